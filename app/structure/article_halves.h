#pragma once

#include "app/structure/article_draft.h"

namespace lilong {

/// Puts articles together whose columns stand apart: a body without a headline belongs to the article that shares its words.
///
/// Where a headline is centred over its columns, the first one may come before it; where a neighbour stands between two columns, the
/// second comes behind the neighbour's byline, and what stands before that byline is two articles. Halves and articles are matched over
/// the whole page at once; only what is clear is put together, the rest stays as it came.
void joinArticleHalves(PageDraft& page);

} // namespace lilong
