#pragma once

#include "app/session/batch_import.h"
#include "app/task/background_job.h"

#include <QObject>

namespace lilong {

/// Reads and saves many issues off the window's thread. What was saved before she stopped is told too, so stopping a saving is
/// asked of the work itself and not of the job.
class BatchWorker : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~BatchWorker() override;

    /// @param archive where they will be saved: it is asked what it has already
    void read(const QStringList& paths, const QString& archive);
    void save(const std::vector<BatchPage>& pages, const std::vector<BatchOrder>& orders, const QString& archive, const PipelineOptions& options);
    void stop();
    [[nodiscard]] bool isReading() const { return reading_ && reading_->isRunning(); }
    [[nodiscard]] bool isSaving() const { return saving_ && saving_->isRunning(); }
    [[nodiscard]] bool isBusy() const { return isReading() || isSaving(); }

Q_SIGNALS:
    void readDone(const lilong::BatchRead& read);
    void saved(const lilong::BatchReport& report);
    void progressed(double share, const QString& step);
    void failed(const lilong::Error& error);
    void finished();

private:
    struct Read {
        BatchRead batch;
        KnowledgePtr knowledge;
    };
    void follow(BackgroundJobBase& job);

    std::unique_ptr<BackgroundJob<Read>> reading_;
    std::unique_ptr<BackgroundJob<BatchReport>> saving_;
    CancelToken stopSaving_;
    KnowledgePtr knowledge_;
};

} // namespace lilong
