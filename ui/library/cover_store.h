#pragma once

#include "app/task/background_job.h"
#include "ui/library/cover_maker.h"

#include <QHash>
#include <QObject>

#include <mutex>

namespace lilong {

/// The covers of an archive's issues: made one after the other off the window's thread, kept in memory and in a folder by the
/// time an issue was saved, so that a changed issue gets a new one.
class CoverStore : public QObject {
    Q_OBJECT
public:
    /// @param folder where covers are kept from one start to the next
    explicit CoverStore(const QString& folder, QObject* parent = nullptr);
    /// Waits for the cover in hand to be given up: fonts must not outlive the program.
    ~CoverStore() override;

    /// Null where it is not made yet.
    [[nodiscard]] const Cover* cover(StoredIssueId id) const;
    /// Makes the covers of these issues that are not there; those of another archive are forgotten.
    void want(const QString& archive, const std::vector<IssueSummary>& issues);

Q_SIGNALS:
    void made(lilong::StoredIssueId id);

private:
    struct Wanted {
        StoredIssueId id;
        QString file;
    };
    [[nodiscard]] QString fileFor(const IssueSummary& issue) const;
    void makeNext();
    void keep(const Wanted& wanted, const Cover& cover);

    QString folder_;
    QString archive_;
    QHash<StoredIssueId, std::pair<QString, Cover>> covers_; ///< with the file that stands for issue and time
    std::vector<Wanted> queue_; ///< the next one last
    std::unique_ptr<BackgroundJob<Cover>> job_;
    std::shared_ptr<std::mutex> working_ = std::make_shared<std::mutex>(); ///< held while a cover is made
};

} // namespace lilong
