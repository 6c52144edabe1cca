#pragma once

#include "app/session/session.h"

#include <QWidget>

class QListView;

namespace lilong {

class HistoryModel;

/// Every step since the issue was opened; a click or Enter goes there.
class HistoryPanel final : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QListView* list() const { return list_; }

private:
    Session& session_;
    HistoryModel* model_;
    QListView* list_;
};

} // namespace lilong
