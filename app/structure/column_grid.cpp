#include "app/structure/column_grid.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace lilong {
namespace {

constexpr int jitter = 3;     ///< characters by which a column's lines may begin too far to the left
constexpr int widestIndent = 5;
constexpr int slack = 8;      ///< cells by which a first line and a loose one fall short of the measure
constexpr int overhang = 3;
constexpr size_t fewestWideLines = 3;
constexpr size_t mostColumns = 12;

} // namespace

ColumnGrid::ColumnGrid(const std::vector<GridPiece>& pieces, int measure) : measure_(measure) {
    findEdges(pieces);
    place(pieces);
    placeTop(pieces);
}

bool ColumnGrid::isFull(const GridPiece& piece) const { return piece.width >= measure_ - slack && piece.width <= measure_ + overhang; }

void ColumnGrid::findEdges(const std::vector<GridPiece>& pieces) {
    std::vector<int> starts;
    std::vector<int> cutStarts;
    std::vector<int> wideStarts;
    for (const GridPiece& piece : pieces) {
        if (isFull(piece) && piece.column < 0)
            (piece.isCut ? cutStarts : starts).push_back(piece.x);
        else if (piece.width > measure_ + overhang && !piece.isCut && piece.column < 0)
            wideStarts.push_back(piece.x);
    }
    addWideStarts(std::move(wideStarts), starts);
    std::sort(starts.begin(), starts.end());
    std::sort(cutStarts.begin(), cutStarts.end());
    for (size_t i = 0; i < starts.size(); ++i) {
        if ((i > 0 && starts[i - 1] == starts[i]) || (i + 1 < starts.size() && starts[i + 1] == starts[i]))
            starts_.push_back(starts[i]);
    }
    // A full line of wide characters is half as many characters long as the measure is cells wide: nearer, no other column begins.
    nearest_ = std::max(1, measure_ / 2 - 1);
    edges_ = firstOfEach(starts_);
    starts_.erase(std::unique(starts_.begin(), starts_.end()), starts_.end());
    startColumns_.reserve(starts_.size());
    for (const int edge : firstOfEach(cutStarts))
        addEdgeOfCutLines(edge);
    if (edges_.size() > mostColumns) { // no newspaper has as many: a table, or noise
        edges_.clear();
        starts_.clear();
    }
    for (const int start : starts_)
        startColumns_.push_back(static_cast<size_t>(std::upper_bound(edges_.begin(), edges_.end(), start) - edges_.begin()) - 1);
    if (!pieces.empty() && !edges_.empty() && edges_.front() < nearest_)
        edges_.front() = std::min(edges_.front(), std::min_element(pieces.begin(), pieces.end(), [](const auto& a, const auto& b) { return a.x < b.x; })->x);
}

/// Lines that could not be cut and yet are too wide are those of an article of a wider measure, where many begin at one place.
void ColumnGrid::addWideStarts(std::vector<int> wide, std::vector<int>& starts) {
    std::sort(wide.begin(), wide.end());
    for (size_t i = 0; i < wide.size();) {
        size_t end = i;
        while (end < wide.size() && wide[end] == wide[i])
            ++end;
        if (end - i >= fewestWideLines)
            starts.insert(starts.end(), wide.begin() + static_cast<qsizetype>(i), wide.begin() + static_cast<qsizetype>(end));
        i = end;
    }
}

/// The first of each group of starts that can only be one column's; groups of one are chance.
std::vector<int> ColumnGrid::firstOfEach(const std::vector<int>& starts) const {
    std::vector<int> firsts;
    for (size_t i = 0; i < starts.size();) {
        size_t end = i;
        while (end < starts.size() && starts[end] < starts[i] + nearest_)
            ++end;
        if (end - i >= 2)
            firsts.push_back(starts[i]);
        i = end;
    }
    return firsts;
}

/// Lines that nearly touch the column on their left begin sooner than others of their column; a column may have no others.
void ColumnGrid::addEdgeOfCutLines(int start) {
    const auto next = std::upper_bound(edges_.begin(), edges_.end(), start);
    if (next != edges_.begin() && start < *(next - 1) + nearest_)
        return;
    if (next == edges_.end() || start + nearest_ <= *next)
        edges_.insert(next, start);
    else
        *next = start;
}

size_t ColumnGrid::columnAt(int x) const {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), x);
    if (after != starts_.begin() && x <= *(after - 1) + widestIndent)
        return startColumns_[static_cast<size_t>(after - starts_.begin()) - 1];
    const auto next = std::upper_bound(edges_.begin(), edges_.end(), x + jitter);
    return next == edges_.begin() ? 0 : static_cast<size_t>(next - edges_.begin()) - 1;
}

bool ColumnGrid::isAtEdge(int x) const {
    return std::any_of(starts_.begin(), starts_.end(), [&](int start) { return x >= start && x <= start + widestIndent; });
}

void ColumnGrid::place(const std::vector<GridPiece>& pieces) {
    for (const GridPiece& piece : pieces) {
        size_t column = columnAt(piece.x);
        const bool follows = !placed_.empty() && placed_.back().piece.row == piece.row;
        if (follows && piece.sharesColumn)
            column = placed_.back().column;
        else if (follows && piece.isCut)
            column = std::max(column, placed_.back().column + 1);
        else if (follows && column == placed_.back().column && !isFull(piece)) // headings in large type begin too far to the left
            column = columnAt(piece.x + piece.length / 2);
        if (follows)
            column = std::max(column, placed_.back().column);
        if (piece.column >= 0)
            column = static_cast<size_t>(piece.column);
        placed_.push_back({piece, std::min(column, columns() - 1)});
    }
}

/// The pieces above the first row that stands at the edges or fills every column; 0 if they stand at the edges themselves.
size_t ColumnGrid::endOfTop(const std::vector<GridPiece>& pieces) const {
    bool isSetOff = false;
    for (size_t end = 0; end < pieces.size();) {
        size_t rowEnd = end;
        size_t atEdge = 0;
        size_t full = 0;
        bool rowIsSetOff = false;
        for (; rowEnd < pieces.size() && pieces[rowEnd].row == pieces[end].row; ++rowEnd) {
            const GridPiece& piece = pieces[rowEnd];
            const bool standsAtEdge = isAtEdge(piece.x);
            full += isFull(piece) && piece.column < 0;
            atEdge += isFull(piece) && !piece.isCut && standsAtEdge;
            rowIsSetOff = rowIsSetOff || (isFull(piece) && !piece.isCut && !standsAtEdge);
        }
        if (atEdge >= 2 || full >= columns())
            return isSetOff ? end : 0;
        isSetOff = isSetOff || rowIsSetOff;
        end = rowEnd;
    }
    return 0;
}

/// The starts before which the widest gaps are, one for each column but the first; of two alike, the one farther to the right.
std::vector<int> ColumnGrid::widestGaps(std::vector<int> starts) const {
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    if (starts.size() < columns())
        return {};
    std::vector<std::pair<int, int>> gaps; // width, start
    for (size_t i = 1; i < starts.size(); ++i)
        gaps.emplace_back(starts[i] - starts[i - 1], starts[i]);
    std::sort(gaps.begin(), gaps.end(), std::greater<>());
    std::vector<int> borders;
    for (size_t i = 0; i + 1 < columns(); ++i)
        borders.push_back(gaps[i].second);
    std::sort(borders.begin(), borders.end());
    return borders;
}

/// Rows at the top that are set off: their pieces have places of their own.
void ColumnGrid::placeTop(const std::vector<GridPiece>& pieces) {
    const size_t end = columns() < 2 ? 0 : endOfTop(pieces);
    std::vector<int> starts;
    for (size_t i = 0; i < end; ++i) {
        if (pieces[i].column < 0)
            starts.push_back(pieces[i].x);
    }
    const std::vector<int> borders = widestGaps(std::move(starts));
    if (borders.empty())
        return;
    for (size_t i = 0; i < end; ++i) {
        if (pieces[i].column < 0)
            placed_[i].column = static_cast<size_t>(std::upper_bound(borders.begin(), borders.end(), pieces[i].x) - borders.begin());
    }
}

bool ColumnGrid::crossesEdge(const GridPiece& piece) const {
    return std::any_of(edges_.begin(), edges_.end(), [&](int edge) { return piece.x < edge - jitter && piece.x + piece.length > edge + overhang; });
}

} // namespace lilong
