#include "ui/library/batch_worker.h"

namespace lilong {

BatchWorker::~BatchWorker() {
    stopSaving_.cancel();
}

void BatchWorker::follow(BackgroundJobBase& job) {
    connect(&job, &BackgroundJobBase::progressed, this, &BatchWorker::progressed);
    connect(&job, &BackgroundJobBase::failed, this, &BatchWorker::failed);
    connect(&job, &BackgroundJobBase::finished, this, &BatchWorker::finished);
}

void BatchWorker::read(const QStringList& paths, const QString& archive) {
    if (isBusy())
        return;
    reading_ = std::make_unique<BackgroundJob<Read>>();
    follow(*reading_);
    reading_->start(
        [paths, archive, known = knowledge_](const Progress& progress) -> Result<Read> {
            const auto knowledge = known ? Result<KnowledgePtr>(known) : Knowledge::load();
            if (!knowledge)
                return tl::unexpected(knowledge.error());
            return readBatch(paths, archive, **knowledge, SystemClock(), progress).map([&](BatchRead batch) { return Read{std::move(batch), *knowledge}; });
        },
        [this](const Read& read) {
            knowledge_ = read.knowledge;
            Q_EMIT readDone(read.batch);
        });
}

void BatchWorker::save(const std::vector<BatchPage>& pages, const std::vector<BatchOrder>& orders, const QString& archive, const PipelineOptions& options) {
    if (isBusy() || !knowledge_)
        return;
    saving_ = std::make_unique<BackgroundJob<BatchReport>>();
    follow(*saving_);
    stopSaving_ = CancelToken();
    saving_->start(
        [pages, orders, archive, options, knowledge = knowledge_, stop = stopSaving_](const Progress& progress) {
            const Progress own(stop, [&progress](double share, const QString& step) { progress.report(share, step); });
            return saveBatch(pages, orders, archive, *knowledge, options, SystemClock(), own);
        },
        [this](const BatchReport& report) { Q_EMIT saved(report); });
}

void BatchWorker::stop() {
    if (isReading())
        reading_->cancel();
    stopSaving_.cancel();
}

} // namespace lilong
