#pragma once

#include "app/issue/authority.h"

namespace lilong {

/// What cannot all be true of who holds what where, and names that look like slips of one another: two people in one office at one place
/// and time; one person in such offices at two places at one time; two names one character apart at one place. Surest first. Pure; any
/// thread; n log n in the number of facts.
[[nodiscard]] std::vector<Conflict> authorityConflicts(const std::vector<RoleFact>& facts);

} // namespace lilong
