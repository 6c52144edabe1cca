#include "app/structure/column_regions.h"

#include "app/structure/column_grid.h"
#include "app/structure/column_reader.h"
#include "app/structure/column_text.h"
#include "app/structure/masthead_rows.h"
#include "app/structure/reading_flow.h"
#include "app/structure/shared_lines.h"
#include "app/structure/spanning_heads.h"
#include "app/text/character_class.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace lilong {
namespace {

using Pieces = std::vector<GridPiece>;

constexpr int deepest = 6;   ///< boxes within boxes
constexpr int nearRows = 3;
constexpr int clearlyShort = 5; ///< cells
constexpr int offCentre = 10;   ///< characters: large type takes more room than its count says
constexpr int fewestRows = 4;   ///< in a tier
constexpr int clearlyOther = 4; ///< cells
constexpr size_t nearPieces = 40;
constexpr int clearHole = 2; ///< rows without text in some columns that part boxes
constexpr int fewestColumnRows = 3;
constexpr int fewestTextRows = 3;
constexpr int widestPhraseGap = 20; ///< characters: the type of headlines is large
// Of a cut, in log10 of likelihood:
constexpr double clearlyBetter = 1.0; ///< by which it must read better
constexpr double perhapsText = -3.0;  ///< below it stands what may be text as well as headings
constexpr double headingAbove = -0.7; ///< it parts headings of one block
constexpr double creditedAbove = 1.0; ///< an article ends above it
constexpr double blankAbove = 0.5;
constexpr size_t mostPieces = 1500;   ///< on one sheet of paper

size_t startOfRow(const Pieces& pieces, size_t i) {
    while (i > 0 && pieces[i - 1].row == pieces[i].row)
        --i;
    return i;
}

Pieces slice(const Pieces& pieces, size_t start, size_t end) {
    return {pieces.begin() + static_cast<qsizetype>(start), pieces.begin() + static_cast<qsizetype>(end)};
}

class RegionReader {
public:
    RegionReader(const TextGrid& grid, int measure, const LanguageModel& model) : grid_(grid), flow_(grid.page(), model), measure_(measure) {}

    std::vector<ColumnLine> read(const Pieces& pieces) {
        size_t start = 0;
        for (size_t sheet = 1; sheet <= grid_.sheets().size(); ++sheet) {
            const int endRow = sheet < grid_.sheets().size() ? grid_.pieces()[grid_.sheets()[sheet]].row : pieces.back().row + 1;
            size_t end = start;
            while (end < pieces.size() && pieces[end].row < endRow)
                ++end;
            readSheet(slice(pieces, start, end));
            start = end;
        }
        return std::move(lines_);
    }

private:
    void readSheet(const Pieces& pieces) {
        const size_t head = endOfMasthead(grid_, pieces, measure_);
        for (size_t i = 0; i < head;) {
            const size_t end = endOfRow(pieces, i);
            lines_.push_back({{pieces[i].text.start, pieces[end - 1].text.end}, 0, true});
            i = end;
        }
        readTiers(slice(pieces, head, pieces.size()), 0);
    }

    void readTiers(const Pieces& pieces, int depth) {
        size_t start = 0;
        for (size_t i = 0; i < pieces.size();) {
            const size_t end = endOfRow(pieces, i);
            if (i > start && holdsText(pieces, start, i) && beginsTier(pieces, start, i, end)) {
                readWeighed(slice(pieces, start, i), depth);
                start = i;
            }
            i = end;
        }
        if (start < pieces.size())
            readWeighed(slice(pieces, start, pieces.size()), depth);
    }

    /// Rows with lines of text: without them it is the headings' first rows only.
    [[nodiscard]] bool holdsText(const Pieces& pieces, size_t start, size_t end) const {
        int rows = 0;
        for (size_t i = start; i < end && rows < fewestTextRows; i = endOfRow(pieces, i)) {
            rows += std::any_of(pieces.begin() + static_cast<qsizetype>(i), pieces.begin() + static_cast<qsizetype>(endOfRow(pieces, i)),
                                [&](const GridPiece& piece) { return piece.width >= measure_ - clearlyShort || grid_.textOf(piece).contains(u'。'); });
        }
        return rows >= fewestTextRows;
    }

    /// Cuts a tier where its lines, read above and then below, go on one another clearly better than when all of it is one.
    void readWeighed(const Pieces& pieces, int depth) {
        const std::vector<ColumnLine> whole = readingOf(pieces, depth);
        const size_t cut = flow_.canJudge() && depth < deepest && pieces.size() <= mostPieces ? bestCut(pieces, whole, depth) : 0;
        if (cut == 0) {
            lines_.insert(lines_.end(), whole.begin(), whole.end());
            return;
        }
        readWeighed(slice(pieces, 0, cut), depth + 1);
        readWeighed(slice(pieces, cut, pieces.size()), depth + 1);
    }

    [[nodiscard]] std::vector<ColumnLine> readingOf(const Pieces& pieces, int depth) {
        std::vector<ColumnLine> outer = std::exchange(lines_, {});
        readTier(pieces, depth);
        return std::exchange(lines_, std::move(outer));
    }

    /// Some rows with the lines of several columns.
    [[nodiscard]] bool holdsColumns(const Pieces& pieces, size_t start, size_t end) const {
        int rows = 0;
        for (size_t i = start; i < end && rows < fewestColumnRows; i = endOfRow(pieces, i))
            rows += endOfRow(pieces, i) > i + 1 || pieces[i].width > measure_ + clearlyShort;
        return rows >= fewestColumnRows;
    }

    /// A row of nothing but lines too short for text of the columns round it.
    [[nodiscard]] bool areClearlyHeadings(const Pieces& pieces, size_t start) const {
        const int measure = std::max(measure_, measureBelow(pieces, start)); // the columns below may be wider
        return areHeadings(pieces, start, endOfRow(pieces, start), measure - clearlyShort) && !grid_.textOf(pieces[start]).endsWith(u'，');
    }

    /// What the place of a row of headings says of an article's beginning there.
    [[nodiscard]] double likelihoodOfTop(const Pieces& pieces, size_t start) const {
        const size_t above = startOfRow(pieces, start - 1);
        const bool areClear = areClearlyHeadings(pieces, start);
        double likelihood = areClear ? 0.0 : perhapsText;
        if (isCreditedAbove(pieces, 0, start))
            likelihood += creditedAbove;
        if (pieces[start].row > pieces[above].row + 1)
            likelihood += blankAbove;
        else if (areClear && above > 0 && areClearlyHeadings(pieces, above))
            likelihood += headingAbove;
        return likelihood;
    }

    /// The first piece of the row of headings above which the tier is best cut; 0 where it is better whole.
    [[nodiscard]] size_t bestCut(const Pieces& pieces, const std::vector<ColumnLine>& whole, int depth) {
        double best = flow_.of(whole, measure_) + clearlyBetter;
        size_t cut = 0;
        for (size_t i = endOfRow(pieces, 0); i < pieces.size(); i = endOfRow(pieces, i)) {
            if (!areHeadings(pieces, i, endOfRow(pieces, i), 2 * measure_) || !holdsColumns(pieces, 0, i) || !holdsColumns(pieces, i, pieces.size())
                || !holdsText(pieces, 0, i))
                continue;
            std::vector<ColumnLine> lines = readingOf(slice(pieces, 0, i), depth);
            const std::vector<ColumnLine> below = readingOf(slice(pieces, i, pieces.size()), depth);
            lines.insert(lines.end(), below.begin(), below.end());
            const double flow = flow_.of(lines, measure_) + likelihoodOfTop(pieces, i);
            if (flow > best) {
                best = flow;
                cut = i;
            }
        }
        return cut;
    }

    /// Headings below empty rows, or below a writer's name: several beside one another, or one over the columns.
    [[nodiscard]] bool beginsTier(const Pieces& pieces, size_t tier, size_t start, size_t end) const {
        if (pieces[start].row - pieces[start - 1].row >= 2 && areHeadings(pieces, start, end, measure_))
            return true;
        const bool credited = isCredit(grid_.textOf(pieces[start - 1]));
        const int column = measure_ / 2; // characters
        const bool several = end - start >= 2 && pieces[end - 1].x - pieces[start].x > column;
        if (standsOverAll(pieces, start))
            return true;
        if (!several)
            return credited && pieces[start].x + pieces[start].length / 2 > column && pieces[start - 1].x < column
                && areHeadings(pieces, start, end, measure_);
        if (beginsOtherColumns(pieces, tier, start, end))
            return true;
        if (!credited) // then clearly short ones only, and three
            return end - start >= 3 && isCreditedAbove(pieces, tier, start) && areHeadings(pieces, start, end, measure_ - clearlyShort);
        // The columns below may be wider.
        return areHeadings(pieces, start, end, std::max(measure_, measureBelow(pieces, start)));
    }

    [[nodiscard]] bool areHeadings(const Pieces& pieces, size_t start, size_t end, int measure) const {
        for (size_t i = start; i < end; ++i) {
            if (!mayBeHeadings(grid_, pieces[i], measure))
                return false;
        }
        return true;
    }

    /// Two headings or more, each alone in its row and one centred below the other, between rows of several columns: beside a heading of
    /// one column only, the others would have text.
    [[nodiscard]] bool standsOverAll(const Pieces& pieces, size_t start) const {
        const auto centre = [&](size_t i) { return 2 * pieces[i].x + pieces[i].length; };
        size_t i = start;
        while (i < pieces.size() && endOfRow(pieces, i) == i + 1 && mayBeHeading(grid_, pieces[i], 2 * measure_) && std::abs(centre(i) - centre(start)) <= 2 * offCentre
               && pieces[i].row <= pieces[std::max(start + 1, i) - 1].row + 3)
            ++i;
        const bool columnsBelow = i < pieces.size() && endOfRow(pieces, i) > i + 1;
        const bool columnsAbove = start >= 2 && pieces[start - 2].row == pieces[start - 1].row;
        return i >= start + 2 && columnsBelow && columnsAbove && centre(start) > measure_;
    }

    [[nodiscard]] int measureBelow(const Pieces& pieces, size_t start) const {
        return grid_.measureOf(slice(pieces, start, std::min(pieces.size(), start + nearPieces)));
    }

    [[nodiscard]] int measureAbove(const Pieces& pieces, size_t tier, size_t end) const {
        return grid_.measureOf(slice(pieces, std::max(tier, end - std::min(end, nearPieces)), end));
    }

    /// Behind the rows that name writers only.
    [[nodiscard]] size_t endOfCredits(const Pieces& pieces, size_t i) const {
        const auto at = [&](size_t k) { return pieces.begin() + static_cast<qsizetype>(k); };
        while (i < pieces.size() && std::all_of(at(i), at(endOfRow(pieces, i)), [&](const GridPiece& piece) { return isCredit(grid_.textOf(piece)); }))
            i = endOfRow(pieces, i);
        return i;
    }

    /// Headings beside one another, each with an article's first line below, where columns of another measure begin, or which stand over
    /// more columns than one: no row need be empty above them. Crossheads stand in a column each.
    [[nodiscard]] bool beginsOtherColumns(const Pieces& pieces, size_t tier, size_t start, size_t headsEnd) const {
        const size_t end = endOfCredits(pieces, headsEnd);
        // A tier's own headings may take several rows.
        if (end == pieces.size() || pieces[start].row < pieces[tier].row + fewestRows || pieces[end].row > pieces[start].row + 3
            || !areHeadings(pieces, start, headsEnd, 2 * measure_))
            return false;
        const int above = measureAbove(pieces, tier, start);
        const int below = measureBelow(pieces, end);
        if (above == 0 || below == 0 || holdsFullLine(pieces, start, headsEnd, above) || holdsFullLine(pieces, start, headsEnd, below))
            return false;
        size_t columns = 0;
        size_t firstLines = 0;
        for (size_t i = end; i < endOfRow(pieces, end); ++i) {
            const size_t lines = std::max<size_t>(1, static_cast<size_t>((pieces[i].width + below / 2) / below));
            columns += lines;
            firstLines += lines > 1 || pieces[i].width < below - 1; // the first of several lines that nearly touch may be one
        }
        const size_t heads = headsEnd - start;
        return firstLines >= heads && (columns >= 2 * heads || std::abs(above - below) >= clearlyOther);
    }

    /// True where a row has a line of text in it, though none ends a sentence: as wide as the column, and where its other lines begin.
    [[nodiscard]] bool holdsFullLine(const Pieces& pieces, size_t start, size_t end, int measure) const {
        const auto isFull = [&](const GridPiece& piece) { return std::abs(piece.width - measure) <= 2; };
        const auto first = pieces.begin() + static_cast<qsizetype>(start - std::min(start, nearPieces));
        const auto last = pieces.begin() + static_cast<qsizetype>(std::min(pieces.size(), end + nearPieces));
        for (size_t i = start; i < end; ++i) {
            const GridPiece& piece = pieces[i];
            const std::vector<Span> words = wordsOf(grid_, piece);
            const bool ofFullWords = words.size() >= 2 && std::all_of(words.begin(), words.end(), [&](Span word) {
                return std::abs(cells(grid_.textOf(partOf(grid_, piece, word))) - measure) <= 1;
            });
            if (ofFullWords || grid_.textOf(piece).endsWith(u'，'))
                return true;
            if (isFull(piece) && std::any_of(first, last, [&](const GridPiece& other) { return other.row != piece.row && other.x == piece.x && isFull(other); }))
                return true;
        }
        return false;
    }

    /// A writer's name in one of the last rows, by itself or behind a paragraph's last words.
    [[nodiscard]] bool isCreditedAbove(const Pieces& pieces, size_t tier, size_t start) const {
        for (size_t i = start; i > tier && pieces[start].row - pieces[i - 1].row <= nearRows; --i) {
            for (const Span word : wordsOf(grid_, pieces[i - 1])) {
                if (isCredit(grid_.page().mid(word.start, pieces[i - 1].text.end - word.start)))
                    return true;
            }
        }
        return false;
    }

    /// A tier's lines as printed: what several columns share is cut apart by the tier's own measure.
    void readTier(const Pieces& printed, int depth) {
        const int own = grid_.measureOf(printed);
        const int outer = std::exchange(measure_, own > 0 ? own : measure_);
        readBoxes(cutSharedLines(grid_, printed, measure_), depth);
        measure_ = outer;
    }

    void readBoxes(Pieces pieces, int depth) {
        ColumnGrid columns(pieces, measure_);
        if (cutAtStarts(grid_, columns.starts(), measure_, pieces))
            columns = ColumnGrid(pieces, measure_);
        if (splitHeadRows(grid_, columns.edges(), measure_, pieces))
            columns = ColumnGrid(pieces, measure_);
        if (columns.columns() == 1) {
            readColumns(grid_, columns, measure_, lines_);
            return;
        }
        const size_t head = endOfSpanningHeads(grid_, pieces, columns, measure_);
        if (head > 0 && depth < deepest) {
            putHeads(pieces, head);
            readBoxes(slice(pieces, head, pieces.size()), depth + 1);
            return;
        }
        if (depth < deepest && (cutBelowSpanningHead(pieces, columns, depth) || cutBoxes(columns, depth)))
            return;
        readColumns(grid_, columns, measure_, lines_);
    }

    /// Rows over all columns: what gaps part in a row is one heading, unless they are as wide as those of a masthead.
    void putHeads(const Pieces& pieces, size_t end) {
        for (size_t i = 0; i < end; ++i) {
            const bool isFirst = i == 0 || pieces[i - 1].row != pieces[i].row;
            const bool isPhrase = !isFirst && pieces[i].x - pieces[i - 1].x - pieces[i - 1].length <= widestPhraseGap;
            if (!isFirst && pieces[i].isCut)
                lines_.back().text.end = pieces[i].text.end;
            else
                lines_.push_back({.text = pieces[i].text, .startsBlock = !isPhrase, .goesOn = isPhrase, .isPhrase = isPhrase});
        }
    }

    [[nodiscard]] bool isSpanningHead(const Pieces& pieces, const ColumnGrid& columns, size_t i) const {
        const bool alone = endOfRow(pieces, i) == i + 1 && (i == 0 || pieces[i - 1].row != pieces[i].row);
        return alone && !pieces[i].isCut && pieces[i].x + pieces[i].length / 2 > columns.edges()[1] && pieces[i].x < columns.edges().back()
            && (columns.crossesEdge(pieces[i]) || i < 4) && mayBeHeading(grid_, pieces[i], 2 * measure_);
    }

    bool cutBelowSpanningHead(const Pieces& pieces, const ColumnGrid& columns, int depth) {
        for (size_t i = 1; i + 1 < pieces.size(); ++i) {
            if (isSpanningHead(pieces, columns, i) && columns.crossesEdge(pieces[i]) && i >= 4 && isCredit(grid_.textOf(pieces[i - 1]))) {
                readBoxes(slice(pieces, 0, i), depth + 1);
                readBoxes(slice(pieces, i, pieces.size()), depth + 1);
                return true;
            }
        }
        return false;
    }

    /// Cuts off columns on one side that can be cut crosswise where the others cannot.
    bool cutBoxes(const ColumnGrid& columns, int depth) {
        const size_t count = columns.columns();
        if (holeIn(columns, 0, count) > 0)
            return readAroundHole(columns, depth);
        for (size_t border = count - 1; border > 0; --border) {
            if (holeIn(columns, 0, border) > 0 || holeIn(columns, border, count) > 0)
                return readBox(columns, 0, border, depth) && readBox(columns, border, count, depth);
        }
        return false;
    }

    /// What stands above the hole is read before what stands below, unless the columns go on one another better across it: a picture left it.
    bool readAroundHole(const ColumnGrid& columns, int depth) {
        std::vector<ColumnLine> outer = std::exchange(lines_, {});
        readBox(columns, 0, columns.columns(), depth);
        std::vector<ColumnLine> apart = std::exchange(lines_, std::move(outer));
        std::vector<ColumnLine> across;
        readColumns(grid_, columns, measure_, across);
        if (flow_.canJudge() && flow_.of(across, measure_) > flow_.of(apart, measure_))
            apart = std::move(across);
        lines_.insert(lines_.end(), apart.begin(), apart.end());
        return true;
    }

    [[nodiscard]] static Pieces piecesIn(const ColumnGrid& columns, size_t first, size_t end) {
        Pieces pieces;
        for (const PlacedPiece& placed : columns.placed()) {
            if (placed.column >= first && placed.column < end)
                pieces.push_back(placed.piece);
        }
        return pieces;
    }

    /// The index, among the pieces of these columns, of the first one below rows that they leave empty behind an article's end; 0 if none.
    [[nodiscard]] size_t holeIn(const ColumnGrid& columns, size_t first, size_t end) const {
        if (end - first < 2)
            return 0;
        const Pieces pieces = piecesIn(columns, first, end);
        for (size_t i = 1; i < pieces.size(); ++i) {
            const int hole = pieces[i].row - pieces[i - 1].row - 1;
            if (hole < 1)
                continue;
            const bool credited = isCredit(grid_.textOf(pieces[i - 1]));
            const bool heading = mayBeHeading(grid_, pieces[i], measure_);
            const bool setIn = pieces[i].x > columns.edges()[first] && pieces[i].x < columns.edges()[first + 1];
            if ((hole >= clearHole && credited && setIn) || (credited && heading && endOfRow(pieces, i) == i + 1 && setIn && hole >= clearHole))
                return i;
        }
        return 0;
    }

    bool readBox(const ColumnGrid& columns, size_t first, size_t end, int depth) {
        const Pieces pieces = piecesIn(columns, first, end);
        const size_t hole = holeIn(columns, first, end);
        if (hole > 0)
            readBoxes(slice(pieces, 0, hole), depth + 1);
        readBoxes(slice(pieces, hole, pieces.size()), depth + 1);
        return true;
    }

    const TextGrid& grid_;
    ReadingFlow flow_;
    int measure_;
    std::vector<ColumnLine> lines_;
};

} // namespace

std::vector<ColumnLine> readRegions(const TextGrid& grid, int measure, const LanguageModel& model) { return RegionReader(grid, measure, model).read(grid.pieces()); }

} // namespace lilong
