#pragma once

#include "app/language/lexicon.h"
#include "app/structure/fragment.h"
#include "app/structure/reading_weights.h"

namespace lilong {

/// What speaks for each role of a fragment by its form and its neighbours, as natural logarithms of odds against what it was taken for.
struct RoleOdds {
    static constexpr double never = -1e6;

    double text = 0;
    double headline = never;
    double crosshead = never;
    double caption = never;
    double byline = never;
    bool isPhrase = false;   ///< tells nothing that a picture shows: too short, or phrases that a space parts
    bool hasDeck = false;    ///< the line above a headline's deck, or the kicker above that
    enum class Heads { None, Open, GoOn } heads = Heads::None; ///< among the lines that only a kicker, headline and deck can be
};

[[nodiscard]] std::vector<RoleOdds> roleOddsOf(const std::vector<Fragment>& page, const Lexicon& lexicon, const ReadingWeights& weights);

} // namespace lilong
