#include "ui/library/archive_reader.h"

#include <QFileInfo>

#include <variant>

namespace lilong {

namespace {

using Done = std::monostate;

Result<Done> done(const Result<void>& result) {
    if (!result)
        return tl::unexpected(result.error());
    return Done();
}

// Its own signal may be what called us: the job goes when the event loop comes round, or with its owner.
void retire(BackgroundJobBase* job, QObject* owner) {
    if (!job)
        return;
    job->cancel();
    job->disconnect(owner);
    job->setParent(owner);
    job->deleteLater();
}

} // namespace

template <typename T>
void ArchiveReader::ask(std::unique_ptr<BackgroundJobBase>& slot, const QString& archive, Archive::Mode mode, const QString& title,
                        std::function<Result<T>(Archive&, const Progress&)> ask, std::function<void(T)> answer) {
    auto job = std::make_unique<BackgroundJob<T>>();
    connect(job.get(), &BackgroundJobBase::failed, this, &ArchiveReader::failed);
    job->start(
        [archive, mode, ask = std::move(ask), &clock = clock_](const Progress& progress) -> Result<T> {
            const auto opened = Archive::open(archive, mode, clock);
            if (!opened)
                return tl::unexpected(opened.error());
            return ask(**opened, progress);
        },
        [&slot, asked = job.get(), answer = std::move(answer)](T result) {
            if (slot.get() == asked)
                answer(std::move(result));
        });
    retire(slot.release(), this);
    slot = std::move(job);
    Q_EMIT started(slot.get(), title);
}

void ArchiveReader::list(const QString& archive) {
    ask<std::vector<IssueSummary>>(
        listing_, archive, Archive::Mode::ReadOnly, tr("Reading the archive"),
        [](Archive& opened, const Progress&) { return opened.issues(); },
        [this, archive](const auto& issues) { Q_EMIT listed(archive, issues); });
}

void ArchiveReader::search(const QString& archive, const QString& query) {
    ask<std::vector<SearchHit>>(
        searching_, archive, Archive::Mode::ReadOnly, tr("Searching"),
        [query](Archive& opened, const Progress&) { return opened.search(query); },
        [this, query](const auto& hits) { Q_EMIT found(query, hits); });
}

void ArchiveReader::load(const QString& archive, StoredIssueId id, const PartRef& place) {
    ask<Issue>(
        loading_, archive, Archive::Mode::ReadOnly, tr("Opening the issue"),
        [id](Archive& opened, const Progress&) { return opened.load(id); },
        [this, archive, id, place](const Issue& issue) { Q_EMIT loaded(issue, archive, id, place); });
}

void ArchiveReader::remove(const QString& archive, StoredIssueId id) {
    ask<Done>(
        changing_, archive, Archive::Mode::Open, tr("Deleting the issue"),
        [id](Archive& opened, const Progress&) { return done(opened.remove(id)); }, [this, archive](Done) { Q_EMIT removed(archive); });
}

void ArchiveReader::create(const QString& archive) {
    ask<Done>(
        changing_, archive, Archive::Mode::Create, tr("Making the archive"),
        [](Archive&, const Progress&) { return Result<Done>(Done()); }, [this, archive](Done) { Q_EMIT created(archive); });
}

void ArchiveReader::check(const QString& archive) {
    ask<std::vector<Error>>(
        changing_, archive, Archive::Mode::ReadOnly, tr("Checking the archive"),
        [](Archive& opened, const Progress& progress) { return Result<std::vector<Error>>(opened.check(progress)); },
        [this, archive](const auto& faults) { Q_EMIT checked(archive, faults); });
}

void ArchiveReader::backUp(const QString& archive, const QString& target) {
    ask<Done>(
        changing_, archive, Archive::Mode::ReadOnly, tr("Backing up the archive"),
        [target](Archive& opened, const Progress&) { return done(opened.backupTo(target)); },
        [this, target](Done) { Q_EMIT backedUp(target); });
}

} // namespace lilong
