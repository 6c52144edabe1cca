#pragma once

#include <cstddef>
#include <vector>

namespace lilong {

/// That `left` and `right` belong together is worth `value`.
struct Match {
    size_t left = 0;
    size_t right = 0;
    double value = 0;
};

/// The choice of matches, each left and each right at most once, whose values add up to most; matches of no positive value are never
/// chosen. Exact by the Hungarian method (Kuhn 1955; Munkres 1957) within each group of matches that hang together; a group of more than
/// some two hundred is taken best first, so that time stays near linear in a long page.
/// @return indices into `matches`, ascending
[[nodiscard]] std::vector<size_t> bestAssignment(const std::vector<Match>& matches);

} // namespace lilong
