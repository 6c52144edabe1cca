#pragma once

#include "app/structure/piece_links.h"
#include "app/structure/reading_order.h"

#include <optional>

namespace lilong {

/// Where only the first lines of columns ran together, in one row or row below row at the end of a few lines, and each column follows
/// as a block of its own: takes each first line to the top of its column. It is moved if it reads on there, or the block before reads
/// on in it, far better than where it stands. Nothing where no line is moved. Linear in the page's length.
[[nodiscard]] std::optional<std::vector<ColumnLine>> topsTakenToTheirColumns(QStringView page, const std::vector<PageRow>& lines,
                                                                             PieceLinks& links);

} // namespace lilong
