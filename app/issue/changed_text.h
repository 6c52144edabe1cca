#pragma once

#include "app/issue/issue_draft.h"

namespace lilong {

/// Puts a part in whose text, or whose mentions' borders, have changed. A name that reads otherwise now is the name of whom or what it now says, who takes
/// over the roles of whom nothing names any more; a nickname or title means the same person as before. Who is named no more goes.
[[nodiscard]] Result<void> setChangedText(IssueDraft& draft, const PartRef& ref, Part changed);

} // namespace lilong
