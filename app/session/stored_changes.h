#pragma once

#include "app/archive/archive.h"

namespace lilong {

/// What was changed in stored issues by one command, so that it can be taken back as one.
struct StoredChanges {
    struct Change {
        StoredIssueId id;
        Issue before;
        Issue after;
    };
    QString archivePath;
    std::vector<Change> issues;
};

/// Changes stored issues, all or none, in one transaction. Errors: Cancelled, those of `change`, or the archive's own. Any thread.
[[nodiscard]] Result<StoredChanges> changeStored(const QString& archivePath, const std::vector<StoredIssueId>& ids, const Archive::Change& change,
                                                 const Clock& clock, const Progress& progress);
/// Puts the issues back as they were, all or none. Refused where one of them has been changed since.
/// @param advice what the editor can do then. Any thread.
[[nodiscard]] Result<void> takeBackStored(const StoredChanges& changes, const QString& advice, const Clock& clock, const Progress& progress);

/// What an article is called in a list: its heading, else how it begins.
[[nodiscard]] QString calledOf(const Article& article);
/// What an issue is called in a list: its title with its number, else its date.
[[nodiscard]] QString calledOf(const Masthead& masthead);

} // namespace lilong
