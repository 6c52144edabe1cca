#include "app/command_line/archive_access.h"
#include "app/command_line/command.h"
#include "app/command_line/command_line_text.h"
#include "app/command_line/table.h"
#include "app/text/code_points.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lilong {
namespace {

QString nameOf(PartRole role) {
    switch (role) {
    case PartRole::Kicker: return QStringLiteral("kicker");
    case PartRole::Headline: return QStringLiteral("headline");
    case PartRole::Deck: return QStringLiteral("deck");
    case PartRole::Section: return QStringLiteral("section");
    case PartRole::Byline: return QStringLiteral("byline");
    case PartRole::Block: return QStringLiteral("block");
    case PartRole::Furniture: return QStringLiteral("furniture");
    }
    return {};
}

QJsonObject asJson(const SearchHit& hit) {
    const CodePointIndex index(hit.text);
    QJsonArray matches;
    for (const Span match : hit.matches)
        matches.push_back(QJsonArray{index.toCodePoints(match.start), index.toCodePoints(match.end)});
    return {{QStringLiteral("issue"), static_cast<qint64>(hit.issue.number())},
            {QStringLiteral("headline"), hit.headline},
            {QStringLiteral("part"), nameOf(hit.part.role)},
            {QStringLiteral("text"), hit.text},
            {QStringLiteral("matches"), matches}};
}

QByteArray json(const std::vector<SearchHit>& hits) {
    QJsonArray array;
    for (const SearchHit& hit : hits)
        array.push_back(asJson(hit));
    return QJsonDocument(array).toJson();
}

QString table(const std::vector<SearchHit>& hits) {
    Table table({CommandLineText::tr("Issue"), CommandLineText::tr("Article"), CommandLineText::tr("Text")});
    for (const SearchHit& hit : hits)
        table.add({QString::number(hit.issue.number()), hit.headline, hit.text});
    return table.text();
}

ExitStatus search(const Arguments& arguments, Console& console) {
    const QString query = arguments.operands().join(QLatin1Char(' ')).trimmed();
    if (query.isEmpty())
        return console.refuse(Error{Error::Kind::Input, CommandLineText::tr("There is nothing to search for.")},
                              ExitStatus::WrongCall);
    const SystemClock clock;
    const Result<std::unique_ptr<Archive>> archive = openForReading(arguments, clock);
    if (!archive)
        return console.refuse(archive.error());
    const Result<std::vector<SearchHit>> hits = (*archive)->search(query);
    if (!hits)
        return console.refuse(hits.error());
    return arguments.has("json") ? console.write(json(*hits)) : console.write(table(*hits));
}

} // namespace

Command searchCommand() {
    return {{"search", QT_TRANSLATE_NOOP("CommandLine", "Find text, people and places in an archive; several words must all be there."),
             "QUERY…", 1, -1, listingOptions()},
            search};
}

} // namespace lilong
