#pragma once

#include "app/archive/statement.h"

#include <QSqlError>
#include <QString>

namespace lilong {

/// Why a database refused, in terms that every database knows.
enum class DatabaseFailure { Busy, Full, ReadOnly, Damaged, NotADatabase, CannotOpen, Other };

/// What is peculiar to one kind of database: its driver, its words, its errors. Everything else of the archive names
/// statements and failures, so that another database is one more of these.
class SqlDialect {
public:
    virtual ~SqlDialect() = default;

    [[nodiscard]] virtual QString driver() const = 0;
    [[nodiscard]] virtual QString words(Statement statement) const = 0;
    /// The resource folder of the numbered migrations.
    [[nodiscard]] virtual QString migrations() const = 0;
    [[nodiscard]] virtual DatabaseFailure failureOf(const QSqlError& error) const = 0;
};

} // namespace lilong
