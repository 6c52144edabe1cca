#pragma once

#include "ui/desk/column_view.h"
#include "ui/desk/desk_colours.h"
#include "ui/desk/lights.h"
#include "ui/desk/source_marks.h"
#include "ui/desk/stretch_map.h"

#include <QTextBlock>

#include <functional>

class QPainter;

namespace lilong {

/// One raw page, read-only: line numbers, and each stretch shaded by what became of it, with a colour and a texture of its own.
/// Long lines are cut into pieces on the screen only, so that a page of one line and a megabyte scrolls like any other.
class SourceView final : public ColumnView {
    Q_OBJECT
public:
    explicit SourceView(QWidget* parent = nullptr);

    void setSource(SourcePtr source);
    [[nodiscard]] SourceId source() const { return source_ ? source_->id : SourceId(); }
    void setStretches(std::vector<Stretch> stretches);
    [[nodiscard]] const std::vector<Stretch>& stretches() const { return stretches_; }

    /// The selected raw stretch; empty at the cursor where nothing is selected.
    [[nodiscard]] Span selectedRaw() const;
    /// Lights stretches up and brings the first into sight; the view's own selection goes.
    void lightUp(const std::vector<Span>& spans, bool asDoubt);
    void select(Span raw);
    /// Shows what the pointer is over, here or in another pane; nothing is scrolled.
    void point(const std::vector<Span>& spans);
    /// The raw character under a point of the viewport; nothing beside the text.
    [[nodiscard]] std::optional<qsizetype> rawUnder(const QPoint& point) const;
    /// The raw place at the upper edge of what is in sight, and its other way round.
    [[nodiscard]] qsizetype topRaw() const;
    void scrollToTop(qsizetype raw);

    /// Shows line ends, spaces, invisible and folded characters, or the text alone.
    void showMarks(bool shown);
    [[nodiscard]] bool showsMarks() const { return showsMarks_; }

    [[nodiscard]] int numberWidth() const;
    void paintNumbers(QPaintEvent* event);

Q_SIGNALS:
    /// The user selected something here.
    void rawSelected(lilong::Span raw);
    /// The user put the cursor somewhere, selecting nothing.
    void cursorMoved();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void layOutSheet() override;

private:
    [[nodiscard]] int positionOf(qsizetype raw) const;
    [[nodiscard]] qsizetype rawAt(int position) const;
    [[nodiscard]] QTextCursor cursorOver(Span raw) const;
    /// Calls for every block in sight with the place of its upper left corner in the viewport.
    void forEachSeenBlock(const std::function<void(const QTextBlock&, const QPointF&)>& visit) const;
    void paintStretches(QPainter& painter);
    void paintMarksOf(QPainter& painter, const QTextBlock& block, const QPointF& origin);
    /// The stretch of raw text that a block shows, the line end behind it too.
    [[nodiscard]] Span rawOf(const QTextBlock& block) const;
    [[nodiscard]] std::vector<QTextCursor> cursorsOver(const std::vector<Span>& spans) const;
    void paintFate(QPainter& painter, const QTextBlock& block, const QPointF& origin, const Stretch& stretch);
    void layOutNumbers();
    void tellSelection();
    void tellCursor();

    SourcePtr source_;
    std::vector<Stretch> stretches_;
    size_t doubtsFrom_ = 0;           ///< the first doubt in stretches_
    std::vector<qsizetype> starts_;   ///< raw offset of every block
    std::vector<int> lines_;          ///< line number of every block, 0 for one that goes on with a line
    DeskColours colours_;
    Lights lights_;
    bool showsMarks_ = false;
    QWidget* numbers_;
    bool quiet_ = false;
};

/// Fills a box as the fate is shown: used by the view and by the legend.
void paintFateBox(QPainter& painter, const QRectF& box, Fate fate, const DeskColours& colours);

} // namespace lilong
