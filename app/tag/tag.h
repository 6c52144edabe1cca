#pragma once

#include "app/issue/issue.h"
#include "app/language/knowledge.h"
#include "app/task/progress.h"

namespace lilong {

/// Third stage: finds people, places and roles in every part but the furniture, and fills the person of profiles. What the editor tagged
/// (Mention::byEditor) stays; everything else is found anew. Errors: Cancelled. Any thread.
[[nodiscard]] Result<Issue> tag(const Issue& issue, const Knowledge& knowledge, const Progress& progress);

} // namespace lilong
