#include "app/structure/column_regions.h"
#include "app/structure/reading_order.h"
#include "app/structure/text_grid.h"

namespace lilong {

std::optional<std::vector<ColumnLine>> columnsSideBySide(QStringView page, const LanguageModel& model, bool expected) {
    const TextGrid grid(page);
    const int measure = grid.showsColumns(expected) ? grid.measureOf(grid.pieces()) : 0;
    if (measure == 0)
        return std::nullopt;
    return readRegions(grid, measure, model);
}

} // namespace lilong
