// look_alike_evidence PAGES.jsonl: what the search for look-alikes finds in pages whose print is known, as numbers for train_judge.py.
//
// A line of PAGES.jsonl is {"name", "read": text, "printed": text of the same length, character U+FFFF where nothing stood}. Prints one line
// a doubtful character: name, characters looked at, place in the text, read, proposed, printed, evidence ….

#include "app/clean/clean.h"
#include "app/clean/look_alikes.h"
#include "app/structure/structure.h"
#include "app/tag/tag.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace lilong;

namespace {

constexpr char16_t nothing = 0xFFFF;

Result<Issue> taggedIssue(const QString& text, const Knowledge& knowledge) {
    const Progress progress;
    const auto source = std::make_shared<const Source>(Source{SourceId(1), QStringLiteral("page"), {}, QStringLiteral("UTF-8"), text});
    Result<Issue> issue = clean(Issue::fromSources({source}), knowledge, {}, progress);
    if (issue)
        issue = structure(*issue, knowledge, progress);
    return issue ? tag(*issue, knowledge, progress) : issue;
}

/// The tagger has seen this text, other text it knows less well: one name in five is left bare, so that the judge learns what names look like.
void forgetNames(SearchedParts& parts) {
    static std::mt19937 random(1);
    for (SearchedText& text : parts.texts) {
        std::erase_if(text.covered, [](const Span&) { return random() % 5 == 0; });
        std::erase_if(text.names, [&](const Span& name) { return std::find(text.covered.begin(), text.covered.end(), name) == text.covered.end(); });
    }
}

void printEvidence(const QJsonObject& page, const Knowledge& knowledge) {
    const Result<Issue> issue = taggedIssue(page[QLatin1String("read")].toString(), knowledge);
    if (!issue) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(issue.error().message()));
        return;
    }
    const QString printed = page[QLatin1String("printed")].toString();
    SearchedParts parts = searchedParts(*issue);
    forgetNames(parts);
    const FoundLookAlikes all = findLookAlikes(parts.texts, knowledge);
    for (const LookAlike& found : all.found) {
        const std::vector<RawSpan> raw = issue->part(parts.refs[found.text])->text.rawOf({found.at, found.at + 1});
        if (raw.empty() || raw.front().span.start >= printed.size())
            continue;
        const qsizetype at = raw.front().span.start;
        if (printed[at] == QChar(nothing))
            continue;
        std::printf("%s\t%lld\t%lld\t%s\t%s\t%s", qUtf8Printable(page[QLatin1String("name")].toString()),
                    static_cast<long long>(all.characters), static_cast<long long>(at), qUtf8Printable(QString(QChar(found.read))),
                    qUtf8Printable(QString(QChar(found.printed))), qUtf8Printable(printed.mid(at, 1)));
        for (const double value : found.evidence.values)
            std::printf("\t%.4g", value);
        std::printf("\n");
    }
}

} // namespace

int main(int argc, char** argv) {
    QFile file(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
    const auto knowledge = Knowledge::load();
    if (!knowledge || !file.open(QIODevice::ReadOnly))
        return 1;
    while (!file.atEnd())
        printEvidence(QJsonDocument::fromJson(file.readLine()).object(), **knowledge);
    return 0;
}
