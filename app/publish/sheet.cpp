#include "app/publish/sheet.h"

#include <array>

namespace lilong {
namespace {

constexpr double pointsPerMillimetre = 72.0 / 25.4;

struct SheetRow {
    double widthMillimetres, heightMillimetres;
    int columns;
    int charactersInColumn;
    double body, leading, title, lead, head;
};

/// The leading stays under one and a half times the body: readers of PDF take lines further apart for separate texts, and copy
/// across the columns.
constexpr std::array<SheetRow, 3> rows{{
    {297, 420, 4, 17, 10.5, 15.4, 54, 36, 25},
    {210, 297, 3, 16, 9.8, 14.4, 38, 26, 20},
    {279.4, 431.8, 5, 13, 10.0, 14.7, 52, 34, 24},
}};

} // namespace

SheetStyle SheetStyle::of(PaperSize size) {
    const SheetRow& row = rows.at(static_cast<size_t>(size));
    SheetStyle style{};
    style.paper = QSizeF(row.widthMillimetres, row.heightMillimetres) * pointsPerMillimetre;
    style.columns = row.columns;
    style.body = row.body;
    style.leading = row.leading;
    style.title = row.title;
    style.lead = row.lead;
    style.head = row.head;
    style.gutter = 1.9 * row.body;
    // A column holds a whole number of characters, so that lines of Chinese fill it without being stretched.
    const double used = row.columns * row.charactersInColumn * row.body + (row.columns - 1) * style.gutter;
    style.marginX = (style.paper.width() - used) / 2;
    style.marginTop = 15 * pointsPerMillimetre;
    style.marginBottom = 14 * pointsPerMillimetre;
    return style;
}

} // namespace lilong
