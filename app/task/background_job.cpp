#include "app/task/background_job.h"

#include <QCoreApplication>
#include <QPointer>

namespace lilong {

BackgroundJobBase::~BackgroundJobBase() { token_.cancel(); }

void BackgroundJobBase::cancel() { token_.cancel(); }

void BackgroundJobBase::run(Work work, std::function<void(std::any)> done) {
    Q_ASSERT(!running_);
    running_ = true;
    token_ = CancelToken();
    // The worker never touches this object: it posts to the application's thread, where the job is looked up first.
    QPointer<BackgroundJobBase> self(this);
    const auto post = [](std::function<void()> call) {
        QMetaObject::invokeMethod(QCoreApplication::instance(), std::move(call), Qt::QueuedConnection);
    };
    const Progress progress(token_, [post, self](double share, const QString& step) {
        post([self, share, step] {
            if (self)
                Q_EMIT self->progressed(share, step);
        });
    });
    QThreadPool::globalInstance()->start([work = std::move(work), done = std::move(done), post, self, progress] {
        auto result = std::make_shared<Result<std::any>>(work(progress));
        if (progress.isCancelled())
            *result = fail(Error::Kind::Cancelled, QCoreApplication::translate("BackgroundJob", "The work was stopped. Nothing was changed."));
        post([self, result, done] {
            if (!self)
                return;
            self->running_ = false;
            if (*result)
                done(std::move(**result));
            else
                Q_EMIT self->failed(result->error());
            if (self)
                Q_EMIT self->finished();
        });
    });
}

} // namespace lilong
