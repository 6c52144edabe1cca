#include "app/publish/csv.h"

#include "app/text/spreadsheet_text.h"

#include <algorithm>

namespace lilong {
namespace {

QString quoted(const QString& cell) {
    const bool plain = std::none_of(cell.begin(), cell.end(), [](QChar c) {
        return c == QLatin1Char('"') || c == QLatin1Char(',') || c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QLatin1Char(';') || c == QLatin1Char('\t');
    });
    const bool edged = !cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace()); // some readers trim what is not quoted
    if (plain && !edged)
        return cell;
    return QLatin1Char('"') + QString(cell).replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

} // namespace

QByteArray csvLine(const QStringList& cells) {
    QStringList written;
    for (const QString& cell : cells)
        written += quoted(guardedCell(cell));
    return (written.join(QLatin1Char(',')) + QStringLiteral("\r\n")).toUtf8();
}

QByteArray csvStart() { return QByteArrayLiteral("\xEF\xBB\xBF"); }

} // namespace lilong
