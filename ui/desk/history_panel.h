#pragma once

#include "app/session/session.h"

#include <QWidget>

class QAction;
class QListView;

namespace lilong {

class HistoryModel;

/// Every step since the issue was opened; a click or Enter goes there. What was done before that is on a page of its own.
class HistoryPanel final : public QWidget {
    Q_OBJECT
public:
    /// @param earlier shows everything done, over all sessions
    HistoryPanel(Session& session, QAction* earlier, QWidget* parent = nullptr);

    [[nodiscard]] QListView* list() const { return list_; }

private:
    Session& session_;
    HistoryModel* model_;
    QListView* list_;
};

} // namespace lilong
