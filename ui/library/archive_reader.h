#pragma once

#include "app/archive/archive.h"
#include "app/task/background_job.h"

#include <QObject>

namespace lilong {

/// Asks archives off the window's thread; every question opens its own Archive, because one belongs to its thread.
/// A new question of a kind takes the place of the one that still runs: only the last answer arrives.
class ArchiveReader : public QObject {
    Q_OBJECT
public:
    explicit ArchiveReader(const Clock& clock, QObject* parent = nullptr) : QObject(parent), clock_(clock) {}

    void list(const QString& archive);
    void search(const QString& archive, const QString& query);
    void load(const QString& archive, StoredIssueId id, const PartRef& place = {});
    void remove(const QString& archive, StoredIssueId id);
    void create(const QString& archive);
    void check(const QString& archive);
    void backUp(const QString& archive, const QString& target);

Q_SIGNALS:
    void listed(const QString& archive, const std::vector<lilong::IssueSummary>& issues);
    void found(const QString& query, const std::vector<lilong::SearchHit>& hits);
    void loaded(const lilong::Issue& issue, const QString& archive, lilong::StoredIssueId id, const lilong::PartRef& place);
    void removed(const QString& archive);
    void created(const QString& archive);
    void checked(const QString& archive, const std::vector<lilong::Error>& faults);
    void backedUp(const QString& target);
    void failed(const lilong::Error& error);
    /// Long work has begun.
    void started(lilong::BackgroundJobBase* job, const QString& title);

private:
    /// Runs `ask` on an archive opened for it, in place of whatever runs in `slot`.
    template <typename T>
    void ask(std::unique_ptr<BackgroundJobBase>& slot, const QString& archive, Archive::Mode mode, const QString& title,
             std::function<Result<T>(Archive&, const Progress&)> ask, std::function<void(T)> answer);

    const Clock& clock_;
    std::unique_ptr<BackgroundJobBase> listing_, searching_, loading_, changing_;
};

} // namespace lilong
