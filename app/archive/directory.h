#pragma once

#include "app/archive/archive.h"
#include "app/archive/connection.h"

namespace lilong {

/// The people of all issues by name, those named most first.
[[nodiscard]] Result<std::vector<EntitySummary>> peopleOf(Connection& connection);
/// The places of all issues by name, those named most first.
[[nodiscard]] Result<std::vector<EntitySummary>> placesOf(Connection& connection);
/// All issues, newest masthead date first, undated ones by time of saving.
[[nodiscard]] Result<std::vector<IssueSummary>> issuesOf(Connection& connection);

} // namespace lilong
