#pragma once

#include <QString>

namespace lilong {

/// A text as a cell that a spreadsheet shows as it is: what it would compute (= + - @, also of full width; tab, CR or LF first) or take for a
/// number and round off (many digits, or a zero first) gets an apostrophe before it. (OWASP, CSV Injection.)
[[nodiscard]] QString guardedCell(const QString& text);
/// The other way, exactly: takes away the apostrophe that guardedCell put there, and no other.
[[nodiscard]] QString unguardedCell(const QString& cell);

} // namespace lilong
