#pragma once

#include "app/issue/issue.h"

#include <QHash>

#include <optional>

namespace lilong {

/// What has become of a repair, as the editor sees it.
enum class ReviewState {
    Open,       ///< a doubt that waits for her
    PutOff,     ///< an open doubt that she left for later; who keeps the queue knows which
    TurnedDown, ///< a doubt rejected, or a repair taken back
    Accepted,   ///< in the text because she said so
    ByRule,     ///< in the text because a rule was certain
    Typed,      ///< her own writing
    Applied,    ///< everything in the text: the three before together
};

/// How sure a rule is.
enum class Certainty { Any, Likely, Even, Unlikely };
[[nodiscard]] Certainty certaintyOf(const Repair& repair);

/// Which repairs are to be seen. As made, it lets every open doubt through.
struct ReviewFilter {
    ReviewState state = ReviewState::Open;
    QString rule = {};                            ///< empty: every rule
    std::optional<ArticleId> article = {};        ///< nothing: every text; an empty id: text in no article
    Certainty certainty = Certainty::Any;

    [[nodiscard]] bool operator==(const ReviewFilter&) const = default;
};

/// The repairs of a state: those in the text in reading order, one for each stretch they wrote; others as the issue lists them. One pass.
[[nodiscard]] std::vector<RepairPtr> repairsOf(const Issue& issue, ReviewState state);

/// Those of some repairs that the filter lets through; their state is taken as right. n log n where an article is asked for.
[[nodiscard]] std::vector<RepairPtr> filtered(const Issue& issue, const std::vector<RepairPtr>& repairs, const ReviewFilter& filter);

/// What can be asked of some repairs, and how many there are of each.
struct ReviewCounts {
    QHash<QString, int> rules;
    QHash<ArticleId, int> articles; ///< the empty id: in no article
    QHash<Certainty, int> certainties;
};
[[nodiscard]] ReviewCounts countsOf(const Issue& issue, const std::vector<RepairPtr>& repairs);

} // namespace lilong
