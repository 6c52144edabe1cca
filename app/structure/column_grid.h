#pragma once

#include "app/structure/text_grid.h"

namespace lilong {

/// A piece and the column that it stands in, counted from the left.
struct PlacedPiece {
    GridPiece piece;
    size_t column = 0;
};

/// The columns of a region of the page: where they begin, and which piece stands in which.
/// A column's left edge shows in the pieces that begin at the same place in many rows (the right borders of the white rivers of T. Breuel,
/// "Two geometric algorithms for layout analysis", 2002). Headings and the lines beside them may be set off by some characters, since
/// `pdftotext -layout` counts from the widest line on their left: such rows at a region's top are dealt out by their widest gaps.
class ColumnGrid {
public:
    ColumnGrid(const std::vector<GridPiece>& pieces, int measure);

    [[nodiscard]] size_t columns() const { return edges_.empty() ? 1 : edges_.size(); }
    [[nodiscard]] const std::vector<int>& edges() const { return edges_; }
    /// Where full lines begin in more than one row, ascending: a column's rows may be set off beside a wide line.
    [[nodiscard]] const std::vector<int>& starts() const { return starts_; }
    /// The pieces in the order given.
    [[nodiscard]] const std::vector<PlacedPiece>& placed() const { return placed_; }
    /// True for a piece that reaches over the border of two columns.
    [[nodiscard]] bool crossesEdge(const GridPiece& piece) const;

private:
    void findEdges(const std::vector<GridPiece>& pieces);
    static void addWideStarts(std::vector<int> wide, std::vector<int>& starts);
    [[nodiscard]] std::vector<int> firstOfEach(const std::vector<int>& starts) const;
    void addEdgeOfCutLines(int start);
    void place(const std::vector<GridPiece>& pieces);
    [[nodiscard]] size_t endOfTop(const std::vector<GridPiece>& pieces) const;
    [[nodiscard]] std::vector<int> widestGaps(std::vector<int> starts) const;
    void placeTop(const std::vector<GridPiece>& pieces);
    [[nodiscard]] size_t columnAt(int x) const;
    [[nodiscard]] bool isAtEdge(int x) const;
    [[nodiscard]] bool isFull(const GridPiece& piece) const;

    int measure_;
    int nearest_ = 1; ///< characters between two columns' left edges at least
    std::vector<int> edges_;
    std::vector<int> starts_; ///< where uncut full lines begin in more than one row
    std::vector<size_t> startColumns_;
    std::vector<PlacedPiece> placed_;
};

} // namespace lilong
