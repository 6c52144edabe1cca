#pragma once

#include "app/issue/repair_difference.h"

#include <QAbstractTableModel>

namespace lilong {

/// The repairs that stand otherwise in two states, a line each: the words with what stands beside them, how it was at the left, how it is at the right, and
/// whose rule it is.
class RepairDifferenceModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Words, Then, Now, Rule, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setDifferences(std::vector<RepairDifference> differences, const std::vector<SourcePtr>& sources);
    [[nodiscard]] const RepairDifference& at(int row) const { return differences_[static_cast<size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textAt(const QModelIndex& index) const;

    std::vector<RepairDifference> differences_;
    std::vector<SourcePtr> sources_;
};

} // namespace lilong
