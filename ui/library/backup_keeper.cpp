#include "ui/library/backup_keeper.h"

#include <QFileInfo>

#include <memory>

namespace lilong {

BackupKeeper::BackupKeeper(const Clock& clock, QObject* parent) : QObject(parent), clock_(clock) {
    connect(&job_, &BackgroundJobBase::failed, this, [this](const Error& error) {
        if (error.kind != Error::Kind::Cancelled)
            Q_EMIT failed({error.kind, tr("Today's backup could not be made: %1").arg(error.what), error.file, error.advice});
    });
}

BackupKeeper::~BackupKeeper() {
    job_.cancel();
    if (made_.valid())
        made_.wait();
}

void BackupKeeper::consider(const QString& archive) {
    if (archive.isEmpty() || job_.isRunning() || !QFileInfo::exists(archive))
        return;
    const auto made = std::make_shared<std::promise<void>>();
    made_ = made->get_future();
    job_.start(
        [archive, made, &clock = clock_](const Progress& progress) {
            auto backup = backUpDaily(archive, {}, clock, progress);
            made->set_value();
            return backup;
        },
        [](const std::optional<Backup>&) {});
}

} // namespace lilong
