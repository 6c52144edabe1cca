#pragma once

#include "app/issue/issue.h"

namespace lilong::bench {

/// An issue of just about this many characters: articles of a headline and thirty paragraphs out of the sample issue's lines, every
/// half-width comma repaired, a doubt in every third paragraph. Made without the pipeline, so that a million characters take no minutes.
[[nodiscard]] Issue longIssue(qsizetype length);

} // namespace lilong::bench
