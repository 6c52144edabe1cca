#pragma once

#include "app/structure/piece_links.h"

#include <vector>

namespace lilong {

// What speaks for a way to lay the pieces of a row below what stands above it, in log10 of likelihood, so about. The weights are those of a conditional
// logit (McFadden 1974), fitted on made pages: at each row the right way among all that the search found, with all above it right.

/// For cutting the piece out of its row, or for taking the row as one.
[[nodiscard]] double oddsOfCut(QStringView page, const std::vector<PageRow>& rows, const Piece& piece, bool whole);
/// For one piece going on with another, wherever they stand: the break and how full both lines are.
[[nodiscard]] double oddsAcross(QStringView page, PieceLinks& links, const Piece& upper, OpenMarks open, const Piece& lower);
/// For one piece right below another of its column: the break, how full both lines are, and how far apart they stand.
[[nodiscard]] double oddsBelow(QStringView page, const std::vector<PageRow>& rows, PieceLinks& links, const Piece& upper, OpenMarks open, const Piece& lower);

/// What the piece has to do with the last lines of a column.
struct ColumnLikeness {
    int sharedPairs = 0; ///< of characters, with these lines
    int fullLines = 0;   ///< of them
    int widest = 0;      ///< of the full ones, in cells
};
[[nodiscard]] double oddsOf(const ColumnLikeness& likeness, const Piece& piece);
/// Width of a line in print, where figures and Latin letters are wider than half a Chinese character.
[[nodiscard]] int printedWidth(const Piece& piece);
[[nodiscard]] bool isFullLine(const Piece& piece);

/// Where a column begins.
enum class ColumnStart { BehindBlank, BesideOthersBehindBlank, AmidColumns, InBlock };
[[nodiscard]] double oddsOfTop(QStringView page, const Piece& piece, ColumnStart start);

/// For a column whose foot others went past that stood lower: columns side by side go on in turn.
[[nodiscard]] double oddsOfBeingPassed(const Piece& foot);
/// For one that goes on after all, so many rows further down.
[[nodiscard]] double oddsOfGoingOn(int rows);

} // namespace lilong
