#include "ui/library/backup_keeper.h"

#include <QFileInfo>

namespace lilong {

BackupKeeper::BackupKeeper(const Clock& clock, QObject* parent) : QObject(parent), clock_(clock) {
    connect(&job_, &BackgroundJobBase::failed, this, [this](const Error& error) {
        if (error.kind != Error::Kind::Cancelled)
            Q_EMIT failed({error.kind, tr("Today's backup could not be made: %1").arg(error.what), error.file, error.advice});
    });
}

void BackupKeeper::consider(const QString& archive) {
    if (archive.isEmpty() || job_.isRunning() || !QFileInfo::exists(archive))
        return;
    job_.start([archive, &clock = clock_](const Progress& progress) { return backUpDaily(archive, {}, clock, progress); }, [](const std::optional<Backup>&) {});
}

} // namespace lilong
