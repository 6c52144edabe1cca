#include "ui/library/autosave.h"

#include <utility>

namespace lilong {

Autosave::Autosave(const Session& session, std::shared_ptr<Recovery> recovery, QObject* parent)
    : QObject(parent), session_(session), desk_(std::make_shared<Desk>()) {
    desk_->recovery = std::move(recovery);
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMs);
    connect(&pause_, &QTimer::timeout, this, &Autosave::keepNow);
    connect(&session_, &Session::changed, this, &Autosave::changed);
    connect(&job_, &BackgroundJobBase::failed, this, &Autosave::failed);
    connect(&job_, &BackgroundJobBase::finished, this, [this] {
        if (std::exchange(isLate_, false))
            keepNow();
    });
    changed();
}

Autosave::~Autosave() {
    forget();
}

void Autosave::changed() {
    if (!session_.isModified())
        forget();
    else if (!pause_.isActive()) // a pause that began anew with every key would never end while she types
        pause_.start();
}

void Autosave::keepNow() {
    pause_.stop();
    if (job_.isRunning()) {
        isLate_ = true;
        return;
    }
    const quint64 state = ++lastState_;
    {
        const std::lock_guard lock(desk_->mutex);
        desk_->wanted = state;
    }
    job_.start(
        [desk = desk_, state, issue = session_.issue(), path = session_.archivePath(), id = session_.storedId()](const Progress&) {
            const std::lock_guard lock(desk->mutex);
            if (desk->wanted != state)
                return Result<std::monostate>(std::monostate());
            const auto result = desk->recovery->keep(issue, path, id);
            return result ? Result<std::monostate>(std::monostate()) : Result<std::monostate>(tl::unexpected(result.error()));
        },
        [this](std::monostate) { Q_EMIT kept(); });
}

void Autosave::forget() {
    pause_.stop();
    isLate_ = false;
    const std::lock_guard lock(desk_->mutex);
    desk_->wanted = 0;
    desk_->recovery->forget();
}

} // namespace lilong
