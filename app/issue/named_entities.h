#pragma once

#include "app/issue/issue.h"

namespace lilong {

/// The person, or the place, with this name: found among those of the issue, or made.
[[nodiscard]] Person& personNamed(IssueData& data, const QString& name);
[[nodiscard]] Place& placeNamed(IssueData& data, const QString& name);

} // namespace lilong
