#pragma once

#include "app/clean/clean.h"
#include "app/issue/issue.h"
#include "app/issue/name_memory.h"
#include "app/language/knowledge.h"
#include "app/task/progress.h"

namespace lilong {

struct PipelineOptions {
    CleanOptions clean = {};
    Recipe recipe = {};      ///< of the newsletter, to be followed; empty: none
    NameMemory names = {};   ///< what the editor said of names in other issues of the newsletter
    double acceptFrom = 2.0; ///< proposals at least this sure are taken as an editor who trusts them would; above 1: none
};

/// The same options with what the recipe says of rules and lines taken in.
[[nodiscard]] PipelineOptions withRecipe(PipelineOptions options);

/// The whole way of new pages: unplaced → clean → structure → tag. Any thread. Errors: Cancelled, or a stage's own.
[[nodiscard]] Result<Issue> runPipeline(std::vector<SourcePtr> sources, const Decisions& decisions, const Knowledge& knowledge,
                                        const PipelineOptions& options, const Progress& progress);

} // namespace lilong
