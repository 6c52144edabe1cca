#pragma once

#include <QTextEdit>

#include <functional>

namespace lilong {

class ColumnLayout;

/// A text edit whose blocks are laid out where somebody looks: see ColumnLayout. What is in sight stays there when heights above it turn out to be
/// others than guessed, when the width changes, and when something that opens below takes room away.
class ColumnView : public QTextEdit {
    Q_OBJECT
public:
    explicit ColumnView(QWidget* parent = nullptr);

protected:
    /// What stands at the upper edge, to be put there again.
    struct TopLine {
        int position = -1; ///< in the document; -1 at its very top
        int cut = 0;       ///< how much of the place's line is scrolled out
        int scroll = 0;    ///< of the scroll bar
    };

    /// Sets the sheet for the room that there is, by `setSheet`.
    virtual void layOutSheet() = 0;
    /// @param width of the text with the margin round it, in pixels like all lengths here
    void setSheet(int width, double margin);
    [[nodiscard]] bool hasSheet() const;
    /// See ColumnLayout::setDresser.
    void setDresser(std::function<void(const QTextBlock&)> dress);

    [[nodiscard]] TopLine topLine() const;
    void followFrom(const TopLine& top);
    /// Where the line of a place of the document begins, in the document.
    [[nodiscard]] int lineTop(int position) const;
    /// Where a block stands in the viewport.
    [[nodiscard]] QRectF seenBox(const QTextBlock& block) const;
    [[nodiscard]] QTextBlock firstSeenBlock() const;
    /// Scrolls until the cursor stands among what is round it: a line that was jumped to at the very edge cannot be read.
    void bringIntoSight();
    /// Lays out what is in sight, and follows where the text goes by that.
    void settle();
    /// Only what is about to be painted.
    void layOutSight();

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    ColumnLayout* column_; ///< the document's
    bool settles_ = false;
};

} // namespace lilong
