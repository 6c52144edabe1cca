#pragma once

#include "app/clean/line_features.h"

#include <array>
#include <limits>

namespace lilong {

/// The logarithm of what cannot be.
inline constexpr double never = -std::numeric_limits<double>::infinity();
/// log(e^a + e^b).
[[nodiscard]] double logSum(double a, double b);

/// What a printed line is.
enum class LineRole { First, Middle, Last, Only, Other, Cut, Aside };
inline constexpr std::array roles = {LineRole::First, LineRole::Middle, LineRole::Last, LineRole::Only, LineRole::Other, LineRole::Cut, LineRole::Aside};

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

/// Natural logarithm of how likely a printed line looks as it does, if it plays that role in a column of that measure.
/// @param head what its first raw line shows
/// @param measure in cells
/// @param keepsIndents on this page first lines still have their indent
[[nodiscard]] double likelihood(const PrintedLine& line, const LineFeatures& head, LineRole role, int measure, bool keepsIndents);

} // namespace lilong
