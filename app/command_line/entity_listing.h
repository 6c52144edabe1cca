#pragma once

#include "app/archive/archive.h"
#include "app/command_line/arguments.h"
#include "app/command_line/console.h"

namespace lilong {

/// How the archive is asked for its people or places.
using EntityReader = Result<std::vector<EntitySummary>> (Archive::*)() const;
enum class EntityColumns { WithRoles, WithoutRoles };

/// Prints the people or places of the archive that --archive names, as a table or JSON.
[[nodiscard]] ExitStatus listEntities(const Arguments& arguments, Console& console, EntityReader reader, EntityColumns columns);

} // namespace lilong
