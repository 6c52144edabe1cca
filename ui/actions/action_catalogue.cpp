#include "ui/actions/action_catalogue.h"

#include "ui/actions/icon.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QWidget>

#include <algorithm>

namespace lilong {

namespace {

QString translated(const char* text) {
    return *text ? QCoreApplication::translate("Action", text) : QString();
}

// A menu may wrap "(&F)" round its Chinese mnemonic; nobody wants to read that outside a menu.
QString withoutMnemonic(QString text) {
    const auto bracket = text.lastIndexOf(QLatin1String("(&"));
    if (bracket >= 0)
        text.remove(bracket, text.indexOf(QLatin1Char(')'), bracket) - bracket + 1);
    return text.remove(QLatin1Char('&')).trimmed();
}

void dress(QAction& action, const ActionRow& row) {
    const QString hint = translated(row.hint);
    action.setText(translated(row.text));
    action.setIconText(*row.label ? translated(row.label) : plainTextOf(action));
    action.setStatusTip(hint);
    action.setToolTip(toolTipOf(action, hint));
    if (*row.icon)
        action.setIcon(icon(QLatin1String(row.icon)));
}

} // namespace

ActionCatalogue::ActionCatalogue(QObject* parent) : QObject(parent) {
    for (const auto& table : {windowActions(), deskActions()})
        for (const auto& row : table)
            add(row);
}

void ActionCatalogue::add(const ActionRow& row) {
    const QString id = QLatin1String(row.id);
    if (byId_.contains(id))
        qFatal("two actions are called %s", row.id);
    auto* const action = new QAction(this);
    action->setObjectName(id);
    action->setCheckable(row.checkable);
    action->setShortcuts(QKeySequence::listFromString(QLatin1String(row.keys), QKeySequence::PortableText));
    action->setShortcutContext(row.scope == ActionScope::Window ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    dress(*action, row);
    actions_.append(action);
    byId_.insert(id, action);
    rows_.insert(action, &row);
}

QAction* ActionCatalogue::action(const QString& id) const {
    auto* const found = byId_.value(id);
    if (!found)
        qFatal("no action is called %s", qPrintable(id));
    return found;
}

const ActionRow& ActionCatalogue::rowOf(const QAction* action) const {
    return *rows_.value(action);
}

QList<QAction*> ActionCatalogue::ofMenu(ActionMenu menu) const {
    QList<QAction*> found;
    std::ranges::copy_if(actions_, std::back_inserter(found), [&](auto* action) { return rowOf(action).menu == menu; });
    return found;
}

QList<QAction*> ActionCatalogue::ofScope(ActionScope scope) const {
    QList<QAction*> found;
    std::ranges::copy_if(actions_, std::back_inserter(found), [&](auto* action) { return rowOf(action).scope == scope; });
    return found;
}

QList<QAction*> ActionCatalogue::ofToolBar() const {
    QList<QAction*> found;
    std::ranges::copy_if(actions_, std::back_inserter(found), [&](auto* action) { return rowOf(action).toolBarPlace > 0; });
    std::ranges::stable_sort(found, {}, [&](auto* action) { return rowOf(action).toolBarPlace; });
    return found;
}

void ActionCatalogue::bind(ActionScope scope, QWidget* widget) const {
    widget->addActions(ofScope(scope));
}

void ActionCatalogue::setEnabled(ActionScope scope, bool enabled) const {
    for (auto* action : ofScope(scope))
        action->setEnabled(enabled);
}

void ActionCatalogue::setAvailable(ActionScope scope, bool available) const {
    for (auto* action : ofScope(scope)) {
        action->setEnabled(available);
        action->setVisible(available);
    }
}

QList<QAction*> ActionCatalogue::ofDesk() const {
    QList<QAction*> found;
    for (const auto& row : deskActions())
        found.append(action(QLatin1String(row.id)));
    return found;
}

void ActionCatalogue::setDeskEnabled(bool enabled) {
    suspended_ = false;
    heldBack_.clear();
    for (auto* action : ofDesk())
        action->setEnabled(enabled);
}

void ActionCatalogue::setDeskSuspended(bool suspended) {
    if (suspended == suspended_)
        return;
    suspended_ = suspended;
    if (suspended) {
        heldBack_ = ofDesk();
        heldBack_.removeIf([](const QAction* action) { return !action->isEnabled(); });
    }
    for (auto* action : heldBack_)
        action->setEnabled(!suspended);
}

void ActionCatalogue::refresh() {
    for (auto* action : actions_)
        dress(*action, rowOf(action));
}

QString ActionCatalogue::menuTitle(ActionMenu menu) {
    switch (menu) {
    case ActionMenu::File: return tr("&File");
    case ActionMenu::Edit: return tr("&Edit");
    case ActionMenu::Layout: return tr("&Layout");
    case ActionMenu::Tag: return tr("&Tag");
    case ActionMenu::Review: return tr("&Review");
    case ActionMenu::Archive: return tr("&Archive");
    case ActionMenu::View: return tr("&View");
    case ActionMenu::Help: return tr("&Help");
    }
    return {};
}

QString ActionCatalogue::plainMenuTitle(ActionMenu menu) {
    return withoutMnemonic(menuTitle(menu));
}

QString toolTipOf(const QAction& action, const QString& hint) {
    const QString keys = QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText);
    return keys.isEmpty() ? hint : QStringLiteral("%1 (%2)").arg(hint, keys);
}

QString plainTextOf(const QAction& action) {
    return plainTextOf(action.text());
}

QString plainTextOf(const QString& menuText) {
    QString text = withoutMnemonic(menuText);
    while (text.endsWith(QChar(0x2026)) || text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

} // namespace lilong
