#include "ui/desk/proof_painter.h"

#include "ui/desk/proof_piece.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPainter>
#include <QTextDocument>

namespace lilong {
namespace {

QString openingText(const RowStyle& style) {
    return style.furniture == FurnitureKind::Unplaced
        ? QCoreApplication::translate("ProofPainter", "Unplaced: not in any article yet")
        : QCoreApplication::translate("ProofPainter", "Furniture: on the page, in no article");
}

} // namespace

void ProofPainter::paint(QPainter& painter, QTextBlock block, const QPointF& scroll, const QRectF& view) const {
    for (; block.isValid(); block = block.next()) {
        const QRectF box = document_.documentLayout()->blockBoundingRect(block).translated(-scroll);
        if (box.top() - 4 * proof_.style().em() > view.bottom())
            return;
        if (const ProofRow* const row = proof_.rowOf(block))
            paintRow(painter, *row, block, box);
    }
}

void ProofPainter::paintRow(QPainter& painter, const ProofRow& row, const QTextBlock& block, const QRectF& box) const {
    if (proof_.isFirstPiece(block))
        paintOpening(painter, row, box);
    paintBars(painter, row, box);
    paintCuts(painter, row, block, box);
}

void ProofPainter::paintOpening(QPainter& painter, const ProofRow& row, const QRectF& box) const {
    const double em = proof_.style().em();
    const double left = document_.documentMargin(), right = document_.size().width() - document_.documentMargin();
    const DeskColours& colours = proof_.style().colours();
    const bool firstOfAll = proof_.neighbourOf(row.ref, -1) == nullptr;
    if (row.style.opensPlaceless) {
        const bool unplaced = row.style.furniture == FurnitureKind::Unplaced;
        const QRectF label(left, box.top() - 1.9 * em, right - left, 1.6 * em);
        painter.setPen(colours.rule);
        painter.drawLine(QPointF(left, label.top()), QPointF(right, label.top()));
        QFont font = proof_.style().body();
        font.setPointSizeF(font.pointSizeF() * 0.85);
        font.setBold(unplaced);
        painter.setFont(font);
        painter.setPen(unplaced ? colours.unplaced : colours.faint);
        painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter, openingText(row.style));
    } else if (row.style.opensArticle && !row.style.profile && !firstOfAll) {
        painter.setPen(colours.rule);
        const double y = box.top() - 1.1 * em;
        painter.drawLine(QPointF(left, y), QPointF(right, y));
    }
}

void ProofPainter::paintBars(QPainter& painter, const ProofRow& row, const QRectF& box) const {
    const double em = proof_.style().em();
    const double left = document_.documentMargin();
    const DeskColours& colours = proof_.style().colours();
    const double side = row.style.profile ? 1.5 * em : 0;
    if (row.style.role == PartRole::Block && row.style.block == BlockType::Caption)
        painter.fillRect(QRectF(left + side + 1.2 * em, box.top(), em / 5, box.height()), colours.rule);
    if (row.style.profile)
        painter.fillRect(QRectF(left + em / 4, box.top() - (row.style.opensArticle ? 0 : em / 2), em / 8, box.height() + em / 2), colours.personTint);
}

void ProofPainter::paintCuts(QPainter& painter, const ProofRow& row, const QTextBlock& block, const QRectF& box) const {
    const double em = proof_.style().em();
    painter.setPen(QPen(proof_.style().colours().unplaced, em / 8, Qt::DotLine));
    if (row.style.cutStart && proof_.isFirstPiece(block))
        painter.drawLine(QPointF(box.left() - em / 2, box.top()), QPointF(box.left() - em / 2, box.top() + 1.4 * em));
    if (row.style.cutEnd && proof_.isLastPiece(block))
        painter.drawLine(QPointF(box.right() + em / 2, box.bottom() - 1.4 * em), QPointF(box.right() + em / 2, box.bottom()));
}

} // namespace lilong
