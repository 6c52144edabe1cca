#include "app/structure/shared_lines.h"

#include "app/structure/column_text.h"

#include "app/text/character_class.h"

#include <algorithm>
#include <cstdlib>

namespace lilong {
namespace {

constexpr int squeezed = 3;     ///< cells by which a justified line may be too wide
constexpr int loose = 5;        ///< cells by which a full line may be too narrow
constexpr int firstLineIndent = 4;
constexpr size_t fewestSpacedWords = 4;
constexpr size_t longestBracket = 4; ///< words
constexpr int mostHeadRows = 3;
constexpr int headOffset = 3;
constexpr int mostSmallType = 14; ///< cells that a caption's line in small type is wider than a column, at most

/// Words that are cut apart only as a whole: one word, or a run of letter-spaced characters.
struct Unit {
    Span text;
    int width = 0;
    bool isSpaced = false;
};

bool isSingle(QStringView word) {
    return cells(word) <= 2 || std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 0x80; });
}

std::vector<Unit> unitsOfPiece(const TextGrid& grid, const GridPiece& piece) {
    const std::vector<Span> words = wordsOf(grid, piece);
    std::vector<Unit> units;
    for (size_t i = 0; i < words.size();) {
        size_t end = i;
        int width = 0;
        while (end < words.size() && isSingle(slice(grid.page(), words[end])))
            width += cells(slice(grid.page(), words[end++]));
        if (end - i >= fewestSpacedWords) {
            units.push_back({{words[i].start, words[end - 1].end}, width, true});
            i = end;
        } else {
            units.push_back({words[i], cells(slice(grid.page(), words[i])), false});
            ++i;
        }
    }
    return units;
}

/// How far a line of this width is from being full; more than `loose` if it is not.
int distanceFromFull(int width, int measure, bool mayBeIndented, bool isSpaced) {
    if (isSpaced && width * 2 >= measure && width <= measure + squeezed)
        return 0;
    if (width > measure + squeezed)
        return loose + 1;
    const int plain = std::abs(measure - width);
    return mayBeIndented ? std::min(plain, std::abs(measure - firstLineIndent - width) + 1) : plain;
}

class SharedLineCutter {
public:
    SharedLineCutter(const TextGrid& grid, int measure) : grid_(grid), measure_(measure) {}

    std::vector<GridPiece> cut(const std::vector<GridPiece>& pieces) {
        for (const GridPiece& piece : pieces) {
            if (piece.width > measure_ + squeezed)
                cutPiece(piece);
            else
                cutCredit(piece);
        }
        return std::move(made_);
    }

private:
    void cutPiece(const GridPiece& piece) {
        const std::vector<Unit> units = unitsOfPiece(grid_, piece);
        size_t first = 0;
        while (first < units.size()) {
            const size_t end = endOfLine(units, first);
            cutCredit(partOf(grid_, piece, {units[first].text.start, units[end - 1].text.end}));
            first = end;
        }
    }

    /// The writer's name may share a paragraph's last line.
    void cutCredit(const GridPiece& piece) {
        const std::vector<Span> words = wordsOf(grid_, piece);
        if (const size_t end = endOfCredit(words); end > 0 && end < words.size()) {
            made_.push_back(partOf(grid_, piece, {piece.text.start, words[end - 1].end}));
            GridPiece rest = partOf(grid_, piece, {words[end].start, piece.text.end});
            rest.isCut = true;
            made_.push_back(rest);
            return;
        }
        for (size_t i = 1; i < words.size(); ++i) {
            const Span rest{words[i].start, piece.text.end};
            if (isCredit(slice(grid_.page(), {piece.text.start, words[i - 1].end})))
                break; // names several writers
            if (!isCredit(slice(grid_.page(), rest)) || !closesSentence(slice(grid_.page(), words[i - 1])))
                continue;
            made_.push_back(partOf(grid_, piece, {piece.text.start, words[i - 1].end}));
            GridPiece credit = partOf(grid_, piece, rest);
            credit.isCut = true;
            credit.sharesColumn = true;
            made_.push_back(credit);
            return;
        }
        made_.push_back(piece);
    }

    /// "（通讯员 王春梅） 去了。": how many words a credit in brackets has that another column's line stands behind; 0 for none.
    [[nodiscard]] size_t endOfCredit(const std::vector<Span>& words) const {
        for (size_t i = 0; i < words.size() && i < longestBracket; ++i) {
            if (isCredit(grid_.page().mid(words.front().start, words[i].end - words.front().start)) && grid_.page()[words.front().start] == u'（')
                return i + 1;
        }
        return 0;
    }

    /// Behind the unit that fills the measure best; the rest of the piece where none does.
    [[nodiscard]] size_t endOfLine(const std::vector<Unit>& units, size_t first) const {
        size_t best = units.size();
        int least = loose + 1;
        int width = 0;
        bool isSpaced = false;
        for (size_t i = first; i < units.size() && width <= measure_ + squeezed; ++i) {
            width += units[i].width + (i > first ? 1 : 0);
            isSpaced = isSpaced || units[i].isSpaced;
            const int distance = distanceFromFull(width, measure_, first == 0, isSpaced);
            if (i + 1 < units.size() && distance < least) {
                least = distance;
                best = i + 1;
            }
        }
        if (restFits(units, first))
            return units.size();
        return least > loose ? beforeFullUnit(units, first) : best;
    }

    /// A heading does not fill the measure; the word behind it, a line by itself, does.
    [[nodiscard]] size_t beforeFullUnit(const std::vector<Unit>& units, size_t first) const {
        for (size_t i = first + 1; i < units.size(); ++i) {
            if (std::abs(units[i].width - measure_) <= squeezed - 1)
                return i;
        }
        return units.size();
    }

    [[nodiscard]] bool restFits(const std::vector<Unit>& units, size_t first) const {
        int width = 0;
        for (size_t i = first; i < units.size() && width <= measure_ + squeezed; ++i)
            width += units[i].width + (i > first ? 1 : 0);
        return width <= measure_ + squeezed;
    }

    const TextGrid& grid_;
    int measure_;
    std::vector<GridPiece> made_;
};

/// As text does, and few headings.
bool holdsStops(QStringView text) { return text.contains(u'。') || text.contains(u'，'); }

/// Where in the piece the line of another column begins; the piece's own start for nowhere. What stands on either side must fit a column.
qsizetype startWithin(const TextGrid& grid, const GridPiece& piece, const std::vector<int>& starts, int measure) {
    const QStringView page = grid.page();
    const std::vector<Unit> units = unitsOfPiece(grid, piece);
    if (std::any_of(units.begin(), units.end(), [](const Unit& unit) { return unit.isSpaced; }))
        return piece.text.start; // has no place that can be told
    int x = piece.x;
    int width = 0; // cells on the left
    for (qsizetype i = piece.text.start; i < piece.text.end; ++x) {
        const char32_t c = codePointAt(page, i);
        const bool isStart = width > 0 && !isSpace(c) && std::binary_search(starts.begin(), starts.end(), x);
        const bool behindSpace = isStart && isSpace(page[i - 1].unicode());
        const bool fits = piece.width - width <= measure + squeezed;
        const bool behindCaption = behindSpace && width <= measure + mostSmallType && slice(page, {i, piece.text.end}).contains(u'。');
        const bool behindFullLine = !behindSpace && distanceFromFull(width, measure, true, false) <= 1 && holdsStops(grid.textOf(piece));
        if (isStart && fits && (behindCaption || behindFullLine))
            return i;
        width += cells(c);
        i += unitsOf(c);
    }
    return piece.text.start;
}

/// The column that a heading stands in, counted from the left.
size_t columnOf(const GridPiece& piece, const std::vector<int>& edges) {
    const auto next = std::upper_bound(edges.begin(), edges.end(), piece.x + headOffset);
    return next == edges.begin() ? 0 : static_cast<size_t>(next - edges.begin()) - 1;
}

/// Longer than a column, though its first word does not fill one.
/// @param isFirst nothing stands to its left
bool isRowOfHeads(const TextGrid& grid, const GridPiece& piece, const std::vector<int>& edges, int measure, bool isFirst) {
    const std::vector<Span> words = wordsOf(grid, piece);
    const bool isAtLeft = piece.x <= edges.front() + headOffset;
    return !piece.isCut && (isAtLeft ? piece.length > measure / 2 - 1 : !isFirst && columnOf(piece, edges) > 0 && piece.width > measure) && columnOf(piece, edges) + 1 < edges.size() && words.size() >= 2
        && words.size() <= 2 * edges.size() && cells(slice(grid.page(), words.front())) < measure - 2 * firstLineIndent
        && cells(slice(grid.page(), words.back())) < measure - 2 * firstLineIndent && !slice(grid.page(), words.front()).contains(u'。')
        && !slice(grid.page(), words.back()).contains(u'。');
}

/// @param right characters to the left of where the room of these headings ends
void dealOut(const TextGrid& grid, const GridPiece& row, const std::vector<int>& edges, int right, std::vector<GridPiece>& made) {
    const int from = std::min(row.x, edges[columnOf(row, edges)]); // a heading is centred in its column
    int left = 0; // cells
    for (const Span word : wordsOf(grid, row)) {
        const int width = cells(slice(grid.page(), word));
        const int centre = from + (2 * left + width) * (right - from) / (2 * std::max(1, row.width));
        const auto next = std::upper_bound(edges.begin(), edges.end(), centre);
        const int column = std::max(0, static_cast<int>(next - edges.begin()) - 1);
        left += width + 1;
        if (!made.empty() && made.back().row == row.row && made.back().column == column) {
            made.back().text.end = word.end;
            made.back() = partOf(grid, made.back(), made.back().text);
            continue;
        }
        made.push_back(partOf(grid, row, word));
        made.back().column = column;
        made.back().isCut = true;
    }
}

} // namespace

std::vector<GridPiece> cutSharedLines(const TextGrid& grid, const std::vector<GridPiece>& pieces, int measure) {
    return SharedLineCutter(grid, measure).cut(pieces);
}

bool cutAtStarts(const TextGrid& grid, const std::vector<int>& starts, int measure, std::vector<GridPiece>& pieces) {
    std::vector<GridPiece> made;
    for (size_t i = 0; i < pieces.size(); ++i) {
        const GridPiece& piece = pieces[i];
        const bool isAlone = (i == 0 || pieces[i - 1].row != piece.row) && (i + 1 == pieces.size() || pieces[i + 1].row != piece.row);
        const qsizetype at = !isAlone && piece.width > measure + squeezed && piece.column < 0 ? startWithin(grid, piece, starts, measure) : piece.text.start;
        if (at == piece.text.start) {
            made.push_back(piece);
            continue;
        }
        qsizetype end = at;
        while (isSpace(grid.page()[end - 1].unicode()))
            --end;
        made.push_back(partOf(grid, piece, {piece.text.start, end}));
        made.push_back(partOf(grid, piece, {at, piece.text.end}));
        made.back().isCut = true;
    }
    const bool changed = made.size() > pieces.size();
    pieces = std::move(made);
    return changed;
}

bool splitHeadRows(const TextGrid& grid, const std::vector<int>& edges, int measure, std::vector<GridPiece>& pieces) {
    if (edges.size() < 2)
        return false;
    bool changed = false;
    std::vector<GridPiece> made;
    size_t i = 0;
    for (int rows = 0; rows < mostHeadRows && i < pieces.size(); ++rows) {
        const int row = pieces[i].row;
        while (i < pieces.size() && pieces[i].row == row) {
            size_t end = i + 1; // what was one piece before it was cut
            while (end < pieces.size() && pieces[end].row == row && pieces[end].isCut)
                ++end;
            GridPiece whole = pieces[i];
            whole.text.end = pieces[end - 1].text.end;
            whole = partOf(grid, whole, whole.text);
            const bool isLast = end == pieces.size() || pieces[end].row != row;
            if (isRowOfHeads(grid, whole, edges, measure, made.empty() || made.back().row != row)) {
                dealOut(grid, whole, edges, isLast ? edges.back() + measure / 2 : pieces[end].x, made);
                changed = true;
            } else {
                made.insert(made.end(), pieces.begin() + static_cast<qsizetype>(i), pieces.begin() + static_cast<qsizetype>(end));
            }
            i = end;
        }
    }
    made.insert(made.end(), pieces.begin() + static_cast<qsizetype>(i), pieces.end());
    pieces = std::move(made);
    return changed;
}

} // namespace lilong
