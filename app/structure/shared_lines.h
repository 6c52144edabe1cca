#pragma once

#include "app/structure/text_grid.h"

namespace lilong {

/// Cuts pieces that hold the lines of several columns where the columns meet: at the single space after which the measure is full.
/// Letter-spaced lines ("每 分 钟 100 次") count as full. Linear in the length of the page.
[[nodiscard]] std::vector<GridPiece> cutSharedLines(const TextGrid& grid, const std::vector<GridPiece>& pieces, int measure);

/// Cuts pieces wider than a column where the next column's lines begin: behind a space, or behind a full line that touches it.
/// @param starts characters to the left of where columns' lines begin, ascending
/// @returns true if `pieces` changed
bool cutAtStarts(const TextGrid& grid, const std::vector<int>& starts, int measure, std::vector<GridPiece>& pieces);

/// Cuts headings that stand beside one another in the first rows, parted by single spaces because their type is large, and deals them out
/// to the columns by their share of the row.
/// @param edges characters to the left of each column
/// @returns true if `pieces` changed
bool splitHeadRows(const TextGrid& grid, const std::vector<int>& edges, int measure, std::vector<GridPiece>& pieces);

} // namespace lilong
