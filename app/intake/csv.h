#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace lilong {

/// A line of a table and where it begins in the file.
struct CsvLine {
    int number = 0; ///< from 1
    QStringList cells = {};
};

/// The lines of a CSV text (RFC 4180), however their line ends are: commas, or semicolons or tabs where the first line has these instead. An apostrophe that
/// keeps a cell text is taken away. Empty lines are left out. A quotation mark that is never closed ends with the text.
[[nodiscard]] std::vector<CsvLine> csvLines(QStringView text);

} // namespace lilong
