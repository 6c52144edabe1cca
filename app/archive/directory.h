#pragma once

#include "app/archive/archive.h"
#include "app/archive/connection.h"

namespace lilong {

/// The people of all issues, each record once, those named most first. People of issues that are not linked yet go by name.
[[nodiscard]] Result<std::vector<EntitySummary>> peopleOf(Connection& connection);
/// The same of places.
[[nodiscard]] Result<std::vector<EntitySummary>> placesOf(Connection& connection);
/// All issues, newest masthead date first, undated ones by time of saving.
[[nodiscard]] Result<std::vector<IssueSummary>> issuesOf(Connection& connection);

} // namespace lilong
