#include "ui/library/cover_store.h"

#include <QCryptographicHash>

namespace lilong {

namespace {

Result<Cover> makeCover(const QString& archive, StoredIssueId id, const QString& file, const Progress& progress) {
    if (progress.isCancelled())
        return fail(Error::Kind::Cancelled, QString());
    if (auto kept = readCover(file))
        return std::move(*kept);
    const auto opened = Archive::open(archive, Archive::Mode::ReadOnly, SystemClock());
    if (!opened)
        return tl::unexpected(opened.error());
    return (*opened)->load(id).and_then([&](const Issue& issue) { return coverOf(issue, progress); }).map([&](Cover cover) {
        keepCover(cover, file);
        return cover;
    });
}

} // namespace

CoverStore::CoverStore(const QString& folder, QObject* parent) : QObject(parent), folder_(folder) {}

CoverStore::~CoverStore() {
    job_.reset();
    const std::lock_guard wait(*working_);
}

const Cover* CoverStore::cover(StoredIssueId id) const {
    const auto found = covers_.constFind(id);
    return found == covers_.constEnd() ? nullptr : &found->second;
}

QString CoverStore::fileFor(const IssueSummary& issue) const {
    const QString key = QStringLiteral("%1|%2|%3").arg(archive_).arg(issue.id.number()).arg(issue.saved.toMSecsSinceEpoch());
    return QStringLiteral("%1/%2.png").arg(folder_, QLatin1String(QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha1).toHex()));
}

void CoverStore::want(const QString& archive, const std::vector<IssueSummary>& issues) {
    if (archive != std::exchange(archive_, archive))
        covers_.clear();
    queue_.clear();
    for (auto issue = issues.rbegin(); issue != issues.rend(); ++issue)
        if (const QString file = fileFor(*issue); covers_.value(issue->id).first != file)
            queue_.push_back({issue->id, file});
    makeNext();
}

// An issue that cannot be read has no cover; opening it says why.
void CoverStore::makeNext() {
    if (queue_.empty() || (job_ && job_->isRunning()))
        return;
    const Wanted wanted = queue_.back();
    queue_.pop_back();
    job_ = std::make_unique<BackgroundJob<Cover>>();
    connect(job_.get(), &BackgroundJobBase::finished, this, &CoverStore::makeNext, Qt::QueuedConnection);
    job_->start([archive = archive_, wanted, working = working_](const Progress& progress) {
                    const std::lock_guard held(*working);
                    return makeCover(archive, wanted.id, wanted.file, progress);
                },
                [this, wanted, archive = archive_](const Cover& cover) {
                    if (archive == archive_)
                        keep(wanted, cover);
                });
}

void CoverStore::keep(const Wanted& wanted, const Cover& cover) {
    covers_.insert(wanted.id, {wanted.file, cover});
    Q_EMIT made(wanted.id);
}

} // namespace lilong
