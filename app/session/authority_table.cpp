#include "app/session/authority_table.h"

#include "app/intake/csv.h"
#include "app/intake/intake.h"
#include "app/issue/authority_cells.h"
#include "app/issue/authority_table_text.h"
#include "app/publish/csv.h"

#include <QSaveFile>

#include <algorithm>

namespace lilong {
namespace {

Result<void> writeTable(const Authority& authority, QSaveFile& file, int& written) {
    const auto put = [&file](const QByteArray& bytes) -> Result<void> {
        if (file.write(bytes) == bytes.size())
            return {};
        return fail(Error::Kind::File, AuthorityTableText::tr("The table could not be written: %1.").arg(file.errorString()), file.fileName(),
                    AuthorityTableText::tr("Choose another disk or folder."));
    };
    return put(csvStart() + csvLine(authorityColumns())).and_then([&] {
        return authority.eachRecord([&](const TableRecord& record) {
            ++written;
            return put(csvLine(cellsOf(record)));
        });
    });
}

/// Where each column of the table stands in its lines; -1 for one that it lacks. Nothing where it is no such table.
std::optional<std::vector<qsizetype>> columnsIn(const QStringList& heading) {
    std::vector<qsizetype> places;
    for (const QString& column : authorityColumns()) {
        const auto found = std::find_if(heading.begin(), heading.end(), [&](const QString& cell) { return cell.trimmed().compare(column, Qt::CaseInsensitive) == 0; });
        places.push_back(found == heading.end() ? -1 : found - heading.begin());
    }
    const bool hasNames = places[1] >= 0 && places[2] >= 0; // kind and name; the others may be missing
    return hasNames ? std::optional(places) : std::nullopt;
}

QStringList cellsAt(const QStringList& cells, const std::vector<qsizetype>& places) {
    QStringList chosen;
    for (const qsizetype place : places)
        chosen += place < 0 ? QString() : cells.value(place);
    return chosen;
}

struct ReadTable {
    std::vector<TableRecord> records;
    std::vector<int> lines; ///< of each record
    std::vector<TableFault> faults;
};

Result<ReadTable> readTable(const DecodedText& text, const QString& file) {
    const std::vector<CsvLine> lines = csvLines(text.text);
    const auto places = lines.empty() ? std::nullopt : columnsIn(lines.front().cells);
    if (!places)
        return fail(Error::Kind::Input, AuthorityTableText::tr("This is no table of people and places: its first line must name the columns “kind” and “name”."), file,
                    AuthorityTableText::tr("Export the directory once to see what such a table looks like."));
    ReadTable table;
    for (size_t i = 1; i < lines.size(); ++i) {
        const CsvLine& line = lines[i];
        if (line.cells.size() > lines.front().cells.size() && std::any_of(line.cells.begin() + lines.front().cells.size(), line.cells.end(),
                                                                          [](const QString& cell) { return !cell.isEmpty(); })) {
            table.faults.push_back({line.number, AuthorityTableText::tr("the line has more cells than the table has columns.")});
            continue;
        }
        Result<TableRecord> record = recordFromCells(cellsAt(line.cells, *places));
        if (!record) {
            table.faults.push_back({line.number, record.error().what});
            continue;
        }
        table.records.push_back(std::move(*record));
        table.lines.push_back(line.number);
    }
    return table;
}

} // namespace

Result<int> exportAuthority(const Authority& authority, const QString& path) {
    QSaveFile file(path);
    int written = 0;
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Kind::File, AuthorityTableText::tr("The table could not be written: %1.").arg(file.errorString()), path, AuthorityTableText::tr("Choose another disk or folder."));
    if (const Result<void> done = writeTable(authority, file, written); !done)
        return tl::unexpected(done.error()); // what was begun is given up with the file
    if (!file.commit())
        return fail(Error::Kind::File, AuthorityTableText::tr("The table could not be written: %1.").arg(file.errorString()), path, AuthorityTableText::tr("Choose another disk or folder."));
    return written;
}

Result<TableImport> importAuthority(Authority& authority, const QString& path, const QString& by) {
    const Result<DecodedText> text = readTextFile(path);
    const Result<ReadTable> table = text ? readTable(*text, path) : Result<ReadTable>(tl::unexpect, text.error());
    if (!table)
        return tl::unexpected(table.error());
    TableImport made{{}, table->faults};
    if (!made.faults.empty())
        return made;
    Result<Authority::Taken> taken = authority.takeTable(table->records, by);
    if (!taken)
        return tl::unexpected(taken.error());
    for (const Authority::Refused& refused : taken->refused)
        made.faults.push_back({table->lines[refused.index], refused.reason});
    made.taken = std::move(*taken);
    return made;
}

} // namespace lilong
