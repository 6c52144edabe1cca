#pragma once

#include "ui/desk/desk_colours.h"
#include "ui/desk/stretch_map.h"

#include <QPlainTextEdit>
#include <QTextBlock>

class QPainter;

namespace lilong {

/// One raw page, read-only: line numbers, and each stretch shaded by what became of it, with a colour and a texture of its own.
/// Long lines are cut into pieces on the screen only, so that a page of one line and a megabyte scrolls like any other.
class SourceView final : public QPlainTextEdit {
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

    [[nodiscard]] int numberWidth() const;
    void paintNumbers(QPaintEvent* event);

Q_SIGNALS:
    /// The user selected something here.
    void rawSelected(lilong::Span raw);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] int positionOf(qsizetype raw) const;
    [[nodiscard]] qsizetype rawAt(int position) const;
    [[nodiscard]] QTextCursor cursorOver(Span raw) const;
    void paintStretches(QPainter& painter);
    void paintFate(QPainter& painter, const QTextBlock& block, const QPointF& origin, const Stretch& stretch);
    void layOutNumbers();
    void tellSelection();

    SourcePtr source_;
    std::vector<Stretch> stretches_;
    size_t doubtsFrom_ = 0;           ///< the first doubt in stretches_
    std::vector<qsizetype> starts_;   ///< raw offset of every block
    std::vector<int> lines_;          ///< line number of every block, 0 for one that goes on with a line
    DeskColours colours_;
    QWidget* numbers_;
    bool quiet_ = false;
};

/// Fills a box as the fate is shown: used by the view and by the legend.
void paintFateBox(QPainter& painter, const QRectF& box, Fate fate, const DeskColours& colours);

} // namespace lilong
