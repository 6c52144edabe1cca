#pragma once

#include "app/archive/backups.h"
#include "app/task/background_job.h"

#include <QObject>

#include <future>

namespace lilong {

/// Makes the day's backup of an archive on its own, off the window's thread. Nothing is said but where it fails.
class BackupKeeper final : public QObject {
    Q_OBJECT
public:
    explicit BackupKeeper(const Clock& clock, QObject* parent = nullptr);
    /// Stops a backup that is being made and waits until it has let go of its files: the program may be ending.
    ~BackupKeeper() override;

    /// Makes today's backup where there is none. Cheap where there is one; one at a time, a second question meanwhile is passed over.
    void consider(const QString& archive);
    [[nodiscard]] bool isRunning() const { return job_.isRunning(); }

Q_SIGNALS:
    void failed(const lilong::Error& error);

private:
    const Clock& clock_;
    BackgroundJob<std::optional<Backup>> job_;
    std::future<void> made_; ///< ready once the last backup has ended, whichever way
};

} // namespace lilong
