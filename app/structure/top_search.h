#pragma once

#include "app/structure/piece_links.h"

#include <vector>

namespace lilong {

/// A piece of a row that holds the tops of several columns, and whether it is a line of its column's heading.
struct DealtPiece {
    Piece piece;
    bool heading = false;
};

/// How the pieces of a few rows may be dealt to columns: from left to right, each column's headings first, then its first lines of text.
struct Deal {
    std::vector<std::vector<DealtPiece>> columns; ///< none empty
    double rating = 0.0;                          ///< log10 of likelihood
};

/// The best ways to deal rows `from` … `end` to at most `mostColumns` columns, best first; none where the rows hold too many gaps.
/// Pieces of one row ascend from left to right. A beam search (Lowerre's Harpy, 1976) from piece to piece, bounded in the number of ways and in
/// how far one may be behind the best: time grows with the pieces.
[[nodiscard]] std::vector<Deal> bestDeals(QStringView page, const std::vector<PageRow>& rows, size_t from, size_t end, size_t mostColumns,
                                          PieceLinks& links);

} // namespace lilong
