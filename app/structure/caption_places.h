#pragma once

#include "app/structure/article_draft.h"

namespace lilong {

/// Moves captions that came behind an article's last text, as where all of a page's captions were extracted last, to the text that has their
/// words: runs of three characters (names, places) which stand in one article of the page only. A caption stays where its own article has any of
/// them, and where no other article clearly has more. It goes behind the paragraph that shares most. Linear in the page's text.
void placeCaptions(PageDraft& page);

} // namespace lilong
