#pragma once

#include "app/issue/issue.h"

namespace lilong {

/// One repair that stands otherwise in two states of an issue. A repair of several raw pieces is one.
struct RepairDifference {
    QString key;
    RepairPtr before; ///< its first piece in the earlier state; null where it was not known there
    RepairPtr after;  ///< in the later state, likewise
    PartRef part;     ///< where it stands: in the later state, else in the earlier one

    [[nodiscard]] bool operator==(const RepairDifference&) const = default;
};

/// The repairs and doubts that were made, decided or taken back between two states, in the order of the raw pages. n log n.
/// @param only what stands in this article, in either state; empty: the whole issue
[[nodiscard]] std::vector<RepairDifference> repairDifferences(const Issue& before, const Issue& after, ArticleId only = {});

} // namespace lilong
