#pragma once

#include "app/language/language_model.h"
#include "app/structure/reading_order.h"
#include "app/structure/text_grid.h"

namespace lilong {

/// The lines of a page in reading order. The page is cut recursively into boxes (the X-Y cut of G. Nagy and S. Seth, "Hierarchical
/// representation of optically scanned documents", 1984): crosswise above rows of headings, lengthwise where only some of the columns
/// can be cut further; what is left is read column by column. A row of headings is cut along where the lines then go on one another clearly
/// better, by the word model, than with the columns above and below read as one.
/// @param measure cells of most full lines; a box may have a measure of its own
[[nodiscard]] std::vector<ColumnLine> readRegions(const TextGrid& grid, int measure, const LanguageModel& model);

} // namespace lilong
