#pragma once

#include "app/clean/look_alike_search.h"

namespace lilong {

/// Two characters beside each other that may both have been misread.
struct LookAlikePair {
    size_t text = 0;
    qsizetype at = 0; ///< of the first
    std::array<char16_t, 2> printed = {};
};

/// Places where two characters both stand outside words, and the commonest word of two characters that each of them was seen read for: one
/// alone would not make it. No two overlap; in the order of the texts. Linear in their length.
[[nodiscard]] std::vector<LookAlikePair> pairsIn(const std::vector<SearchedText>& texts, const Knowledge& knowledge);

/// How much likelier the language model has the surroundings with both characters than as they stand, log10.
[[nodiscard]] double modelGain(const LookAlikePair& pair, QStringView text, const Knowledge& knowledge);

} // namespace lilong
