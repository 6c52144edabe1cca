#pragma once

#include "app/foundation/error.h"
#include "app/issue/authority.h"

namespace lilong {

/// The columns of a table of people and places, in their order.
[[nodiscard]] const QStringList& authorityColumns();

/// A record as the cells of its line, one for each column. Lists stand in one cell: aliases are parted by ；, roles too, and what is said of
/// a role by ｜ (title, place, key of the place, from, to, evidence). A backslash before one of these, or before itself, says that it belongs
/// to the text; \n is a line end.
[[nodiscard]] QStringList cellsOf(const TableRecord& line);

/// The other way: exactly what was written comes back. Error Input, whose `what` says which cell is wrong, without file.
[[nodiscard]] Result<TableRecord> recordFromCells(const QStringList& cells);

} // namespace lilong
