#pragma once

#include "app/issue/occurrences.h"
#include "app/session/stored_changes.h"

namespace lilong {

/// What an editor tagged a string as.
struct TagWish {
    QString text;
    MentionKind kind = MentionKind::Person;
    MentionForm form = MentionForm::Name;
    QString fullName = {}; ///< as for changes::tag

    [[nodiscard]] bool operator==(const TagWish&) const = default;
};

/// A place where the string stands, to be shown in a list and tagged.
struct NamePlace {
    Occurrence occurrence;
    MatchExcerpt excerpt;
    QString article;           ///< what the article is called; empty for a section's heading
    StoredIssueId issue = {};  ///< empty: the open one
    QString issueName = {};    ///< of a stored one: title, number or date
};

/// Where the string stands in an issue. @param only see occurrencesOf
[[nodiscard]] std::vector<NamePlace> placesIn(const Issue& issue, const TagWish& wish, ArticleId only = {});
/// Where it stands in the other issues of an archive, newest issue first.
/// @param open the issue that is left out: it is on the desk. Errors: Cancelled, or the archive's own. Any thread.
[[nodiscard]] Result<std::vector<NamePlace>> placesInArchive(const QString& archivePath, StoredIssueId open, const TagWish& wish, const Clock& clock,
                                                             const Progress& progress);

/// What was tagged in stored issues, so that it can be taken back as one.
struct StoredTags {
    StoredChanges changes;
    int places = 0;
};
/// Tags the places in their stored issues, all or none, in one transaction. Refused where an issue has changed since the places were
/// found. Errors: Cancelled, Input, or the archive's own. Any thread.
[[nodiscard]] Result<StoredTags> tagInArchive(const QString& archivePath, const std::vector<NamePlace>& places, const TagWish& wish, const Clock& clock,
                                              const Progress& progress);
/// Puts the issues back as they were, all or none. Refused where one of them has been changed since. Any thread.
[[nodiscard]] Result<void> takeBackInArchive(const StoredTags& tags, const Clock& clock, const Progress& progress);

/// The places of the open issue, to be tagged by changes::tagAll.
[[nodiscard]] std::vector<PartSpan> spansOf(const std::vector<NamePlace>& places);

} // namespace lilong
