#pragma once

#include "app/clean/look_alike_search.h"

namespace lilong {

/// What speaks for and against a character being one that recognition added. All likelihoods are log10.
struct GhostEvidence {
    enum Feature {
        ModelGain, ///< how much better the language model reads the surroundings without it
        WordGain,  ///< how much better they cut into words of the lexicon
        Often,     ///< how often it is added before what follows
        Hard,      ///< how often what follows is misread, which is when something is added
        Support,   ///< how often the page has what would stand together
        Repeats,   ///< … and what stands together now, here not counted
        NameGain,  ///< how much likelier what would stand together is in a person's name
        Common,    ///< how common it is by itself
        WordWith,  ///< how common the word is that it makes with a neighbour
        WordAcross, ///< … and the one that its neighbours would make
        InName,    ///< 1 in what was taken for a name, 0 elsewhere
        PageRate,  ///< of misread characters
        NewsGain,  ///< how much likelier newsletters say what would stand together
        features
    };
    std::array<double, features> values{};

    [[nodiscard]] double& operator[](Feature feature) { return values[feature]; }
};

/// A character that recognition may have added.
struct Ghost {
    size_t text = 0;
    qsizetype at = 0;
    GhostEvidence evidence = {};

    [[nodiscard]] double probability() const;
};

/// Where a recogniser stumbles over a rare character it writes one of a few common ones first, as the strokes suggest: 没见过和皇帝 for
/// 没见过皇帝. Finds them by how often that was seen before the character that follows, and by how the text reads without. In the order of
/// the texts; linear in their length.
/// @param rate log10 of the share of misread characters
[[nodiscard]] std::vector<Ghost> ghostsIn(const std::vector<SearchedText>& texts, const Knowledge& knowledge, double rate);

} // namespace lilong
