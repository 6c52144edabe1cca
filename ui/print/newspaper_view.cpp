#include "ui/print/newspaper_view.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace lilong {

namespace {

constexpr double gap = 18.0;
constexpr double pointsPerMillimetre = 72.0 / 25.4;
constexpr double smallestZoom = 0.15;
constexpr double largestZoom = 6.0;

} // namespace

NewspaperView::NewspaperView(QWidget* parent) : QAbstractScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Newspaper pages"));
    verticalScrollBar()->setSingleStep(40);
}

void NewspaperView::setNewspaper(std::shared_ptr<const Newspaper> newspaper) {
    newspaper_ = std::move(newspaper);
    if (fits_)
        zoom_ = fittingZoom();
    layOut();
    verticalScrollBar()->setValue(0);
    setAccessibleDescription(tr("%n page(s)", nullptr, pageCount()));
    Q_EMIT currentPageChanged(currentPage());
}

QSizeF NewspaperView::pagePoints() const {
    return newspaper_ ? newspaper_->pageSizeInMillimetres() * pointsPerMillimetre : QSizeF(1, 1);
}

QRectF NewspaperView::pageRect(int page) const {
    const QSizeF size = pagePoints() * zoom_;
    const double left = std::max(gap, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    return {QPointF(left, gap + page * (size.height() + gap) - verticalScrollBar()->value()), size};
}

double NewspaperView::fittingZoom() const {
    const QSizeF size = pagePoints();
    const double wide = (viewport()->width() - 2 * gap) / size.width();
    const double high = (viewport()->height() - 2 * gap) / size.height();
    return std::clamp(std::min(wide, high), smallestZoom, largestZoom);
}

int NewspaperView::currentPage() const {
    const double step = pagePoints().height() * zoom_ + gap;
    const int page = static_cast<int>((verticalScrollBar()->value() + viewport()->height() / 2.0) / step);
    return std::clamp(page, 0, std::max(0, pageCount() - 1));
}

void NewspaperView::setZoom(double zoom) {
    const double middle = verticalScrollBar()->maximum() > 0 ? double(verticalScrollBar()->value()) / verticalScrollBar()->maximum() : 0;
    zoom_ = std::clamp(zoom, smallestZoom, largestZoom);
    layOut();
    verticalScrollBar()->setValue(static_cast<int>(middle * verticalScrollBar()->maximum()));
}

void NewspaperView::zoomBy(double factor) {
    fits_ = false;
    setZoom(zoom_ * factor);
}

void NewspaperView::fitPage() {
    fits_ = true;
    setZoom(fittingZoom());
}

void NewspaperView::layOut() {
    const QSizeF size = pagePoints() * zoom_;
    const double height = gap + pageCount() * (size.height() + gap);
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(height) - viewport()->height()));
    verticalScrollBar()->setPageStep(static_cast<int>(size.height() + gap));
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(size.width() + 2 * gap) - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    viewport()->update();
}

void NewspaperView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Mid));
    for (int page = 0; page < pageCount(); ++page)
        if (pageRect(page).intersects(viewport()->rect()))
            paintPage(painter, page);
}

// Paper is white in the dark as well: it shows what will be printed.
void NewspaperView::paintPage(QPainter& painter, int page) const {
    const QRectF rect = pageRect(page);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(rect.translated(2, 2), QColor(0, 0, 0, 40));
    painter.fillRect(rect, Qt::white);
    painter.setClipRect(rect);
    painter.translate(rect.topLeft());
    painter.scale(zoom_, zoom_);
    painter.setPen(Qt::black);
    newspaper_->paint(painter, page);
    painter.restore();
}

void NewspaperView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    if (fits_)
        zoom_ = fittingZoom();
    layOut();
}

void NewspaperView::scrollContentsBy(int, int) {
    viewport()->update();
    Q_EMIT currentPageChanged(currentPage());
}

void NewspaperView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers().testFlag(Qt::ControlModifier))
        zoomBy(event->angleDelta().y() > 0 ? 1.15 : 1 / 1.15);
    else
        QAbstractScrollArea::wheelEvent(event);
}

void NewspaperView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Home)
        verticalScrollBar()->setValue(0);
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

} // namespace lilong
