#pragma once

#include "ui/desk/proof_document.h"

class QPainter;

namespace lilong {

/// Paints what stands beside the proof's text: rules between articles, the bars of captions and profiles, the headings of
/// what is unplaced and of the furniture, signs where the page lost text. None of it is text that could be edited.
class ProofPainter {
public:
    ProofPainter(const ProofDocument& proof, const QTextDocument& document) : proof_(proof), document_(document) {}

    /// Paints the blocks from `first` to the view's lower end. `scroll` is what stands above the view.
    void paint(QPainter& painter, QTextBlock first, const QPointF& scroll, const QRectF& view) const;

private:
    void paintRow(QPainter& painter, const ProofRow& row, const QTextBlock& block, const QRectF& box) const;
    void paintOpening(QPainter& painter, const ProofRow& row, const QRectF& box) const;
    void paintBars(QPainter& painter, const ProofRow& row, const QRectF& box) const;
    void paintCuts(QPainter& painter, const ProofRow& row, const QTextBlock& block, const QRectF& box) const;

    const ProofDocument& proof_;
    const QTextDocument& document_;
};

} // namespace lilong
