#include "ui/desk/source_marks.h"

#include "app/text/character_class.h"
#include "app/text/folding.h"

#include <QPainter>

namespace lilong {
namespace {

QString numberOf(char32_t c) { return QString::number(c, 16).toUpper().rightJustified(4, QLatin1Char('0')); }

QString lineEndSign(char32_t c, bool pair) {
    const QString arrow(QChar(0x21b5));
    if (pair)
        return QStringLiteral("CR") + arrow;
    switch (c) {
    case U'\n': return arrow;
    case U'\r': return QStringLiteral("CR");
    case U'\f': return QStringLiteral("FF");
    case U'\v': return QStringLiteral("VT");
    default: return numberOf(c) + arrow;
    }
}

SourceMarkKind spaceKind(char32_t c) {
    if (c == U' ')
        return SourceMarkKind::Space;
    return c == U'\t' ? SourceMarkKind::Tab : SourceMarkKind::OddSpace;
}

} // namespace

std::vector<SourceMark> sourceMarks(const QString& text, Span stretch) {
    std::vector<SourceMark> marks;
    for (qsizetype i = stretch.start; i < stretch.end;) {
        const char32_t c = codePointAt(text, i);
        const bool pair = c == U'\r' && codePointAt(text, i + 1) == U'\n';
        const Span here{i, i + (pair ? 2 : unitsOf(c))};
        i = here.end;
        if (isLineEnd(c))
            marks.push_back({here, SourceMarkKind::LineEnd, lineEndSign(c, pair)});
        else if (isZeroWidth(c) || isControl(c))
            marks.push_back({here, SourceMarkKind::Invisible, numberOf(c)});
        else if (isSpace(c))
            marks.push_back({here, spaceKind(c)});
        else if (foldOf(c))
            marks.push_back({here, SourceMarkKind::Folded});
    }
    return marks;
}

void paintSourceMark(QPainter& painter, const QRectF& box, const SourceMark& mark, const DeskColours& colours) {
    painter.setPen(QPen(mark.kind == SourceMarkKind::Space || mark.kind == SourceMarkKind::LineEnd ? colours.faint : colours.unplaced, 1));
    const double height = box.height();
    switch (mark.kind) {
    case SourceMarkKind::LineEnd:
        painter.drawText(QRectF(box.left() + 2, box.top(), 8 * height, height), Qt::AlignLeft | Qt::AlignVCenter, mark.sign);
        break;
    case SourceMarkKind::Space:
        painter.fillRect(QRectF(box.center() - QPointF(1, 1), QSizeF(2, 2)), colours.faint);
        break;
    case SourceMarkKind::Tab: {
        const QPointF tip(box.right() - 2, box.center().y());
        painter.drawLine(QPointF(box.left() + 2, tip.y()), tip);
        painter.drawLine(tip - QPointF(4, 4), tip);
        painter.drawLine(tip - QPointF(4, -4), tip);
        break;
    }
    case SourceMarkKind::OddSpace: {
        const QPointF corners[] = {{box.left() + 1, box.bottom() - height / 3}, {box.left() + 1, box.bottom() - 2}, {box.right() - 1, box.bottom() - 2},
                                   {box.right() - 1, box.bottom() - height / 3}};
        painter.drawPolyline(corners, 4);
        break;
    }
    case SourceMarkKind::Invisible: {
        painter.drawLine(box.topLeft(), box.bottomLeft());
        QFont small = painter.font();
        small.setPointSizeF(std::max(5.0, small.pointSizeF() * 0.55));
        const QFont whole = painter.font();
        painter.setFont(small);
        painter.drawText(QRectF(box.left() + 1, box.top() - 1, 8 * height, height / 2), Qt::AlignLeft | Qt::AlignTop, mark.sign);
        painter.setFont(whole);
        break;
    }
    case SourceMarkKind::Folded:
        painter.setPen(QPen(colours.unplaced, 1, Qt::DotLine));
        painter.drawRect(box.adjusted(0, 1, -1, -2));
        break;
    }
}

} // namespace lilong
