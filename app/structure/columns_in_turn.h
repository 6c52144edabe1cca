#pragma once

#include "app/structure/piece_links.h"
#include "app/structure/reading_order.h"

#include <optional>

namespace lilong {

/// Where columns side by side came strip by strip, each strip of a line or a few as a block of its own: puts the strips of each column
/// below one another. The strips of one height come from left to right, so the columns take turns; a beam search (Lowerre's Harpy, 1976)
/// over the columns' feet adds up how well each strip reads on below the one above it, whose turn it is, and how well each column's
/// foot reads on at the top of the next. Nothing where few blocks are torn strips.
/// Time grows with the number of blocks times the beam.
[[nodiscard]] std::optional<std::vector<ColumnLine>> columnsInTurn(QStringView page, const std::vector<PageRow>& rows, PieceLinks& links);

} // namespace lilong
