#pragma once

#include "app/issue/issue.h"
#include "app/text/text_pattern.h"

namespace lilong {

/// One place of an issue that a search found, and what would stand there instead.
struct TextMatch {
    PartRef part;
    Span span; ///< in the part's repaired text
    QString before;
    QString after;

    [[nodiscard]] bool operator==(const TextMatch&) const = default;
};

/// Every match in an issue, in reading order, furniture last. Linear in the text for a string.
/// @param only the one article to look at; empty: all, and the furniture. Errors: as TextPattern::matchesIn.
[[nodiscard]] Result<std::vector<TextMatch>> matchesIn(const Issue& issue, const TextPattern& pattern, const QString& replacement, ArticleId only = {},
                                                       const TextPattern::IsStopped& isStopped = {});

namespace changes {

/// Writes what the matches say, as the editor's typing, in one change. Each place is a repair of its own that can be taken back alone; a tag that
/// a match cuts into goes, as with typing, the others move along. Refused as a whole where one of the places does not read `before` any more.
/// @param burst names the replacing; another one of the same place needs another name.
[[nodiscard]] Result<Issue> replaceMatches(const Issue& issue, const std::vector<TextMatch>& matches, const QString& burst);

} // namespace changes
} // namespace lilong
