#include "app/archive/archive_copy.h"

#include "app/archive/archive_text.h"
#include "app/archive/schema.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <filesystem>

namespace lilong {
namespace {

std::filesystem::path native(const QString& path) { return {path.toStdU16String()}; }

/// A file beside the target that is gone at the end unless it took the target's place.
class TemporaryCopy {
public:
    explicit TemporaryCopy(const QString& target)
        : path_(target + QStringLiteral(".%1.part").arg(QUuid::createUuid().toString(QUuid::WithoutBraces).left(8))) {}
    ~TemporaryCopy() { QFile::remove(path_); }
    TemporaryCopy(const TemporaryCopy&) = delete;
    TemporaryCopy& operator=(const TemporaryCopy&) = delete;

    QString path() const { return path_; }
    Result<void> replace(const QString& target) const {
        std::error_code error;
        std::filesystem::rename(native(path_), native(target), error); // one step, over what is there
        if (error)
            return fail(Error::Kind::File,
                        ArchiveText::tr("The copy could not take its name: %1.").arg(QString::fromLocal8Bit(error.message().c_str())), target,
                        ArchiveText::tr("The archive is as it was. Choose another name or folder."));
        return {};
    }

private:
    QString path_;
};

Result<void> checkTarget(const QString& source, const QString& target) {
    const QFileInfo info(target);
    if (info.exists() && QFileInfo(source).canonicalFilePath() == info.canonicalFilePath())
        return fail(Error::Kind::Input, ArchiveText::tr("An archive cannot be copied onto itself."), target, ArchiveText::tr("Choose another name."));
    if (!QFileInfo(info.absolutePath()).isDir())
        return fail(Error::Kind::File, ArchiveText::tr("The folder for the copy does not exist."), target,
                    ArchiveText::tr("Choose a folder that is there."));
    if (info.isDir())
        return fail(Error::Kind::File, ArchiveText::tr("A folder has this name."), target, ArchiveText::tr("Choose another name."));
    // A log that stays behind would be played into the copy when it is opened, and spoil it.
    for (const char* ending : {"-wal", "-journal"}) {
        if (QFileInfo::exists(target + QLatin1String(ending)))
            return fail(Error::Kind::File, ArchiveText::tr("The file to be replaced is open in another window."), target,
                        ArchiveText::tr("Close it there, or choose another name."));
    }
    return {};
}

Result<void> checkCopy(const QString& path, const std::shared_ptr<const SqlDialect>& dialect) {
    const auto copy = Connection::open(path, {ConnectionSettings::Access::ReadOnly}, dialect);
    if (!copy)
        return tl::unexpected(copy.error());
    const Result<SchemaState> state = schemaStateOf(**copy);
    const Result<std::vector<Error>> faults = integrityFaults(**copy);
    if (!state || !faults)
        return tl::unexpected(state ? faults.error() : state.error());
    if (!faults->empty() || state->applicationId != archiveApplicationId)
        return fail(Error::Kind::Archive, ArchiveText::tr("The copy is not whole."), path, ArchiveText::tr("Choose another disk and try again."));
    return {};
}

} // namespace

Result<std::vector<Error>> integrityFaults(Connection& connection) {
    std::vector<Error> faults;
    const Result<void> done = connection.read(Statement::IntegrityCheck, {}, [&](const Row& row) -> Result<void> {
        if (row.text(0) != QLatin1String("ok"))
            faults.push_back({Error::Kind::Archive, ArchiveText::tr("The archive is damaged. (%1)").arg(row.text(0)), connection.path(),
                              ArchiveText::tr("Leave the file as it is and open your last backup.")});
        return {};
    });
    return done.map([&] { return faults; });
}

Result<void> copyArchive(Connection& connection, const QString& target, const std::shared_ptr<const SqlDialect>& dialect) {
    const QString path = QFileInfo(target).absoluteFilePath();
    const Result<void> possible = checkTarget(connection.path(), path);
    if (!possible)
        return possible;
    const TemporaryCopy copy(path);
    const auto concerning = [&path](Error error) {
        error.file = path;
        return error;
    };
    return connection.run(Statement::CopyInto, {copy.path()})
        .map_error(concerning)
        .and_then([&] { return checkCopy(copy.path(), dialect).map_error(concerning); })
        .and_then([&] { return copy.replace(path); });
}

} // namespace lilong
