#pragma once

#include "app/archive/authority.h"

#include <QAbstractTableModel>
#include <QHash>

namespace lilong {

/// The records of an archive that a query finds, as a table. Rows are read in pages when they are shown, so that a directory of hundreds of
/// thousands of people costs what the screen holds.
class DirectoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Roles, Issues, Mentions, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Asks anew. @param authority outlives the model's use of it; null shows nothing
    void ask(const Authority* authority, DirectoryQuery query);
    [[nodiscard]] const DirectoryQuery& query() const { return query_; }
    /// The record of a row; empty where it cannot be read.
    [[nodiscard]] RecordId idAt(int row) const;
    [[nodiscard]] QString nameAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// By name is by pinyin, by any count those named most.
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void failed(const lilong::Error& error) const;

private:
    using Rows = std::vector<DirectoryRow>;
    [[nodiscard]] const DirectoryRow* at(int row) const;
    [[nodiscard]] const Rows& pageOf(int row) const;
    [[nodiscard]] Result<DirectoryPage> read(int offset) const;
    [[nodiscard]] static QVariant shown(const DirectoryRow& row, int column);

    const Authority* authority_ = nullptr;
    DirectoryQuery query_;
    int total_ = 0;
    mutable QHash<int, Rows> pages_; ///< by number; what was shown already
};

} // namespace lilong
