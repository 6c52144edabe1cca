#include "app/archive/archive.h"

#include "app/archive/archive_copy.h"
#include "app/archive/archive_text.h"
#include "app/archive/sqlite/sqlite_dialect.h"
#include "app/archive/stored_archive.h"

#include <QFileInfo>

namespace lilong {
namespace {

using Access = ConnectionSettings::Access;

constexpr qint64 firstVersion = 1; ///< of a schema; what later ones added is not asked for in an older file
constexpr qint64 shortestDatabase = 512; ///< bytes; the smallest page of an SQLite file

/// Everything that can be said about the file without opening it. (To open and close it beside the database would drop the locks that
/// another Archive of this process holds on it.)
Result<void> checkPath(const QFileInfo& file, Archive::Mode mode) {
    const QFileInfo folder(file.absolutePath());
    if (!folder.isDir())
        return fail(Error::Kind::File, ArchiveText::tr("The folder of the archive does not exist."), file.filePath(),
                    ArchiveText::tr("Choose a folder that is there."));
    if (file.isDir())
        return fail(Error::Kind::File, ArchiveText::tr("This is a folder, not an archive."), file.filePath(),
                    ArchiveText::tr("Choose a file that ends in .lilong."));
    if (!file.exists() && mode != Archive::Mode::Create)
        return fail(Error::Kind::File, ArchiveText::tr("There is no such archive."), file.filePath(),
                    ArchiveText::tr("It may have been moved, renamed, or be on a disk that is not there."));
    if (file.exists() && !file.isReadable())
        return fail(Error::Kind::File, ArchiveText::tr("The archive may not be read."), file.filePath(),
                    ArchiveText::tr("Ask its owner for the right to read it."));
    // SQLite takes a file that is too short to be a database for an empty one, and would write over it.
    if (file.size() > 0 && file.size() < shortestDatabase)
        return fail(Error::Kind::Archive, ArchiveText::tr("The file is not a Lilong archive."), file.filePath(),
                    ArchiveText::tr("Choose a file that ends in .lilong; raw pages are imported instead."));
    if (mode == Archive::Mode::ReadOnly)
        return {};
    if (!folder.isWritable())
        return fail(Error::Kind::File, ArchiveText::tr("The folder of the archive is read-only."), file.filePath(),
                    ArchiveText::tr("Open the archive for reading, or copy it to a folder of your own."));
    if (file.exists() && !file.isWritable())
        return fail(Error::Kind::File, ArchiveText::tr("The archive is read-only."), file.filePath(),
                    ArchiveText::tr("Open the archive for reading, or copy it to a folder of your own."));
    return {};
}

Access accessFor(const QFileInfo& file, Archive::Mode mode) {
    if (mode != Archive::Mode::ReadOnly)
        return Access::ReadWrite;
    // In a read-only folder the lock files of a log cannot be made; where there is no log nobody writes.
    const bool hasLog = QFileInfo::exists(file.absoluteFilePath() + QStringLiteral("-wal"));
    return QFileInfo(file.absolutePath()).isWritable() || hasLog ? Access::ReadOnly : Access::Immutable;
}

Result<void> checkSchema(const SchemaState& state, int version, Archive::Mode mode, const QString& path) {
    if (state.isFresh() && mode == Archive::Mode::Create)
        return {};
    if (state.applicationId != archiveApplicationId)
        return fail(Error::Kind::Archive,
                    state.isFresh() ? ArchiveText::tr("The file is empty: it is not a Lilong archive.")
                                    : ArchiveText::tr("The file is a database of another program, not a Lilong archive."),
                    path, ArchiveText::tr("Choose a file that ends in .lilong."));
    if (state.version > version && mode != Archive::Mode::ReadOnly)
        return fail(Error::Kind::Archive, ArchiveText::tr("The archive was written by a newer version of Lilong."), path,
                    ArchiveText::tr("Nothing was changed. Install the newer version, or open the archive for reading."));
    if (state.version < firstVersion && mode == Archive::Mode::ReadOnly)
        return fail(Error::Kind::Archive, ArchiveText::tr("The archive was written by an older version of Lilong."), path,
                    ArchiveText::tr("Open it once for writing, so that it can be brought up to date."));
    return {};
}

Result<void> setUp(Connection& connection, const ArchiveSettings& settings) {
    const auto limited = [&] {
        return settings.mostPages == 0 ? Result<void>()
                                       : connection.runWords(connection.dialect().words(Statement::LimitPages).arg(settings.mostPages));
    };
    return connection.run(Statement::KeepForeignKeys).and_then([&] { return connection.run(Statement::SyncFully); }).and_then(limited);
}

/// Brings the tables up to date. An older archive is copied first, to go back to.
Result<void> bringUpToDate(Connection& connection, const SchemaState& state, const ArchiveSettings& settings,
                           const std::shared_ptr<const SqlDialect>& dialect) {
    if (state.version >= settings.migrations.back().version)
        return {};
    const QString copy = connection.path() + QStringLiteral(".version-%1").arg(state.version);
    if (!state.isFresh() && !QFileInfo::exists(copy)) {
        const Result<void> copied = copyArchive(connection, copy, dialect);
        if (!copied)
            return copied;
    }
    return migrate(connection, settings.migrations);
}

} // namespace

Result<std::unique_ptr<Archive>> StoredArchive::open(const QString& path, Mode mode, const Clock& clock, ArchiveSettings settings) {
    const QFileInfo file(QFileInfo(path).absoluteFilePath());
    const auto dialect = std::make_shared<const SqliteDialect>();
    const bool readOnly = mode == Mode::ReadOnly;
    Result<void> done = checkPath(file, mode);
    if (done && settings.migrations.empty())
        done = migrationsIn(dialect->migrations()).map([&](std::vector<Migration> own) { settings.migrations = std::move(own); });
    if (!done)
        return tl::unexpected(done.error());
    const int version = settings.migrations.back().version;
    Result<std::unique_ptr<Connection>> opened = Connection::open(file.filePath(), {accessFor(file, mode), settings.patience}, dialect);
    if (!opened)
        return tl::unexpected(opened.error());
    Connection& connection = **opened;
    // Nothing is written before the file has said that it is an archive.
    done = schemaStateOf(connection).and_then([&](const SchemaState& state) {
        return checkSchema(state, version, mode, file.filePath())
            .and_then([&] { return setUp(connection, settings); })
            .and_then([&] { return readOnly ? Result<void>() : bringUpToDate(connection, state, settings, dialect); })
            .and_then([&] { return readOnly ? Result<void>() : connection.run(Statement::KeepWriteAheadLog); });
    });
    if (!done)
        return tl::unexpected(done.error());
    return std::unique_ptr<Archive>(new StoredArchive(std::move(*opened), dialect, readOnly, version, settings.history, clock));
}

Result<std::unique_ptr<Archive>> Archive::open(const QString& path, Mode mode, const Clock& clock) { return StoredArchive::open(path, mode, clock); }

} // namespace lilong
