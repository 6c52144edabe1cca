#pragma once

#include "app/issue/changes.h"
#include "app/issue/ledger.h"

#include <QtTest>

namespace lilong::sample {

inline SourcePtr source(const QString& text, std::uint32_t id = 1) {
    auto made = std::make_shared<Source>();
    made->id = SourceId(id);
    made->name = QStringLiteral("page%1.txt").arg(id);
    made->encoding = QStringLiteral("UTF-8");
    made->text = text;
    return made;
}

/// A repair as a rule proposes it, for one stretch of the first source.
inline Repair repair(const QString& key, Span span, const QString& before, const QString& after, const QString& rule = QStringLiteral("look-alike")) {
    Repair made;
    made.key = key;
    made.rule = rule;
    made.raw = {SourceId(1), span};
    made.before = before;
    made.after = after;
    made.confidence = 0.8;
    return made;
}

/// One source, cut at the line ends: line 0 the headline, the last line in furniture, the others paragraphs of one article.
/// Ids: article 10, blocks 21, 22, …; furniture 90.
inline Issue article(const QString& text) {
    const SourcePtr page = source(text);
    IssueData data;
    data.sources = {page};
    data.lastId = 100;
    auto article = std::make_shared<Article>();
    article->id = ArticleId(10);
    std::vector<Span> lines;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = text.indexOf(QLatin1Char('\n'), start);
        lines.push_back({start, end < 0 ? text.size() : end});
        start = lines.back().end + 1;
    }
    for (size_t i = 0; i < lines.size(); ++i) {
        const PartPtr part = makePart(TracedText(*page, lines[i]));
        if (i == 0)
            article->headline = part;
        else if (i + 1 == lines.size())
            data.furniture.push_back({FurnitureId(90), FurnitureKind::Folio, part});
        else
            article->blocks.push_back(std::make_shared<const Block>(Block{BlockId(static_cast<std::uint32_t>(20 + i)), BlockType::Paragraph, part}));
    }
    data.articles.push_back(article);
    return Issue::create(std::move(data)).value();
}

inline PartRef block(std::uint32_t id, std::uint32_t article = 10) {
    return {.role = PartRole::Block, .article = ArticleId(article), .block = BlockId(id)};
}
inline PartRef headline(std::uint32_t article = 10) { return {.role = PartRole::Headline, .article = ArticleId(article)}; }

inline QString textAt(const Issue& issue, const PartRef& ref) { return textOf(issue.part(ref)); }

/// The issue with these doubts in its list.
inline Issue withDoubts(const Issue& issue, std::vector<Repair> doubts) {
    IssueData data = issue.data();
    for (Repair& doubt : doubts)
        data.doubts.push_back(std::make_shared<const Repair>(std::move(doubt)));
    return issue.changedTo(std::move(data)).value();
}

} // namespace lilong::sample

#define VERIFY_RESULT(...) \
    do { \
        const auto& verified = __VA_ARGS__; \
        QVERIFY2(verified.has_value(), verified.has_value() ? "" : qPrintable(verified.error().message())); \
    } while (false)
#define VERIFY_LEDGER(issue) VERIFY_RESULT(checkLedger((issue).data()))
