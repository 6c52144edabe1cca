#include "ui/desk/pane_head.h"

#include <QHBoxLayout>
#include <QLabel>

namespace lilong {

PaneHead::PaneHead(const QString& title, QWidget* parent) : QWidget(parent), title_(new QLabel(title, this)), layout_(new QHBoxLayout(this)) {
    const int em = fontMetrics().height();
    QFont bold = title_->font();
    bold.setBold(true);
    title_->setFont(bold);
    title_->setTextFormat(Qt::PlainText);
    layout_->setContentsMargins(em / 2, em / 4, em / 2, em / 4);
    layout_->setSpacing(em / 2);
    layout_->addWidget(title_);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMinimumHeight(2 * em);
}

void PaneHead::setTitle(const QString& title) { title_->setText(title); }

void PaneHead::add(QWidget* widget, int stretch) { layout_->addWidget(widget, stretch); }

void PaneHead::addStretch() { layout_->addStretch(1); }

} // namespace lilong
