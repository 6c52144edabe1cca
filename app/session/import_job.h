#pragma once

#include "app/intake/intake.h"
#include "app/session/pipeline.h"

namespace lilong {

/// Texts, as intake read them, to one issue with their pages. What window and command line both do after reading.
/// Any thread. Errors: Input where no page holds text, Cancelled, or a stage's own.
[[nodiscard]] Result<Issue> importPages(const std::vector<DecodedText>& texts, const Knowledge& knowledge, const PipelineOptions& options,
                                        const Progress& progress);

} // namespace lilong
