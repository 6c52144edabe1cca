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
struct Chosen {
    size_t match = 0;  ///< index into the matches
    double margin = 0; ///< by how much the best choice without it would be worth less
};
/// @return ascending by match
[[nodiscard]] std::vector<Chosen> bestAssignment(const std::vector<Match>& matches);

} // namespace lilong
