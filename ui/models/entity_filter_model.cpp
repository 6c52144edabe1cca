#include "ui/models/entity_filter_model.h"

#include "ui/models/entity_model.h"

#include <algorithm>

namespace lilong {

EntityFilterModel::EntityFilterModel(QObject* parent) : QSortFilterProxyModel(parent) { setDynamicSortFilter(true); }

void EntityFilterModel::setQuery(const QString& query) {
    query_ = query.trimmed();
    invalidateFilter();
}

bool EntityFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (query_.isEmpty())
        return true;
    const QStringList names = sourceModel()->index(row, 0, parent).data(EntityModel::SearchRole).toString().split(QLatin1Char('\n'));
    return std::any_of(names.begin(), names.end(), [this](const QString& name) { return pinyin_.matches(name, query_); });
}

bool EntityFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const int leftKind = left.data(EntityModel::KindRole).toInt();
    const int rightKind = right.data(EntityModel::KindRole).toInt();
    // People stay above places whichever way a column is sorted.
    if (leftKind != rightKind)
        return sortOrder() == Qt::AscendingOrder ? leftKind < rightKind : leftKind > rightKind;
    if (left.column() == EntityModel::CountColumn)
        return left.data().toInt() < right.data().toInt();
    return pinyin_.compare(left.data().toString(), right.data().toString()) < 0;
}

} // namespace lilong
