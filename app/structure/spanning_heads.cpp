#include "app/structure/spanning_heads.h"

#include "app/structure/column_text.h"

#include <algorithm>
#include <cstdlib>
#include <span>

namespace lilong {
namespace {

constexpr int widestIndent = 5; ///< characters
constexpr int leastIndent = 3;  ///< cells by which a paragraph's first line is short, and at most
constexpr int mostIndent = 6;
constexpr size_t firstPieces = 4; ///< where a heading that is centred over the columns may be no wider than one

class SpanningHeads {
public:
    SpanningHeads(const TextGrid& grid, const std::vector<GridPiece>& pieces, const ColumnGrid& columns, int measure)
        : grid_(grid), pieces_(pieces), columns_(columns), measure_(measure) {}

    /// A row of several pieces may be one heading in large type, between rows that are one.
    [[nodiscard]] size_t end() const {
        size_t alone = 0;
        while (alone < pieces_.size() && isOnePiece(alone) && mayStandOverAll(alone) && !isLineOfFirstColumn(pieces_[alone]))
            alone = endOfRow(pieces_, alone);
        size_t head = alone > 0 && alone < pieces_.size() && beginningsBelow(pieces_[alone - 1].row) <= 1 ? alone : 0;
        bool beginsWithSeveral = false;
        for (size_t i = 0; i < pieces_.size() && endOfRow(pieces_, i) < pieces_.size() && mayStandOverAll(i); i = endOfRow(pieces_, i)) {
            const bool isOne = isOnePiece(i);
            beginsWithSeveral = beginsWithSeveral || (head == 0 && !isOne);
            if (isOne && standsOverColumns(i) && (!beginsWithSeveral || beginningsBelow(pieces_[i].row) <= 1))
                head = std::max(head, endOfRow(pieces_, i));
            else if (isOne && endOfRow(pieces_, i) > i + 1)
                break;
        }
        return head;
    }

private:
    /// What stands in the row that begins at `i`, as one piece.
    [[nodiscard]] GridPiece wholeRow(size_t i) const {
        GridPiece whole = pieces_[i];
        whole.isCut = false;
        return partOf(grid_, whole, {whole.text.start, pieces_[endOfRow(pieces_, i) - 1].text.end});
    }

    [[nodiscard]] std::span<const GridPiece> row(size_t i) const { return std::span(pieces_).subspan(i, endOfRow(pieces_, i) - i); }

    /// Nothing but cuts parts what stands in the row.
    [[nodiscard]] bool isOnePiece(size_t i) const {
        const std::span<const GridPiece> rest = row(i).subspan(1);
        return std::all_of(rest.begin(), rest.end(), [](const GridPiece& piece) { return piece.isCut; });
    }

    /// A row that may be a heading or a writer's name over all columns: no line of text begins at the first column's edge.
    [[nodiscard]] bool mayStandOverAll(size_t i) const {
        const GridPiece whole = wholeRow(i);
        const int room = static_cast<int>(columns_.columns()) * measure_;
        const std::span<const GridPiece> pieces = row(i);
        const bool atEdge = whole.x <= columns_.edges().front() + widestIndent;
        const bool likeText = atEdge && pieces.size() > 1
            && std::any_of(pieces.begin(), pieces.end(), [&](const GridPiece& piece) { return std::abs(piece.width - measure_) < leastIndent; });
        return !likeText && !grid_.textOf(whole).contains(u'。') && whole.width <= room && (isCredit(grid_.textOf(whole)) || mayBeHeadings(grid_, whole, room));
    }

    /// It reaches over the border of two columns, and no article but the first begins below.
    [[nodiscard]] bool standsOverColumns(size_t i) const {
        const GridPiece whole = wholeRow(i);
        const bool crosses = columns_.crossesEdge(whole) || (i < firstPieces && whole.x + whole.length / 2 > columns_.edges()[1]);
        return crosses && whole.x < columns_.edges().back() && (endOfRow(pieces_, i) == i + 1 || beginningsBelow(whole.row) <= 1);
    }

    /// How many texts begin below a row: first lines of paragraphs above their columns' first full lines.
    [[nodiscard]] int beginningsBelow(int row) const {
        std::vector<bool> isInText(columns_.columns());
        int count = 0;
        for (const PlacedPiece& placed : columns_.placed()) {
            if (placed.piece.row <= row || isInText[placed.column])
                continue;
            const int missing = measure_ - placed.piece.width;
            isInText[placed.column] = std::abs(missing) < leastIndent || grid_.textOf(placed.piece).contains(u'。');
            count += missing >= leastIndent && missing <= mostIndent;
        }
        return count;
    }

    /// A line of text at the first column's edge, or a paragraph's first one.
    [[nodiscard]] bool isLineOfFirstColumn(const GridPiece& piece) const {
        const int missing = std::abs(measure_ - piece.width);
        const int offset = piece.x - columns_.edges().front();
        return offset <= widestIndent && missing <= mostIndent && (missing < leastIndent) == (offset < 2);
    }

    const TextGrid& grid_;
    const std::vector<GridPiece>& pieces_;
    const ColumnGrid& columns_;
    int measure_;
};

} // namespace

size_t endOfSpanningHeads(const TextGrid& grid, const std::vector<GridPiece>& pieces, const ColumnGrid& columns, int measure) {
    return SpanningHeads(grid, pieces, columns, measure).end();
}

} // namespace lilong
