#pragma once

#include "app/archive/sql_dialect.h"

namespace lilong {

/// SQLite through Qt's QSQLITE driver; needs FTS5 (in every SQLite that Debian ships).
class SqliteDialect final : public SqlDialect {
public:
    [[nodiscard]] QString driver() const override { return QStringLiteral("QSQLITE"); }
    [[nodiscard]] QString words(Statement statement) const override;
    [[nodiscard]] QString migrations() const override { return QStringLiteral(":/lilong/archive/sqlite"); }
    [[nodiscard]] DatabaseFailure failureOf(const QSqlError& error) const override;
};

} // namespace lilong
