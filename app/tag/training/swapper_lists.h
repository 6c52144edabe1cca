#pragma once

#include "app/tag/training/name_swapper.h"

namespace lilong {

/// What the built-in tables hold of divisions, words and callings, to make other names of.
[[nodiscard]] NameSwapper::Lists builtInLists();

} // namespace lilong
