#pragma once

#include "app/language/lexicon.h"
#include "app/structure/article_draft.h"

namespace lilong {

/// Turns a page's draft into articles, sections and furniture of the issue. Headings that found no text become doubts.
void assemble(PageDraft page, const Lexicon& lexicon, IssueData& data);

} // namespace lilong
