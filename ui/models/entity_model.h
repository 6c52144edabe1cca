#pragma once

#include "app/issue/issue.h"

#include <QAbstractTableModel>

namespace lilong {

/// A mention and where it stands.
struct MentionPlace {
    PartRef part;
    Span span;
};

/// People, then places of an issue, each in the order in which they are first named, with their mentions.
class EntityModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, DetailColumn, CountColumn, ColumnCount };
    enum Role { KindRole = Qt::UserRole, SearchRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// One pass over the issue: call it after a pause, not with every key.
    void setIssue(const Issue& issue);
    [[nodiscard]] const std::vector<MentionPlace>& mentionsAt(int row) const { return rows_[static_cast<size_t>(row)].mentions; }
    [[nodiscard]] MentionKind kindAt(int row) const { return rows_[static_cast<size_t>(row)].kind; }
    [[nodiscard]] QString nameAt(int row) const { return rows_[static_cast<size_t>(row)].name; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        MentionKind kind;
        QString name;
        QString detail;
        QString search;
        std::vector<MentionPlace> mentions = {};
        [[nodiscard]] bool operator==(const Row&) const;
    };
    std::vector<Row> rows_;
};

} // namespace lilong
