#pragma once

#include "app/text/span.h"

#include <vector>

namespace lilong {

/// A stretch of a row that nothing but single spaces interrupts: a printed line, or several columns' lines that nearly touch.
struct GridPiece {
    Span text;         ///< of the page, in UTF-16 units
    int row = 0;
    int x = 0;         ///< characters before it in its row; `pdftotext -layout` counts characters, wide or not
    int length = 0;    ///< characters
    int width = 0;     ///< cells on paper, single spaces inside included
    bool isCut = false; ///< was cut off the piece before it: its x says little
    bool sharesColumn = false; ///< stands in the column of the piece before it
    int column = -1;    ///< where it is known without x: the column, counted from the left
};

/// A page whose look was kept, as rows of pieces. Pieces stand row after row, each row from left to right. Linear to make.
class TextGrid {
public:
    explicit TextGrid(QStringView page);

    [[nodiscard]] QStringView page() const { return page_; }
    [[nodiscard]] const std::vector<GridPiece>& pieces() const { return pieces_; }
    [[nodiscard]] QStringView textOf(const GridPiece& piece) const { return slice(page_, piece.text); }
    /// The first piece of every sheet (text between form feeds); never empty for a page with text.
    [[nodiscard]] const std::vector<size_t>& sheets() const { return sheets_; }

    /// The width in cells that most of these lines have; 0 where no lines agree on one.
    [[nodiscard]] int measureOf(const std::vector<GridPiece>& pieces) const;
    /// True where pieces stand beside one another so often that the page must hold columns.
    /// @param expected a page before it held some: a few rows that ran over its edge are enough
    [[nodiscard]] bool showsColumns(bool expected) const;

private:
    void addRow(Span line, int row);

    QStringView page_;
    std::vector<GridPiece> pieces_;
    std::vector<size_t> sheets_;
};

/// Behind the pieces of the row that piece `i` stands in.
[[nodiscard]] size_t endOfRow(const std::vector<GridPiece>& pieces, size_t i);

/// A piece of `grid` for the stretch `text` of `piece`, whose left end stands `x` characters from the left.
[[nodiscard]] GridPiece partOf(const TextGrid& grid, const GridPiece& piece, Span text);

/// The words of a piece: what its single spaces part.
[[nodiscard]] std::vector<Span> wordsOf(const TextGrid& grid, const GridPiece& piece);

} // namespace lilong
