#pragma once

#include "app/foundation/error.h"
#include "app/task/progress.h"

#include <QObject>
#include <QThreadPool>

#include <any>
#include <functional>

namespace lilong {

/// Long work as one object: start, progress, done or failed, cancel. The work runs on the pool's threads, its signals
/// arrive on the application's thread, where the job must have been made. Work returns its whole result or an error, so a cancelled job leaves nothing.
class BackgroundJobBase : public QObject {
    Q_OBJECT
public:
    explicit BackgroundJobBase(QObject* parent = nullptr) : QObject(parent) {}
    /// Asks running work to stop and forgets it; it never touches this object afterwards.
    ~BackgroundJobBase() override;

    /// Asks the work to stop at its next step. `failed` follows with Error::Kind::Cancelled.
    void cancel();
    [[nodiscard]] bool isRunning() const { return running_; }

Q_SIGNALS:
    void progressed(double share, const QString& step);
    void failed(const lilong::Error& error);
    void finished(); ///< after success or failure, once per start

protected:
    using Work = std::function<Result<std::any>(const Progress&)>;
    void run(Work work, std::function<void(std::any)> done);

private:
    CancelToken token_;
    bool running_ = false;
};

/// A job whose work returns a T.
template <typename T>
class BackgroundJob final : public BackgroundJobBase {
public:
    using BackgroundJobBase::BackgroundJobBase;

    /// Starts `work` on another thread; `done` receives its result on this thread. One start at a time.
    void start(std::function<Result<T>(const Progress&)> work, std::function<void(T)> done) {
        run([work = std::move(work)](const Progress& progress) -> Result<std::any> {
                Result<T> result = work(progress);
                if (!result)
                    return tl::unexpected(result.error());
                return std::any(std::make_shared<T>(std::move(*result)));
            },
            [done = std::move(done)](std::any value) { done(std::move(*std::any_cast<std::shared_ptr<T>&>(value))); });
    }
};

} // namespace lilong
