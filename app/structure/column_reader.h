#pragma once

#include "app/structure/column_grid.h"
#include "app/structure/reading_order.h"

namespace lilong {

/// Appends the lines of a box, column after column: each column's headings first, captions as blocks of their own. A heading above a
/// column that goes on with the text of the one before it belongs to both and comes before them.
void readColumns(const TextGrid& grid, const ColumnGrid& columns, int measure, std::vector<ColumnLine>& lines);

} // namespace lilong
