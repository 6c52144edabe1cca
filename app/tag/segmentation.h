#pragma once

#include "app/language/lexicon.h"
#include "app/tag/characters.h"

namespace lilong {

/// One dictionary word (or single character) of a segmented text, in code points.
struct Segment {
    size_t start;
    size_t length;
    char16_t wordClass; ///< of Lexicon::Word; 0 for a character that no dictionary holds
    std::uint32_t hash; ///< of its text
};

/// The likeliest way to cut a text into dictionary words, by their frequencies.
[[nodiscard]] std::vector<Segment> segment(const Characters& text, const Lexicon& lexicon);

} // namespace lilong
