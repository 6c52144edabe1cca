#pragma once

#include "app/structure/piece_links.h"

#include <optional>

namespace lilong {

/// Where the tops of columns ran together: their headings and first lines, row by row from left to right, in one block, behind which the
/// columns go on block by block. Deals the pieces to their columns and takes each column's top to the block that it goes on in; one for
/// which none is found stays, behind the one to its left. A heading keeps blank lines around it, so that it is not read as text.
/// @return the page's rows in their new order, each whole or a piece of one; nothing where no block is dealt
/// Linear in the page's length.
[[nodiscard]] std::optional<std::vector<PageRow>> topsDealt(QStringView page, const std::vector<PageRow>& rows, PieceLinks& links);

} // namespace lilong
