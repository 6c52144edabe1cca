#pragma once

#include "app/clean/line_features.h"

#include <array>

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
    bool evenCells;      ///< only full-width characters: its width is exact
    int pushedDown;      ///< cells that hang together at the next line's beginning
    LineEnding ending;
    double tearing;      ///< what the tears inside cost, as a logarithm
};

/// How likely a printed line begins and ends as it does, by the role that it plays.
/// @param head what its first raw line shows
/// @param keepsIndents on this page first lines still have their indent
[[nodiscard]] ByRole likelihoodOfMarks(const PrintedLine& line, const LineFeatures& head, bool keepsIndents);

/// How likely it is as wide as it is in a column of that measure, in cells, by the role that it plays.
[[nodiscard]] ByRole likelihoodOfWidth(const PrintedLine& line, const LineFeatures& head, int measure);

} // namespace lilong
