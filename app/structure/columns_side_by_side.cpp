#include "app/structure/reading_order.h"

namespace lilong {

std::optional<std::vector<ColumnLine>> columnsSideBySide(QStringView) { return std::nullopt; }

} // namespace lilong
