#include "app/archive/backups.h"

#include "app/archive/archive_text.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QThread>

#include <algorithm>
#include <filesystem>

namespace lilong {
namespace {

const QString stamp = QStringLiteral("yyyy-MM-dd_HHmmss");
const QString ending = QStringLiteral(".lilong");
const QString byHand = QStringLiteral("_kept");
constexpr int looks = 15, lookPauseMs = 100; // how long another reader of the archive is waited for

std::optional<Backup> backupIn(const QFileInfo& file) {
    static const QRegularExpression form(QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d_\\d{6})(_kept)?\\.lilong$"));
    const QRegularExpressionMatch match = form.match(file.fileName());
    const QDateTime at = QDateTime::fromString(match.captured(1), stamp);
    if (!at.isValid())
        return std::nullopt;
    return Backup{file.absoluteFilePath(), at, !match.captured(2).isEmpty(), file.size()};
}

/// A file that is gone at the end unless it was given another name.
class PassingFile {
public:
    explicit PassingFile(QString path) : path_(std::move(path)) {}
    ~PassingFile() { QFile::remove(path_); }
    PassingFile(const PassingFile&) = delete;
    PassingFile& operator=(const PassingFile&) = delete;
    [[nodiscard]] const QString& path() const { return path_; }

private:
    QString path_;
};

Result<void> renamed(const QString& from, const QString& to) {
    std::error_code error;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), error);
    if (error)
        return fail(Error::Kind::File, ArchiveText::tr("The file cannot be renamed: %1.").arg(QString::fromLocal8Bit(error.message().c_str())), from,
                    ArchiveText::tr("See whether the folder may be written to and the disk has room."));
    return {};
}

/// Opens a copy as any archive is opened, and looks at all of it.
Result<void> checkCopy(const QString& path, const Clock& clock, const Progress& progress) {
    const Result<std::unique_ptr<Archive>> copy = Archive::open(path, Archive::Mode::ReadOnly, clock);
    if (!copy)
        return tl::unexpected(copy.error());
    const std::vector<Error> faults = (*copy)->check(progress);
    return faults.empty() ? Result<void>() : tl::unexpected(faults.front());
}

Result<Backup> backUp(const Archive& archive, bool isByCommand, const Clock& clock, const Progress& progress) {
    const QString folder = backupFolderOf(archive.path());
    if (!QDir().mkpath(folder))
        return fail(Error::Kind::File, ArchiveText::tr("The folder for the backups cannot be made."), folder,
                    ArchiveText::tr("See whether the archive's folder may be written to."));
    const QDateTime now = clock.now().toLocalTime();
    const QString target = folder + QLatin1Char('/') + now.toString(stamp) + (isByCommand ? byHand : QString()) + ending;
    const PassingFile copy(target + QStringLiteral(".new"));
    progress.report(0, ArchiveText::tr("Copying the archive"));
    return archive.backupTo(copy.path())
        .and_then([&] { return checkCopy(copy.path(), clock, progress.part(0.3, 1)); })
        .and_then([&] { return renamed(copy.path(), target); })
        .map([&] { return Backup{target, QDateTime::fromString(now.toString(stamp), stamp), isByCommand, QFileInfo(target).size()}; });
}

QDate mondayOf(QDate day) { return day.addDays(1 - day.dayOfWeek()); }

/// Calendar weeks stand still while days go by: with weeks counted back from today, none would ever grow old.
std::vector<Backup> outlived(const std::vector<Backup>& newestFirst, const BackupPlan& plan, QDate today) {
    std::vector<Backup> gone;
    std::optional<QDate> week;
    for (const Backup& backup : newestFirst) {
        if (backup.byCommand)
            continue;
        const QDate day = backup.at.date(), monday = mondayOf(day);
        const bool isLatestOfWeek = week != monday;
        week = monday;
        const bool isRecent = day.daysTo(today) < plan.days;
        const bool isOfLateWeek = isLatestOfWeek && monday >= mondayOf(today).addDays(-7 * plan.weeks);
        if (!isRecent && !isOfLateWeek)
            gone.push_back(backup);
    }
    return gone;
}

bool isThereFrom(const std::vector<Backup>& backups, QDate day) {
    return std::any_of(backups.begin(), backups.end(), [day](const Backup& one) { return !one.byCommand && one.at.date() == day; });
}

/// The name under which the present archive is kept when a backup takes its place.
QString asideOf(const QString& archivePath, const Clock& clock) {
    const QFileInfo file(archivePath);
    const QString now = clock.now().toLocalTime().toString(stamp);
    const QString base = file.absolutePath() + QLatin1Char('/') + file.completeBaseName() + QStringLiteral(".before-") + now;
    QString name = base + ending;
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = base + QStringLiteral("-%1").arg(i) + ending;
    return name;
}

/// The database removes its log when the last window closes it: a log that stays after we opened and closed it belongs to another window. A
/// file that cannot be opened at all is open nowhere.
bool isOpenElsewhere(const QString& archivePath, const Clock& clock) {
    const bool opens = Archive::open(archivePath, Archive::Mode::Open, clock).has_value();
    return opens && QFileInfo::exists(archivePath + QStringLiteral("-wal"));
}

/// What only reads a list or a cover is done in a moment: a window that works on the archive keeps it open.
bool staysOpenElsewhere(const QString& archivePath, const Clock& clock, const Progress& progress) {
    for (int i = 0; i < looks && !progress.isCancelled(); ++i) {
        if (!isOpenElsewhere(archivePath, clock))
            return false;
        QThread::msleep(lookPauseMs);
    }
    return true;
}

Result<void> swapIn(const QString& archivePath, const QString& copy, const QString& aside) {
    const bool isThere = QFileInfo::exists(archivePath);
    if (isThere) {
        if (Result<void> moved = renamed(archivePath, aside); !moved)
            return moved;
        for (const char* log : {"-wal", "-shm"})
            QFile::rename(archivePath + QLatin1String(log), aside + QLatin1String(log));
    }
    Result<void> placed = renamed(copy, archivePath);
    if (!placed && isThere)
        QFile::rename(aside, archivePath);
    return placed;
}

} // namespace

QString backupFolderOf(const QString& archivePath) { return QFileInfo(archivePath).absoluteFilePath() + QStringLiteral(".backups"); }

std::vector<Backup> backupsOf(const QString& archivePath) {
    std::vector<Backup> backups;
    for (const QFileInfo& file : QDir(backupFolderOf(archivePath)).entryInfoList({QLatin1Char('*') + ending}, QDir::Files)) {
        if (const std::optional<Backup> backup = backupIn(file))
            backups.push_back(*backup);
    }
    std::stable_sort(backups.begin(), backups.end(), [](const Backup& a, const Backup& b) { return a.at > b.at; });
    return backups;
}

Result<std::optional<Backup>> backUpDaily(const QString& archivePath, const BackupPlan& plan, const Clock& clock, const Progress& progress) {
    const QDate today = clock.now().toLocalTime().date();
    if (isThereFrom(backupsOf(archivePath), today))
        return std::nullopt;
    const Result<std::unique_ptr<Archive>> archive = Archive::open(archivePath, Archive::Mode::ReadOnly, clock);
    const auto issues = archive ? (*archive)->issues() : Result<std::vector<IssueSummary>>(tl::unexpect, archive.error());
    if (!issues || issues->empty())
        return issues ? Result<std::optional<Backup>>(std::nullopt) : tl::unexpected(issues.error());
    const Result<Backup> made = backUp(**archive, false, clock, progress);
    if (!made)
        return tl::unexpected(made.error());
    for (const Backup& old : outlived(backupsOf(archivePath), plan, today))
        QFile::remove(old.path);
    return std::optional(*made);
}

Result<Backup> backUpNow(const QString& archivePath, const Clock& clock, const Progress& progress) {
    return Archive::open(archivePath, Archive::Mode::ReadOnly, clock).and_then([&](const std::unique_ptr<Archive>& archive) {
        return backUp(*archive, true, clock, progress);
    });
}

Result<QString> restoreBackup(const QString& archivePath, const Backup& backup, const Clock& clock, const Progress& progress) {
    const QString target = QFileInfo(archivePath).absoluteFilePath();
    if (QFileInfo::exists(target) && staysOpenElsewhere(target, clock, progress))
        return fail(Error::Kind::Archive, ArchiveText::tr("The archive is open in another window."), target,
                    ArchiveText::tr("Close it there first. Nothing was changed."));
    const PassingFile copy(target + QStringLiteral(".restored"));
    progress.report(0, ArchiveText::tr("Checking the backup"));
    const Result<void> copied = checkCopy(backup.path, clock, progress.part(0, 0.8)).and_then([&] {
        return Archive::open(backup.path, Archive::Mode::ReadOnly, clock).and_then([&](const std::unique_ptr<Archive>& kept) {
            return kept->backupTo(copy.path());
        });
    });
    if (!copied)
        return tl::unexpected(copied.error());
    const QString aside = QFileInfo::exists(target) ? asideOf(target, clock) : QString();
    return swapIn(target, copy.path(), aside).map([&] { return aside; });
}

} // namespace lilong
