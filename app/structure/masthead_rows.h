#pragma once

#include "app/structure/text_grid.h"

namespace lilong {

/// How many of a sheet's pieces stand in rows of the masthead at its top: paper, date, number and slogans, with gaps between them, which
/// are no columns.
[[nodiscard]] size_t endOfMasthead(const TextGrid& grid, const std::vector<GridPiece>& pieces, int measure);

} // namespace lilong
