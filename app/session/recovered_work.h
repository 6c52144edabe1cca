#pragma once

#include "app/issue/state_difference.h"
#include "app/session/recovery.h"

namespace lilong {

/// What a crashed window's work has that its archive does not.
struct RecoveredWork {
    std::optional<Issue> saved; ///< the state in the archive; nothing where the issue was never saved, or is not there any more
    std::vector<PartDifference> differences;
    QStringList articles; ///< headlines of those in which something differs, in reading order
    qsizetype characters = 0; ///< that differ
};

/// Compares what was found after a crash with what its archive holds. Reads the archive: off the window's thread.
[[nodiscard]] RecoveredWork recoveredWork(const Recovery::Orphan& orphan, const Clock& clock);

/// How many characters one difference is about: the longer side of each change.
[[nodiscard]] qsizetype charactersOf(const PartDifference& difference);

} // namespace lilong
