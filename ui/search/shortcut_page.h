#pragma once

#include "ui/search/action_list_model.h"

#include <QWidget>

namespace lilong {

/// Every action with its menu and keys, to look up and to learn. Enter does the chosen one.
class ShortcutPage : public QWidget {
    Q_OBJECT
public:
    explicit ShortcutPage(const ActionCatalogue& catalogue, QWidget* parent = nullptr);

Q_SIGNALS:
    void backWanted();

private:
    ActionListModel actions_;
    ActionFilter filter_;
};

} // namespace lilong
