#pragma once

#include "ui/actions/action_row.h"

#include <QAction>
#include <QHash>
#include <QList>
#include <QObject>

class QWidget;

namespace lilong {

/// Every action of the program, made once from the tables. Menus, tool bar, command palette and the list of shortcuts are built
/// from it; whoever does an action connects to its `triggered`. While no issue is on the desk the window disables
/// every desk.* action; it enables them before it makes a DeskPane, which then sets the finer states.
class ActionCatalogue : public QObject {
    Q_OBJECT
public:
    explicit ActionCatalogue(QObject* parent = nullptr);

    /// The action with this id; never null: an unknown id is a fault of the program and stops it.
    [[nodiscard]] QAction* action(const QString& id) const;
    [[nodiscard]] bool contains(const QString& id) const { return byId_.contains(id); }
    /// In the tables' order.
    [[nodiscard]] const QList<QAction*>& all() const { return actions_; }
    /// The row an action was made from.
    [[nodiscard]] const ActionRow& rowOf(const QAction* action) const;
    [[nodiscard]] QList<QAction*> ofMenu(ActionMenu menu) const;
    [[nodiscard]] QList<QAction*> ofScope(ActionScope scope) const;
    /// Those of the tool bar, sorted by place.
    [[nodiscard]] QList<QAction*> ofToolBar() const;

    /// Enables an action and has it done by `command` as long as `context` lives.
    template <typename Command>
    void on(const char* id, const QObject* context, Command command) const {
        QAction* const done = action(QLatin1String(id));
        done->setEnabled(true);
        QObject::connect(done, &QAction::triggered, context, command);
    }

    /// Makes the shortcuts of a scope work in a widget and everything in it. ActionScope::Window belongs to the window.
    /// A widget may be bound to several scopes.
    void bind(ActionScope scope, QWidget* widget) const;
    /// Enables or disables all actions of a scope.
    void setEnabled(ActionScope scope, bool enabled) const;
    /// The same, and out of the menus too: for pages whose actions mean nothing elsewhere.
    void setAvailable(ActionScope scope, bool available) const;

    /// With an issue on the desk its actions may be done; without, none of them. The desk sets the finer states.
    void setDeskEnabled(bool enabled);
    /// Holds the desk's actions back while another page is shown, and gives each its state again afterwards.
    void setDeskSuspended(bool suspended);

    /// Sets texts, hints and icons anew, after the language or the palette has changed.
    void refresh();

    /// "File", "Edit" … translated, with mnemonic.
    [[nodiscard]] static QString menuTitle(ActionMenu menu);
    /// The same without mnemonic.
    [[nodiscard]] static QString plainMenuTitle(ActionMenu menu);

private:
    void add(const ActionRow& row);
    [[nodiscard]] QList<QAction*> ofDesk() const;

    QList<QAction*> actions_;
    QHash<QString, QAction*> byId_;
    QHash<const QAction*, const ActionRow*> rows_;
    QList<QAction*> heldBack_; ///< the desk's actions that were enabled before it was hidden
    bool suspended_ = false;
};

/// The text of a tool tip: the hint, and the keys in the system's writing.
[[nodiscard]] QString toolTipOf(const QAction& action, const QString& hint);
/// An action's text without mnemonic and ellipsis.
[[nodiscard]] QString plainTextOf(const QAction& action);
/// The same of a text as it stands in a menu.
[[nodiscard]] QString plainTextOf(const QString& menuText);

} // namespace lilong
