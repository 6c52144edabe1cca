#include "ui/desk/column_view.h"

#include "ui/desk/column_layout.h"

#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

namespace lilong {

ColumnView::ColumnView(QWidget* parent) : QTextEdit(parent), column_(new ColumnLayout(document())) {
    document()->setDocumentLayout(column_);
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setAcceptDrops(false); // files dropped here go to the window
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the text keeps its width when it grows over the window's foot
    connect(column_, &ColumnLayout::shifted, this, [this] {
        const QScopedValueRollback guard(settles_, true);
        verticalScrollBar()->setValue(column_->seenTop());
        viewport()->update();
    });
}

// --- the sheet

void ColumnView::setDresser(std::function<void(const QTextBlock&)> dress) { column_->setDresser(std::move(dress)); }

bool ColumnView::hasSheet() const { return column_->hasSheet(); }

void ColumnView::setSheet(int width, double margin) {
    const TopLine before = hasSheet() ? topLine() : TopLine();
    column_->setSheet([&] {
        setLineWrapMode(QTextEdit::FixedPixelWidth);
        setLineWrapColumnOrWidth(width);
        if (!qFuzzyCompare(document()->documentMargin(), margin))
            document()->setDocumentMargin(margin);
    });
    followFrom(before);
    settle();
}

void ColumnView::resizeEvent(QResizeEvent* event) {
    const QRect cursor = hasSheet() ? cursorRect() : QRect();
    const bool wasSeen = cursor.isValid() && cursor.top() >= 0 && cursor.bottom() < event->oldSize().height();
    QTextEdit::resizeEvent(event);
    layOutSheet();
    if (wasSeen && cursorRect().bottom() >= viewport()->height())
        ensureCursorVisible();
}

// --- what is in sight

int ColumnView::lineTop(int position) const {
    const QTextBlock block = document()->findBlock(position);
    const QRectF box = column_->blockBoundingRect(block);
    const QTextLine line = block.layout()->lineForTextPosition(position - block.position());
    return qRound(box.top() + (line.isValid() ? line.y() : 0));
}

ColumnView::TopLine ColumnView::topLine() const {
    const int scroll = verticalScrollBar()->value();
    if (scroll == 0)
        return {};
    const int position = column_->hitTest(QPointF(0, scroll), Qt::FuzzyHit);
    return {position, scroll - lineTop(position), scroll};
}

void ColumnView::followFrom(const TopLine& top) { verticalScrollBar()->setValue(top.position < 0 ? top.scroll : lineTop(top.position) + top.cut); }

QTextBlock ColumnView::firstSeenBlock() const { return cursorForPosition(QPoint(0, 0)).block(); }

QRectF ColumnView::seenBox(const QTextBlock& block) const { return column_->blockBoundingRect(block).translated(0, -verticalScrollBar()->value()); }

void ColumnView::bringIntoSight() {
    constexpr int linesAround = 2;
    constexpr int share = 3; // of the view, to stand above it
    const QRect cursor = cursorRect();
    const int room = linesAround * cursor.height();
    if (cursor.top() < room || cursor.bottom() + room >= viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + cursor.top() - viewport()->height() / share);
}

void ColumnView::settle() {
    constexpr int rounds = 3; // at the document's end the bar may not follow as far as the text goes
    if (settles_)
        return;
    const QScopedValueRollback guard(settles_, true);
    for (int round = 0; round < rounds && (round == 0 || verticalScrollBar()->value() != column_->seenTop()); ++round)
        column_->see(verticalScrollBar()->value(), viewport()->height());
}

void ColumnView::scrollContentsBy(int dx, int dy) {
    QTextEdit::scrollContentsBy(dx, dy);
    settle();
}

void ColumnView::layOutSight() { column_->lookAt(verticalScrollBar()->value(), viewport()->height()); }

void ColumnView::paintEvent(QPaintEvent* event) {
    layOutSight();
    QTextEdit::paintEvent(event);
}

} // namespace lilong
