#include "ui/desk/repairs_panel.h"

#include "app/issue/changes.h"
#include "ui/actions/action_catalogue.h"
#include "ui/desk/repair_delegate.h"
#include "ui/desk/review_filter_bar.h"
#include "ui/widgets/list_keys.h"

#include <QAction>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace lilong {
namespace {

constexpr int pauseMilliseconds = 200;

} // namespace

RepairsPanel::RepairsPanel(Session& session, ActionCatalogue& actions, QWidget* parent)
    : QWidget(parent), session_(session), model_(new RepairListModel(this)), search_(new QLineEdit(this)),
      filter_(new ReviewFilterBar({ReviewState::Applied, ReviewState::ByRule, ReviewState::Accepted, ReviewState::Typed}, this)), list_(new QTreeView(this)) {
    search_->setPlaceholderText(tr("Filter by rule or text"));
    search_->setAccessibleName(tr("Filter the repairs"));
    search_->setClearButtonEnabled(true);
    list_->setModel(model_);
    list_->setItemDelegate(new RepairDelegate(list_));
    list_->setHeaderHidden(true);
    list_->setUniformRowHeights(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setMouseTracking(true);
    list_->setAccessibleName(tr("Applied repairs"));
    list_->setAccessibleDescription(tr("X or Delete takes the repair or the group back, Enter or Shift+X the whole group, Space goes on or opens a group, "
                                       "Backspace brings the last one back, F filters"));
    auto* const keys = new ListKeys(list_, [this](int key, bool shift) { return handlesKey(key, shift); });
    connect(keys, &ListKeys::pointerLeft, this, [this] { Q_EMIT pointed(nullptr); });
    auto* const button = new QToolButton(this);
    button->setText(tr("X  %1").arg(plainTextOf(*actions.action(QStringLiteral("desk.takeBack")))));
    button->setFocusPolicy(Qt::NoFocus);
    connect(button, &QToolButton::clicked, this, qOverload<>(&RepairsPanel::takeBack));
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(search_);
    layout->addWidget(filter_);
    layout->addWidget(list_, 1);
    layout->addWidget(button);
    setFocusProxy(list_);
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMilliseconds);
    link();
}

void RepairsPanel::link() {
    connect(&pause_, &QTimer::timeout, this, &RepairsPanel::showList);
    connect(search_, &QLineEdit::textChanged, model_, &RepairListModel::setSearch);
    connect(filter_, &ReviewFilterBar::countsWanted, this, [this] { filter_->setCounts(countsOf(session_.issue(), model_->repairsOfState()), session_.issue()); });
    connect(filter_, &ReviewFilterBar::changed, this, [this] {
        model_->setFilter(filter_->filter());
        filter_->setCounts(countsOf(session_.issue(), model_->repairsOfState()), session_.issue());
        filter_->setShown(model_->repairCount(), static_cast<int>(model_->repairsOfState().size()));
    });
    connect(filter_, &ReviewFilterBar::left, this, [this] {
        list_->setFocus();
        if (!list_->currentIndex().isValid())
            list_->setCurrentIndex(model_->index(0, 0));
    });
    connect(&session_, &Session::changed, this, &RepairsPanel::follow);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (const RepairPtr repair = model_->repairAt(index); repair && isVisible() && !quiet_)
            Q_EMIT shown(repair);
    });
    connect(list_, &QTreeView::entered, this, [this](const QModelIndex& index) { Q_EMIT pointed(model_->isGroup(index) ? nullptr : model_->repairAt(index)); });
}

bool RepairsPanel::hasListFocus() const { return list_->hasFocus(); }

void RepairsPanel::follow() {
    stale_ = true;
    if (isVisible())
        pause_.start();
}

void RepairsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (stale_)
        showList();
}

void RepairsPanel::showList() {
    const QScopedValueRollback guard(quiet_, true);
    const QModelIndex index = list_->currentIndex();
    const QString key = index.isValid() ? model_->repairAt(index)->key : QString();
    model_->setIssue(session_.issue());
    stale_ = false;
    filter_->setShown(model_->repairCount(), static_cast<int>(model_->repairsOfState().size()));
    if (!list_->currentIndex().isValid())
        choose(key);
}

void RepairsPanel::choose(const QString& key) {
    const QModelIndex index = model_->indexOf(key);
    if (!index.isValid())
        return;
    list_->expand(index.parent());
    list_->setCurrentIndex(index);
    list_->scrollTo(index);
}

QString RepairsPanel::keyAfter(const QModelIndex& index) const {
    const QModelIndex last = model_->isGroup(index) ? model_->index(model_->rowCount(index) - 1, 0, index) : index;
    const QModelIndex after = model_->nextAfter(last);
    const QModelIndex other = after.isValid() ? after : model_->previousBefore(index);
    return other.isValid() ? model_->repairAt(other)->key : QString();
}

void RepairsPanel::goOn() {
    const QModelIndex next = model_->nextAfter(list_->currentIndex());
    if (next.isValid())
        choose(model_->repairAt(next)->key);
}

void RepairsPanel::takeBack() { takeBack(list_->currentIndex()); }

void RepairsPanel::takeGroupBack() {
    const QModelIndex index = list_->currentIndex();
    takeBack(model_->isGroup(index) ? index : index.parent());
}

void RepairsPanel::takeBack(const QModelIndex& index) {
    if (!index.isValid()) {
        Q_EMIT refused(tr("Choose a repair first."));
        return;
    }
    const QStringList keys = model_->keysAt(index);
    const QString following = keyAfter(index);
    const Result<Issue> change = keys.size() == 1 ? changes::reject(session_.issue(), keys.first()) : changes::rejectAll(session_.issue(), keys);
    if (const Result<void> made = session_.apply(keys.size() == 1 ? tr("Taking a repair back") : tr("Taking a group of repairs back"), change); !made) {
        Q_EMIT refused(made.error().message());
        return;
    }
    taken_.push_back({keys.first(), session_.present()});
    showList();
    choose(following);
}

void RepairsPanel::bringBack() {
    if (taken_.empty() || taken_.back().step != session_.present()) {
        Q_EMIT refused(tr("Other changes have been made since: use Undo or the history."));
        return;
    }
    const QString key = taken_.back().key;
    taken_.pop_back();
    session_.undo();
    showList();
    choose(key);
}

bool RepairsPanel::handlesKey(int key, bool shift) {
    switch (key) {
    case Qt::Key_X: case Qt::Key_Delete: shift ? takeGroupBack() : takeBack(); return true;
    case Qt::Key_Return: case Qt::Key_Enter: takeGroupBack(); return true;
    case Qt::Key_Space: goOn(); return true; // from a group: to its first
    case Qt::Key_Backspace: bringBack(); return true;
    case Qt::Key_F: filter_->enter(); return true;
    default: return false;
    }
}

} // namespace lilong
