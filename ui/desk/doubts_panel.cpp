#include "ui/desk/doubts_panel.h"

#include "app/issue/changes.h"
#include "ui/actions/action_catalogue.h"
#include "ui/desk/doubt_card.h"
#include "ui/desk/repair_delegate.h"
#include "ui/desk/review_filter_bar.h"
#include "ui/widgets/list_keys.h"

#include <QAction>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

namespace lilong {

DoubtsPanel::DoubtsPanel(Session& session, ActionCatalogue& actions, QWidget* parent)
    : QWidget(parent), session_(session), model_(new DoubtModel(this)), list_(new QTreeView(this)), delegate_(new RepairDelegate(list_)),
      card_(new DoubtCard(actions, this)), filter_(new ReviewFilterBar({ReviewState::Open, ReviewState::PutOff, ReviewState::TurnedDown, ReviewState::Accepted}, this)) {
    list_->setModel(model_);
    list_->setItemDelegate(delegate_);
    list_->setHeaderHidden(true);
    list_->setUniformRowHeights(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setAccessibleName(tr("Doubts"));
    list_->setAccessibleDescription(tr("A accepts, X rejects, 1 to 9 choose among rivals, Space leaves for later or opens a group, Backspace goes back, "
                                       "Enter takes the group, Shift+X turns it down, F filters"));
    auto* const keys = new ListKeys(list_, [this](int key, bool shift) { return handlesKey(key, shift); });
    connect(keys, &ListKeys::pointerLeft, this, [this] { Q_EMIT pointed(nullptr); });
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(card_);
    layout->addWidget(filter_);
    layout->addWidget(list_, 1);
    setFocusProxy(list_);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &DoubtsPanel::showCurrent);
    connect(card_, &DoubtCard::chosen, this, &DoubtsPanel::acceptChoice);
    connect(&session_, &Session::changed, this, &DoubtsPanel::follow);
    connect(filter_, &ReviewFilterBar::changed, this, &DoubtsPanel::showFilter);
    connect(filter_, &ReviewFilterBar::countsWanted, this, [this] { filter_->setCounts(countsOf(session_.issue(), model_->repairsOfState()), session_.issue()); });
    connect(filter_, &ReviewFilterBar::left, this, [this] {
        list_->setFocus();
        begin();
    });
    watchPointer();
    follow();
}

void DoubtsPanel::watchPointer() {
    list_->setMouseTracking(true);
    connect(list_, &QTreeView::entered, this, [this](const QModelIndex& index) { Q_EMIT pointed(model_->isGroup(index) ? nullptr : model_->repairAt(index)); });
}

void DoubtsPanel::markPointed(const QString& key) {
    if (delegate_->setPointed(key))
        list_->viewport()->update();
}

void DoubtsPanel::begin() {
    // A list that gets the focus chooses its first line by itself, and that is a group.
    if (model_->isGroup(list_->currentIndex()))
        openGroup();
    else if (!current())
        next();
}

void DoubtsPanel::showFilter() {
    const QString key = current() ? current()->key : QString();
    model_->setFilter(filter_->filter());
    filter_->setCounts(countsOf(session_.issue(), model_->repairsOfState()), session_.issue());
    if (model_->indexOf(key).isValid())
        chooseQuietly(key);
    showCurrent();
}

/// The doubt in hand stays in sight when a card below the desk takes room away.
void DoubtsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (list_->currentIndex().isValid())
        list_->scrollTo(list_->currentIndex());
}

RepairPtr DoubtsPanel::current() const { return model_->repairAt(list_->currentIndex()); }

void DoubtsPanel::follow() {
    // While the editor types elsewhere, the other panes must not jump to the doubt in hand.
    const QScopedValueRollback guard(quiet_, true);
    const QString key = current() ? current()->key : QString();
    model_->setIssue(session_.issue());
    if (!list_->currentIndex().isValid() && !key.isEmpty())
        choose(key);
    showCurrent();
    if (count() != std::exchange(lastCount_, count()))
        Q_EMIT countChanged(count());
}

void DoubtsPanel::choose(const QString& key) { take(model_->indexOf(key)); }

void DoubtsPanel::chooseQuietly(const QString& key) {
    const QScopedValueRollback guard(quiet_, true);
    if (!current() || current()->key != key || model_->isGroup(list_->currentIndex()))
        choose(key);
}

void DoubtsPanel::take(const QModelIndex& index) {
    if (!index.isValid())
        return;
    list_->expand(index.parent());
    list_->setCurrentIndex(index);
    list_->scrollTo(index);
}

void DoubtsPanel::showCurrent() {
    const QModelIndex index = list_->currentIndex();
    const RepairPtr doubt = current();
    filter_->setShown(model_->repairCount(), model_->stateCount());
    if (!doubt && model_->repairCount() > 0) {
        card_->show(model_->repairAt(model_->index(0, 0)), session_.issue()->sources, tr("%n doubts", nullptr, model_->repairCount()));
        card_->showChoices({}, {});
        return;
    }
    if (!doubt && model_->filter() != ReviewFilter{}) {
        card_->showNothing(tr("Nothing to show"), tr("Nothing is as the filter below asks. Esc in the filter shows everything open."));
        return;
    }
    const bool group = model_->isGroup(index);
    const QModelIndex holder = group ? index : index.parent();
    const QString place = group || !doubt ? tr("group of %1").arg(model_->rowCount(holder)) : tr("%1 / %2").arg(index.row() + 1).arg(model_->rowCount(holder));
    card_->show(doubt, session_.issue()->sources, place);
    card_->showChoices(choices(), session_.issue()->sources);
    if (doubt && !quiet_)
        Q_EMIT shown(doubt);
}

QString DoubtsPanel::keyAfter(const QModelIndex& index) const {
    const QModelIndex next = model_->isGroup(index) ? model_->nextAfter(model_->index(model_->rowCount(index) - 1, 0, index)) : model_->nextAfter(index);
    // Behind the last one the queue begins again, with what was put off.
    const QModelIndex other = next.isValid() ? next : model_->nextAfter({});
    const RepairPtr doubt = model_->repairAt(other);
    return doubt && other != index ? doubt->key : QString();
}

void DoubtsPanel::decide(const QString& label, const Result<Issue>& change, const QModelIndex& from) {
    const QString key = model_->repairAt(from)->key;
    const QString following = keyAfter(from);
    const Result<void> made = session_.apply(label, change);
    if (!made) {
        Q_EMIT refused(made.error().message());
        return;
    }
    visited_.push_back({key, session_.present()});
    if (model_->indexOf(following).isValid())
        choose(following);
    else
        next(); // what would follow was a rival, and is turned down
}

void DoubtsPanel::accept() {
    if (!current() || current()->state == RepairState::Applied)
        next();
    else if (model_->isGroup(list_->currentIndex()))
        acceptGroup();
    else
        decide(tr("Accepting a doubt"), changes::accept(session_.issue(), current()->key), list_->currentIndex());
}

std::vector<RepairPtr> DoubtsPanel::choices() const {
    return model_->isGroup(list_->currentIndex()) ? std::vector<RepairPtr>() : model_->choicesOf(current());
}

void DoubtsPanel::acceptChoice(int number) {
    const std::vector<RepairPtr> choices = this->choices();
    if (choices.size() < 2 || number < 1 || static_cast<size_t>(number) > choices.size())
        return;
    const QModelIndex index = model_->indexOf(current()->key);
    decide(tr("Choosing among doubts"), changes::accept(session_.issue(), choices[static_cast<size_t>(number) - 1]->key), index);
}

void DoubtsPanel::reject() {
    const QModelIndex index = list_->currentIndex();
    if (!current() || current()->state == RepairState::Rejected)
        next();
    else if (model_->isGroup(index))
        rejectGroup();
    else
        decide(tr("Rejecting a doubt"), changes::reject(session_.issue(), current()->key), index);
}

QModelIndex DoubtsPanel::groupInHand() const {
    const QModelIndex index = list_->currentIndex();
    return model_->isGroup(index) ? index : index.parent();
}

void DoubtsPanel::acceptGroup() {
    const QModelIndex group = groupInHand();
    if (group.isValid())
        decide(tr("Accepting a group of doubts"), changes::acceptAll(session_.issue(), model_->keysAt(group)), group);
    else
        next();
}

void DoubtsPanel::rejectGroup() {
    const QModelIndex group = groupInHand();
    if (group.isValid())
        decide(tr("Rejecting a group of doubts"), changes::rejectAll(session_.issue(), model_->keysAt(group)), group);
    else
        next();
}

void DoubtsPanel::openGroup() {
    const QModelIndex group = groupInHand();
    take(group.isValid() ? model_->index(0, 0, group) : model_->nextAfter({}));
}

void DoubtsPanel::skip() {
    if (!current()) {
        next();
        return;
    }
    const QModelIndex index = list_->currentIndex();
    const QString following = keyAfter(index);
    visited_.push_back({current()->key, 0});
    model_->postpone(model_->keysAt(index));
    choose(following);
    showCurrent();
}

void DoubtsPanel::back() {
    if (visited_.empty()) {
        previous();
        return;
    }
    const Visit last = visited_.back();
    visited_.pop_back();
    const bool wasDecided = last.step != 0;
    if (wasDecided && session_.present() == last.step)
        session_.undo();
    else if (wasDecided && !model_->indexOf(last.key).isValid())
        Q_EMIT refused(tr("Other changes have been made since: use Undo or the history."));
    choose(last.key);
}

void DoubtsPanel::next() {
    const QModelIndex index = list_->currentIndex();
    const QModelIndex following = model_->nextAfter(index);
    take(following.isValid() ? following : model_->nextAfter({}));
    if (following == index)
        showCurrent();
}

void DoubtsPanel::previous() {
    const QModelIndex before = model_->previousBefore(list_->currentIndex());
    take(before.isValid() ? before : model_->previousBefore({}));
}

bool DoubtsPanel::handlesKey(int key, bool shift) {
    if (key >= Qt::Key_1 && key <= Qt::Key_9 && choices().size() > 1) {
        acceptChoice(key - Qt::Key_0);
        return true;
    }
    switch (key) {
    case Qt::Key_A: accept(); return true;
    case Qt::Key_X: shift ? rejectGroup() : reject(); return true;
    case Qt::Key_Space: model_->isGroup(list_->currentIndex()) ? openGroup() : skip(); return true;
    case Qt::Key_F: filter_->enter(); return true;
    case Qt::Key_Backspace: back(); return true;
    case Qt::Key_Return: case Qt::Key_Enter: acceptGroup(); return true;
    default: return false;
    }
}

} // namespace lilong
