#pragma once

#include "app/session/session.h"
#include "ui/models/doubt_model.h"

#include <QWidget>

class QTreeView;

namespace lilong {

class ActionCatalogue;
class DoubtCard;

/// The review queue: the doubt in hand on a card, below it the groups. One key each while the list has the focus: A accept, X
/// reject, 1 to 9 one of several rivals, Space later, Backspace back, Enter takes the whole group.
class DoubtsPanel final : public QWidget {
    Q_OBJECT
public:
    DoubtsPanel(Session& session, ActionCatalogue& actions, QWidget* parent = nullptr);

    [[nodiscard]] int count() const { return model_->repairCount(); }
    /// The doubt in hand; null where the queue is empty or nothing was chosen yet.
    [[nodiscard]] RepairPtr current() const;
    [[nodiscard]] QTreeView* list() const { return list_; }

    void accept();
    /// Takes one of the doubt's choices, numbered from 1 as on the card; the others are turned down. Without rivals nothing happens.
    void acceptChoice(int number);
    void reject();
    void acceptGroup();
    void skip();
    /// Goes back to the doubt before; a decision made there is taken back where nothing else has been done since.
    void back();
    void next();
    void previous();
    /// Takes a doubt in hand.
    void choose(const QString& key);

Q_SIGNALS:
    void shown(const lilong::RepairPtr& doubt);
    void countChanged(int count);
    void refused(const QString& message);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Visit {
        QString key;
        size_t step = 0; ///< the session's step that the decision made; 0 where it was only skipped
    };
    void follow();
    void decide(const QString& label, const Result<Issue>& change, const QModelIndex& from);
    void take(const QModelIndex& index);
    void showCurrent();
    /// The doubt in hand with its rivals; of a group none.
    [[nodiscard]] std::vector<RepairPtr> choices() const;
    [[nodiscard]] QString keyAfter(const QModelIndex& index) const;
    [[nodiscard]] bool handlesKey(int key);

    Session& session_;
    DoubtModel* model_;
    QTreeView* list_;
    DoubtCard* card_;
    std::vector<Visit> visited_;
    int lastCount_ = -1;
    bool quiet_ = false;
};

} // namespace lilong
