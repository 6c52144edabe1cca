#include "ui/desk/history_panel.h"

#include "ui/desk/desk_colours.h"
#include "ui/models/history_model.h"

#include <QListView>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

namespace lilong {
namespace {

/// The present step in bold, what was undone in grey.
class StepDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->font.setBold(index.data(HistoryModel::PresentRole).toBool());
        if (index.data(HistoryModel::UndoneRole).toBool())
            option->palette.setColor(QPalette::Text, DeskColours(option->palette).faint);
    }
};

} // namespace

HistoryPanel::HistoryPanel(Session& session, QAction* earlier, QWidget* parent)
    : QWidget(parent), session_(session), model_(new HistoryModel(session, this)), list_(new QListView(this)) {
    list_->setModel(model_);
    list_->setItemDelegate(new StepDelegate(list_));
    list_->setUniformItemSizes(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setAccessibleName(tr("History"));
    list_->setAccessibleDescription(tr("Enter or a click brings back the state after the step"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* const more = new QToolButton(this);
    more->setDefaultAction(earlier);
    more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more->setAutoRaise(true);
    more->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(list_, 1);
    layout->addWidget(more);
    setFocusProxy(list_);
    const auto go = [this](const QModelIndex& index) { session_.goTo(static_cast<size_t>(index.row())); };
    connect(list_, &QListView::clicked, this, go);
    connect(list_, &QListView::activated, this, go);
    connect(&session_, &Session::changed, this, [this] {
        if (isVisible())
            list_->scrollTo(model_->index(model_->presentRow()));
    });
}

} // namespace lilong
