#include "app/archive/connection.h"

#include "app/archive/archive_text.h"
#include "app/archive/stored_text.h"

#include <QUrl>
#include <QUuid>

namespace lilong {
namespace {

QString optionsFor(const ConnectionSettings& settings) {
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(settings.patience.count());
    if (settings.access != ConnectionSettings::Access::ReadWrite)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (settings.access == ConnectionSettings::Access::Immutable)
        options += QStringLiteral(";QSQLITE_OPEN_URI");
    return options;
}

QString databaseName(const QString& path, const ConnectionSettings& settings) {
    if (settings.access != ConnectionSettings::Access::Immutable)
        return path;
    return QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded()) + QStringLiteral("?immutable=1");
}

struct Wording {
    Error::Kind kind;
    const char* what;
    const char* advice;
};

Wording wordingOf(DatabaseFailure failure) {
    switch (failure) {
    case DatabaseFailure::Busy:
        return {Error::Kind::Archive, QT_TRANSLATE_NOOP("ArchiveText", "Another window or program is writing to the archive."),
                QT_TRANSLATE_NOOP("ArchiveText", "Nothing was changed. Wait a moment and try again.")};
    case DatabaseFailure::Full:
        return {Error::Kind::File, QT_TRANSLATE_NOOP("ArchiveText", "The disk is full, so the archive could not be written."),
                QT_TRANSLATE_NOOP("ArchiveText", "Nothing was changed. Free some space and try again.")};
    case DatabaseFailure::ReadOnly:
        return {Error::Kind::File, QT_TRANSLATE_NOOP("ArchiveText", "The archive may not be written: it or its folder is read-only."),
                QT_TRANSLATE_NOOP("ArchiveText", "Nothing was changed. Open it for reading, or copy it to a folder of your own.")};
    case DatabaseFailure::Damaged:
        return {Error::Kind::Archive, QT_TRANSLATE_NOOP("ArchiveText", "The archive is damaged."),
                QT_TRANSLATE_NOOP("ArchiveText", "Leave the file as it is and open your last backup.")};
    case DatabaseFailure::NotADatabase:
        return {Error::Kind::Archive, QT_TRANSLATE_NOOP("ArchiveText", "The file is not a Lilong archive."),
                QT_TRANSLATE_NOOP("ArchiveText", "Choose a file that ends in .lilong; raw pages are imported instead.")};
    case DatabaseFailure::CannotOpen:
        return {Error::Kind::File, QT_TRANSLATE_NOOP("ArchiveText", "The archive could not be opened."),
                QT_TRANSLATE_NOOP("ArchiveText", "See whether the file and its folder are there and may be read and written.")};
    case DatabaseFailure::Other: break;
    }
    return {Error::Kind::Archive, QT_TRANSLATE_NOOP("ArchiveText", "The archive refused the request."),
            QT_TRANSLATE_NOOP("ArchiveText", "Nothing was changed. Check the archive; if it is whole, report this message.")};
}

} // namespace

QString Row::text(int column) const { return textFromStored(query_.value(column)); }

Connection::Connection(QString path, QString name, std::shared_ptr<const SqlDialect> dialect)
    : path_(std::move(path)),
      name_(std::move(name)),
      dialect_(std::move(dialect)) {}

Result<std::unique_ptr<Connection>> Connection::open(const QString& path, const ConnectionSettings& settings,
                                                     std::shared_ptr<const SqlDialect> dialect) {
    const QString name = QStringLiteral("lilong-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Connection> connection(new Connection(path, name, std::move(dialect)));
    QSqlDatabase database = QSqlDatabase::addDatabase(connection->dialect().driver(), name);
    database.setConnectOptions(optionsFor(settings));
    database.setDatabaseName(databaseName(path, settings));
    if (!database.open())
        return tl::unexpected(connection->described(database.lastError()));
    return connection;
}

Connection::~Connection() {
    // A query or handle that outlives its connection makes the driver complain and leak.
    prepared_.clear();
    QSqlDatabase::database(name_, false).close();
    QSqlDatabase::removeDatabase(name_);
}

Error Connection::described(const QSqlError& error) const {
    const DatabaseFailure failure = dialect_->failureOf(error);
    const Wording wording = wordingOf(failure);
    QString what = ArchiveText::tr(wording.what);
    if (failure == DatabaseFailure::Other || failure == DatabaseFailure::Damaged)
        what += QStringLiteral(" (%1)").arg(error.text().trimmed());
    return {wording.kind, what, path_, ArchiveText::tr(wording.advice)};
}

Result<QSqlQuery*> Connection::executed(Statement statement, const QVariantList& values) {
    auto found = prepared_.find(statement);
    if (found == prepared_.end()) {
        QSqlQuery query(QSqlDatabase::database(name_, false));
        query.setForwardOnly(true);
        if (!query.prepare(dialect_->words(statement)))
            return tl::unexpected(described(query.lastError()));
        found = prepared_.emplace(statement, std::move(query)).first;
    }
    QSqlQuery& query = found->second;
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values[i]);
    if (query.exec())
        return &query;
    Error error = described(query.lastError());
    query.finish();
    return tl::unexpected(std::move(error));
}

Result<void> Connection::run(Statement statement, const QVariantList& values) {
    const Result<QSqlQuery*> query = executed(statement, values);
    if (!query)
        return tl::unexpected(query.error());
    (*query)->finish();
    return {};
}

Result<qint64> Connection::insert(Statement statement, const QVariantList& values) {
    const Result<QSqlQuery*> query = executed(statement, values);
    if (!query)
        return tl::unexpected(query.error());
    const qint64 id = (*query)->lastInsertId().toLongLong();
    (*query)->finish();
    return id;
}

Result<void> Connection::read(Statement statement, const QVariantList& values, const Take& take) {
    const Result<QSqlQuery*> executedQuery = executed(statement, values);
    if (!executedQuery)
        return tl::unexpected(executedQuery.error());
    QSqlQuery& query = **executedQuery;
    Result<void> result;
    while (result && query.next())
        result = take(Row(query));
    if (result && query.lastError().isValid())
        result = tl::unexpected(described(query.lastError()));
    query.finish(); // an unfinished reading would hold the file's old state
    return result;
}

Result<qint64> Connection::number(Statement statement) {
    qint64 number = 0;
    const Result<void> done = read(statement, {}, [&number](const Row& row) -> Result<void> {
        number = row.integer(0);
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return number;
}

Result<void> Connection::runWords(const QString& words) {
    QSqlQuery query(QSqlDatabase::database(name_, false));
    if (!query.exec(words))
        return tl::unexpected(described(query.lastError()));
    return {};
}

} // namespace lilong
