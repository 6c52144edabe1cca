#pragma once

#include "app/archive/archive.h"
#include "app/archive/connection.h"

namespace lilong {

/// Looks for faults everywhere: the file, its tables, every issue with its ledger, the search index. Each is one error.
/// @param version the schema version that the program writes.
[[nodiscard]] std::vector<Error> faultsOf(Connection& connection, int version, const Progress& progress);

} // namespace lilong
