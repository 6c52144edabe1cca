#pragma once

#include "app/issue/article.h"

#include <optional>

namespace lilong {

/// What kind of furniture a line is that no article would print: QR-code text, folios, dates, numbers, imprint, hotlines; nothing where it is none.
/// Rules are patterns over the whole line, general to newsletters.
[[nodiscard]] std::optional<FurnitureKind> furnitureKindOf(QStringView line);

/// Reads what furniture says about the issue into the masthead; fields that are filled stay.
/// @param lines furniture of one page in its order
void readMasthead(const QStringList& lines, Masthead& masthead);

} // namespace lilong
