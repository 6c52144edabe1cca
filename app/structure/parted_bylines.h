#pragma once

#include "app/structure/reading_order.h"

namespace lilong {

/// Recognition reads a byline into the line of the column beside it, far to its right: 等水清了再用。        （社区服务站）. Such lines are parted.
/// Linear in the lines' length.
/// @param lines of the page, in reading order
/// @return false where no line holds a byline
bool partBylines(QStringView page, std::vector<ColumnLine>& lines);

} // namespace lilong
