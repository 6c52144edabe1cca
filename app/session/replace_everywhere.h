#pragma once

#include "app/issue/occurrences.h"
#include "app/issue/text_matches.h"
#include "app/session/stored_changes.h"

namespace lilong {

/// What shall be found, and what shall stand instead.
struct ReplaceWish {
    TextQuery query;
    QString replacement; ///< see TextPattern::matchesIn

    [[nodiscard]] bool operator==(const ReplaceWish&) const = default;
};

/// A match as a line of a list that is shown before anything is replaced.
struct FoundText {
    TextMatch match;
    MatchExcerpt excerpt;     ///< `match.before` in its surroundings
    QString article;          ///< what the article is called; empty for furniture and a section's heading
    StoredIssueId issue = {}; ///< empty: the open one
    QString issueName = {};   ///< of a stored one: title, number or date
};

/// Where it stands in an issue, furniture too. @param only see matchesIn. Errors: Input (a bad expression or replacement), Cancelled. Any thread.
[[nodiscard]] Result<std::vector<FoundText>> textsIn(const Issue& issue, const ReplaceWish& wish, ArticleId only = {}, const Progress& progress = {});
/// Where it stands in the other issues of an archive, newest issue first: all or nothing, never a part of it.
/// @param open the issue that is left out: it is on the desk. Errors: the same, or the archive's own. Any thread.
[[nodiscard]] Result<std::vector<FoundText>> textsInArchive(const QString& archivePath, StoredIssueId open, const ReplaceWish& wish, const Clock& clock,
                                                            const Progress& progress);

/// The matches of the open issue among the ticked ones, for changes::replaceMatches.
[[nodiscard]] std::vector<TextMatch> matchesOf(const std::vector<FoundText>& ticked);
/// Replaces the ticked places in their stored issues (those of the open one are passed over), all or none, in one transaction. Refused where an issue
/// has changed since. Errors: Cancelled, Input, or the archive's own. Any thread. Taken back by takeBackStored.
[[nodiscard]] Result<StoredChanges> replaceInArchive(const QString& archivePath, const std::vector<FoundText>& ticked, const QString& burst, const Clock& clock,
                                                     const Progress& progress);

} // namespace lilong
