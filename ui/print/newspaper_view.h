#pragma once

#include "app/publish/newspaper.h"

#include <QAbstractScrollArea>

#include <memory>

namespace lilong {

/// Newspaper pages under one another, painted as they come into view. Keys: Page Up/Down, Home, End; Ctrl+wheel zooms.
class NewspaperView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit NewspaperView(QWidget* parent = nullptr);

    void setNewspaper(std::shared_ptr<const Newspaper> newspaper);
    [[nodiscard]] int pageCount() const { return newspaper_ ? newspaper_->pageCount() : 0; }
    /// The page in the middle of the view, from 0.
    [[nodiscard]] int currentPage() const;
    void zoomBy(double factor);
    /// Fits a whole page into the view, now and whenever the window changes, until she zooms herself.
    void fitPage();

Q_SIGNALS:
    void currentPageChanged(int page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QSizeF pagePoints() const;
    [[nodiscard]] QRectF pageRect(int page) const;
    [[nodiscard]] double fittingZoom() const;
    void setZoom(double zoom);
    void layOut();
    void paintPage(QPainter& painter, int page) const;

    std::shared_ptr<const Newspaper> newspaper_;
    double zoom_ = 1.0; ///< screen pixels a point
    bool fits_ = true;
};

} // namespace lilong
