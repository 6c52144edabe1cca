#pragma once

#include "app/issue/issue.h"

namespace lilong::changes {

/// Bringing back what an earlier state of an issue said, into the present one, as one change. The raw text behind what is brought
/// back leaves the places where it stands now; whatever else stands there stays as it is, so that no later work elsewhere is lost. People and places that
/// the old text names and the present issue has no more come along.

/// One paragraph, crosshead or caption: at its place where it still stands, else behind the block it stood behind. Errors: not in `then`.
[[nodiscard]] Result<Issue> restoreBlock(const Issue& now, const Issue& then, BlockId block);
/// A whole article, heads and byline too; what now stands in it and did not then stays at its end. Errors: not in `then`.
[[nodiscard]] Result<Issue> restoreArticle(const Issue& now, const Issue& then, ArticleId article);
/// One repair or doubt: made, open or turned down as it was then. What was typed over it since goes; one that was not there then is taken back. Errors:
/// neither state knows it; it cannot be made any more, since what stands there reaches further.
[[nodiscard]] Result<Issue> restoreRepair(const Issue& now, const Issue& then, const QString& key);
/// Everything. The records of the directory stay those of now.
[[nodiscard]] Result<Issue> restoreAll(const Issue& now, const Issue& then);

} // namespace lilong::changes
