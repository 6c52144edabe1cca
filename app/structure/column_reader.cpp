#include "app/structure/column_reader.h"

#include "app/issue/ledger.h"
#include "app/structure/column_text.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>

namespace lilong {
namespace {

constexpr int pictureRows = 3;     ///< rows without text that a picture leaves
constexpr int firstLineIndent = 4; ///< cells
constexpr int leastIndent = 2;     ///< characters that an indent is at least, and at most
constexpr int mostIndent = 5;
constexpr int loose = 3;
constexpr int ragged = 5; ///< cells that a full line may be short of, before a number that is not broken
constexpr size_t mostCaptionLines = 3;
constexpr size_t mostHeadings = 7; ///< lines above a text
constexpr int widestSearch = 40; ///< rows
constexpr int wrapSlack = 3; ///< cells that a heading's full row may be short of
constexpr int widestPhraseGap = 9; ///< characters between two phrases of a heading, whose type is large

/// A line of one column.
struct Line {
    GridPiece piece;
    int indent = 0;
    bool isDisplay = false; ///< centred or set to the right: a heading, a credit
    bool startsBlock = false;
    int measure = 0; ///< its column's own; 0 where unknown
    bool isCaption = false;
    bool isPhrase = false; ///< of the heading in the line before it
    bool isWrapped = false; ///< goes on with the heading of the line before it
    bool isRest = false; ///< goes on in the row of the line before it, behind the gap of a wide mark
};

using Column = std::vector<Line>;

class ColumnReader {
public:
    ColumnReader(const TextGrid& grid, const ColumnGrid& columns, int measure) : grid_(grid), measure_(measure), columns_(columns.columns()) {
        for (const PlacedPiece& placed : columns.placed())
            add(columns_[placed.column], placed.piece);
        for (const PlacedPiece& placed : columns.placed()) {
            rowsOfColumns_.resize(columns.columns());
            rowsOfColumns_[placed.column].push_back(placed.piece.row);
            if (rows_.empty() || rows_.back() != placed.piece.row)
                rows_.push_back(placed.piece.row);
        }
        measureColumns();
        const int top = columns.placed().empty() ? 0 : columns.placed().front().piece.row;
        for (Column& column : columns_) {
            measureIndents(column);
            raiseHeading(column);
            markCaptions(static_cast<size_t>(&column - columns_.data()), top);
            hasIndents_ = hasIndents_ || std::any_of(column.begin(), column.end(), [](const Line& line) { return line.indent > 0; });
        }
    }

    void read(std::vector<ColumnLine>& lines) {
        joinColumns();
        markWrappedHeadings();
        std::vector<Line> captions; // that wait for the end of the paragraph they stand in
        const Line* last = nullptr;
        for (const Column& column : columns_) {
            for (const Line& line : column) {
                if (line.isCaption) {
                    captions.push_back(line);
                    continue;
                }
                const bool goesOn = last && runsOn(*last, line, !captions.empty());
                const bool afterCaption = !goesOn && !captions.empty();
                if (afterCaption)
                    put(captions, lines);
                const bool goesOnAsHeading = line.isPhrase || line.isWrapped;
                lines.push_back({.text = line.piece.text,
                                 .indent = line.indent,
                                 .startsBlock = line.startsBlock || afterCaption,
                                 .goesOn = goesOn || goesOnAsHeading,
                                 .behindHeading = last && (last->isPhrase || last->isWrapped) && !goesOnAsHeading,
                                 .isPhrase = line.isPhrase});
                last = &line;
            }
        }
        put(captions, lines);
    }

private:
    void put(std::vector<Line>& captions, std::vector<ColumnLine>& lines) const {
        int row = -pictureRows;
        for (const Line& line : captions) {
            const bool begins = line.piece.row > row + 2;
            lines.push_back({line.piece.text, 0, begins, !begins});
            row = line.piece.row;
        }
        captions.clear();
    }

    /// Where first lines are indented, a full line with a line below that is not is no paragraph's end.
    /// @param torn a picture stands between the two: the line above it is as long as its text
    [[nodiscard]] bool runsOn(const Line& last, const Line& line, bool torn) const {
        if (last.isDisplay || line.isDisplay || line.startsBlock || line.indent > 0)
            return false;
        if (line.isRest || !hasIndents_)
            return line.isRest;
        const bool isTorn = torn && !textOf(last).endsWith(u'：');
        const bool full = isTorn || last.isRest || last.piece.width + last.indent >= measureOf(last) - ragged;
        if (!full || isCredit(textOf(line)))
            return false;
        // A heading flush left has a paragraph's first line below it; text has full lines, or ends.
        const bool likeText = line.piece.width >= measureOf(line) - ragged || closesSentence(textOf(line));
        return likeText || !closesSentence(textOf(last));
    }

    [[nodiscard]] int measureOf(const Line& line) const { return line.measure > 0 ? line.measure : measure_; }

    static void add(Column& column, const GridPiece& piece) {
        Line line{piece};
        line.isRest = !column.empty() && column.back().piece.row == piece.row;
        column.push_back(line);
    }

    [[nodiscard]] QStringView textOf(const Line& line) const { return grid_.textOf(line.piece); }
    /// The box's measure, or that of a column which is wider.
    [[nodiscard]] int widestMeasureOf(const Line& line) const { return std::max(measure_, line.measure); }
    [[nodiscard]] bool isFull(const Line& line) const { return std::abs(line.piece.width - widestMeasureOf(line)) <= loose; }

    /// Where most full lines begin; nothing known where they were all cut off their neighbours.
    [[nodiscard]] std::optional<int> edgeOf(const Column& column) const {
        std::map<int, int> starts;
        for (const Line& line : column) {
            if (isFull(line) && !line.piece.isCut)
                ++starts[line.piece.x];
        }
        if (starts.empty())
            return std::nullopt;
        return std::max_element(starts.begin(), starts.end(), [](const auto& a, const auto& b) { return a.second < b.second; })->first;
    }

    void measureIndents(Column& column) const {
        const std::optional<int> edge = edgeOf(column);
        const size_t heads = endOfHeadings(column);
        for (size_t i = 0; i < column.size(); ++i) {
            Line& line = column[i];
            const bool isCredited = isCredit(textOf(line));
            line.isDisplay = i < heads || (edge && isCrosshead(column, i, *edge)) || isCredited || (edge && !line.piece.isCut && !line.isRest && line.piece.x - *edge > mostIndent);
            if (!line.isDisplay && !line.piece.isCut && !line.isRest && isIndented(line, edge))
                line.indent = firstLineIndent;
            const bool inHeads = i > 0 && i < heads && line.piece.row - column[i - 1].piece.row < pictureRows;
            line.startsBlock = !inHeads && (line.isDisplay || (i > 0 && column[i - 1].isDisplay));
        }
    }

    /// A short line in the middle of its column, with a paragraph's first line below.
    [[nodiscard]] bool isCrosshead(const Column& column, size_t i, int edge) const {
        const GridPiece& piece = column[i].piece;
        const int offset = piece.x - edge;
        if (i + 1 >= column.size() || offset < leastIndent || piece.isCut || !isHeading(column[i]) || textOf(column[i]).startsWith(u'（'))
            return false;
        const int left = 2 * offset; // a character is two cells, mostly
        const int right = measure_ - piece.width - left;
        const int below = column[i + 1].piece.x - edge;
        return std::abs(left - right) <= firstLineIndent && below >= leastIndent && below <= mostIndent;
    }

    [[nodiscard]] bool isIndented(const Line& line, std::optional<int> edge) const {
        if (line.piece.width > widestMeasureOf(line) - leastIndent)
            return false;
        if (!edge)
            return true; // full lines touch the column before; this one does not
        const int offset = line.piece.x - *edge;
        if (offset >= 0)
            return offset >= leastIndent;
        return line.piece.width >= widestMeasureOf(line) - 3 * firstLineIndent; // beside a heading, where characters count differently
    }

    /// 编辑同志： may come before its headline: both stand at one height, the one farther to the left first.
    void raiseHeading(Column& column) const {
        for (size_t i = 1; i < std::min<size_t>(column.size(), 3); ++i) {
            const bool heading = column[i].piece.x > column[i - 1].piece.x + leastIndent && isHeading(column[i]);
            const bool salutation = textOf(column[i - 1]).endsWith(u'：');
            if (heading && salutation && column[i].piece.row - column[i - 1].piece.row == 1) {
                std::swap(column[i - 1], column[i]);
                column[i].startsBlock = column[i - 1].startsBlock = true;
            }
        }
    }

    /// Lines below a picture's hole, up to the end of their sentence.
    void markCaptions(size_t at, int top) {
        Column& column = columns_[at];
        for (size_t i = 0; i < column.size(); ++i) {
            const bool atTop = i == 0;
            const int hole = atTop ? linesAbove(top, column[i].piece.row) : linesMissing(at, column[i - 1].piece.row, column[i].piece.row);
            const bool smallType = column[i].piece.width > widestMeasureOf(column[i]) + loose; // more fits in its line
            const bool centred = column[i].isDisplay && closesCaption(textOf(column[i]));
            const bool firstLine = column[i].indent > 0 && (atTop || closesSentence(textOf(column[i - 1])));
            if (hole < pictureRows - (smallType || centred ? 1 : 0) || (atTop && !smallType && !centred) || firstLine)
                continue;
            size_t end = i + 1;
            while (end < column.size() && end - i < mostCaptionLines && !closesCaption(textOf(column[end - 1])) && column[end].piece.row <= column[end - 1].piece.row + 2)
                ++end;
            if (end < column.size() && isCredit(textOf(column[end])))
                ++end;
            const bool isCaption = closesCaption(textOf(column[end - 1]));
            if (!isCaption && atTop)
                continue;
            for (size_t k = i; k < end && isCaption; ++k) {
                column[k].isCaption = true;
                column[k].indent = 0;
                column[k].startsBlock = false;
            }
            if (!isCaption)
                column[i].startsBlock = true;
            else if (end < column.size())
                column[end].startsBlock = column[end].isDisplay;
        }
    }

    [[nodiscard]] static ptrdiff_t countBetween(const std::vector<int>& rows, int after, int before) {
        return std::lower_bound(rows.begin(), rows.end(), before) - std::upper_bound(rows.begin(), rows.end(), after);
    }

    /// How many lines are missing between two rows of a column: those that a neighbour has more, and the rows that all leave empty.
    /// The neighbour is counted from and to rows that both have, for columns whose lines stand at different heights take turns.
    [[nodiscard]] int linesMissing(size_t column, int row, int nextRow) const {
        if (nextRow - row - 1 < pictureRows - 1)
            return 0;
        const std::vector<int>& own = rowsOfColumns_[column];
        ptrdiff_t most = 0;
        for (size_t i = 0; i < rowsOfColumns_.size(); ++i) {
            const std::vector<int>& rows = rowsOfColumns_[i];
            if (i == column || countBetween(rows, row, nextRow) <= most)
                continue;
            int from = row;
            int to = nextRow;
            while (row - from < widestSearch && !std::binary_search(rows.begin(), rows.end(), from))
                from = rowBefore(own, from);
            while (to - nextRow < widestSearch && !std::binary_search(rows.begin(), rows.end(), to))
                to = rowAfter(own, to);
            most = std::max(most, std::min(countBetween(rows, row, nextRow), countBetween(rows, from, to) - countBetween(own, from, to)));
        }
        return static_cast<int>(most + nextRow - row - 1 - countBetween(rows_, row, nextRow));
    }

    [[nodiscard]] int linesAbove(int top, int row) const {
        ptrdiff_t most = 0;
        for (const std::vector<int>& rows : rowsOfColumns_)
            most = std::max(most, countBetween(rows, top - 1, row));
        return static_cast<int>(most);
    }

    [[nodiscard]] static int rowBefore(const std::vector<int>& rows, int row) {
        const auto at = std::lower_bound(rows.begin(), rows.end(), row);
        return at == rows.begin() ? row - widestSearch : *(at - 1);
    }

    [[nodiscard]] static int rowAfter(const std::vector<int>& rows, int row) {
        const auto at = std::upper_bound(rows.begin(), rows.end(), row);
        return at == rows.end() ? row + widestSearch : *at;
    }

    /// A narrow column beside wide ones has a measure of its own, and so has a wide one.
    void measureColumns() {
        for (Column& column : columns_) {
            std::vector<GridPiece> pieces;
            for (const Line& line : column)
                pieces.push_back(line.piece);
            const int own = grid_.measureOf(pieces);
            for (Line& line : column)
                line.measure = own > measure_ + loose ? own : std::min(own, measure_);
        }
    }

    /// The end of the headings at a column's top; 0 where there is nothing else.
    [[nodiscard]] size_t endOfHeadings(const Column& column) const {
        size_t i = 0;
        while (i < column.size() && isHeading(column[i]))
            ++i;
        const size_t wide = endOfWideHeadings(column, i);
        return wide > i ? wide : i < column.size() ? i : 0;
    }

    /// Headings may be nearly as wide as their column: then the paragraph below tells, whose first line is indented.
    [[nodiscard]] size_t endOfWideHeadings(const Column& column, size_t i) const {
        const std::optional<int> edge = edgeOf(column);
        const auto isFirstLine = [&](size_t k) {
            const int offset = column[k].piece.x - *edge;
            return offset >= leastIndent && offset <= mostIndent && column[k].piece.width >= measure_ - 2 * firstLineIndent && isFull(column[k + 1]) && column[k + 1].piece.x <= *edge + 1;
        };
        if (!edge)
            return i;
        for (; i + 1 < std::min(column.size(), mostHeadings); ++i) {
            if (isFirstLine(i))
                return i;
            if (!mayBeHeading(grid_, column[i].piece, measure_) || textOf(column[i]).endsWith(u'：') || textOf(column[i]).endsWith(u'，'))
                break;
        }
        return 0;
    }

    /// A first line is short by its indent only, and 编辑同志： begins a letter.
    [[nodiscard]] bool isHeading(const Line& line) const {
        return mayBeHeading(grid_, line.piece, measure_ - 2 * firstLineIndent) && !textOf(line).endsWith(u'：') && (!line.piece.isCut || line.piece.column >= 0);
    }

    /// Columns whose text goes on from the one before give their headings to it and follow without a break.
    void joinColumns() {
        size_t first = 0; // the column with which the article begins
        for (size_t i = 0; i < columns_.size(); ++i) {
            Column& column = columns_[i];
            if (column.empty())
                continue;
            const size_t heads = endOfHeadings(column);
            joinRows(column, heads);
            size_t body = heads;
            while (body < column.size() && column[body].isCaption)
                ++body;
            const bool goesOn = i > 0 && body < column.size() && column[body].indent == 0 && !column[body].isDisplay && !columns_[first].empty();
            if (!goesOn) {
                column.front().startsBlock = true;
                if (heads > 0 && i > 0 && standsAcross(i))
                    moveHeadings(column, heads, columns_[i - 1]);
                first = heads > 0 || i == 0 || columns_[first].empty() ? i : first;
                continue;
            }
            if (body == heads)
                column[body].startsBlock = false;
            moveHeadings(column, heads, columns_[first]);
        }
    }

    struct HeadRow {
        size_t line; ///< its first in the column
        int width;   ///< cells
    };

    /// The rows of a column's headings.
    [[nodiscard]] std::vector<HeadRow> headRows(const Column& column) const {
        std::vector<HeadRow> rows;
        for (size_t i = 0; i < endOfHeadings(column); ++i) {
            if (column[i].isPhrase && !rows.empty())
                rows.back().width += 1 + column[i].piece.width;
            else
                rows.push_back({i, column[i].piece.width});
        }
        return rows;
    }

    /// Headings beside one another are in one type: where their first rows are of one width, the columns are full, and each goes on in its next row.
    void markWrappedHeadings() {
        int full = 0;
        std::vector<std::vector<HeadRow>> heads;
        for (const Column& column : columns_) {
            heads.push_back(headRows(column));
            if (heads.back().size() >= 2)
                full = std::max(full, heads.back().front().width);
        }
        const auto isWrapped = [&](const std::vector<HeadRow>& rows, size_t i) {
            return i + 1 < rows.size() && rows[i].width >= full - wrapSlack && rows[i].width <= full + 1 && rows[i + 1].width <= full + 1;
        };
        if (std::count_if(heads.begin(), heads.end(), [&](const auto& rows) { return isWrapped(rows, 0); }) < 2)
            return;
        for (size_t column = 0; column < columns_.size(); ++column) {
            for (size_t i = 0; isWrapped(heads[column], i); ++i) {
                Line& next = columns_[column][heads[column][i + 1].line];
                next.isWrapped = true;
                next.startsBlock = false;
            }
        }
    }

    /// A heading that is centred over two columns, and so above neither's left edge, when the left one begins an article without one.
    [[nodiscard]] bool standsAcross(size_t i) const {
        const Column& left = columns_[i - 1];
        if (left.empty() || endOfHeadings(left) > 0 || isCredit(textOf(left.back())) || left.front().piece.row + 2 < columns_[i].front().piece.row)
            return false;
        return i >= 2 && !columns_[i - 2].empty() && isCredit(textOf(columns_[i - 2].back()));
    }

    void moveHeadings(Column& from, size_t count, Column& to) const {
        if (count == 0)
            return;
        const size_t place = endOfHeadings(to);
        const auto end = from.begin() + static_cast<qsizetype>(count);
        to.insert(to.begin() + static_cast<qsizetype>(place), from.begin(), end);
        from.erase(from.begin(), end);
        joinRows(to, place + count);
        for (size_t i = 0; i < place + count; ++i)
            to[i].startsBlock = i == 0;
        if (place + count < to.size())
            to[place + count].startsBlock = true;
    }

    /// Headings of one article stand in the order of their rows. What stands near one another in a row of the page is one heading.
    void joinRows(Column& column, size_t count) const {
        std::stable_sort(column.begin(), column.begin() + static_cast<qsizetype>(count),
                         [](const Line& a, const Line& b) { return a.piece.text.start < b.piece.text.start; });
        for (size_t i = 1; i < count; ++i) {
            const GridPiece& left = column[i - 1].piece;
            const GridPiece& right = column[i].piece;
            column[i].isPhrase = left.row == right.row && right.x - left.x - left.length <= widestPhraseGap
                && isWhite(grid_.page().mid(left.text.end, right.text.start - left.text.end));
        }
    }

    const TextGrid& grid_;
    int measure_;
    std::vector<Column> columns_;
    std::vector<std::vector<int>> rowsOfColumns_; ///< those that a column has text in
    bool hasIndents_ = false;
    std::vector<int> rows_;                       ///< those that any column has text in
};

} // namespace

void readColumns(const TextGrid& grid, const ColumnGrid& columns, int measure, std::vector<ColumnLine>& lines) {
    ColumnReader(grid, columns, measure).read(lines);
}

} // namespace lilong
