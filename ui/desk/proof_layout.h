#pragma once

#include <QAbstractTextDocumentLayout>

#include <functional>
#include <vector>

namespace lilong {

/// Lays the proof's blocks out one below the other. Qt's own layout walks over all blocks behind a change, lines and formats included, which
/// takes tens of milliseconds a key in a long page; here only the changed blocks are laid out and the others' places are added up anew.
///
/// It knows what the proof uses: margins (of two that meet the larger one counts), the first line's indent, alignment, line height, a block's
/// background; no frames, lists or pages. All lengths are pixels.
class ProofLayout final : public QAbstractTextDocumentLayout {
    Q_OBJECT
public:
    explicit ProofLayout(QTextDocument* document);

    /// Sets the sheet's width and the margin round it: the document would lay everything out anew for each of them. Before the first sheet
    /// nothing is laid out at all.
    void setSheet(const std::function<void()>& set);
    [[nodiscard]] bool hasSheet() const { return hasSheet_; }

    void draw(QPainter* painter, const PaintContext& context) override;
    [[nodiscard]] int hitTest(const QPointF& point, Qt::HitTestAccuracy accuracy) const override;
    [[nodiscard]] int pageCount() const override { return 1; }
    [[nodiscard]] QSizeF documentSize() const override;
    [[nodiscard]] QRectF frameBoundingRect(QTextFrame* frame) const override;
    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock& block) const override;

protected:
    void documentChanged(int from, int oldLength, int length) override;

private:
    struct Box {
        double above = 0; ///< margins
        double height = 0;
        double below = 0;
        double top = 0;   ///< in the document
    };
    [[nodiscard]] double innerWidth() const;
    [[nodiscard]] Box layOut(const QTextBlock& block) const;
    /// Adds the places up from a block on, and says what has to be painted anew.
    void placeFrom(size_t first, size_t lastChanged);
    [[nodiscard]] size_t boxAt(double y) const;
    void drawBlock(QPainter& painter, const PaintContext& context, const QTextBlock& block) const;
    void drawCursor(QPainter& painter, const PaintContext& context, const QTextBlock& block, const QPointF& at) const;

    bool hasSheet_ = false;
    bool waits_ = true; ///< for the sheet
    std::vector<Box> boxes_; ///< by block number
    double height_ = 0;
};

} // namespace lilong
