#include "ui/library/cover_maker.h"

#include "app/issue/page_states.h"
#include "app/publish/newspaper.h"

#include <QDir>
#include <QFileInfo>
#include <QPainter>

namespace lilong {

namespace {

constexpr double pointsPerMillimetre = 72.0 / 25.4;
const QString statesKey = QStringLiteral("page-states");

QImage painted(const Newspaper& newspaper) {
    const QSizeF page = newspaper.pageSizeInMillimetres() * pointsPerMillimetre;
    const double scale = std::min(coverSize.width() / page.width(), coverSize.height() / page.height());
    QImage image((page * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    newspaper.paint(painter, 0);
    return image;
}

} // namespace

Result<Cover> coverOf(const Issue& issue, const Progress& progress) {
    Cover cover;
    for (const auto& source : issue->sources)
        ++cover.pagesIn[static_cast<size_t>(pageState(issue.data(), source->id))];
    const auto newspaper = Newspaper::layOut(issue, PaperSize::A4, progress);
    if (newspaper && newspaper->pageCount() > 0)
        cover.image = painted(*newspaper);
    else if (!newspaper && newspaper.error().kind == Error::Kind::Cancelled)
        return tl::unexpected(newspaper.error());
    return cover;
}

std::optional<Cover> readCover(const QString& path) {
    Cover cover;
    const QStringList counts = cover.image.load(path, "PNG") ? cover.image.text(statesKey).split(QLatin1Char(',')) : QStringList();
    if (static_cast<size_t>(counts.size()) != cover.pagesIn.size())
        return std::nullopt;
    for (size_t i = 0; i < cover.pagesIn.size(); ++i)
        cover.pagesIn[i] = counts[static_cast<qsizetype>(i)].toInt();
    return cover;
}

void keepCover(const Cover& cover, const QString& path) {
    if (cover.image.isNull() || !QDir().mkpath(QFileInfo(path).path()))
        return;
    QStringList counts;
    for (const int count : cover.pagesIn)
        counts.append(QString::number(count));
    QImage image = cover.image;
    image.setText(statesKey, counts.join(QLatin1Char(',')));
    (void)image.save(path, "PNG");
}

} // namespace lilong
