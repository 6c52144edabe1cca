#include "app/archive/sqlite/sqlite_dialect.h"

namespace lilong {
namespace {

// Primary result codes, https://www.sqlite.org/rescode.html; the driver may report an extended one, whose low byte is the primary.
enum SqliteCode {
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteReadOnly = 8,
    SqliteCorrupt = 11,
    SqliteFull = 13,
    SqliteCannotOpen = 14,
    SqliteNotADatabase = 26
};

} // namespace

DatabaseFailure SqliteDialect::failureOf(const QSqlError& error) const {
    switch (error.nativeErrorCode().toInt() & 0xFF) {
    case SqliteBusy:
    case SqliteLocked: return DatabaseFailure::Busy;
    case SqliteReadOnly: return DatabaseFailure::ReadOnly;
    case SqliteCorrupt: return DatabaseFailure::Damaged;
    case SqliteFull: return DatabaseFailure::Full;
    case SqliteCannotOpen: return DatabaseFailure::CannotOpen;
    case SqliteNotADatabase: return DatabaseFailure::NotADatabase;
    default: return DatabaseFailure::Other;
    }
}

} // namespace lilong
