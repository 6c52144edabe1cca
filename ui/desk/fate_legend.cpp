#include "ui/desk/fate_legend.h"

#include "ui/desk/source_view.h"

#include <QPainter>

namespace lilong {
namespace {

constexpr Fate fates[] = {Fate::Repaired, Fate::Removed, Fate::Furniture, Fate::Unplaced, Fate::Doubt};

QString nameOf(Fate fate) {
    switch (fate) {
    case Fate::Text: return FateLegend::tr("text");
    case Fate::Repaired: return FateLegend::tr("repaired");
    case Fate::Removed: return FateLegend::tr("taken out");
    case Fate::Furniture: return FateLegend::tr("furniture");
    case Fate::Unplaced: return FateLegend::tr("unplaced");
    case Fate::Doubt: return FateLegend::tr("doubt");
    }
    return {};
}

} // namespace

FateLegend::FateLegend(QWidget* parent) : QWidget(parent) {
    QStringList names;
    for (const Fate fate : fates)
        names.append(nameOf(fate));
    setAccessibleName(tr("Legend: %1").arg(names.join(QStringLiteral(", "))));
    setToolTip(tr("What became of each stretch of the raw text; plain text stands in an article as it is"));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize FateLegend::sizeHint() const {
    int width = 0;
    for (const Fate fate : fates)
        width += fontMetrics().horizontalAdvance(nameOf(fate)) + fontMetrics().height();
    return {width, fontMetrics().height() + 4};
}

void FateLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const DeskColours colours(palette());
    double x = std::max(0, width() - sizeHint().width());
    for (const Fate fate : fates) {
        const double textWidth = fontMetrics().horizontalAdvance(nameOf(fate));
        const QRectF box(x + fontMetrics().height() / 2.0, 1, textWidth + 4, height() - 2);
        paintFateBox(painter, box, fate, colours);
        painter.setPen(colours.text);
        painter.drawText(box, Qt::AlignCenter, nameOf(fate));
        x += textWidth + fontMetrics().height();
    }
}

} // namespace lilong
