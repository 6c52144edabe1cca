#pragma once

#include "app/issue/issue.h"

namespace lilong {

/// One place where a string stands in an issue, as a tagger of all its occurrences sees it.
struct Occurrence {
    enum class Standing {
        Free,       ///< may be tagged
        Tagged,     ///< is tagged so already
        Otherwise,  ///< is tagged as something else, or another tag that the editor set overlaps it
        InsideName, ///< is a piece of a longer name: 王春 in 王春梅
        Refused,    ///< the editor said that it is no name here
    };
    PartRef part;
    Span span;
    Standing standing = Standing::Free;
    QString name = {}; ///< the longer name, or what is tagged otherwise

    [[nodiscard]] bool operator==(const Occurrence&) const = default;
};

/// Every occurrence of a string in an issue, in reading order, none overlapping another; furniture is not looked at.
/// @param only the one article to look at; empty: all. Linear in the length of the text, for each longer name that holds the string.
[[nodiscard]] std::vector<Occurrence> occurrencesOf(const Issue& issue, MentionKind kind, const QString& text, ArticleId only = {});

/// A stretch of text with what stands round it, on one line.
struct MatchExcerpt {
    QString text;
    Span match; ///< of the stretch, in `text`
};
/// @param around so many UTF-16 units on either side; never half a character. "…" stands where text was left out.
[[nodiscard]] MatchExcerpt excerptOf(QStringView text, Span span, qsizetype around);

} // namespace lilong
