#pragma once

#include "app/clean/rule.h"

#include <span>

namespace lilong {

/// Every repair rule, in the order in which they must run: each relies on what those before it have mended.
[[nodiscard]] std::span<const Rule> catalogue();

} // namespace lilong
