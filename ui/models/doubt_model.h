#pragma once

#include "ui/models/repair_group_model.h"

#include <QSet>

namespace lilong {

/// The review queue: the open doubts of an issue, grouped; what was put off stands last.
class DoubtModel final : public RepairGroupModel {
    Q_OBJECT
public:
    using RepairGroupModel::RepairGroupModel;

    /// Shows the doubts of an issue. Cheap where they are the same as before.
    void setIssue(const Issue& issue);
    /// Puts doubts off: their groups go to the end of the queue.
    void postpone(const QStringList& keys);
    /// The doubt and the open ones that rule it out, the surest first; see rivals.h. Empty for no doubt.
    [[nodiscard]] std::vector<RepairPtr> choicesOf(const RepairPtr& doubt) const;

private:
    void showQueue();

    std::vector<RepairPtr> all_;  ///< as in the issue, to see whether anything differs
    std::vector<SourcePtr> sources_;
    QSet<QString> postponed_;
};

} // namespace lilong
