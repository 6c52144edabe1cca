#pragma once

#include "app/archive/authority.h"

#include <QAbstractListModel>

namespace lilong {

/// Where a record is named, in context, newest issue first; more is read as the list is scrolled. Has the roles of HitModel, so that a
/// HitDelegate shows it.
class MentionModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    /// @param authority outlives the model's use of it; null shows nothing
    void show(const Authority* authority, RecordId record);
    [[nodiscard]] const MentionInContext& at(int row) const { return mentions_[static_cast<size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void failed(const lilong::Error& error);

private:
    const Authority* authority_ = nullptr;
    RecordId record_;
    std::vector<MentionInContext> mentions_;
    bool complete_ = true;
};

} // namespace lilong
