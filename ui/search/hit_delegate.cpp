#include "ui/search/hit_delegate.h"

#include "ui/search/hit_model.h"

#include <QApplication>
#include <QPainter>
#include <QPoint>
#include <QTextLayout>

namespace lilong {

namespace {

constexpr int margin = 10;

// A highlight must be read on white, on black and on the selection: its own paper and its own ink.
const QColor marker(0xff, 0xe0, 0x8a);
const QColor ink(0x1d, 0x1d, 0x1b);

QList<QTextLayout::FormatRange> highlights(const QVariantList& matches) {
    QList<QTextLayout::FormatRange> ranges;
    for (const auto& match : matches) {
        QTextCharFormat format;
        format.setBackground(marker);
        format.setForeground(ink);
        ranges.append({match.toPoint().x(), match.toPoint().y() - match.toPoint().x(), format});
    }
    return ranges;
}

void drawHighlighted(QPainter& painter, const QFont& font, const QRect& rect, const QModelIndex& index) {
    QTextLayout layout(index.data().toString().replace(QLatin1Char('\n'), QLatin1Char(' ')), font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.setFormats(highlights(index.data(HitModel::matchesRole).toList()));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    painter.setClipRect(rect);
    layout.draw(&painter, rect.topLeft());
}

} // namespace

void HitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem frame = option;
    initStyleOption(&frame, index);
    frame.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &frame, painter, frame.widget);

    const bool isSelected = option.state & QStyle::State_Selected;
    const QRect rect = option.rect.adjusted(margin, margin / 2, -margin, -margin / 2);
    const int line = option.fontMetrics.height();
    painter->save();
    painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    const QString issue = index.data(HitModel::issueRole).toString();
    const int issueWidth = option.fontMetrics.horizontalAdvance(issue) + margin;
    const QRect top(rect.left(), rect.top(), rect.width() - issueWidth, line);
    painter->drawText(top, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(bold).elidedText(index.data(HitModel::headlineRole).toString(), Qt::ElideRight, top.width()));
    painter->setFont(option.font);
    painter->drawText(QRect(rect.left(), rect.top(), rect.width(), line), Qt::AlignRight | Qt::AlignVCenter, issue);
    drawHighlighted(*painter, option.font, QRect(rect.left(), rect.top() + line + 3, rect.width(), line + 2), index);
    painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {200, 2 * option.fontMetrics.height() + 5 + margin};
}

} // namespace lilong
