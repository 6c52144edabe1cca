#pragma once

#include "app/structure/piece_links.h"

#include <optional>

namespace lilong {

/// A piece and the one of the same column that it stands below, by index; none for the top of a column.
struct LaidPiece {
    Piece piece;
    OpenMarks open = 0; ///< what is open behind it
    std::optional<size_t> above;
};

/// How the pieces of a page stand in columns.
struct ColumnPlan {
    std::vector<LaidPiece> pieces; ///< from the page's top to its bottom, each row from left to right
    std::vector<size_t> tops;        ///< the columns' first pieces, from left to right
    double rating = 0.0;
};

/// The best way found to cut the lines into pieces and to hang each piece below another one: a beam search from row to row over the
/// foot of every column (Viterbi's recursion with pruning, as in Lowerre's Harpy, 1976). Pieces of one row ascend from left to right.
/// Time grows with the number of lines times the beam.
[[nodiscard]] ColumnPlan bestColumns(QStringView page, const std::vector<PageRow>& lines, PieceLinks& links);

} // namespace lilong
