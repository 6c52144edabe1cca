#include "ui/actions/menus.h"

#include "ui/actions/action_catalogue.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

namespace lilong {

namespace {

constexpr ActionMenu menus[] = {ActionMenu::File,   ActionMenu::Edit,    ActionMenu::Layout, ActionMenu::Tag,
                                ActionMenu::Review, ActionMenu::Archive, ActionMenu::View,   ActionMenu::Help};

} // namespace

void fillMenuBar(QMenuBar& bar, const ActionCatalogue& catalogue) {
    for (const auto menu : menus) {
        const auto actions = catalogue.ofMenu(menu);
        if (actions.isEmpty())
            continue;
        auto* const made = bar.addMenu(ActionCatalogue::menuTitle(menu));
        for (auto* action : actions) {
            if (catalogue.rowOf(action).startsGroup)
                made->addSeparator();
            made->addAction(action);
        }
    }
}

void fillToolBar(QToolBar& bar, const ActionCatalogue& catalogue) {
    int group = 0;
    for (auto* action : catalogue.ofToolBar()) {
        const int place = catalogue.rowOf(action).toolBarPlace / 10;
        if (group > 0 && place != group)
            bar.addSeparator();
        group = place;
        bar.addAction(action);
    }
}

} // namespace lilong
