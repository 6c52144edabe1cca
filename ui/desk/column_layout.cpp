#include "ui/desk/column_layout.h"

#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace lilong {
namespace {

/// Fewer lines than these blocks have are not worth looking for those that nobody needs.
constexpr size_t fewWithLines = 300;
/// How many heights of the view away lines are let go.
constexpr int farInViews = 4;

QTextOption optionOf(const QTextDocument& document, const QTextBlock& block, const QTextBlockFormat& format) {
    QTextOption option = document.defaultTextOption();
    option.setTextDirection(block.textDirection());
    option.setAlignment(format.alignment());
    return option;
}

} // namespace

ColumnLayout::ColumnLayout(QTextDocument* document) : QAbstractTextDocumentLayout(document) {}

double ColumnLayout::innerWidth() const { return std::max(1.0, document()->pageSize().width() - 2 * document()->documentMargin()); }

/// False while the document is being changed: blocks are told of when the change is complete.
bool ColumnLayout::isInStep() const { return !waits_ && column_.size() == static_cast<size_t>(document()->blockCount()); }

// --- laying out

/// Formats that are laid over a block are a change of the document, which nobody but this need know of: the lines are about to be made.
void ColumnLayout::dress(const QTextBlock& block) {
    if (!dress_)
        return;
    const QScopedValueRollback guard(dresses_, true);
    const QSignalBlocker quiet(document());
    QTextCursor edit(block);
    edit.beginEditBlock();
    dress_(block);
    edit.endEditBlock();
}

bool ColumnLayout::layOut(const QTextBlock& block, size_t index) {
    if (column_[index].state == BoxState::LaidOut)
        return false;
    dress(block);
    const QTextBlockFormat format = block.blockFormat();
    const double width = innerWidth() - format.leftMargin() - format.rightMargin(), factor = lineHeightFactor(format);
    QTextLayout& layout = *block.layout();
    layout.setTextOption(optionOf(*document(), block, format));
    double y = 0, indent = format.textIndent();
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(std::max(1.0, width - indent));
        line.setPosition({format.leftMargin() + indent, y});
        y += std::ceil(line.height()) * factor;
        indent = 0;
    }
    layout.endLayout();
    ++withLines_;
    const double before = column_[index].height;
    column_.set(index, wholePixels(y));
    return column_[index].height != before;
}

bool ColumnLayout::layOutDown(size_t first, size_t end, double bottom) {
    bool differs = false;
    QTextBlock block = document()->findBlockByNumber(static_cast<int>(first));
    for (double top = column_[first].top; first < end && top <= bottom; ++first, block = block.next()) {
        differs |= layOut(block, first);
        top += column_[first].height + (first + 1 < end ? column_.gapBehind(first) : 0);
    }
    return differs;
}

size_t ColumnLayout::layOutUp(size_t behind, double top) {
    size_t changed = behind;
    double y = column_[behind].top;
    QTextBlock block = document()->findBlockByNumber(static_cast<int>(behind)).previous();
    for (size_t i = behind; i > 0 && y >= top; --i, block = block.previous()) {
        if (layOut(block, i - 1))
            changed = i - 1;
        y -= column_.gapBehind(i - 1) + column_[i - 1].height;
    }
    return changed;
}

void ColumnLayout::see(int top, int height) {
    if (settles_ || !isInStep())
        return;
    seenTop_ = top;
    seenHeight_ = height;
    const size_t fixed = anchor();
    const double fixedTop = column_[fixed].top;
    const bool differs = layOutDown(fixed, column_.size(), top + 2.0 * height);
    const size_t first = layOutUp(fixed, top - static_cast<double>(height));
    if (differs || first < fixed)
        settle(first, fixed, fixedTop);
    if (withLines_ > std::max(fewWithLines, 2 * neededLines_))
        letLinesGo();
}

void ColumnLayout::lookAt(int top, int height) {
    if (settles_ || !isInStep())
        return;
    seenTop_ = top;
    seenHeight_ = height;
    const size_t first = column_.at(top);
    if (layOutDown(first, column_.size(), top + static_cast<double>(height)))
        settle(first, first, column_[first].top);
}

/// What was asked for, if it is in sight: a jump asks where its goal is and then goes there. Else what is seen first.
size_t ColumnLayout::anchor() const {
    const bool isInSight = askedFor_ < column_.size() && column_[askedFor_].top >= seenTop_ && column_[askedFor_].top < seenTop_ + seenHeight_;
    return isInSight ? askedFor_ : column_.at(seenTop_);
}

/// Adds the places up after blocks from `first` on were laid out, and has the view follow if what it shows has moved.
void ColumnLayout::settle(size_t first, size_t anchor, double anchorTop) {
    const QScopedValueRollback guard(settles_, true); // a scroll bar whose range changes may scroll, and want to see something
    const double before = column_.height();
    column_.placeFrom(first);
    const int by = static_cast<int>(column_[anchor].top - anchorTop);
    seenTop_ += by;
    Q_EMIT update({0, column_[first].top, document()->pageSize().width(), std::max(before, column_.height()) - column_[first].top});
    if (column_.height() != before)
        Q_EMIT documentSizeChanged(documentSize());
    if (by != 0)
        Q_EMIT shifted();
}

void ColumnLayout::letLinesGo() {
    const double far = static_cast<double>(farInViews) * seenHeight_;
    withLines_ = 0;
    QTextBlock block = document()->begin();
    for (size_t i = 0; i < column_.size(); ++i, block = block.next()) {
        if (column_[i].state != BoxState::LaidOut)
            continue;
        if (column_.bottom(i) >= seenTop_ - far && column_[i].top <= seenTop_ + seenHeight_ + far) {
            ++withLines_;
            continue;
        }
        block.clearLayout();
        column_.forgetLines(i);
    }
    neededLines_ = withLines_;
}

void ColumnLayout::ensure(size_t index) const {
    if (!isInStep() || column_[index].state == BoxState::LaidOut)
        return;
    auto& lazy = const_cast<ColumnLayout&>(*this); // whoever asks must not see that it was not known before
    const size_t fixed = column_.at(seenTop_);
    const double fixedTop = column_[fixed].top;
    if (lazy.layOut(document()->findBlockByNumber(static_cast<int>(index)), index))
        lazy.settle(index, fixed, fixedTop);
}

// --- changes

void ColumnLayout::setSheet(const std::function<void()>& set) {
    const double width = innerWidth(), margin = document()->documentMargin();
    waits_ = true;
    set();
    waits_ = false;
    if (!std::exchange(hasSheet_, true) || innerWidth() != width || document()->documentMargin() != margin)
        documentChanged(0, 0, document()->characterCount());
}

void ColumnLayout::documentChanged(int from, int, int length) {
    if (waits_ || dresses_)
        return;
    const QTextBlock first = document()->findBlock(from);
    const QTextBlock behind = document()->findBlock(std::min(from + length, document()->characterCount() - 1));
    const auto start = static_cast<size_t>(first.blockNumber()), end = static_cast<size_t>(behind.blockNumber()) + 1;
    const auto blocks = static_cast<size_t>(document()->blockCount());
    // Whatever was put in or taken out stands within the change.
    const size_t oldEnd = end + column_.size() - blocks;
    if (blocks + start > end + column_.size() || oldEnd > column_.size()) {
        column_.clear();
        documentChanged(0, 0, document()->characterCount());
        return;
    }
    const double before = column_.height();
    const double upperEdge = start == 0 ? 0 : column_.bottom(start - 1);
    guess(start, oldEnd, end);
    const size_t seen = std::max(start, column_.at(seenTop_));
    if (seenHeight_ > 0 && seen < end && layOutDown(seen, end, seenTop_ + seenHeight_))
        column_.placeFrom(seen);
    const bool moved = column_.height() != before;
    Q_EMIT update({0, upperEdge, document()->pageSize().width(), (moved ? std::max(before, column_.height()) : column_.bottom(end - 1)) - upperEdge});
    if (moved)
        Q_EMIT documentSizeChanged(documentSize());
}

/// Puts guessed boxes in the place of the changed blocks'.
void ColumnLayout::guess(size_t first, size_t oldEnd, size_t end) {
    if (first == 0 && end == static_cast<size_t>(document()->blockCount()))
        guess_.restart(innerWidth());
    std::vector<ColumnBox> made;
    made.reserve(end - first);
    QTextBlock block = document()->findBlockByNumber(static_cast<int>(first));
    for (size_t i = first; i < end; ++i, block = block.next()) {
        block.clearLayout();
        made.push_back(guess_.boxFor(block));
    }
    column_.setMargin(std::round(document()->documentMargin())); // so that every block begins at a whole pixel, where a view can begin
    column_.replace(first, oldEnd - first, made);
    column_.placeFrom(first);
}

} // namespace lilong
