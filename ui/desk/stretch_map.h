#pragma once

#include "app/issue/issue.h"

namespace lilong {

/// What became of a stretch of raw text.
enum class Fate : quint8 {
    Text,
    Repaired,
    Removed, ///< taken out of the text: it is to be read nowhere
    Furniture,
    Unplaced,
    Doubt,
};

struct Stretch {
    Span span; ///< of the raw text
    Fate fate = Fate::Text;

    [[nodiscard]] bool operator==(const Stretch&) const = default;
};

/// The fates of one source's raw text, sorted by start; doubts lie over the others and come behind them. One pass over the issue.
[[nodiscard]] std::vector<Stretch> stretchesOf(const Issue& issue, SourceId source);

} // namespace lilong
