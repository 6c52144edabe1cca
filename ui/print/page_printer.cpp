#include "ui/print/page_printer.h"

#include <QPrinter>

namespace lilong {

namespace {

constexpr double pointsPerMillimetre = 72.0 / 25.4;

} // namespace

PagePrinter::PagePrinter(std::shared_ptr<const Newspaper> newspaper, std::unique_ptr<QPrinter> printer, QObject* parent)
    : QObject(parent), newspaper_(std::move(newspaper)), printer_(std::move(printer)) {
    const int pages = newspaper_->pageCount();
    const bool wholePaper = printer_->fromPage() == 0;
    first_ = wholePaper ? 0 : std::clamp(printer_->fromPage() - 1, 0, pages - 1);
    last_ = wholePaper ? pages - 1 : std::clamp(printer_->toPage() - 1, first_, pages - 1);
    next_ = first_;
}

PagePrinter::~PagePrinter() {
    if (painter_.isActive())
        painter_.end();
}

void PagePrinter::start() {
    printer_->setFullPage(true);
    if (painter_.begin(printer_.get()))
        QMetaObject::invokeMethod(this, &PagePrinter::printNext, Qt::QueuedConnection);
    else
        refuse();
}

void PagePrinter::refuse() {
    Q_EMIT failed({Error::Kind::File, tr("The printer does not answer."),
                   printer_->outputFileName().isEmpty() ? printer_->printerName() : printer_->outputFileName(), tr("Choose another printer, or save as PDF.")});
    Q_EMIT finished();
}

// A sheet other than the page that was laid out takes the page in whole.
double PagePrinter::scale() const {
    const QSizeF paper = printer_->pageRect(QPrinter::DevicePixel).size();
    const QSizeF page = newspaper_->pageSizeInMillimetres() * pointsPerMillimetre;
    return std::min(paper.width() / page.width(), paper.height() / page.height());
}

void PagePrinter::printNext() {
    if (!painter_.isActive())
        return;
    if (next_ > first_ && !printer_->newPage()) {
        painter_.end();
        refuse();
        return;
    }
    painter_.save();
    painter_.scale(scale(), scale());
    newspaper_->paint(painter_, next_);
    painter_.restore();
    ++next_;
    Q_EMIT progressed(double(next_ - first_) / (last_ - first_ + 1));
    if (next_ > last_)
        end();
    else
        QMetaObject::invokeMethod(this, &PagePrinter::printNext, Qt::QueuedConnection);
}

void PagePrinter::end() {
    painter_.end();
    Q_EMIT finished();
}

void PagePrinter::cancel() {
    if (!painter_.isActive())
        return;
    printer_->abort();
    painter_.end();
    Q_EMIT failed({Error::Kind::Cancelled, tr("Printing was stopped.")});
    Q_EMIT finished();
}

} // namespace lilong
