#pragma once

#include "app/archive/connection.h"

namespace lilong {

/// Copies an open archive to `target` by the database's own means: into a temporary file beside it, opened again and checked
/// before it takes the target's place. An archive's file is never copied as a file: closing the copy's handle would drop this process's locks.
/// Outside any transaction. On an error the target is as it was.
[[nodiscard]] Result<void> copyArchive(Connection& connection, const QString& target, const std::shared_ptr<const SqlDialect>& dialect);

/// The faults that the database itself finds in its file, one error each.
[[nodiscard]] Result<std::vector<Error>> integrityFaults(Connection& connection);

} // namespace lilong
