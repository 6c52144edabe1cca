#include "tests/bench/long_issue.h"

#include "tests/bench/measuring.h"

namespace lilong::bench {
namespace {

constexpr int paragraphsOfArticle = 30;

Repair repairOf(const char* rule, const QString& key, const Source& page, Span span, const QString& after) {
    Repair repair;
    repair.key = key;
    repair.rule = QLatin1String(rule);
    repair.raw = {page.id, span};
    repair.before = slice(page.text, span).toString();
    repair.after = after;
    repair.confidence = 0.7;
    repair.reason = {QStringLiteral("A character for measuring."), {}};
    return repair;
}

/// A line as a part, with a repair for each comma.
PartPtr partOf(const SourcePtr& page, Span line) {
    Part part{TracedText(*page, line)};
    std::vector<TracedText::RepairEdit> edits;
    for (qsizetype i = line.start; i < line.end; ++i) {
        if (page->text[i] == QChar(u'，')) {
            const Span here = Span{i, i + 1}.shifted(-line.start);
            edits.push_back({here, repairOf("punctuation-width", QStringLiteral("r%1").arg(i), *page, {i, i + 1}, QStringLiteral("、"))});
        }
    }
    if (!part.text.replaceAll(edits, {page}))
        qFatal("a comma cannot be repaired");
    return std::make_shared<const Part>(std::move(part));
}

} // namespace

Issue longIssue(qsizetype length) {
    IssueData data;
    data.sources = sourcesOf(pageOf(length));
    data.lastId = 1;
    const SourcePtr page = data.sources.front();
    std::shared_ptr<Article> article;
    int lines = 0;
    for (qsizetype start = 0; start < page->text.size();) {
        const qsizetype found = page->text.indexOf(QLatin1Char('\n'), start);
        const Span line{start, found < 0 ? page->text.size() : found};
        start = line.end + 1;
        if (slice(page->text, line).trimmed().isEmpty())
            continue;
        const PartPtr part = partOf(page, line);
        if (lines++ % (paragraphsOfArticle + 1) == 0) {
            article = std::make_shared<Article>(Article{.id = data.nextId<ArticleId>(), .headline = part});
            data.articles.push_back(article);
            continue;
        }
        article->blocks.push_back(std::make_shared<const Block>(Block{.id = data.nextId<BlockId>(), .part = part}));
        if (lines % 3 == 0)
            data.doubts.push_back(std::make_shared<const Repair>(
                repairOf("look-alike", QStringLiteral("d%1").arg(line.start), *page, {line.start, line.start + 1}, QStringLiteral("里"))));
    }
    Result<Issue> issue = Issue::create(std::move(data));
    if (!issue)
        qFatal("the long issue is not sound: %s", qPrintable(issue.error().message()));
    return *std::move(issue);
}

} // namespace lilong::bench
