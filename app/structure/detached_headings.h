#pragma once

#include "app/language/knowledge.h"
#include "app/structure/article_draft.h"

namespace lilong {

/// Brings headings that the extraction moved away (piled up at the page's end) back to the text they belong to.
///
/// A profile heading goes to the paragraph that names its person or place, also where that stands behind the opening of the page's own article;
/// the paragraphs from there up to the next such
/// place are its body. Another heading goes to the article without one whose words it shares. A heading for which nothing speaks stays unplaced.
void placeDetachedHeadings(PageDraft& page, const Knowledge& knowledge);

} // namespace lilong
