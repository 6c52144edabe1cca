#pragma once

#include "app/issue/recipe.h"
#include "app/language/knowledge.h"
#include "app/task/progress.h"

namespace lilong {

struct StructureOptions {
    Recipe recipe = {};            ///< of the pages' newsletter; empty where nothing is known of it
    bool joinTornParagraphs = true;
};

/// Second stage: makes articles, profiles, furniture and the masthead out of the unplaced text, joins torn
/// paragraphs, and leaves a doubt where it is not sure. What is already placed is left alone.
/// Errors: Cancelled. Any thread.
[[nodiscard]] Result<Issue> structure(const Issue& issue, const Knowledge& knowledge, const Progress& progress,
                                      const StructureOptions& options = {});

} // namespace lilong
