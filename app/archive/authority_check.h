#pragma once

#include "app/archive/connection.h"

#include <functional>

namespace lilong {

/// Looks for faults in the records, their links and the log: what is made from the issues must agree with them. Each is one sentence with what to do.
/// @param add takes a fault and its advice. Errors: a check that could not be made.
[[nodiscard]] Result<void> checkAuthority(Connection& connection, const std::function<void(const QString& what, const QString& advice)>& add);

} // namespace lilong
