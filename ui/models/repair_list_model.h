#pragma once

#include "app/issue/review.h"
#include "ui/models/repair_group_model.h"

namespace lilong {

/// The repairs in an issue's texts that a filter and a search let through, grouped, in reading order: to be looked through and taken back.
class RepairListModel final : public RepairGroupModel {
    Q_OBJECT
public:
    using RepairGroupModel::RepairGroupModel;

    /// One pass over the issue: call it after a pause, not with every key.
    void setIssue(const Issue& issue);
    void setFilter(const ReviewFilter& filter);
    [[nodiscard]] const ReviewFilter& filter() const { return filter_; }
    /// Words that stand in a repair's rule, reading or surroundings; empty: all.
    void setSearch(const QString& search);
    /// What the filter's state holds, to see what else could be asked of it.
    [[nodiscard]] std::vector<RepairPtr> repairsOfState() const;

private:
    void showList();

    std::optional<Issue> issue_;
    ReviewFilter filter_{.state = ReviewState::Applied};
    QString search_;
};

/// How many repairs an issue's texts hold, white-space repairs included. One pass.
[[nodiscard]] int countAppliedRepairs(const Issue& issue);

} // namespace lilong
