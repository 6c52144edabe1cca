#pragma once

#include "ui/desk/gate_check.h"

#include <QFrame>
#include <QTimer>

class QAction;
class QLabel;
class QPushButton;
class QTreeView;

namespace lilong {

class GateModel;

/// What stands in the way of printing, a line each, below the proof. The arrows look at the places, Enter goes there, Delete lets a
/// finding pass or makes it count again, Shift+Delete all of its kind, Escape leaves. The list follows the issue.
class GateCard final : public QFrame {
    Q_OBJECT
public:
    /// @param check outlives the card; @param proofSheet makes the sheet for a second reader
    GateCard(Session& session, GateCheck& check, QAction* proofSheet, QWidget* parent = nullptr);

    /// Shows the findings and takes the focus. @param page only those of one page; empty: all
    void open(SourceId page);
    void leave();
    [[nodiscard]] QTreeView* list() const { return list_; }
    [[nodiscard]] int openCount() const;
    [[nodiscard]] bool isAsking() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString message() const;
    void tell(const QString& message);

Q_SIGNALS:
    void opened();
    void shown(const lilong::GateFinding& finding);  ///< she looks at this one
    void chosen(const lilong::GateFinding& finding); ///< she goes there
    void refused(const QString& message);
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildList();
    void build(QAction& proofSheet);
    void connectParts();
    void fill();
    void showTitle();
    void letPass(bool wholeKind);
    /// Those of one kind that count, or that were let pass, as the given one.
    [[nodiscard]] std::vector<GateFinding> alikeInList(const GateFinding& finding) const;
    void choose();
    [[nodiscard]] const GateFinding* current() const;
    [[nodiscard]] bool handlesKey(int key, bool shift);

    Session& session_;
    GateCheck& check_;
    GateModel* model_;
    SourceId page_;
    QTimer pause_;
    bool passing_ = false; ///< the change is the card's own
    QLabel* title_;
    QLabel* counts_;
    QTreeView* list_;
    QLabel* message_;
    QPushButton* pass_;
};

} // namespace lilong
