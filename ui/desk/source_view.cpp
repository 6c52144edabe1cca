#include "ui/desk/source_view.h"

#include "ui/desk/display_text.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QPainter>
#include <QPaintEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextLayout>

#include <algorithm>

namespace lilong {
namespace {

constexpr qsizetype longestLine = 2000;

/// The strip of line numbers; everything it does is the view's.
class NumberStrip final : public QWidget {
public:
    explicit NumberStrip(SourceView* view) : QWidget(view), view_(view) { setAttribute(Qt::WA_TransparentForMouseEvents); }

protected:
    void paintEvent(QPaintEvent* event) override { view_->paintNumbers(event); }

private:
    SourceView* view_;
};

QFont sourceFont(const QFont& base) {
    QFont font = base;
    font.setFamilies({QStringLiteral("Noto Sans Mono CJK SC"), QStringLiteral("WenQuanYi Zen Hei Mono"), QStringLiteral("monospace")});
    return font;
}

} // namespace

SourceView::SourceView(QWidget* parent) : ColumnView(parent), colours_(palette()), numbers_(new NumberStrip(this)) {
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setFont(sourceFont(font()));
    setAccessibleName(tr("Source"));
    setAccessibleDescription(tr("The raw text of the page, as it was brought in"));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, numbers_, qOverload<>(&QWidget::update));
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::update, numbers_, qOverload<>(&QWidget::update));
    connect(this, &QTextEdit::selectionChanged, this, &SourceView::tellSelection);
    connect(this, &QTextEdit::cursorPositionChanged, this, &SourceView::tellCursor);
}

void SourceView::setSource(SourcePtr source) {
    if (source == source_)
        return;
    source_ = std::move(source);
    const QScopedValueRollback guard(quiet_, true);
    starts_.clear();
    lines_.clear();
    QString shown;
    const QString text = source_ ? shownInLines(source_->text) : QString();
    qsizetype start = 0;
    for (int line = 1; start <= text.size(); ++line) {
        const qsizetype end = text.indexOf(QLatin1Char('\n'), start);
        const Span whole{start, end < 0 ? text.size() : end};
        for (const Span piece : piecesOf(slice(text, whole), longestLine)) {
            lines_.push_back(piece.start == 0 ? line : 0);
            starts_.push_back(whole.start + piece.start);
            if (starts_.size() > 1)
                shown += QLatin1Char('\n');
            shown += slice(text, piece.shifted(whole.start));
        }
        start = whole.end + 1;
    }
    setPlainText(shown);
    setExtraSelections({});
    layOutNumbers();
}

void SourceView::setStretches(std::vector<Stretch> stretches) {
    if (stretches == stretches_)
        return;
    stretches_ = std::move(stretches);
    const auto doubt = std::find_if(stretches_.begin(), stretches_.end(), [](const Stretch& stretch) { return stretch.fate == Fate::Doubt; });
    doubtsFrom_ = static_cast<size_t>(doubt - stretches_.begin());
    viewport()->update();
}

int SourceView::positionOf(qsizetype raw) const {
    const auto behind = std::upper_bound(starts_.begin(), starts_.end(), raw);
    if (behind == starts_.begin())
        return 0;
    const auto index = behind - starts_.begin() - 1;
    const QTextBlock block = document()->findBlockByNumber(static_cast<int>(index));
    return block.position() + static_cast<int>(std::min<qsizetype>(raw - starts_[static_cast<size_t>(index)], block.length() - 1));
}

qsizetype SourceView::rawAt(int position) const {
    const QTextBlock block = document()->findBlock(position);
    const auto index = static_cast<size_t>(block.blockNumber());
    return index < starts_.size() ? starts_[index] + (position - block.position()) : 0;
}

QTextCursor SourceView::cursorOver(Span raw) const {
    QTextCursor cursor(document());
    cursor.setPosition(positionOf(raw.start));
    cursor.setPosition(positionOf(raw.end), QTextCursor::KeepAnchor);
    return cursor;
}

Span SourceView::selectedRaw() const {
    const QTextCursor cursor = textCursor();
    return {rawAt(cursor.selectionStart()), rawAt(cursor.selectionEnd())};
}

void SourceView::select(Span raw) {
    const QScopedValueRollback guard(quiet_, true);
    setTextCursor(cursorOver(raw));
    bringIntoSight();
}

std::vector<QTextCursor> SourceView::cursorsOver(const std::vector<Span>& spans) const {
    std::vector<QTextCursor> cursors;
    for (const Span span : spans)
        cursors.push_back(cursorOver(span.isEmpty() ? Span{span.start, span.start + 1} : span));
    return cursors;
}

void SourceView::lightUp(const std::vector<Span>& spans, bool asDoubt) {
    const QScopedValueRollback guard(quiet_, true);
    if (!spans.empty()) {
        // From behind, so that the start is what is surely seen.
        for (const Span at : {Span{spans.front().end, spans.front().end}, Span{spans.front().start, spans.front().start}})
            select(at);
    }
    setExtraSelections(lights_.light(cursorsOver(spans), asDoubt ? Lights::Kind::Doubt : Lights::Kind::Linked, colours_));
}

void SourceView::point(const std::vector<Span>& spans) {
    if (const auto lit = lights_.point(cursorsOver(spans), colours_))
        setExtraSelections(*lit);
}

std::optional<qsizetype> SourceView::rawUnder(const QPoint& point) const {
    const QTextCursor cursor = cursorForPosition(point);
    if (!seenBox(cursor.block()).contains(point))
        return std::nullopt;
    // The cursor stands at the nearer side of the character; the character itself is wanted.
    const int position = cursor.position() - (cursorRect(cursor).left() > point.x() && !cursor.atBlockStart() ? 1 : 0);
    QTextCursor end = cursor;
    end.movePosition(QTextCursor::EndOfLine);
    const bool behind = cursorRect(end).left() < point.x();
    return behind ? std::nullopt : std::optional(rawAt(position));
}

qsizetype SourceView::topRaw() const { return rawAt(cursorForPosition(QPoint(0, 1)).position()); }

void SourceView::scrollToTop(qsizetype raw) { verticalScrollBar()->setValue(lineTop(positionOf(raw))); }

void SourceView::showMarks(bool shown) {
    showsMarks_ = shown;
    viewport()->update();
}

void SourceView::tellSelection() {
    if (!quiet_ && textCursor().hasSelection())
        Q_EMIT rawSelected(selectedRaw());
}

void SourceView::tellCursor() {
    if (!quiet_ && !textCursor().hasSelection())
        Q_EMIT cursorMoved();
}

// --- looks

void paintFateBox(QPainter& painter, const QRectF& box, Fate fate, const DeskColours& colours) {
    const auto underline = [&](const QColor& colour, Qt::PenStyle style) {
        painter.setPen(QPen(colour, 2, style));
        painter.drawLine(QPointF(box.left(), box.bottom() - 1), QPointF(box.right(), box.bottom() - 1));
    };
    switch (fate) {
    case Fate::Text: break;
    case Fate::Repaired: underline(colours.repair, Qt::SolidLine); break;
    case Fate::Removed:
        painter.setPen(QPen(colours.repair, 1));
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
        break;
    case Fate::Furniture: painter.fillRect(box, QBrush(colours.hatch, Qt::BDiagPattern)); break;
    case Fate::Unplaced:
        painter.fillRect(box, colours.unplacedTint);
        underline(colours.unplaced, Qt::DashLine);
        break;
    case Fate::Doubt:
        painter.fillRect(box, colours.doubtTint);
        underline(colours.doubt, Qt::DotLine);
        break;
    }
}

void SourceView::paintEvent(QPaintEvent* event) {
    layOutSight();
    QPainter painter(viewport());
    paintStretches(painter);
    painter.end();
    ColumnView::paintEvent(event);
    if (!showsMarks_ || !source_)
        return;
    QPainter over(viewport());
    over.setFont(font());
    forEachSeenBlock([&](const QTextBlock& block, const QPointF& origin) { paintMarksOf(over, block, origin); });
}

void SourceView::forEachSeenBlock(const std::function<void(const QTextBlock&, const QPointF&)>& visit) const {
    for (QTextBlock block = firstSeenBlock(); block.isValid() && static_cast<size_t>(block.blockNumber()) < starts_.size(); block = block.next()) {
        const QRectF box = seenBox(block);
        if (box.top() >= viewport()->height())
            return;
        visit(block, box.topLeft());
    }
}

Span SourceView::rawOf(const QTextBlock& block) const {
    const auto number = static_cast<size_t>(block.blockNumber());
    const qsizetype end = number + 1 < starts_.size() ? starts_[number + 1] : source_->text.size();
    return {starts_[number], end};
}

void SourceView::paintMarksOf(QPainter& painter, const QTextBlock& block, const QPointF& origin) {
    const Span raw = rawOf(block);
    const int last = block.length() - 1;
    for (const SourceMark& mark : sourceMarks(source_->text, raw)) {
        const int start = std::min(static_cast<int>(mark.span.start - raw.start), last), end = std::min(static_cast<int>(mark.span.end - raw.start), last);
        const QTextLine line = block.layout()->lineForTextPosition(start);
        if (!line.isValid())
            continue;
        const double left = line.cursorToX(start), right = line.cursorToX(std::min(end, line.textStart() + line.textLength()));
        paintSourceMark(painter, QRectF(origin.x() + left, origin.y() + line.y(), std::max(0.0, right - left), line.height()), mark, colours_);
    }
}

void SourceView::paintStretches(QPainter& painter) {
    const auto paintFrom = [&](auto first, auto last, const QTextBlock& block, const QPointF& origin) {
        const qsizetype from = starts_[static_cast<size_t>(block.blockNumber())];
        const Span held{from, from + block.length() - 1};
        auto at = std::lower_bound(first, last, held.start, [](const Stretch& stretch, qsizetype offset) { return stretch.span.end <= offset; });
        for (; at != last && at->span.start < held.end; ++at) {
            const Span shared{std::max(at->span.start, held.start), std::min(at->span.end, held.end)};
            if (!shared.isEmpty())
                paintFate(painter, block, origin, {shared.shifted(-from), at->fate});
        }
    };
    const auto doubts = stretches_.begin() + static_cast<qsizetype>(doubtsFrom_);
    forEachSeenBlock([&](const QTextBlock& block, const QPointF& origin) {
        paintFrom(stretches_.begin(), doubts, block, origin);
        paintFrom(doubts, stretches_.end(), block, origin);
    });
}

void SourceView::paintFate(QPainter& painter, const QTextBlock& block, const QPointF& origin, const Stretch& stretch) {
    const QTextLayout* const layout = block.layout();
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        const int start = std::max(line.textStart(), static_cast<int>(stretch.span.start));
        const int end = std::min(line.textStart() + line.textLength(), static_cast<int>(stretch.span.end));
        if (start >= end)
            continue;
        const double left = line.cursorToX(start), right = line.cursorToX(end);
        paintFateBox(painter, QRectF(origin.x() + left, origin.y() + line.y(), right - left, line.height()), stretch.fate, colours_);
    }
}

int SourceView::numberWidth() const {
    const int digits = static_cast<int>(QString::number(lines_.empty() ? 1 : *std::max_element(lines_.begin(), lines_.end())).size());
    return fontMetrics().horizontalAdvance(QLatin1Char('9')) * (std::max(2, digits) + 2);
}

void SourceView::layOutNumbers() {
    const int width = numberWidth();
    setViewportMargins(width, 0, 0, 0);
    numbers_->setGeometry(contentsRect().left(), contentsRect().top(), width, contentsRect().height());
    numbers_->update();
}

void SourceView::paintNumbers(QPaintEvent* event) {
    QPainter painter(numbers_);
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    painter.setFont(font());
    painter.setPen(colours_.faint);
    const int right = numbers_->width() - fontMetrics().horizontalAdvance(QLatin1Char('9'));
    forEachSeenBlock([&](const QTextBlock& block, const QPointF& origin) {
        if (const int line = lines_[static_cast<size_t>(block.blockNumber())])
            painter.drawText(QRectF(0, origin.y(), right, fontMetrics().height()), Qt::AlignRight, QString::number(line));
    });
}

void SourceView::layOutSheet() {
    constexpr double margin = 6;
    layOutNumbers();
    setSheet(viewport()->width(), margin);
}

void SourceView::changeEvent(QEvent* event) {
    ColumnView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colours_ = DeskColours(palette());
    if (event->type() == QEvent::FontChange)
        layOutNumbers();
}

} // namespace lilong
