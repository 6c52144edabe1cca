#pragma once

#include "ui/models/repair_group_model.h"

namespace lilong {

/// The applied repairs of an issue, grouped, in reading order: to be looked through and taken back.
class RepairListModel final : public RepairGroupModel {
    Q_OBJECT
public:
    using RepairGroupModel::RepairGroupModel;

    /// One pass over the issue: call it after a pause, not with every key.
    void setIssue(const Issue& issue);
};

/// How many repairs an issue's texts hold, white-space repairs included. One pass.
[[nodiscard]] int countAppliedRepairs(const Issue& issue);

} // namespace lilong
