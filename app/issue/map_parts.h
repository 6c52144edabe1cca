#pragma once

#include "app/issue/issue.h"

namespace lilong {

/// Puts another part in the place of each that `map` changes; articles and blocks without a change stay shared. A null part is not asked about.
void mapParts(IssueData& data, const std::function<PartPtr(const PartRef&, const PartPtr&)>& map);

} // namespace lilong
