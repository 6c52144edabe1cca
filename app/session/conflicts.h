#pragma once

#include "app/archive/authority.h"

namespace lilong {

/// Everything about the archive's people and places that cannot all be true or looks like one person twice, the surest first, without what the
/// editor has settled. @param issue only what touches this issue's people and places (milliseconds); empty: all (off the window's thread).
[[nodiscard]] Result<std::vector<Conflict>> conflictsIn(const Authority& authority, StoredIssueId issue = {});

} // namespace lilong
