// Where things are in the proof: selection, lights, what is in sight. What is done to them stands in proof_view.cpp.
#include "ui/desk/proof_view.h"

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

bool ProofView::setCursor(const ProofPlace& from, const ProofPlace& to) {
    const int start = proof_.positionOf(from), end = proof_.positionOf(to);
    if (start < 0 || end < 0)
        return false;
    QTextCursor cursor = textCursor();
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    return true;
}

void ProofView::select(const ProofPlace& from, const ProofPlace& to) {
    if (setCursor(from, to))
        bringIntoSight();
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

void ProofView::scrollToTop(const ProofPlace& place) {
    if (const int position = proof_.positionOf(place); position >= 0)
        verticalScrollBar()->setValue(lineTop(position));
}

/// The control takes the scroll bar's value before it asks for the cursor's place, which may scroll the text.
QVariant ProofView::inputMethodQuery(Qt::InputMethodQuery query) const {
    (void)cursorRect();
    return ColumnView::inputMethodQuery(query);
}

} // namespace lilong
