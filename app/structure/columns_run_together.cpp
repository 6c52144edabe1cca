#include "app/structure/reading_order.h"

namespace lilong {

std::optional<std::vector<ColumnLine>> columnsRunTogether(QStringView, const LanguageModel&) { return std::nullopt; }

} // namespace lilong
