#include "ui/desk/occurrence_delegate.h"

#include "ui/desk/desk_colours.h"
#include "ui/models/ticked_place_model.h"

#include <QApplication>
#include <QPainter>
#include <QPoint>

namespace lilong {
namespace {

constexpr double placeShare = 0.24; // of the row, at its right
constexpr double noteShare = 0.18;

/// The text with the name in the middle, so that the names of all rows stand below one another.
void drawExcerpt(QPainter& painter, const QRect& room, const QFont& font, const QString& text, const QPoint& match, const QColor& colour, const QColor& nameColour) {
    QFont bold = font;
    bold.setBold(true);
    const QFontMetrics plainWidths(font), boldWidths(bold);
    const QString name = text.mid(match.x(), match.y() - match.x());
    const int nameWidth = boldWidths.horizontalAdvance(name);
    const int left = room.left() + (room.width() - nameWidth) / 2;
    painter.setClipRect(room);
    painter.setPen(colour);
    painter.setFont(font);
    const QRect before(room.left(), room.top(), left - room.left() - 1, room.height());
    painter.drawText(before, Qt::AlignRight | Qt::AlignVCenter, plainWidths.elidedText(text.left(match.x()), Qt::ElideLeft, before.width()));
    const QRect after(left + nameWidth + 1, room.top(), room.right() - left - nameWidth, room.height());
    painter.drawText(after, Qt::AlignLeft | Qt::AlignVCenter, plainWidths.elidedText(text.mid(match.y()), Qt::ElideRight, after.width()));
    painter.setPen(nameColour);
    painter.setFont(bold);
    painter.drawText(QRect(left, room.top(), nameWidth, room.height()), Qt::AlignLeft | Qt::AlignVCenter, name);
    painter.setClipping(false);
}

} // namespace

QSize OccurrenceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {200, option.fontMetrics.height() * 3 / 2};
}

void OccurrenceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem box = option;
    initStyleOption(&box, index);
    const QString text = std::exchange(box.text, QString());
    const QWidget* const widget = option.widget;
    const QStyle& style = widget ? *widget->style() : *QApplication::style();
    style.drawControl(QStyle::CE_ItemViewItem, &box, painter, widget);

    const bool selected = option.state & QStyle::State_Selected;
    const DeskColours colours(option.palette);
    const QColor ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor faint = selected ? ink : colours.faint;
    const bool hasBox = index.data(Qt::CheckStateRole).isValid();
    const int gap = option.fontMetrics.height() / 2;
    QRect room = option.rect.adjusted(style.pixelMetric(QStyle::PM_IndicatorWidth) + 2 * gap, 0, -gap, 0);
    const auto column = [&](double share) {
        QRect taken = room;
        taken.setLeft(room.right() - static_cast<int>(option.rect.width() * share));
        room.setRight(taken.left() - gap);
        return taken;
    };
    painter->save();
    const QRect place = column(placeShare), note = column(noteShare);
    painter->setFont(option.font);
    painter->setPen(faint);
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter, option.fontMetrics.elidedText(index.data(TickedPlaceModel::PlaceRole).toString(), Qt::ElideRight, place.width()));
    painter->drawText(note, Qt::AlignLeft | Qt::AlignVCenter, option.fontMetrics.elidedText(index.data(TickedPlaceModel::NoteRole).toString(), Qt::ElideRight, note.width()));
    drawExcerpt(*painter, room, option.font, text, index.data(TickedPlaceModel::MatchRole).toPoint(), hasBox ? ink : faint, selected ? ink : hasBox ? colours.person : faint);
    painter->restore();
}

} // namespace lilong
