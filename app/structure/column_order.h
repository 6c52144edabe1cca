#pragma once

#include "app/structure/column_search.h"
#include "app/structure/reading_order.h"

namespace lilong {

/// The plan's pieces in the order in which they are read. Columns that only stand below each other for want of a better place are cut
/// again, and foot and top are matched over the whole page, best pair first, a foot also with the top of a column to its right.
/// What stands between two pieces of a column without going on elsewhere (a caption) stays where it is. n log n in the pieces; the
/// word model is asked for pairs of open feet and tops only.
[[nodiscard]] std::vector<ColumnLine> readingOrder(QStringView page, const std::vector<PageRow>& lines, const ColumnPlan& plan,
                                                   PieceLinks& links);

} // namespace lilong
