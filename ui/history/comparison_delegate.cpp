#include "ui/history/comparison_delegate.h"

#include "ui/desk/desk_colours.h"
#include "ui/desk/display_text.h"
#include "ui/history/comparison_model.h"

#include <QPainter>
#include <QTableView>
#include <QTextLayout>

namespace lilong {
namespace {

constexpr int margin = 8;

QTextCharFormat markOf(const DeskColours& colours, bool isThen) {
    QTextCharFormat format;
    format.setForeground(isThen ? colours.bad : colours.good);
    format.setBackground(colours.doubtTint);
    format.setFontUnderline(!isThen);
    format.setFontStrikeOut(isThen);
    return format;
}

/// Laid out by the delegate that asks for a size and by the one that paints alike.
double layOut(QTextLayout& layout, int width) {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, height));
        height += line.height() + 3;
    }
    layout.endLayout();
    return height;
}

} // namespace

void ComparisonDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const DeskColours colours(option.palette);
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isSame = index.data(ComparisonModel::KindRole).toInt() == static_cast<int>(ComparedPart::Kind::Same);
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect, isSelected ? colours.linked : option.palette.color(QPalette::Base));
    QTextLayout layout(shownInBlock(index.data().toString()), option.font);
    QList<QTextLayout::FormatRange> ranges;
    for (const QVariant& mark : index.data(ComparisonModel::MarksRole).toList())
        ranges.append({mark.toPoint().x(), mark.toPoint().y() - mark.toPoint().x(), markOf(colours, index.column() == ComparisonModel::Then)});
    layout.setFormats(ranges);
    layOut(layout, option.rect.width() - 2 * margin);
    painter->setPen(isSame && !isSelected ? colours.faint : colours.text);
    layout.draw(painter, QPointF(option.rect.left() + margin, option.rect.top() + margin / 2.0));
    painter->restore();
}

QSize ComparisonDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* const table = qobject_cast<const QTableView*>(option.widget);
    const int width = table ? table->columnWidth(index.column()) : option.rect.width();
    QTextLayout layout(shownInBlock(index.data().toString()), option.font);
    return {width, static_cast<int>(layOut(layout, std::max(40, width - 2 * margin))) + margin};
}

} // namespace lilong
