#pragma once

#include "app/issue/state_difference.h"

namespace lilong {

/// A part beside its earlier state.
struct ComparedPart {
    enum class Kind { Same, Changed, Marked, Added, Removed };
    Kind kind = Kind::Same;
    PartRef before = {}; ///< not of meaning for Added
    PartRef after = {};  ///< not of meaning for Removed
    QString textBefore = {};
    QString textAfter = {};
    std::vector<TextChange> changes = {}; ///< Changed only

    [[nodiscard]] bool operator==(const ComparedPart&) const = default;
};

/// A whole article in two states, part by part in the later one's reading order, what is the same too. What was removed stands behind the part
/// it stood behind.
[[nodiscard]] std::vector<ComparedPart> comparedArticle(const Issue& before, const Issue& after, ArticleId article);
/// Differences as rows beside those of `comparedArticle`.
[[nodiscard]] std::vector<ComparedPart> comparedParts(const std::vector<PartDifference>& differences);

} // namespace lilong
