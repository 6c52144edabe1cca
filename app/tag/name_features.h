#pragma once

#include "app/language/name_gate.h"
#include "app/language/name_model.h"
#include "app/tag/segmentation.h"

#include <vector>

namespace lilong {

/// Where a text stands: a byline is full of names, a headline leaves words out.
enum class TextContext { Body, Headline, Byline, ProfileHeading };

/// A country, city or county that stands in a text without a suffix.
struct KnownPlace : WordInText {
    Lexicon::Fame fame;
};

class FeatureSink;

/// What speaks for and against a name at each character of a text: the character and its neighbours, the words around it,
/// how well it fits into a name, titles and place suffixes near it. The same code serves training and tagging.
class NameFeatures {
public:
    NameFeatures(const Characters& text, const Lexicon& lexicon, TextContext context);

    [[nodiscard]] size_t size() const { return cells_.size() - 2 * margin; }
    /// True where a look at a few features leaves open whether the character at `index` belongs to a name; only then are all others asked.
    [[nodiscard]] bool mayBeNamed(size_t index, const NameGate& gate) const;
    /// Fills `features` with the hashes of the few features that the gate looks at.
    void collectForGate(size_t index, FeatureList& features) const;
    /// Fills `features` with the hashes of all features of the character at `index`.
    void collect(size_t index, FeatureList& features) const;
    /// True where a surname of two characters begins.
    [[nodiscard]] bool beginsCompoundSurname(size_t index) const { return cells_[index + margin].compound != 0; }
    /// The common names of places that the text holds, as words.
    [[nodiscard]] const std::vector<WordInText>& placeNames() const { return placeNames_; }
    /// Countries, cities and counties at which the text is cut, where no other place is named after them (上海路).
    [[nodiscard]] const std::vector<KnownPlace>& knownPlaces() const { return knownPlaces_; }

private:
    /// What is known of one character, gathered once.
    struct Cell {
        std::uint32_t character = 0;  ///< digits and Latin letters folded together
        std::uint32_t word = 0;       ///< hash of the segment it stands in
        std::uint32_t wordBefore = 0; ///< hashes of the neighbouring segments
        std::uint32_t wordAfter = 0;
        std::uint8_t wordShape = 0;   ///< place in the segment and its length
        std::uint8_t wordClass = 0;
        std::uint8_t classBefore = 0;
        std::uint8_t classAfter = 0;
        std::uint8_t surname = 0;     ///< weight class of the single surname, 0 for none
        std::uint8_t compound = 0;    ///< a compound surname starts here
        std::uint8_t given[3] = {};   ///< class of the character as first, second and only character of a given name
        std::uint8_t knownPlace = 0;  ///< in a common name of a place: its beginning, middle or end
        std::uint8_t division = 0;    ///< place in the longest division name over it
        std::uint8_t suffixKind = 0;  ///< of the place suffix that ends with this character
        std::uint8_t suffixAhead = 0; ///< distance to the next place suffix's end, up to 9, 0 for none
        std::uint8_t kindAhead = 0;
        std::uint32_t titleAt = 0;    ///< hash of the longest title that starts here
        std::uint32_t titleBefore = 0; ///< hash of the longest title that ends before this character
        std::uint8_t titleKindAt = 0;
        std::uint8_t titleKindBefore = 0;
        std::uint8_t quote = 0;       ///< distance from the opening quotation mark, where a short quotation closes soon
        std::uint32_t quoteCue = 0;   ///< the character before that mark
    };

    /// Of a character of the text, or of nothing right before or behind it.
    [[nodiscard]] const Cell& cell(std::ptrdiff_t index) const { return cells_[static_cast<size_t>(index + static_cast<std::ptrdiff_t>(margin))]; }
    [[nodiscard]] Cell& cell(size_t index) { return cells_[index + margin]; }
    std::vector<Segment> fillWords(const Characters& text, const Lexicon& lexicon);
    void findKnownPlaces(const Characters& text, const Lexicon& lexicon, const std::vector<Segment>& segments);
    void fillNames(const Characters& text, const Lexicon& lexicon);
    void fillTitles(const Characters& text, const Lexicon& lexicon);
    void fillPlaces(const Characters& text, const Lexicon& lexicon);
    void fillSuffixDistances();
    void fillQuotes(const Characters& text);
    [[nodiscard]] bool isBesideCalling(std::ptrdiff_t i) const;
    template <typename Sink>
    void collectGate(std::ptrdiff_t i, Sink& sink) const;
    void collectTelling(std::ptrdiff_t i, FeatureSink& sink) const;
    void collectCharacters(std::ptrdiff_t i, FeatureSink& sink) const;
    void collectWords(std::ptrdiff_t i, FeatureSink& sink) const;
    void collectNames(std::ptrdiff_t i, FeatureSink& sink) const;
    void collectTitles(std::ptrdiff_t i, FeatureSink& sink) const;
    void collectPlaces(std::ptrdiff_t i, FeatureSink& sink) const;
    void collectContext(std::ptrdiff_t i, FeatureSink& sink) const;

    static constexpr size_t margin = 3; ///< empty cells before and behind the text, as far as a feature looks

    std::vector<Cell> cells_;
    std::vector<WordInText> placeNames_;
    std::vector<KnownPlace> knownPlaces_;
    TextContext context_;
};

} // namespace lilong
