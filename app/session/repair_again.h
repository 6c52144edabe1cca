#pragma once

#include "app/session/pipeline.h"

namespace lilong {

/// Runs the pipeline again over an issue that an editor has worked on, without loss.
///
/// Kept: every decision, everything typed, moved, tagged, placed or settled, the order and kinds of articles and blocks. Pages that were
/// never structured are; text that is unplaced and that nobody has looked at goes where the rules now put it; house-style repairs follow
/// the options as they are now, in placed text too; names are found anew, by what was learnt of them since, but for those that she tagged or refused; new doubts
/// appear. Running twice changes nothing the second time.
/// @return the same value (isSameAs) where nothing is to be done. Errors: Cancelled, or a stage's own. Any thread.
[[nodiscard]] Result<Issue> repairAgain(const Issue& issue, const Knowledge& knowledge, const PipelineOptions& options, const Progress& progress);

/// What differs between the two, for the editor to be told.
struct AgainCounts {
    int made = 0;      ///< repairs applied
    int takenBack = 0; ///< repairs that are not applied any more
    int doubts = 0;    ///< new open doubts
    int placed = 0;    ///< pieces of text that were unplaced
};
[[nodiscard]] AgainCounts countsOf(const Issue& before, const Issue& after);

} // namespace lilong
