#pragma once

#include "app/clean/line_features.h"

#include <array>
#include <vector>

namespace lilong {

/// What a printed line is.
enum class LineRole { First, Middle, Last, Only, Other, Cut, Aside };
inline constexpr std::array roles = {LineRole::First, LineRole::Middle, LineRole::Last, LineRole::Only, LineRole::Other, LineRole::Cut, LineRole::Aside};

/// One number for each role, in their order.
using ByRole = std::array<double, roles.size()>;

/// One printed line: the raw lines [first, last] of the page.
struct PrintedLine {
    size_t first;
    size_t last;
    int cells;
    int squeezable;      ///< marks in it that may have been set half as wide
    bool evenCells;      ///< only full-width characters: its width is exact
    int pushedDown;      ///< cells that hang together at the next line's beginning
    LineEnding ending;
    double tearing;      ///< what the tears inside cost, as a logarithm
};

/// How likely a printed line begins and ends as it does, by the role that it plays.
/// @param head what its first raw line shows
/// @param keepsIndents on this page first lines still have their indent
[[nodiscard]] ByRole likelihoodOfMarks(const PrintedLine& line, const LineFeatures& head, bool keepsIndents);

/// How exactly the full lines of a page fill their measure. Print is exact, recognition loses characters: a line that is four cells short is
/// no full line on the one page and may be one on the other, so the page's own lines of plain characters tell.
class FullLines {
public:
    FullLines(const PageLines& page, const std::vector<LineFeatures>& features, const std::vector<int>& measures);

    /// How likely a full line is wider than its measure by that much.
    [[nodiscard]] double fit(int distance, bool evenCells) const;

private:
    static constexpr size_t spread = 10; ///< distances from -6 to 3
    std::array<double, spread> even_;
    std::array<double, spread> mixed_;
    double elsewhere_;
};

/// How likely it is as wide as it is in a column of that measure, in cells, by the role that it plays.
[[nodiscard]] ByRole likelihoodOfWidth(const PrintedLine& line, const LineFeatures& head, int measure, const FullLines& fullLines);

} // namespace lilong
