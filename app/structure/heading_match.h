#pragma once

#include "app/structure/article_draft.h"
#include "app/structure/heading_pile.h"

namespace lilong {

/// Gives the headings of a pile back to the texts of the page that came without.
///
/// A pile keeps the order of its texts, so the two are aligned as a whole (dynamic programming over text and pile, as in the alignment of
/// sentences by Gale & Church 1993): names and places that a text repeats, rare words in common, and where a text can begin decide. A
/// text may be cut where a profile's person comes up; a heading for which nothing speaks stays unplaced.
void matchHeadings(PageDraft& page, const HeadingPile& pile, const Knowledge& knowledge, const std::vector<SourcePtr>& sources);

} // namespace lilong
