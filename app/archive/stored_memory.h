#pragma once

#include "app/archive/archive.h"
#include "app/archive/connection.h"

namespace lilong {

/// What the editor tagged herself, and refused for the newsletter, in the issues with this title, in the order in which they were saved.
/// Full names and places only: whom a title or a nickname means is another question in every issue.
[[nodiscard]] Result<NameMemory> readNameMemory(Connection& connection, const QString& title, StoredIssueId except);

} // namespace lilong
