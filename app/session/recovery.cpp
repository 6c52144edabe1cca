#include "app/session/recovery.h"

#include "app/session/recovery_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMutex>
#include <QUuid>

#include <algorithm>
#include <map>

namespace lilong {
namespace {

class RecoveryFolder final : public Recovery {
public:
    RecoveryFolder(const QString& folder, const QString& name, std::unique_ptr<QLockFile> lock, const Clock& clock)
        : folder_(folder), name_(name), files_(folder, name), lock_(std::move(lock)), clock_(clock) {}

    Result<void> keep(const Issue& issue, const QString& archivePath, StoredIssueId id) override;
    void forget() override;
    std::vector<Orphan> orphans() const override;
    std::vector<Error> faults() const override { return faults_; }
    void discard(const Orphan& orphan) override;

private:
    bool takeOver(const QString& name) const;
    void addOrphan(const QString& name, std::vector<Orphan>& found) const;

    const QString folder_;
    const QString name_;
    const RecoveryFiles files_;
    const std::unique_ptr<QLockFile> lock_;
    const Clock& clock_;
    QMutex mutex_; ///< keep runs off the window's thread, forget on it
    StoredIssueId kept_;
    mutable std::map<QString, std::unique_ptr<QLockFile>> taken_; ///< locks of the orphans, so that no other window offers them
    mutable std::vector<Error> faults_;
};

// One transaction over the same stored issue: whoever kills the process leaves either the old state or the new one.
Result<void> RecoveryFolder::keep(const Issue& issue, const QString& archivePath, StoredIssueId id) {
    const QMutexLocker locker(&mutex_);
    const Result<std::unique_ptr<Archive>> archive = Archive::open(files_.archive(), Archive::Mode::Create, clock_);
    if (!archive)
        return tl::unexpected(archive.error());
    if (const Result<void> noted = files_.writeHome({archivePath, id, clock_.now()}); !noted)
        return noted;
    const Result<StoredIssueId> stored = (*archive)->save(issue, kept_);
    if (!stored)
        return tl::unexpected(stored.error());
    kept_ = *stored;
    return {};
}

void RecoveryFolder::forget() {
    const QMutexLocker locker(&mutex_);
    files_.remove();
    kept_ = {};
}

std::vector<Recovery::Orphan> RecoveryFolder::orphans() const {
    faults_.clear();
    std::vector<Orphan> found;
    for (const QFileInfo& file : QDir(folder_).entryInfoList({QStringLiteral("*.lilong")}, QDir::Files))
        if (file.completeBaseName() != name_ && takeOver(file.completeBaseName()))
            addOrphan(file.completeBaseName(), found);
    std::stable_sort(found.begin(), found.end(), [](const Orphan& a, const Orphan& b) { return a.at > b.at; });
    return found;
}

bool RecoveryFolder::takeOver(const QString& name) const {
    if (taken_.contains(name))
        return true;
    std::unique_ptr<QLockFile> lock = tryToLock(RecoveryFiles(folder_, name).lock());
    if (!lock)
        return false;
    taken_.emplace(name, std::move(lock));
    return true;
}

void RecoveryFolder::addOrphan(const QString& name, std::vector<Orphan>& found) const {
    const RecoveryFiles files(folder_, name);
    Result<std::optional<Orphan>> orphan = files.read(clock_);
    if (orphan && *orphan)
        found.push_back(std::move(**orphan));
    else if (orphan || !QFileInfo::exists(files.note())) // killed before its first state was whole
        files.remove();
    else {
        faults_.push_back(orphan.error());
        files.setAside();
    }
}

void RecoveryFolder::discard(const Orphan& orphan) {
    const QString name = QFileInfo(orphan.file).completeBaseName();
    if (name == name_ || !taken_.contains(name))
        return;
    RecoveryFiles(folder_, name).remove();
    taken_.erase(name);
}

Result<void> prepareFolder(const QString& folder) {
    const bool isNew = !QFileInfo::exists(folder);
    if (!QDir().mkpath(folder))
        return fail(Error::Kind::File, QCoreApplication::translate("Recovery", "The folder for unsaved work cannot be made."), folder,
                    QCoreApplication::translate("Recovery", "Save often: a crash would lose what is not saved."));
    if (isNew) // unpublished text is nobody else's business
        QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return {};
}

} // namespace

Result<std::unique_ptr<Recovery>> Recovery::open(const QString& folder, const Clock& clock) {
    if (const Result<void> prepared = prepareFolder(folder); !prepared)
        return tl::unexpected(prepared.error());
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<QLockFile> lock = tryToLock(RecoveryFiles(folder, name).lock());
    if (!lock)
        return fail(Error::Kind::File, QCoreApplication::translate("Recovery", "The folder for unsaved work cannot be written to."), folder,
                    QCoreApplication::translate("Recovery", "Save often: a crash would lose what is not saved."));
    return std::make_unique<RecoveryFolder>(folder, name, std::move(lock), clock);
}

} // namespace lilong
