#pragma once

#include "app/language/lexicon.h"
#include "app/structure/continuation_judge.h"
#include "app/structure/fragment.h"
#include "app/structure/reading_weights.h"

#include <vector>

namespace lilong {

/// What a fragment is in its article.
enum class PageRole { Furniture, Headline, Profile, Crosshead, Apart, Caption, Byline, Text }; ///< Apart: a heading of a text that stands elsewhere

/// A fragment's text that goes on in another, and how sure that is.
struct ReadJoin {
    Continuation pair;
    double certainty = 0; ///< 0 to 1
};

/// How the fragments of a page are read: what each one is, which article it belongs to, and which goes on in which.
struct PageReading {
    static constexpr size_t nowhere = static_cast<size_t>(-1);

    std::vector<PageRole> roles;
    std::vector<size_t> articles; ///< by fragment, counted as they begin on the page; `nowhere` for what belongs to none
    std::vector<ReadJoin> joins;  ///< by first fragment
};

/// Reads a page as a whole. Fragments come in the page's order, but columns of several articles take turns in it: each one begins an
/// article, goes on with the one at hand or goes back to one that is not yet closed. A beam search (Lowerre's Harpy, 1976) finds the
/// reading in which most adds up, as logarithms of odds: what a line looks like, torn sentences, words in common, and that an article
/// has a headline, text, and where others have one a byline, which closes it.
/// @param pairs what may go on in what, with the odds
/// @param headless true where headings were piled up elsewhere, so that articles have none here
/// Time grows with the number of fragments times the beam.
[[nodiscard]] PageReading readPage(const std::vector<Fragment>& page, const std::vector<Continuation>& pairs, bool headless, const Lexicon& lexicon,
                                   const ReadingWeights& weights = {});

} // namespace lilong
