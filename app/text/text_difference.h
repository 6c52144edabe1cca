#pragma once

#include "app/text/span.h"

#include <vector>

namespace lilong {

/// A stretch in which two texts differ: `before` of the one stands where `after` of the other does. One of the two may be empty.
struct TextChange {
    Span before;
    Span after;

    [[nodiscard]] bool operator==(const TextChange&) const = default;
};

/// What differs between two texts, in order; whole characters. The shortest edit script (Myers, "An O(ND) difference algorithm", Algorithmica
/// 1986) where the texts are alike; where more than `most` characters differ, one change from the first difference to the last.
[[nodiscard]] std::vector<TextChange> differencesOf(QStringView before, QStringView after, int most = 1000);

} // namespace lilong
