#include "ui/desk/outline_panel.h"

#include "ui/desk/outline_edits.h"

#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

namespace lilong {

OutlinePanel::OutlinePanel(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), model_(new OutlineModel(this)), list_(new QTreeView(this)) {
    list_->setModel(model_);
    list_->setHeaderHidden(true);
    list_->setUniformRowHeights(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setDragDropMode(QAbstractItemView::InternalMove);
    list_->setDefaultDropAction(Qt::MoveAction);
    list_->setAccessibleName(tr("Outline"));
    list_->setAccessibleDescription(tr("Alt+Up and Alt+Down reorder, Tab puts the article into the one before, Shift+Tab takes it out"));
    list_->installEventFilter(this);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(list_);
    setFocusProxy(list_);
    connect(&session_, &Session::changed, this, &OutlinePanel::follow);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (!quiet_ && index.isValid())
            Q_EMIT articleShown(model_->articleAt(index));
    });
    connect(model_, &OutlineModel::moveRequested, this, [this](ArticleId article, ArticleId feature, ArticleId before) {
        perform(tr("Moving an article"), moveSubtree(session_.issue(), article, feature, before), article);
    });
    follow();
}

ArticleId OutlinePanel::current() const { return model_->articleAt(list_->currentIndex()); }

void OutlinePanel::follow() {
    const QScopedValueRollback guard(quiet_, true);
    const ArticleId article = current();
    const bool wasEmpty = model_->rowCount() == 0;
    model_->setIssue(session_.issue());
    if (list_->currentIndex().isValid() && !wasEmpty)
        return;
    list_->expandAll();
    list_->setCurrentIndex(model_->indexOf(article));
}

void OutlinePanel::choose(ArticleId article) {
    const QScopedValueRollback guard(quiet_, true);
    if (current() != article)
        list_->setCurrentIndex(model_->indexOf(article));
}

void OutlinePanel::perform(const QString& label, const Result<Issue>& change, ArticleId article) {
    const Result<void> made = session_.apply(label, change);
    if (!made)
        Q_EMIT refused(made.error().message());
    list_->expandAll();
    choose(article);
}

void OutlinePanel::move(int step) {
    perform(step < 0 ? tr("Moving an article up") : tr("Moving an article down"), moveAmongSiblings(session_.issue(), current(), step), current());
}

void OutlinePanel::nest() { nest(current()); }

void OutlinePanel::unnest() { unnest(current()); }

void OutlinePanel::nest(ArticleId article) { perform(tr("Nesting an article"), nestInPrevious(session_.issue(), article), article); }

void OutlinePanel::unnest(ArticleId article) { perform(tr("Taking an article out"), takeOut(session_.issue(), article), article); }

bool OutlinePanel::handlesKey(int key, Qt::KeyboardModifiers modifiers) {
    if (key == Qt::Key_Tab && !modifiers)
        nest();
    else if (key == Qt::Key_Backtab)
        unnest();
    else if (key == Qt::Key_Up && modifiers == Qt::AltModifier)
        move(-1);
    else if (key == Qt::Key_Down && modifiers == Qt::AltModifier)
        move(1);
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        Q_EMIT articleShown(current());
    else
        return false;
    return true;
}

bool OutlinePanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == list_ && event->type() == QEvent::KeyPress) {
        const auto* const key = static_cast<QKeyEvent*>(event);
        if (current().isEmpty() && (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab))
            return false; // nothing to nest: Tab goes on to the next widget
        if (handlesKey(key->key(), key->modifiers() & ~Qt::KeypadModifier))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace lilong
