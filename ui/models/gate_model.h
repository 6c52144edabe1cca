#pragma once

#include "app/issue/gate.h"

#include <QAbstractTableModel>

namespace lilong {

/// What stands in the way of printing, a line each: its kind, the sentence, the article. What was let pass stands at the end, in grey.
class GateModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { KindColumn, SentenceColumn, PlaceColumn, ColumnCount };
    enum Role { PassedRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const Issue& issue, std::vector<GateFinding> findings);
    [[nodiscard]] const GateFinding& findingAt(int row) const { return findings_[static_cast<size_t>(row)]; }
    /// The row of a finding; -1 where it is gone.
    [[nodiscard]] int rowOf(const QString& key) const;
    [[nodiscard]] int openCount() const { return openFindings(findings_); }
    [[nodiscard]] int passedCount() const { return rowCount() - openCount(); }
    /// "doubts 3 · cut paragraphs 1": those that count, by kind.
    [[nodiscard]] QString countsByKind() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<GateFinding> findings_;
    QStringList places_; ///< what each one's article is called
};

} // namespace lilong
