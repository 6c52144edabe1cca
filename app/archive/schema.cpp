#include "app/archive/schema.h"

#include "app/archive/archive_text.h"
#include "app/archive/transaction.h"

#include <QDir>
#include <QFile>

namespace lilong {
namespace {

Result<void> runStep(Connection& connection, const Migration& migration) {
    Result<Transaction> transaction = Transaction::begin(connection, Transaction::Kind::Writing);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const Result<qint64> version = connection.number(Statement::SchemaVersion);
    if (!version)
        return tl::unexpected(version.error());
    if (*version >= migration.version)
        return {};
    for (const QString& words : statementsOf(migration.words)) {
        Result<void> done = connection.runWords(words);
        if (!done)
            return done;
    }
    const Result<qint64> reached = connection.number(Statement::SchemaVersion);
    if (!reached || *reached != migration.version)
        return fail(Error::Kind::Internal, ArchiveText::tr("The step “%1” did not bring the archive to its version.").arg(migration.name),
                    connection.path(), ArchiveText::tr("Nothing was changed. Please report this message."));
    return transaction->commit();
}

} // namespace

Result<std::vector<Migration>> migrationsIn(const QString& folder) {
    std::vector<Migration> migrations;
    for (const QString& name : QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder + QLatin1Char('/') + name);
        const int version = name.left(4).toInt();
        if (version != static_cast<int>(migrations.size()) + 1 || !file.open(QIODevice::ReadOnly))
            return fail(Error::Kind::Internal, ArchiveText::tr("The program's own table plans cannot be read."), name,
                        ArchiveText::tr("Install Lilong again."));
        migrations.push_back({version, name, QString::fromUtf8(file.readAll())});
    }
    if (migrations.empty())
        return fail(Error::Kind::Internal, ArchiveText::tr("The program's own table plans cannot be read."), folder,
                    ArchiveText::tr("Install Lilong again."));
    return migrations;
}

QStringList statementsOf(const QString& words) {
    QStringList statements;
    QString statement;
    for (const QString& line : (words + QLatin1Char('\n')).split(QLatin1Char('\n'))) {
        if (line.trimmed().isEmpty()) {
            if (!statement.isEmpty())
                statements += std::exchange(statement, {});
        } else if (!line.trimmed().startsWith(QLatin1String("--"))) {
            statement += line + QLatin1Char('\n');
        }
    }
    return statements;
}

Result<void> migrate(Connection& connection, const std::vector<Migration>& migrations) {
    Result<void> done;
    for (const Migration& migration : migrations) {
        if (done)
            done = runStep(connection, migration);
    }
    return done;
}

Result<SchemaState> schemaStateOf(Connection& connection) {
    SchemaState state;
    const auto take = [&connection](Statement statement, qint64& into) {
        return connection.number(statement).map([&into](qint64 number) { into = number; });
    };
    const Result<void> done =
        take(Statement::ApplicationId, state.applicationId).and_then([&] { return take(Statement::SchemaVersion, state.version); }).and_then([&] {
            return take(Statement::ObjectCount, state.objects);
        });
    return done.map([&state] { return state; });
}

} // namespace lilong
