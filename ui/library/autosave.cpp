#include "ui/library/autosave.h"

namespace lilong {

Autosave::Autosave(const Session& session, std::shared_ptr<Recovery> recovery, QObject* parent)
    : QObject(parent), session_(session), desk_(std::make_shared<Desk>()) {
    desk_->recovery = std::move(recovery);
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMs);
    connect(&pause_, &QTimer::timeout, this, &Autosave::keepNow);
    connect(&session_, &Session::changed, this, &Autosave::changed);
    connect(&job_, &BackgroundJobBase::failed, this, &Autosave::failed);
    changed();
}

Autosave::~Autosave() {
    forget();
}

void Autosave::changed() {
    if (session_.isModified())
        pause_.start();
    else
        forget();
}

void Autosave::keepNow() {
    if (job_.isRunning()) {
        pause_.start();
        return;
    }
    pause_.stop();
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
    const std::lock_guard lock(desk_->mutex);
    desk_->wanted = 0;
    desk_->recovery->forget();
}

} // namespace lilong
