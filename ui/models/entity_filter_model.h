#pragma once

#include "app/text/pinyin.h"

#include <QSortFilterProxyModel>

namespace lilong {

/// Finds people and places by characters, initials or pinyin (王春蓉 by wcr), in the order of a Chinese directory: people first.
/// Sits on an EntityModel.
class EntityFilterModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit EntityFilterModel(QObject* parent = nullptr);

    void setQuery(const QString& query);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    Pinyin pinyin_;
    QString query_;
};

} // namespace lilong
