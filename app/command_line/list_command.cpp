#include "app/command_line/archive_access.h"
#include "app/command_line/command.h"
#include "app/command_line/command_line_text.h"
#include "app/command_line/table.h"
#include "app/issue/state_name.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lilong {
namespace {

QJsonValue textOrNull(const QString& text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); }

QJsonObject asJson(const IssueSummary& issue) {
    const QJsonObject masthead{{QStringLiteral("title"), textOrNull(issue.masthead.title)},
                               {QStringLiteral("publisher"), textOrNull(issue.masthead.publisher)},
                               {QStringLiteral("date"), textOrNull(issue.masthead.date)},
                               {QStringLiteral("number"), textOrNull(issue.masthead.number)}};
    return {{QStringLiteral("id"), static_cast<qint64>(issue.id.number())},
            {QStringLiteral("masthead"), masthead},
            {QStringLiteral("state"), stateIdentifier(issue.state)},
            {QStringLiteral("pages"), issue.pages},
            {QStringLiteral("articles"), issue.articles},
            {QStringLiteral("openDoubts"), issue.openDoubts},
            {QStringLiteral("saved"), issue.saved.toUTC().toString(Qt::ISODate)}};
}

QByteArray json(const std::vector<IssueSummary>& issues) {
    QJsonArray array;
    for (const IssueSummary& issue : issues)
        array.push_back(asJson(issue));
    return QJsonDocument(array).toJson();
}

QString table(const std::vector<IssueSummary>& issues) {
    Table table({CommandLineText::tr("Id"), CommandLineText::tr("Date"), CommandLineText::tr("Number"), CommandLineText::tr("Pages"),
                 CommandLineText::tr("Articles"), CommandLineText::tr("Doubts"), CommandLineText::tr("State"), CommandLineText::tr("Newsletter")});
    for (const IssueSummary& issue : issues)
        table.add({QString::number(issue.id.number()), issue.masthead.date, issue.masthead.number, QString::number(issue.pages),
                   QString::number(issue.articles), QString::number(issue.openDoubts), stateIdentifier(issue.state), issue.masthead.title});
    return table.text();
}

ExitStatus list(const Arguments& arguments, Console& console) {
    const SystemClock clock;
    const Result<std::unique_ptr<Archive>> archive = openForReading(arguments, clock);
    if (!archive)
        return console.refuse(archive.error());
    const Result<std::vector<IssueSummary>> issues = (*archive)->issues();
    if (!issues)
        return console.refuse(issues.error());
    return arguments.has("json") ? console.write(json(*issues)) : console.write(table(*issues));
}

} // namespace

Command listCommand() {
    return {{"list", QT_TRANSLATE_NOOP("CommandLine", "List the issues of an archive."), "", 0, 0, listingOptions()}, list};
}

} // namespace lilong
