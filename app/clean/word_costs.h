#pragma once

#include "app/language/lexicon.h"

#include <array>
#include <vector>

namespace lilong {

/// Cuts runs of Chinese characters into the lexicon's likeliest words and divisions (双涧镇), one word's likelihood independent of the next: quick, and
/// enough to see where characters stand alone that should be part of a word. Costs are −10·log10 of likelihoods.
class WordCosts {
public:
    explicit WordCosts(const Lexicon& lexicon) : lexicon_(lexicon) {}

    /// What a word of the lexicon costs, by its Lexicon::Word::frequency.
    [[nodiscard]] static int costOf(int frequency) { return corpus - frequency; }
    /// What the best cut of a short text costs; linear in its length, at most `longestText` characters.
    static constexpr qsizetype longestText = 16;
    [[nodiscard]] int cost(QStringView text) const;

    /// cost() of a short text with other characters in one place: what lies on either side of it is worked out once.
    class Replacing {
    public:
        /// @param text at most `longestText` characters
        Replacing(const WordCosts& costs, QStringView text, qsizetype open);
        [[nodiscard]] int costWith(QChar character);

    private:
        const WordCosts& costs_;
        std::array<QChar, longestText> text_;
        qsizetype length_;
        qsizetype open_;
        std::array<int, longestText + 1> before_; ///< the best cost up to each place in front of the open one
        std::array<int, longestText + 1> behind_; ///< … and from each place behind it to the end
    };

    /// A word of a run's best cut.
    struct Word {
        qsizetype start;
        qsizetype length;
        int cost;
    };
    /// The words that a run is best cut into, in order.
    [[nodiscard]] std::vector<Word> cut(QStringView run) const;

private:
    static constexpr int unknownCharacter = 90; ///< worse than the rarest word
    static constexpr qsizetype longestWord = 5; ///< longer ones are cut into parts that cost little more
    static constexpr int division = 67;      ///< one of 50,000 that together are a word in a hundred
    static constexpr int corpus = 78; ///< 10·log10 of the dictionary's 60 million words
    struct Step {
        int cost;
        std::uint8_t length;
    };
    /// Calls visit(length, cost) for every way to go on at a text's start.
    template <typename Visit>
    void forEachWordAt(QStringView text, Visit visit) const {
        visit(qsizetype{1}, unknownCharacter);
        lexicon_.forEachWordAt(text.left(longestWord), [&](qsizetype length, const Lexicon::Word& word) { visit(length, costOf(word.frequency)); });
        lexicon_.forEachFullDivisionAt(text.left(longestWord), [&](qsizetype length) { visit(length, division); });
    }
    /// Fills steps[1 … text.size()] with the best way to each place.
    void fill(QStringView text, Step* steps) const;

    const Lexicon& lexicon_;
};

} // namespace lilong
