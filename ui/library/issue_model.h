#pragma once

#include "app/archive/archive.h"

#include <QAbstractTableModel>

namespace lilong {

class CoverStore;

/// The issues of an archive as a table, with their covers where there are any yet. Roles: text for showing, `sortRole` for sorting.
class IssueModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Newsletter, Date, Number, Pages, State, Doubts, Saved, ColumnCount };
    static constexpr int sortRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    /// @param covers outlives the model
    void showCovers(const CoverStore& covers);
    void setIssues(std::vector<IssueSummary> issues);
    [[nodiscard]] const IssueSummary& at(int row) const { return issues_[static_cast<size_t>(row)]; }
    /// The row of an issue; -1 where it is not there.
    [[nodiscard]] int rowOf(StoredIssueId id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant shown(const IssueSummary& issue, int column) const;
    [[nodiscard]] QString statesOf(const IssueSummary& issue) const;
    [[nodiscard]] QVariant coverOf(const IssueSummary& issue) const;
    [[nodiscard]] QVariant sortKey(const IssueSummary& issue, int column) const;

    std::vector<IssueSummary> issues_;
    const CoverStore* covers_ = nullptr;
};

/// What an issue is called: newsletter, date, number as far as they are known; never empty.
[[nodiscard]] QString titleOf(const Masthead& masthead);

} // namespace lilong
