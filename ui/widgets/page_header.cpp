#include "ui/widgets/page_header.h"

#include "ui/actions/icon.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace lilong {

namespace {

QToolButton* backButton(QWidget* parent) {
    auto* const button = new QToolButton(parent);
    button->setIcon(icon(QStringLiteral("back")));
    button->setAutoRaise(true);
    button->setShortcut(QKeySequence(QStringLiteral("Alt+Left")));
    button->setAccessibleName(PageHeader::tr("Back"));
    button->setToolTip(PageHeader::tr("Back (%1)").arg(button->shortcut().toString(QKeySequence::NativeText)));
    return button;
}

} // namespace

PageHeader::PageHeader(const QString& title, QWidget* parent)
    : QWidget(parent), title_(new QLabel(title, this)), layout_(new QHBoxLayout(this)) {
    auto* const back = backButton(this);
    QFont font = title_->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.25);
    title_->setFont(font);
    layout_->setContentsMargins(8, 8, 12, 8);
    layout_->setSpacing(8);
    layout_->addWidget(back);
    layout_->addWidget(title_);
    layout_->addStretch();
    connect(back, &QToolButton::clicked, this, &PageHeader::backWanted);
}

void PageHeader::setTitle(const QString& title) {
    title_->setText(title);
}

void PageHeader::addTool(QWidget* tool) {
    layout_->addWidget(tool);
}

void PageHeader::addButtons(const QList<QAction*>& actions) {
    for (auto* action : actions)
        addTool(actionButton(action, this));
}

QToolButton* actionButton(QAction* action, QWidget* parent) {
    auto* const button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace lilong
