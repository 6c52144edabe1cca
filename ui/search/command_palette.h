#pragma once

#include "ui/search/action_list_model.h"

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QTreeView;
class QPushButton;

namespace lilong {

/// Every action of the program under one key: type a few characters or pinyin, Enter does the first one. The last row searches
/// the archive for what was typed. A child of the window, not a window of its own: nothing to lose the focus to.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    CommandPalette(const ActionCatalogue& catalogue, QWidget* window);

    void open(const QString& query = {});

Q_SIGNALS:
    void searchWanted(const QString& query);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void filter(const QString& query);
    void doChosen();
    void search();
    void shut();
    void place();
    [[nodiscard]] bool passToList(QEvent* event) const;

    ActionListModel actions_;
    ActionFilter filter_;
    QLineEdit* field_;
    QTreeView* list_;
    QPushButton* search_;
    QPointer<QWidget> focusBefore_;
};

} // namespace lilong
