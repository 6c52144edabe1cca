#include "app/command_line/table.h"

#include "app/command_line/console.h"
#include "app/text/character_class.h"

#include <algorithm>

namespace lilong {

void Table::add(const QStringList& fields) {
    Q_ASSERT(fields.size() == columns_);
    QStringList row;
    for (const QString& field : fields)
        row.push_back(visible(field));
    rows_.push_back(std::move(row));
}

std::vector<int> Table::widths() const {
    std::vector<int> widths(static_cast<size_t>(columns_), 0);
    for (const QStringList& row : rows_)
        for (qsizetype i = 0; i < columns_; ++i)
            widths[static_cast<size_t>(i)] = std::max(widths[static_cast<size_t>(i)], cells(row[i]));
    return widths;
}

QString Table::text() const {
    const std::vector<int> width = widths();
    QString text;
    for (const QStringList& row : rows_) {
        QString line;
        for (qsizetype i = 0; i + 1 < columns_; ++i)
            line += row[i] + QString(width[static_cast<size_t>(i)] - cells(row[i]) + 2, QLatin1Char(' '));
        text += line + row.last() + QLatin1Char('\n');
    }
    return text;
}

} // namespace lilong
