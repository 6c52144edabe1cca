#pragma once

#include "app/language/lexicon.h"
#include "app/tag/characters.h"

#include <vector>

namespace lilong {

/// A stretch that what stands around it says is a place, and how strongly, in the model's scores for each character.
struct CuedPlace {
    size_t start;
    size_t end;
    int weight;
};

/// Finds what can hardly be anything but a place, though no word in it is known: a word's end, or a preposition of place; two to four
/// characters that make no common word; the end of a place's name; what a place has behind it (从|捍光路|拐进, 的|桂里佳园|，).
class PlaceCues {
public:
    explicit PlaceCues(const Lexicon& lexicon) : lexicon_(lexicon) {}
    [[nodiscard]] std::vector<CuedPlace> find(const Characters& text) const;

private:
    [[nodiscard]] int weightOf(const Characters& text, size_t start, size_t ending, size_t end) const;
    [[nodiscard]] int oddsBefore(const Characters& text, size_t start) const;
    [[nodiscard]] int oddsBehind(const Characters& text, size_t end) const;
    [[nodiscard]] int oddsOfHead(QStringView head, QStringView ending) const;

    const Lexicon& lexicon_;
};

} // namespace lilong
