#pragma once

#include "app/publish/export_format.h"
#include "app/publish/line_breaker.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace lilong {

enum class Ink { Black, Grey, Accent, Rule, Tint };

/// What stands on one page, in points from the sheet's corner, in the order in which it is painted and read.
struct SheetPage {
    struct Fill {
        QRectF area;
        Ink ink;
    };
    struct Text {
        SetLine line;
        QPointF at; ///< of the baseline's start
        Ink ink;
    };
    std::vector<Fill> fills; ///< tints and rules, under the text
    std::vector<Text> texts;
};

/// The measures of a page: paper, columns, sizes. In points.
struct SheetStyle {
    QSizeF paper;
    double marginX;
    double marginTop;
    double marginBottom;
    int columns;
    double gutter;
    double body;    ///< size of the body
    double leading; ///< from line to line of the body
    double title;   ///< size of the newsletter's name
    double lead;    ///< size of the first headline
    double head;    ///< size of other headlines over the whole width

    [[nodiscard]] static SheetStyle of(PaperSize size);

    [[nodiscard]] double width() const { return paper.width() - 2 * marginX; }
    [[nodiscard]] double bottom() const { return paper.height() - marginBottom; }
    [[nodiscard]] double column() const { return (width() - (columns - 1) * gutter) / columns; }
    /// The width of some columns with the gutters between them.
    [[nodiscard]] double span(int count) const { return count * column() + (count - 1) * gutter; }
    /// The left edge of a column.
    [[nodiscard]] double left(int index) const { return marginX + index * (column() + gutter); }
};

} // namespace lilong
