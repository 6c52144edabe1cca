#pragma once

#include "app/issue/state_comparison.h"

#include <QAbstractTableModel>

namespace lilong {

/// Two states side by side: the one that was chosen at the left, the present or another one at the right, a part a row.
class ComparisonModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Then, Now, ColumnCount };
    enum Role { KindRole = Qt::UserRole, MarksRole }; ///< MarksRole: the differing stretches of the cell's text as points (start, end)

    using QAbstractTableModel::QAbstractTableModel;

    void setParts(std::vector<ComparedPart> parts, const QString& thenTitle, const QString& nowTitle);
    [[nodiscard]] const ComparedPart& at(int row) const { return parts_[static_cast<size_t>(row)]; }
    /// The next row that differs, from one on in a direction; -1 where there is none.
    [[nodiscard]] int differenceFrom(int row, int step) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ComparedPart> parts_;
    QString titles_[ColumnCount];
};

/// "Changed", "Only at the right" … translated.
[[nodiscard]] QString nameOf(ComparedPart::Kind kind);

} // namespace lilong
