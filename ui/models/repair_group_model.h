#pragma once

#include "app/issue/issue.h"

#include <QAbstractItemModel>

namespace lilong {

/// Repairs in two levels: groups of the same rule and the same reading, and in each the single repairs in the order given.
/// Window's thread. Derived models say which repairs of an issue they show.
class RepairGroupModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        KeysRole = Qt::UserRole, ///< QStringList: the keys of a group, or of the one repair
        RuleRole,                ///< QString, for people
        ReadingRole,             ///< QString: before → after
        CountRole,               ///< int: repairs of a group, 1 for a single one
        ContextRole,             ///< QString: a single repair in its surroundings
        ConfidenceRole,          ///< double
        ReasonRole,              ///< QString, translated
        SearchRole,              ///< QString: everything a filter looks at
    };

    using QAbstractItemModel::QAbstractItemModel;

    [[nodiscard]] int repairCount() const { return count_; }
    /// The repair of a row; of a group, its first. Null for an invalid index.
    [[nodiscard]] RepairPtr repairAt(const QModelIndex& index) const;
    [[nodiscard]] bool isGroup(const QModelIndex& index) const { return index.isValid() && index.internalId() == groupLevel; }
    [[nodiscard]] QStringList keysAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const QString& key) const;
    /// The single repairs in the list's order, group by group.
    [[nodiscard]] QModelIndex nextAfter(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex previousBefore(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

protected:
    /// Shows these, with the sources for their surroundings. Nothing is reset where they are shown already.
    /// @param inPlace of so many, from the first on, which come in the page's order, the groups stay where they were: one whose first repair is
    /// decided does not move away behind others
    void show(const std::vector<RepairPtr>& repairs, const std::vector<SourcePtr>& sources, size_t inPlace = 0);

private:
    static constexpr quintptr groupLevel = 0;
    struct Group {
        QString rule;
        QString reading;
        std::vector<RepairPtr> repairs;
        RawSpan place; ///< of the first repair that it has or had
    };
    void keepPlaces(const std::vector<Group>& before, size_t count);
    [[nodiscard]] std::vector<QString> readingsOf(const std::vector<RepairPtr>& repairs) const;
    [[nodiscard]] QVariant groupData(const Group& group, int role) const;
    [[nodiscard]] QVariant repairData(const Repair& repair, int role) const;

    std::vector<Group> groups_;
    std::vector<SourcePtr> sources_;
    std::vector<RepairPtr> shown_; ///< as given, to see whether anything differs
    std::vector<QString> readings_; ///< of these
    size_t inPlace_ = 0;
    int count_ = 0;
};

} // namespace lilong
