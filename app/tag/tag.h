#pragma once

#include "app/issue/issue.h"
#include "app/issue/name_memory.h"
#include "app/language/knowledge.h"
#include "app/task/progress.h"

namespace lilong {

/// Third stage: finds people, places and roles in every part but the furniture, and fills the person of profiles. What the editor tagged
/// (Mention::byEditor) stays, and what she refused (see refusals.h) is not made; everything else is found anew.
/// @return the same value (isSameAs) where nothing is tagged otherwise than before
/// @param memory what she said of names in other issues of the same newsletter. Errors: Cancelled. Any thread.
[[nodiscard]] Result<Issue> tag(const Issue& issue, const Knowledge& knowledge, const Progress& progress, const NameMemory& memory = {});

} // namespace lilong
