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

/// A dictionary word that stands somewhere in a text, whether or not the text is cut there; in code points.
struct WordInText {
    size_t start;
    size_t end;
};

/// The likeliest way to cut a text into dictionary words, by their frequencies (a unigram model). Adds to `placeNames`, where it is given,
/// the common names of places among all words that the text holds.
[[nodiscard]] std::vector<Segment> segment(const Characters& text, const Lexicon& lexicon, std::vector<WordInText>* placeNames = nullptr);

} // namespace lilong
