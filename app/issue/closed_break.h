#pragma once

#include "app/issue/repair.h"

namespace lilong {

/// True where nothing but white space stood there: a line end, the gap of a torn paragraph, or what parted two columns of one line. Taking such
/// a repair back opens the break again.
[[nodiscard]] bool closesABreak(const Repair& repair);

} // namespace lilong
