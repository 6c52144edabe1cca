#pragma once

#include <QByteArray>
#include <QStringList>

namespace lilong {

/// One line of a CSV table (RFC 4180), UTF-8, ended by CR LF. A cell that a spreadsheet would take for a formula (= + - @, tab, CR first), or
/// for a number and round off, is given an apostrophe before it, which says "text" and which intake/csv.h takes away again.
[[nodiscard]] QByteArray csvLine(const QStringList& cells);

/// What a CSV file begins with, so that spreadsheets read it as UTF-8.
[[nodiscard]] QByteArray csvStart();

} // namespace lilong
