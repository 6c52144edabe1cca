#pragma once

#include "app/archive/archive.h"

namespace lilong {

/// Saves an issue and says whom its people and places are in the archive's authority; new records are made for who is new.
/// What the returned issue adds is only the records of its people and places. One transaction.
/// @param done the steps since the last saving, for the history; see Archive::saveLinked
[[nodiscard]] Result<SavedIssue> saveLinked(Archive& archive, const Issue& issue, StoredIssueId id = {}, const std::vector<DoneStep>& done = {});

/// Links the issues that were saved before the archive had an authority. Quick where there is none. Errors: Cancelled (what is linked stays).
/// @return how many issues were linked.
[[nodiscard]] Result<int> linkEarlierIssues(Archive& archive, const Progress& progress);

} // namespace lilong
