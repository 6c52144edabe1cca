#pragma once

#include "app/structure/article_draft.h"

namespace lilong {

/// Turns a page's draft into articles, sections and furniture of the issue. Headings that found no text become doubts.
void assemble(PageDraft page, IssueData& data);

} // namespace lilong
