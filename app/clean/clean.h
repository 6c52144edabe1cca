#pragma once

#include "app/issue/recipe.h"
#include "app/language/knowledge.h"
#include "app/task/progress.h"

#include <QSet>
#include <QStringList>

namespace lilong {

struct CleanOptions {
    QSet<QString> switchedOff = {}; ///< names of rules not to run
    RecipeLines standingLines = {}; ///< that the newsletter prints in every issue: no sentence goes on across them
    QStringList ownWords = {};     ///< words that the editor has added to the lexicon
};

/// First stage after intake: repairs the characters of all unplaced text, page by page, rule by rule.
///
/// Certain repairs are applied, doubts go to the issue's list, both with keys; what the editor decided before
/// (issue->decisions) is honoured. Text that has already been placed in articles is left alone.
/// Errors: Cancelled. Linear in the length of the pages. Any thread.
[[nodiscard]] Result<Issue> clean(const Issue& issue, const Knowledge& knowledge, const CleanOptions& options, const Progress& progress);

} // namespace lilong
