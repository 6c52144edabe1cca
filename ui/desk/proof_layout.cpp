#include "ui/desk/proof_layout.h"

#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace lilong {
namespace {

constexpr double percent = 0.01;

/// How far below a line's top the next one begins.
double advanceOf(const QTextLine& line, const QTextBlockFormat& format) {
    const double height = std::ceil(line.height());
    return format.lineHeightType() == QTextBlockFormat::ProportionalHeight ? height * format.lineHeight() * percent : height;
}

QTextOption optionOf(const QTextDocument& document, const QTextBlock& block, const QTextBlockFormat& format) {
    QTextOption option = document.defaultTextOption();
    option.setTextDirection(block.textDirection());
    option.setAlignment(format.alignment());
    return option;
}

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

ProofLayout::ProofLayout(QTextDocument* document) : QAbstractTextDocumentLayout(document) {}

double ProofLayout::innerWidth() const { return std::max(1.0, document()->pageSize().width() - 2 * document()->documentMargin()); }

ProofLayout::Box ProofLayout::layOut(const QTextBlock& block) const {
    const QTextBlockFormat format = block.blockFormat();
    const double width = innerWidth() - format.leftMargin() - format.rightMargin();
    QTextLayout& layout = *block.layout();
    layout.setTextOption(optionOf(*document(), block, format));
    double y = 0, indent = format.textIndent();
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(std::max(1.0, width - indent));
        line.setPosition({format.leftMargin() + indent, y});
        y += advanceOf(line, format);
        indent = 0;
    }
    layout.endLayout();
    return {format.topMargin(), y, format.bottomMargin()};
}

void ProofLayout::setSheet(const std::function<void()>& set) {
    const double width = innerWidth(), margin = document()->documentMargin();
    waits_ = true;
    set();
    waits_ = false;
    if (!std::exchange(hasSheet_, true) || innerWidth() != width || document()->documentMargin() != margin)
        documentChanged(0, 0, document()->characterCount());
}

void ProofLayout::documentChanged(int from, int, int length) {
    if (waits_)
        return;
    const QTextBlock first = document()->findBlock(from);
    const QTextBlock behind = document()->findBlock(std::min(from + length, document()->characterCount() - 1));
    const auto start = static_cast<size_t>(first.blockNumber()), end = static_cast<size_t>(behind.blockNumber()) + 1;
    const auto blocks = static_cast<size_t>(document()->blockCount());
    // Whatever was put in or taken out stands within the change.
    const size_t oldEnd = end + boxes_.size() - blocks;
    if (blocks + start > end + boxes_.size() || oldEnd > boxes_.size()) {
        boxes_.clear();
        documentChanged(0, 0, document()->characterCount());
        return;
    }
    std::vector<Box> made;
    QTextBlock block = first;
    for (size_t i = start; i < end; ++i, block = block.next())
        made.push_back(layOut(block));
    const auto at = boxes_.erase(boxes_.begin() + static_cast<qsizetype>(start), boxes_.begin() + static_cast<qsizetype>(oldEnd));
    boxes_.insert(at, made.begin(), made.end());
    placeFrom(start, end - 1);
}

void ProofLayout::placeFrom(size_t first, size_t lastChanged) {
    const double before = height_;
    double y = document()->documentMargin(), margin = 0;
    if (first > 0) {
        y = boxes_[first - 1].top + boxes_[first - 1].height;
        margin = boxes_[first - 1].below;
    }
    const double from = y;
    for (size_t i = first; i < boxes_.size(); ++i) {
        Box& box = boxes_[i];
        box.top = y + std::max(margin, box.above);
        y = box.top + box.height;
        margin = box.below;
    }
    height_ = y + margin + document()->documentMargin();
    const bool moved = height_ != before;
    Q_EMIT update({0, from, document()->pageSize().width(), moved ? std::max(before, height_) - from : boxes_[lastChanged].top + boxes_[lastChanged].height - from});
    if (moved)
        Q_EMIT documentSizeChanged(documentSize());
}

QSizeF ProofLayout::documentSize() const { return {std::max(0.0, document()->pageSize().width()), height_}; }

QRectF ProofLayout::frameBoundingRect(QTextFrame*) const { return {QPointF(), documentSize()}; }

QRectF ProofLayout::blockBoundingRect(const QTextBlock& block) const {
    const auto number = static_cast<size_t>(block.blockNumber());
    if (!block.isValid() || number >= boxes_.size())
        return {};
    return {document()->documentMargin(), boxes_[number].top, innerWidth(), boxes_[number].height};
}

size_t ProofLayout::boxAt(double y) const {
    const auto behind = std::partition_point(boxes_.begin(), boxes_.end(), [y](const Box& box) { return box.top <= y; });
    return behind == boxes_.begin() ? 0 : static_cast<size_t>(behind - boxes_.begin()) - 1;
}

int ProofLayout::hitTest(const QPointF& point, Qt::HitTestAccuracy accuracy) const {
    const QTextBlock block = document()->findBlockByNumber(static_cast<int>(boxAt(point.y())));
    const QTextLayout& layout = *block.layout();
    const QPointF here = point - blockBoundingRect(block).topLeft();
    QTextLine line = layout.lineAt(0);
    for (int i = 1; i < layout.lineCount() && layout.lineAt(i).y() <= here.y(); ++i)
        line = layout.lineAt(i);
    if (!line.isValid())
        return accuracy == Qt::ExactHit ? -1 : block.position();
    if (accuracy == Qt::ExactHit && !line.naturalTextRect().contains(here))
        return -1;
    return block.position() + withoutPreedit(layout, line.xToCursor(here.x()));
}

void ProofLayout::draw(QPainter* painter, const PaintContext& context) {
    painter->setPen(context.palette.color(QPalette::Text));
    const double top = context.clip.isValid() ? context.clip.top() : 0, bottom = context.clip.isValid() ? context.clip.bottom() : height_;
    const size_t first = boxAt(top);
    QTextBlock block = document()->findBlockByNumber(static_cast<int>(first));
    for (size_t i = first; i < boxes_.size() && boxes_[i].top <= bottom; ++i, block = block.next())
        drawBlock(*painter, context, block);
}

void ProofLayout::drawBlock(QPainter& painter, const PaintContext& context, const QTextBlock& block) const {
    const QRectF box = blockBoundingRect(block);
    if (const QBrush background = block.blockFormat().background(); background.style() != Qt::NoBrush)
        painter.fillRect(box, background);
    block.layout()->draw(&painter, box.topLeft(), selectedIn(block, context.selections), context.clip);
    drawCursor(painter, context, block, box.topLeft());
}

void ProofLayout::drawCursor(QPainter& painter, const PaintContext& context, const QTextBlock& block, const QPointF& at) const {
    const QTextLayout& layout = *block.layout();
    const int cursor = context.cursorPosition;
    const bool inPreedit = cursor < -1 && !layout.preeditAreaText().isEmpty(); // the text control says so, counting down from -2
    if (!inPreedit && !block.contains(cursor))
        return;
    const int position = inPreedit ? layout.preeditAreaPosition() - (cursor + 2) : cursor - block.position();
    layout.drawCursor(&painter, at, position, std::max(1, property("cursorWidth").toInt()));
}

} // namespace lilong
