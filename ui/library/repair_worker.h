#pragma once

#include "app/archive/archive.h"
#include "app/session/repair_again.h"
#include "app/task/background_job.h"

#include <QObject>

#include <memory>

namespace lilong {

/// Repairs the open issue again off the window's thread, by the recipe that its archive knows of its newsletter.
class RepairWorker final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] bool isRunning() const { return job_ && job_->isRunning(); }
    /// @param archive where the recipe and the newsletter's names are looked for; may be empty or not be there
    /// @param id of the issue there; its own tags are no memory. One run at a time: a second one is passed over.
    void start(const Issue& issue, const QString& archive, StoredIssueId id, const QSet<QString>& rulesOff);
    /// Stops the run; nothing comes of it.
    void stop();

Q_SIGNALS:
    /// @param before the issue that was given, @param after what became of it; the same value where nothing was to be done
    void repaired(const lilong::Issue& before, const lilong::Issue& after);
    void failed(const lilong::Error& error);
    void started(lilong::BackgroundJobBase* job, const QString& title);

private:
    struct Repaired {
        Issue issue;
        KnowledgePtr knowledge;
    };
    std::unique_ptr<BackgroundJob<Repaired>> job_;
    KnowledgePtr knowledge_;
};

} // namespace lilong
