#pragma once

#include "app/issue/issue.h"

namespace lilong {

/// Moves an article with all that stands in it, as one change: into `parent` (empty: top level), before `before` (empty: behind
/// the last one there). Errors: a circle, an article that is gone.
[[nodiscard]] Result<Issue> moveSubtree(const Issue& issue, ArticleId article, ArticleId parent, ArticleId before);
/// Moves an article past its neighbour on the same level.
[[nodiscard]] Result<Issue> moveAmongSiblings(const Issue& issue, ArticleId article, int step);
/// Puts an article into the one before it on its level.
[[nodiscard]] Result<Issue> nestInPrevious(const Issue& issue, ArticleId article);
/// Takes an article out of the one that it stands in, to behind it.
[[nodiscard]] Result<Issue> takeOut(const Issue& issue, ArticleId article);

} // namespace lilong
