// Where things are in the proof: selection, lights, what is in sight. What is done to them stands in proof_view.cpp.
#include "ui/desk/proof_view.h"

#include "ui/desk/proof_layout.h"

#include <QAbstractTextDocumentLayout>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextLayout>

namespace lilong {

std::vector<PartSpan> ProofView::selectedSpans() const {
    const QTextCursor cursor = textCursor();
    return proof_.partsBetween(cursor.selectionStart(), cursor.selectionEnd());
}

std::optional<ProofPlace> ProofView::cursorPlace() const { return proof_.placeAt(textCursor().position()); }

const ProofRow* ProofView::currentRow() const { return proof_.rowOf(textCursor().block()); }

bool ProofView::selectionSpansBlocks() const {
    const QTextCursor cursor = textCursor();
    return cursor.hasSelection() && document()->findBlock(cursor.selectionStart()) != document()->findBlock(cursor.selectionEnd());
}

void ProofView::select(const ProofPlace& from, const ProofPlace& to) {
    const int start = proof_.positionOf(from), end = proof_.positionOf(to);
    if (start < 0 || end < 0)
        return;
    QTextCursor cursor = textCursor();
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

std::vector<QTextCursor> ProofView::cursorsOver(const std::vector<PartSpan>& spans) const {
    std::vector<QTextCursor> cursors;
    for (const PartSpan& span : spans) {
        const int start = proof_.positionOf({span.part, span.span.start}), end = proof_.positionOf({span.part, span.span.end});
        if (start < 0 || end <= start)
            continue;
        cursors.emplace_back(document());
        cursors.back().setPosition(start);
        cursors.back().setPosition(end, QTextCursor::KeepAnchor);
    }
    return cursors;
}

void ProofView::lightUp(const std::vector<PartSpan>& spans, bool asDoubt) {
    const QList<ExtraSelection> lit = lights_.light(cursorsOver(spans), asDoubt ? Lights::Kind::Doubt : Lights::Kind::Linked, proof_.style().colours());
    if (!lit.isEmpty() || !extraSelections().isEmpty())
        setExtraSelections(lit);
}

void ProofView::point(const std::vector<PartSpan>& spans) {
    if (const auto lit = lights_.point(cursorsOver(spans), proof_.style().colours()))
        setExtraSelections(*lit);
}

std::optional<ProofPlace> ProofView::placeUnder(const QPoint& point) const {
    const QPointF at(point.x() + horizontalScrollBar()->value(), point.y() + verticalScrollBar()->value());
    const int hit = document()->documentLayout()->hitTest(at, Qt::ExactHit);
    // A hit behind the middle of a character counts for the next one: the character is wanted.
    const int left = hit > 0 && cursorRect(cursorForPosition(point)).left() > point.x() ? hit - 1 : hit;
    return hit < 0 ? std::nullopt : proof_.placeAt(left);
}

std::optional<ProofPlace> ProofView::topPlace() const { return proof_.placeAt(cursorForPosition(QPoint(0, 1)).position()); }

int ProofView::lineTop(int position) const {
    const QTextBlock block = document()->findBlock(position);
    const QRectF box = document()->documentLayout()->blockBoundingRect(block);
    const QTextLine line = block.layout()->lineForTextPosition(position - block.position());
    return qRound(box.top() + (line.isValid() ? line.y() : 0));
}

void ProofView::scrollToTop(const ProofPlace& place) {
    if (const int position = proof_.positionOf(place); position >= 0)
        verticalScrollBar()->setValue(lineTop(position));
}

ProofView::TopLine ProofView::topLine() const {
    const int scroll = verticalScrollBar()->value();
    const int position = document()->documentLayout()->hitTest(QPointF(0, scroll), Qt::FuzzyHit);
    const std::optional<ProofPlace> place = scroll > 0 ? proof_.placeAt(position) : std::nullopt;
    return {place, place ? scroll - lineTop(position) : 0, scroll};
}

void ProofView::followFrom(const TopLine& top) {
    const int position = top.place ? proof_.positionOf(*top.place) : -1;
    verticalScrollBar()->setValue(position < 0 ? top.scroll : lineTop(position) + top.cut);
}

void ProofView::scrollContentsBy(int dx, int dy) {
    QTextEdit::scrollContentsBy(dx, dy);
    settle();
}

void ProofView::settle() {
    constexpr int rounds = 3; // at the document's end the bar may not follow as far as the text goes
    if (settles_)
        return;
    const QScopedValueRollback guard(settles_, true);
    for (int round = 0; round < rounds && (round == 0 || verticalScrollBar()->value() != layout_->seenTop()); ++round)
        layout_->see(verticalScrollBar()->value(), viewport()->height());
}

/// The control takes the scroll bar's value before it asks for the cursor's place, which may scroll the text.
QVariant ProofView::inputMethodQuery(Qt::InputMethodQuery query) const {
    (void)cursorRect();
    return QTextEdit::inputMethodQuery(query);
}

} // namespace lilong
