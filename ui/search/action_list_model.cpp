#include "ui/search/action_list_model.h"

#include "ui/actions/action_catalogue.h"

#include <QAction>
#include <QIcon>
#include <QKeySequence>

#include <algorithm>
#include <tuple>

namespace lilong {

ActionListModel::ActionListModel(const ActionCatalogue& catalogue, QObject* parent) : QAbstractTableModel(parent), catalogue_(catalogue) {}

QAction* ActionListModel::at(int row) const {
    return catalogue_.all().at(row);
}

const char* ActionListModel::englishOf(const QAction& action) const {
    return catalogue_.rowOf(&action).text;
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
    (void)chinese_.load(QStringLiteral(":/lilong/translations/lilong_zh_CN.qm")); // without it, what the window itself says is still found
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

QStringList ActionFilter::namesOf(const QAction& action) const {
    const char* const english = actions_.englishOf(action);
    return {plainTextOf(action), plainTextOf(QString::fromUtf8(english)), plainTextOf(chinese_.translate("Action", english))};
}

bool ActionFilter::isNamed(const QAction& action) const {
    const QStringList names = namesOf(action);
    return std::ranges::any_of(names, [this](const QString& name) {
        return !name.isEmpty() && (pinyin_.matches(name, query_) || name.contains(query_, Qt::CaseInsensitive));
    });
}

bool ActionFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    const auto& action = *actions_.at(row);
    const QString keys = QKeySequence::listToString(action.shortcuts(), QKeySequence::PortableText);
    return query_.isEmpty() || isNamed(action) || action.statusTip().contains(query_, Qt::CaseInsensitive)
        || keys.compare(query_, Qt::CaseInsensitive) == 0;
}

// What the window itself calls so stands before what another language calls so.
bool ActionFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const auto rank = [this](const QModelIndex& index) {
        const auto& action = *actions_.at(index.row());
        const bool isShown = query_.isEmpty() || pinyin_.matches(plainTextOf(action), query_);
        return std::tuple(!action.isEnabled(), !isShown, !isShown && !isNamed(action), index.row());
    };
    return rank(left) < rank(right);
}

} // namespace lilong
