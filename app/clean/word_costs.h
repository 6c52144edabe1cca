#pragma once

#include "app/language/lexicon.h"

#include <vector>

namespace lilong {

/// Cuts runs of Chinese characters into the lexicon's likeliest words, one word's likelihood independent of the next: quick, and
/// enough to see where characters stand alone that should be part of a word. Costs are −10·log10 of likelihoods.
class WordCosts {
public:
    explicit WordCosts(const Lexicon& lexicon) : lexicon_(lexicon) {}

    /// What a word of the lexicon costs, by its Lexicon::Word::frequency.
    [[nodiscard]] static int costOf(int frequency) { return corpus - frequency; }
    /// What the best cut of a short text costs; linear in its length, at most `longestText` characters.
    static constexpr qsizetype longestText = 16;
    [[nodiscard]] int cost(QStringView text) const;

    /// A word of a run's best cut.
    struct Word {
        qsizetype start;
        qsizetype length;
        int cost;
    };
    /// The words that a run is best cut into, in order.
    [[nodiscard]] std::vector<Word> cut(QStringView run) const;

private:
    static constexpr int corpus = 78; ///< 10·log10 of the dictionary's 60 million words
    struct Step {
        int cost;
        std::uint8_t length;
    };
    /// Fills steps[1 … text.size()] with the best way to each place.
    void fill(QStringView text, Step* steps) const;

    const Lexicon& lexicon_;
};

} // namespace lilong
