// What ColumnLayout tells and paints; what lays blocks out stands in column_layout.cpp.
#include "ui/desk/column_layout.h"

#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>

namespace lilong {
namespace {

/// The stretches of a block that lie in selections, lights included.
QList<QTextLayout::FormatRange> selectedIn(const QTextBlock& block, const QList<QAbstractTextDocumentLayout::Selection>& selections) {
    QList<QTextLayout::FormatRange> ranges;
    for (const QAbstractTextDocumentLayout::Selection& selection : selections) {
        const int start = selection.cursor.selectionStart() - block.position(), end = selection.cursor.selectionEnd() - block.position();
        if (start < block.length() && end > 0 && end > start)
            ranges.append({start, end - start, selection.format});
    }
    return ranges;
}

/// A place among a line's characters as one of the block's own text: what an input method has not committed is no text yet.
int withoutPreedit(const QTextLayout& layout, int position) {
    const int start = layout.preeditAreaPosition(), length = static_cast<int>(layout.preeditAreaText().size());
    return start < 0 || position <= start ? position : std::max(start, position - length);
}

} // namespace

QSizeF ColumnLayout::documentSize() const { return {std::max(0.0, document()->pageSize().width()), column_.height()}; }

QRectF ColumnLayout::frameBoundingRect(QTextFrame*) const { return {QPointF(), documentSize()}; }

QRectF ColumnLayout::blockBoundingRect(const QTextBlock& block) const {
    const auto number = static_cast<size_t>(block.blockNumber());
    if (!block.isValid() || number >= column_.size())
        return {};
    askedFor_ = number;
    ensure(number);
    return {document()->documentMargin(), column_[number].top, innerWidth(), column_[number].height};
}

int ColumnLayout::hitTest(const QPointF& point, Qt::HitTestAccuracy accuracy) const {
    size_t number = column_.at(point.y());
    for (; isInStep() && column_[number].state != BoxState::LaidOut; number = column_.at(point.y()))
        ensure(number);
    const QTextBlock block = document()->findBlockByNumber(static_cast<int>(number));
    const QTextLayout& layout = *block.layout();
    const QPointF here = point - QPointF(document()->documentMargin(), number < column_.size() ? column_[number].top : 0);
    QTextLine line = layout.lineAt(0);
    for (int i = 1; i < layout.lineCount() && layout.lineAt(i).y() <= here.y(); ++i)
        line = layout.lineAt(i);
    if (!line.isValid())
        return accuracy == Qt::ExactHit ? -1 : block.position();
    if (accuracy == Qt::ExactHit && !line.naturalTextRect().contains(here))
        return -1;
    return block.position() + withoutPreedit(layout, line.xToCursor(here.x()));
}

// --- painting

void ColumnLayout::draw(QPainter* painter, const PaintContext& context) {
    painter->setPen(context.palette.color(QPalette::Text));
    const double top = context.clip.isValid() ? context.clip.top() : 0, bottom = context.clip.isValid() ? context.clip.bottom() : column_.height();
    const size_t first = column_.at(top);
    QTextBlock block = document()->findBlockByNumber(static_cast<int>(first));
    for (size_t i = first; i < column_.size() && column_[i].top <= bottom; ++i, block = block.next()) {
        ensure(i);
        drawBlock(*painter, context, block);
    }
}

void ColumnLayout::drawBlock(QPainter& painter, const PaintContext& context, const QTextBlock& block) const {
    const ColumnBox& at = column_[static_cast<size_t>(block.blockNumber())];
    const QRectF box(document()->documentMargin(), at.top, innerWidth(), at.height);
    if (const QBrush background = block.blockFormat().background(); background.style() != Qt::NoBrush)
        painter.fillRect(box, background);
    block.layout()->draw(&painter, box.topLeft(), selectedIn(block, context.selections), context.clip);
    drawCursor(painter, context, block, box.topLeft());
}

void ColumnLayout::drawCursor(QPainter& painter, const PaintContext& context, const QTextBlock& block, const QPointF& at) const {
    const QTextLayout& layout = *block.layout();
    const int cursor = context.cursorPosition;
    const bool inPreedit = cursor < -1 && !layout.preeditAreaText().isEmpty(); // the text control says so, counting down from -2
    if (!inPreedit && !block.contains(cursor))
        return;
    const int position = inPreedit ? layout.preeditAreaPosition() - (cursor + 2) : cursor - block.position();
    layout.drawCursor(&painter, at, position, std::max(1, property("cursorWidth").toInt()));
}

} // namespace lilong
