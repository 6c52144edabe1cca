#pragma once

#include "app/issue/traced_text.h"

namespace lilong {

/// The rule name of the breaks between columns that stood in one line.
inline const QString columnsRule = QStringLiteral("columns");

/// What a break that was set between two lines of a column says.
enum class ColumnBreak {
    Parts,         ///< the lines stood beside other columns
    Joins,         ///< the paragraph goes on in the next line: the break is empty, or the space between two Latin words
    BehindHeading, ///< the column's heading ends, its text begins
    BeforeByline,  ///< a byline stood far to the right of another column's line
};

/// The break between two lines of a column: the run of a repair that reads `after` (a line end, an empty line, an indent) where the raw
/// page has only the white space that parted two columns, or nothing.
/// @param before the raw text of `raw`
[[nodiscard]] Run columnBreak(const RawSpan& raw, QStringView before, const QString& after, ColumnBreak kind = ColumnBreak::Parts);

/// True for a break that `columnBreak` set for that reason.
[[nodiscard]] bool isColumnBreak(const Repair& repair, ColumnBreak kind);

} // namespace lilong
