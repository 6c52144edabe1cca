#include "app/publish/pdf.h"

#include "app/publish/newspaper.h"
#include "app/publish/reading_order.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

namespace lilong {
namespace {

QString titleOf(const Masthead& masthead) {
    QStringList words{lineOf(masthead.title), printedDate(masthead.date), lineOf(masthead.number)};
    words.removeAll(QString());
    return words.isEmpty() ? QStringLiteral("社区报") : words.join(QLatin1Char(' '));
}

tl::unexpected<Error> cancelled() {
    return fail(Error::Kind::Cancelled, QCoreApplication::translate("Export", "The export was stopped; nothing was written."));
}

void prepare(QPdfWriter& writer, const QString& title, QSizeF millimetres) {
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Lilong " LILONG_VERSION));
    writer.setResolution(72); // one unit is a point
    writer.setPageSize(QPageSize(millimetres, QPageSize::Millimeter));
    writer.setPageMargins(QMarginsF());
}

} // namespace

Result<QByteArray> pdf(const Issue& issue, PaperSize paper, const Progress& progress) {
    const Result<Newspaper> newspaper = Newspaper::layOut(issue, paper, progress);
    if (!newspaper)
        return tl::unexpected(newspaper.error());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        prepare(writer, titleOf(issue->masthead), newspaper->pageSizeInMillimetres());
        QPainter painter;
        if (!painter.begin(&writer))
            return fail(Error::Kind::Internal, QCoreApplication::translate("Export", "The PDF could not be started."));
        for (int page = 0; page < newspaper->pageCount(); ++page) {
            if (progress.isCancelled())
                return cancelled();
            if (page > 0 && !writer.newPage())
                return fail(Error::Kind::Internal, QCoreApplication::translate("Export", "The PDF could not be started."));
            newspaper->paint(painter, page);
        }
    }
    return bytes;
}

} // namespace lilong
