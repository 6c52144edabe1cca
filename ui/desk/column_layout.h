#pragma once

#include "ui/desk/height_guess.h"

#include <QAbstractTextDocumentLayout>

#include <functional>

namespace lilong {

/// Lays blocks out one below the other, those of the proof and the lines of the source. Qt's own layout walks over all blocks behind a change,
/// lines and formats included, which takes tens of milliseconds a key in a long page; here only the changed blocks are laid out and the others'
/// places are added up anew.
///
/// A block that nobody looks at has a guessed height and no lines. It is laid out when it comes into sight or near it, and when somebody asks for
/// its place; `blockBoundingRect` does it, which Qt calls before it reads a block's lines. What is in sight stays where it is when heights above
/// it turn out to be others: see `shifted`. Lines far from what is seen are let go again.
///
/// It knows what the two use: margins (of two that meet the larger one counts), the first line's indent, alignment, line height, a block's
/// background; no frames, lists or pages. All lengths are pixels.
class ColumnLayout final : public QAbstractTextDocumentLayout {
    Q_OBJECT
public:
    explicit ColumnLayout(QTextDocument* document);

    /// Sets the sheet's width and the margin round it: the document would lay everything out anew for each of them. Before the first sheet
    /// nothing is laid out at all.
    void setSheet(const std::function<void()>& set);
    [[nodiscard]] bool hasSheet() const { return hasSheet_; }

    /// Called for a block just before its lines are made: the time to lay formats over its text, which cost memory in a block that nobody sees.
    void setDresser(std::function<void(const QTextBlock&)> dress) { dress_ = std::move(dress); }

    /// Lays out what a view shows, and as much again above and below it.
    /// @param top,height of what is seen, in the document
    void see(int top, int height);
    /// Only what a view shows, which does not scroll by that: just before it is painted.
    void lookAt(int top, int height);
    /// The upper edge of what is seen: as said last, and moved along with the text since.
    [[nodiscard]] int seenTop() const { return seenTop_; }

    void draw(QPainter* painter, const PaintContext& context) override;
    [[nodiscard]] int hitTest(const QPointF& point, Qt::HitTestAccuracy accuracy) const override;
    [[nodiscard]] int pageCount() const override { return 1; }
    [[nodiscard]] QSizeF documentSize() const override;
    [[nodiscard]] QRectF frameBoundingRect(QTextFrame* frame) const override;
    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock& block) const override;

Q_SIGNALS:
    /// A height above what is seen was corrected: the same text is seen from `seenTop` on now.
    void shifted();

protected:
    void documentChanged(int from, int oldLength, int length) override;

private:
    [[nodiscard]] double innerWidth() const;
    [[nodiscard]] bool isInStep() const;
    void guess(size_t first, size_t oldEnd, size_t end);
    void dress(const QTextBlock& block);
    /// Lays a block out if it is not. @return whether its box is another one now
    bool layOut(const QTextBlock& block, size_t index);
    /// Lays out from a block on down to a height, as the blocks come to stand. @return whether a box is another one now
    bool layOutDown(size_t first, size_t end, double bottom);
    /// The same upwards from the block before one. @return the first block whose box is another one now
    size_t layOutUp(size_t behind, double top);
    void ensure(size_t index) const;
    /// The block that stays where it is on the screen when heights are corrected.
    [[nodiscard]] size_t anchor() const;
    void settle(size_t first, size_t anchor, double anchorTop);
    void letLinesGo();
    void drawBlock(QPainter& painter, const PaintContext& context, const QTextBlock& block) const;
    void drawCursor(QPainter& painter, const PaintContext& context, const QTextBlock& block, const QPointF& at) const;

    bool hasSheet_ = false;
    bool waits_ = true; ///< for the sheet
    bool settles_ = false;
    bool dresses_ = false;
    std::function<void(const QTextBlock&)> dress_;
    BlockColumn column_;
    HeightGuess guess_;
    int seenTop_ = 0;
    int seenHeight_ = 0;
    mutable size_t askedFor_ = 0; ///< the block that somebody wanted to know the place of last: where a jump goes
    size_t withLines_ = 0;        ///< how many blocks were laid out since lines were let go last, and before that needed theirs
    size_t neededLines_ = 0;
};

} // namespace lilong
