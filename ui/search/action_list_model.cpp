#include "ui/search/action_list_model.h"

#include "ui/actions/action_catalogue.h"

#include <QAction>
#include <QIcon>
#include <QKeySequence>

#include <tuple>

namespace lilong {

ActionListModel::ActionListModel(const ActionCatalogue& catalogue, QObject* parent) : QAbstractTableModel(parent), catalogue_(catalogue) {}

QAction* ActionListModel::at(int row) const {
    return catalogue_.all().at(row);
}

int ActionListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(catalogue_.all().size());
}

int ActionListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActionListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto& action = *at(index.row());
    switch (role) {
    case Qt::DisplayRole: return shown(action, index.column());
    case Qt::DecorationRole: return index.column() == Name ? QVariant(action.icon()) : QVariant();
    case Qt::ToolTipRole: return action.statusTip();
    case Qt::AccessibleDescriptionRole: return action.statusTip();
    default: return {};
    }
}

QVariant ActionListModel::shown(const QAction& action, int column) const {
    switch (column) {
    case Name: return plainTextOf(action);
    case Menu: return ActionCatalogue::plainMenuTitle(catalogue_.rowOf(&action).menu);
    case Keys: return QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText);
    default: return {};
    }
}

QVariant ActionListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Name: return tr("Action");
    case Menu: return tr("Menu");
    case Keys: return tr("Keys");
    default: return {};
    }
}

Qt::ItemFlags ActionListModel::flags(const QModelIndex& index) const {
    const bool canBeDone = index.isValid() && at(index.row())->isEnabled();
    return canBeDone ? Qt::ItemIsSelectable | Qt::ItemIsEnabled : Qt::ItemIsSelectable;
}

ActionFilter::ActionFilter(ActionListModel& actions, QObject* parent) : QSortFilterProxyModel(parent), actions_(actions) {
    setSourceModel(&actions);
    sort(0);
}

void ActionFilter::setQuery(const QString& query) {
    query_ = query.trimmed();
    invalidate(); // order too: what can be done may have changed since the last time
}

QAction* ActionFilter::at(const QModelIndex& index) const {
    return index.isValid() ? actions_.at(mapToSource(index).row()) : nullptr;
}

bool ActionFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    const auto& action = *actions_.at(row);
    const QString keys = QKeySequence::listToString(action.shortcuts(), QKeySequence::PortableText);
    return query_.isEmpty() || pinyin_.matches(plainTextOf(action), query_) || action.statusTip().contains(query_, Qt::CaseInsensitive)
        || plainTextOf(action).contains(query_, Qt::CaseInsensitive) || keys.compare(query_, Qt::CaseInsensitive) == 0;
}

bool ActionFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const auto rank = [this](const QModelIndex& index) {
        const auto& action = *actions_.at(index.row());
        const bool isNamed = query_.isEmpty() || pinyin_.matches(plainTextOf(action), query_);
        return std::tuple(!action.isEnabled(), !isNamed, index.row());
    };
    return rank(left) < rank(right);
}

} // namespace lilong
