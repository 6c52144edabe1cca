#include "ui/desk/repair_delegate.h"

#include "ui/models/repair_group_model.h"

#include <QApplication>
#include <QPainter>

namespace lilong {

QSize RepairDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {QStyledItemDelegate::sizeHint(option, index).width(), option.fontMetrics.height() * 3 / 2};
}

void RepairDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (index.parent().isValid())
        QStyledItemDelegate::paint(painter, option, index);
    else
        paintGroup(painter, option, index);
    if (pointed_.isEmpty() || !index.data(RepairGroupModel::KeysRole).toStringList().contains(pointed_))
        return;
    painter->save();
    painter->setPen(QPen(option.palette.color(QPalette::Text), 1, Qt::DashLine));
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

void RepairDelegate::paintGroup(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem box = option;
    initStyleOption(&box, index);
    box.text.clear();
    const QWidget* const widget = option.widget;
    (widget ? widget->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &box, painter, widget);
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    QRect room = option.rect.adjusted(4, 0, -6, 0);
    const QString count = QStringLiteral("×%1").arg(index.data(RepairGroupModel::CountRole).toInt());
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, count);
    room.setRight(room.right() - option.fontMetrics.horizontalAdvance(count) - option.fontMetrics.height() / 2);
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    const QString rule = QFontMetrics(bold).elidedText(index.data(RepairGroupModel::RuleRole).toString(), Qt::ElideRight, room.width() * 2 / 3);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, rule);
    room.setLeft(room.left() + QFontMetrics(bold).horizontalAdvance(rule) + option.fontMetrics.height() / 2);
    painter->setFont(option.font);
    const QString reading = option.fontMetrics.elidedText(index.data(RepairGroupModel::ReadingRole).toString(), Qt::ElideRight, room.width());
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, reading);
    painter->restore();
}

} // namespace lilong
