#pragma once

#include "app/archive/authority.h"

namespace lilong {

/// Writes all people and places as a table for a spreadsheet: CSV, UTF-8 with BOM, whole or not at all. Errors: File, Archive.
[[nodiscard]] Result<int> exportAuthority(const Authority& authority, const QString& file);

/// One line of a table that cannot be taken in.
struct TableFault {
    int line = 0; ///< of the file, from 1
    QString reason; ///< translated
};
struct TableImport {
    Authority::Taken taken;
    std::vector<TableFault> faults; ///< not empty: nothing was taken in
};
/// Takes such a table in: lines with a known key change their record, others make one. Where a line is wrong nothing at all is changed and
/// every wrong line is named. Taking in a table that was just written changes nothing. Errors: File, Input (not such a table), Archive.
[[nodiscard]] Result<TableImport> importAuthority(Authority& authority, const QString& file, const QString& by);

} // namespace lilong
