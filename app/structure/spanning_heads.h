#pragma once

#include "app/structure/column_grid.h"

namespace lilong {

/// How many of a box's pieces, from the top, stand in rows over all its columns: headings, and the name of who wrote what is below. A row of headings
/// that belong to several articles is told from one heading by what begins below: an article begins with a paragraph's first line.
/// @param pieces of the box, row after row
/// @param columns the same pieces in their columns, of which there are several
/// @param measure cells of most full lines
[[nodiscard]] size_t endOfSpanningHeads(const TextGrid& grid, const std::vector<GridPiece>& pieces, const ColumnGrid& columns, int measure);

} // namespace lilong
