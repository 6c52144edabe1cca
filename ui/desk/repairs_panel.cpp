#include "ui/desk/repairs_panel.h"

#include "app/issue/changes.h"
#include "ui/actions/action_catalogue.h"
#include "ui/desk/repair_delegate.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace lilong {
namespace {

constexpr int pauseMilliseconds = 200;

} // namespace

RepairsPanel::RepairsPanel(Session& session, ActionCatalogue& actions, QWidget* parent)
    : QWidget(parent), session_(session), model_(new RepairListModel(this)), found_(new QSortFilterProxyModel(this)),
      filter_(new QLineEdit(this)), list_(new QTreeView(this)) {
    found_->setSourceModel(model_);
    found_->setRecursiveFilteringEnabled(true);
    found_->setFilterRole(RepairGroupModel::SearchRole);
    found_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    filter_->setPlaceholderText(tr("Filter by rule or text"));
    filter_->setAccessibleName(tr("Filter the repairs"));
    filter_->setClearButtonEnabled(true);
    list_->setModel(found_);
    list_->setItemDelegate(new RepairDelegate(list_));
    list_->setHeaderHidden(true);
    list_->setUniformRowHeights(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setAccessibleName(tr("Applied repairs"));
    list_->setAccessibleDescription(tr("X or Delete takes the repair or the group back"));
    list_->installEventFilter(this);
    auto* const button = new QToolButton(this);
    button->setText(tr("X  %1").arg(plainTextOf(*actions.action(QStringLiteral("desk.takeBack")))));
    button->setFocusPolicy(Qt::NoFocus);
    connect(button, &QToolButton::clicked, this, &RepairsPanel::takeBack);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(filter_);
    layout->addWidget(list_, 1);
    layout->addWidget(button);
    setFocusProxy(list_);
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMilliseconds);
    connect(&pause_, &QTimer::timeout, this, &RepairsPanel::showList);
    connect(filter_, &QLineEdit::textChanged, found_, &QSortFilterProxyModel::setFilterFixedString);
    connect(&session_, &Session::changed, this, &RepairsPanel::follow);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (const RepairPtr repair = model_->repairAt(found_->mapToSource(index)); repair && isVisible())
            Q_EMIT shown(repair);
    });
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
    const RepairPtr current = model_->repairAt(found_->mapToSource(list_->currentIndex()));
    model_->setIssue(session_.issue());
    stale_ = false;
    const QModelIndex again = current ? found_->mapFromSource(model_->indexOf(current->key)) : QModelIndex();
    if (again.isValid())
        list_->setCurrentIndex(again);
}

void RepairsPanel::takeBack() {
    const QStringList keys = model_->keysAt(found_->mapToSource(list_->currentIndex()));
    if (keys.isEmpty()) {
        Q_EMIT refused(tr("Choose a repair first."));
        return;
    }
    const int row = list_->currentIndex().row();
    const QModelIndex group = list_->currentIndex().parent();
    const int groupRow = group.row();
    const Result<Issue> change = keys.size() == 1 ? changes::reject(session_.issue(), keys.first()) : changes::rejectAll(session_.issue(), keys);
    if (const Result<void> made = session_.apply(tr("Taking a repair back"), change); !made) {
        Q_EMIT refused(made.error().message());
        return;
    }
    showList();
    const QModelIndex holder = found_->index(groupRow, 0);
    const QModelIndex next = group.isValid() || groupRow >= 0 ? found_->index(row, 0, holder) : found_->index(row, 0);
    list_->setCurrentIndex(next.isValid() ? next : found_->index(0, 0));
}

bool RepairsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == list_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_X || key == Qt::Key_Delete) {
            takeBack();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace lilong
