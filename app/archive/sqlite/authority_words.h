#pragma once

#include "app/archive/statement.h"

namespace lilong {

/// The words of the statements about records; nullptr for others, as the two below.
[[nodiscard]] const char* recordWords(Statement statement);
/// Of those about links of issues to records, and the log.
[[nodiscard]] const char* linkWords(Statement statement);
/// Of those that the directory, the card and the check ask.
[[nodiscard]] const char* authorityWords(Statement statement);

} // namespace lilong
