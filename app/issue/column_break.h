#pragma once

#include "app/issue/traced_text.h"

namespace lilong {

/// The rule name of the breaks between columns that stood in one line.
inline const QString columnsRule = QStringLiteral("columns");

/// The break between two lines of a column: the run of a repair that reads `after` (a line end, an empty line, an indent) where the raw
/// page has only the white space that parted two columns, or nothing.
/// @param before the raw text of `raw`
/// @param joins true where the paragraph goes on in the next line: `after` is empty, or the space between two Latin words
[[nodiscard]] Run columnBreak(const RawSpan& raw, QStringView before, const QString& after, bool joins = false);

} // namespace lilong
