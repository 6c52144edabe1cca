#include "app/session/recovery_files.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace lilong {
namespace {

QString translated(const char* text) { return QCoreApplication::translate("Recovery", text); }

// SQLite's write-ahead log and its index stand beside a database that was not closed.
QStringList archiveFiles(const QString& archive) { return {archive, archive + QStringLiteral("-wal"), archive + QStringLiteral("-shm")}; }

} // namespace

std::unique_ptr<QLockFile> tryToLock(const QString& path) {
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(0); // never by age: a window may stay open for days
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

Result<void> RecoveryFiles::writeHome(const Home& home) const {
    const QJsonObject object{{QStringLiteral("archivePath"), home.archivePath},
                             {QStringLiteral("id"), static_cast<qint64>(home.id.number())},
                             {QStringLiteral("at"), home.at.toUTC().toString(Qt::ISODateWithMs)}};
    QSaveFile file(note());
    const QByteArray bytes = QJsonDocument(object).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(Error::Kind::File, translated(QT_TRANSLATE_NOOP("Recovery", "The unsaved work cannot be kept for a crash: %1."))
                                           .arg(file.errorString()), note(),
                    translated(QT_TRANSLATE_NOOP("Recovery", "Save often until the disk has room again.")));
    return {};
}

Result<RecoveryFiles::Home> RecoveryFiles::readHome() const {
    QFile file(note());
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::File, file.errorString(), note());
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    Home home{object[QLatin1String("archivePath")].toString(),
              StoredIssueId(static_cast<std::uint32_t>(object[QLatin1String("id")].toInteger())),
              QDateTime::fromString(object[QLatin1String("at")].toString(), Qt::ISODateWithMs)};
    if (!home.at.isValid())
        return fail(Error::Kind::File, translated(QT_TRANSLATE_NOOP("Recovery", "The note beside the unsaved work is damaged.")), note());
    return home;
}

Result<std::optional<Recovery::Orphan>> RecoveryFiles::read(const Clock& clock) const {
    const Result<std::unique_ptr<Archive>> opened = Archive::open(archive(), Archive::Mode::Open, clock);
    if (!opened)
        return tl::unexpected(opened.error());
    const Result<std::vector<IssueSummary>> kept = (*opened)->issues();
    if (!kept)
        return tl::unexpected(kept.error());
    if (kept->empty())
        return std::nullopt;
    Result<Issue> issue = (*opened)->load(kept->front().id);
    if (!issue)
        return tl::unexpected(issue.error());
    // Lost with the note is only where the issue belonged; its text is worth more, and is offered as a new issue.
    const Home home = readHome().value_or(Home{{}, {}, kept->front().saved});
    return Recovery::Orphan{archive(), home.archivePath, home.id, home.at, std::move(*issue)};
}

void RecoveryFiles::remove() const {
    for (const QString& file : archiveFiles(archive()))
        QFile::remove(file);
    QFile::remove(note());
}

void RecoveryFiles::setAside() const {
    for (const QString& file : archiveFiles(archive())) {
        const QString aside = file + QStringLiteral(".damaged");
        QFile::remove(aside);
        QFile::rename(file, aside);
    }
}

} // namespace lilong
