#pragma once

#include "app/archive/statement.h"

namespace lilong {

/// The words of the statements about page states and the history; nullptr for others.
[[nodiscard]] const char* historyWords(Statement statement);

} // namespace lilong
