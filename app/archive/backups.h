#pragma once

#include "app/archive/archive.h"

namespace lilong {

/// The backups of one archive, in a folder beside it (柳荫.lilong → 柳荫.lilong.backups/2026-11-22_093000.lilong; ..._kept.lilong by command),
/// one a day at most on their own, and as many as wished by command.
struct Backup {
    QString path;
    QDateTime at; ///< local time, by its name
    bool byCommand = false;
    qint64 bytes = 0;

    [[nodiscard]] bool operator==(const Backup&) const = default;
};

/// Which are kept: those of the last `days` days, and the latest of each of the `weeks` calendar weeks before this one. Those by command are kept
/// until the editor removes them.
struct BackupPlan {
    int days = 7;
    int weeks = 4;
};

[[nodiscard]] QString backupFolderOf(const QString& archivePath);
/// The newest first.
[[nodiscard]] std::vector<Backup> backupsOf(const QString& archivePath);

/// Makes today's backup if there is none. The copy is made by the database, opened and checked (file, tables, every issue's ledger) before it
/// gets its name; only then older ones are removed. Off the window's thread: it opens the archive itself.
/// @return the backup; nothing where today's is there, or the archive holds no issue. Errors: File, Archive, Cancelled: the backups are as they were.
[[nodiscard]] Result<std::optional<Backup>> backUpDaily(const QString& archivePath, const BackupPlan& plan, const Clock& clock, const Progress& progress);
/// The same at once and always; no other is removed.
[[nodiscard]] Result<Backup> backUpNow(const QString& archivePath, const Clock& clock, const Progress& progress);

/// Puts a backup in the archive's place, once it has been checked. The present file is kept beside it under a name of its own, which is
/// returned. No window may have the archive open. Errors: the backup is damaged, or the archive is open: nothing is changed.
[[nodiscard]] Result<QString> restoreBackup(const QString& archivePath, const Backup& backup, const Clock& clock, const Progress& progress);

} // namespace lilong
