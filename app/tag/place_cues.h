#pragma once

#include "app/language/lexicon.h"
#include "app/tag/characters.h"

#include <optional>
#include <vector>

namespace lilong {

/// A stretch that what stands around it says is a place, and how strongly, in the model's scores for each character.
struct CuedPlace {
    size_t start;
    size_t end;
    int weight;
};

/// Finds what can hardly be anything but a place, though no word in it is known: a word's end, or a preposition of place; two to four
/// characters that make no common word; the end of a place's name; what a place has behind it (从|捍光路|拐进, 的|桂里佳园|，); what is called so (名叫“|听竹轩|”),
/// what somebody lives beside, what a country's people come from (法国|里昂|人).
class PlaceCues {
public:
    explicit PlaceCues(const Lexicon& lexicon) : lexicon_(lexicon) {}
    [[nodiscard]] std::vector<CuedPlace> find(const Characters& text) const;
    /// Those among them that are called so, in quotation marks: whatever their words say, they are names.
    [[nodiscard]] std::vector<CuedPlace> findCalled(const Characters& text) const;

private:
    [[nodiscard]] int weightOf(const Characters& text, size_t start, size_t ending, size_t end) const;
    [[nodiscard]] std::optional<CuedPlace> called(const Characters& text, size_t end) const;
    [[nodiscard]] std::optional<CuedPlace> beside(const Characters& text, size_t end) const;
    [[nodiscard]] std::optional<CuedPlace> homeTown(const Characters& text, size_t end) const;
    [[nodiscard]] std::optional<CuedPlace> cuedBefore(const Characters& text, size_t end) const;
    [[nodiscard]] int oddsBefore(const Characters& text, size_t start) const;
    [[nodiscard]] int oddsBehind(const Characters& text, size_t end) const;
    [[nodiscard]] int oddsOfHead(QStringView head, QStringView ending) const;

    const Lexicon& lexicon_;
};

} // namespace lilong
