#pragma once

#include "app/session/session.h"
#include "ui/models/doubt_model.h"

#include <QWidget>

class QTreeView;

namespace lilong {

class ActionCatalogue;
class DoubtCard;
class RepairDelegate;
class ReviewFilterBar;

/// The review queue: the doubt in hand on a card, below it the groups. One key each while the list has the focus: A accept, X
/// reject, 1 to 9 one of several rivals, Space later (on a group: open it), Backspace back, Enter takes the whole group, Shift+X turns it
/// down, F goes to the filter.
class DoubtsPanel final : public QWidget {
    Q_OBJECT
public:
    DoubtsPanel(Session& session, ActionCatalogue& actions, QWidget* parent = nullptr);

    /// The open doubts, whatever the filter.
    [[nodiscard]] int count() const { return model_->openCount(); }
    /// The doubt in hand; null where the queue is empty or nothing was chosen yet.
    [[nodiscard]] RepairPtr current() const;
    [[nodiscard]] QTreeView* list() const { return list_; }
    [[nodiscard]] ReviewFilterBar* filter() const { return filter_; }

    void accept();
    /// Takes one of the doubt's choices, numbered from 1 as on the card; the others are turned down. Without rivals nothing happens.
    void acceptChoice(int number);
    void reject();
    void acceptGroup();
    void rejectGroup();
    /// Leaves the doubt in hand, or its group, for later.
    void skip();
    /// Opens the group in hand: its first doubt is taken in hand.
    void openGroup();
    /// Goes back to the doubt before; a decision made there is taken back where nothing else has been done since.
    void back();
    void next();
    void previous();
    /// Takes a doubt in hand.
    void choose(const QString& key);
    /// The same where the other panes show the doubt already: they are left as they are.
    void chooseQuietly(const QString& key);
    /// Takes a single doubt in hand where none is.
    void begin();
    /// Frames the line of a doubt that another pane's pointer is over; empty: of none.
    void markPointed(const QString& key);

Q_SIGNALS:
    void shown(const lilong::RepairPtr& doubt);
    /// The pointer is over a doubt of the list; null: over none.
    void pointed(const lilong::RepairPtr& doubt);
    void countChanged(int count);
    void refused(const QString& message);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Visit {
        QString key;
        size_t step = 0; ///< the session's step that the decision made; 0 where it was only skipped
    };
    void follow();
    void showFilter();
    void watchPointer();
    [[nodiscard]] QModelIndex groupInHand() const;
    void decide(const QString& label, const Result<Issue>& change, const QModelIndex& from);
    void take(const QModelIndex& index);
    void showCurrent();
    /// The doubt in hand with its rivals; of a group none.
    [[nodiscard]] std::vector<RepairPtr> choices() const;
    [[nodiscard]] QString keyAfter(const QModelIndex& index) const;
    [[nodiscard]] bool handlesKey(int key, bool shift);

    Session& session_;
    DoubtModel* model_;
    QTreeView* list_;
    RepairDelegate* delegate_;
    DoubtCard* card_;
    ReviewFilterBar* filter_;
    std::vector<Visit> visited_;
    int lastCount_ = -1;
    bool quiet_ = false;
};

} // namespace lilong
