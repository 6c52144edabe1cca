#pragma once

#include "app/issue/review.h"
#include "ui/models/repair_group_model.h"

#include <QSet>

namespace lilong {

/// The review queue: the doubts of an issue that a filter lets through, at first the open ones, grouped; what was put off stands last.
class DoubtModel final : public RepairGroupModel {
    Q_OBJECT
public:
    using RepairGroupModel::RepairGroupModel;

    /// Shows the doubts of an issue. Cheap where they are the same as before.
    void setIssue(const Issue& issue);
    void setFilter(const ReviewFilter& filter);
    [[nodiscard]] const ReviewFilter& filter() const { return filter_; }
    /// Puts doubts off: their groups go to the end of the queue.
    void postpone(const QStringList& keys);

    /// All that are open, whatever the filter.
    [[nodiscard]] int openCount() const { return openCount_; }
    /// What the filter's state holds, to see what else could be asked of it.
    [[nodiscard]] std::vector<RepairPtr> repairsOfState() const;
    /// How many these are, without making a list of them.
    [[nodiscard]] int stateCount() const { return stateCount_; }
    /// The doubt and the open ones that rule it out, the surest first; see rivals.h. Empty for no doubt.
    [[nodiscard]] std::vector<RepairPtr> choicesOf(const RepairPtr& doubt) const;

private:
    void showQueue();
    [[nodiscard]] bool looksAtTexts() const { return filter_.article || filter_.state == ReviewState::Accepted; }

    std::optional<Issue> issue_;
    ReviewFilter filter_;
    int openCount_ = 0;
    int stateCount_ = 0;
    QSet<QString> postponed_;
};

} // namespace lilong
