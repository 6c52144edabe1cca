#pragma once

#include "app/session/session.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace lilong {

class ActionCatalogue;
class PaneHead;
class ProofView;

/// The proof with its head: masthead, which article, and what kind of block the cursor stands in.
class ProofPane final : public QWidget {
    Q_OBJECT
public:
    ProofPane(Session& session, ActionCatalogue& actions, QWidget* parent = nullptr);

    [[nodiscard]] ProofView* view() const { return view_; }

private:
    void showHead();
    [[nodiscard]] QString placeText() const;

    Session& session_;
    PaneHead* head_;
    QLabel* place_;
    QToolButton* kind_;
    ProofView* view_;
};

} // namespace lilong
