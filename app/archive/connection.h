#pragma once

#include "app/archive/sql_dialect.h"
#include "app/foundation/error.h"
#include "app/foundation/id.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <chrono>
#include <functional>
#include <map>
#include <memory>

namespace lilong {

/// One row that a statement found. Columns count from 0, in the order of the statement's words.
class Row {
public:
    explicit Row(const QSqlQuery& query) : query_(query) {}

    [[nodiscard]] qint64 integer(int column) const { return query_.value(column).toLongLong(); }
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] double real(int column) const { return query_.value(column).toDouble(); }
    [[nodiscard]] QByteArray bytes(int column) const { return query_.value(column).toByteArray(); }
    [[nodiscard]] QString text(int column) const; ///< as stored by storedText
    /// Empty for null and for what is no id: the issue's own check then finds the fault.
    template <typename AnyId>
    [[nodiscard]] AnyId id(int column) const {
        const qint64 number = integer(column);
        return number > 0 && number <= std::numeric_limits<std::uint32_t>::max() ? AnyId(static_cast<std::uint32_t>(number)) : AnyId();
    }

private:
    const QSqlQuery& query_;
};

/// How a connection deals with its file.
struct ConnectionSettings {
    enum class Access {
        ReadWrite,
        ReadOnly,
        Immutable, ///< nobody can write there (a read-only folder): read without lock files
    };
    Access access = Access::ReadWrite;
    std::chrono::milliseconds patience{5000}; ///< how long to wait while another window writes
};

/// One connection to one archive file: prepared statements by name, errors in the user's words. Closed, and its name given back,
/// when it ends. Belongs to the thread that opened it. Several connections to one file may live in one process.
class Connection {
public:
    /// @param path absolute. Opening reads nothing yet: a broken file shows at the first statement.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString& path, const ConnectionSettings& settings,
                                                                  std::shared_ptr<const SqlDialect> dialect);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] QString path() const { return path_; }
    [[nodiscard]] const SqlDialect& dialect() const { return *dialect_; }

    [[nodiscard]] Result<void> run(Statement statement, const QVariantList& values = {});
    /// As `run`, and returns the number that the database gave the new row.
    [[nodiscard]] Result<qint64> insert(Statement statement, const QVariantList& values);
    /// Calls `take` for every row; an error of `take` ends the reading and is passed on. `take` may not read by the same statement.
    using Take = std::function<Result<void>(const Row&)>;
    [[nodiscard]] Result<void> read(Statement statement, const QVariantList& values, const Take& take);
    /// The first row's first column as a number; 0 where there is no row.
    [[nodiscard]] Result<qint64> number(Statement statement);
    /// Runs words that have no name: those of a migration.
    [[nodiscard]] Result<void> runWords(const QString& words);

private:
    Connection(QString path, QString name, std::shared_ptr<const SqlDialect> dialect);
    [[nodiscard]] Result<QSqlQuery*> executed(Statement statement, const QVariantList& values);
    [[nodiscard]] Error described(const QSqlError& error) const;

    QString path_;
    QString name_;
    std::shared_ptr<const SqlDialect> dialect_;
    std::map<Statement, QSqlQuery> prepared_;
};

} // namespace lilong
