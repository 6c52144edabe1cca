#include "ui/library/open_issue.h"

#include "ui/library/issue_model.h"

#include <QDir>
#include <QFileInfo>

namespace lilong {

namespace {

// A first archive is suggested in a folder that may not be there yet.
Result<void> makeFolderOf(const QString& path) {
    const QString folder = QFileInfo(path).absolutePath();
    if (path.isEmpty() || QDir().mkpath(folder))
        return {};
    return fail(Error::Kind::File, OpenIssue::tr("The folder cannot be made."), folder, OpenIssue::tr("Choose another archive."));
}

} // namespace

OpenIssue::OpenIssue(const Issue& issue, const QString& archive, StoredIssueId id, const Clock& clock, std::shared_ptr<Recovery> recovery)
    : session_(issue, archive, id, clock) {
    if (!recovery)
        return;
    autosave_ = std::make_unique<Autosave>(session_, std::move(recovery));
    connect(autosave_.get(), &Autosave::failed, this, &OpenIssue::failed);
    connect(autosave_.get(), &Autosave::kept, this, &OpenIssue::kept);
}

QString OpenIssue::title() const {
    return titleOf(session_.issue()->masthead);
}

Result<void> OpenIssue::save() {
    const auto folder = makeFolderOf(session_.archivePath());
    return folder ? saved(session_.save()) : folder;
}

Result<void> OpenIssue::saveAs(const QString& archive) {
    const auto folder = makeFolderOf(archive);
    return folder ? saved(session_.saveAs(archive)) : folder;
}

Result<void> OpenIssue::saved(Result<void> result) {
    if (result)
        giveUp();
    return result;
}

void OpenIssue::markRestored() {
    session_.markUnsaved();
    if (autosave_)
        autosave_->keepNow();
}

void OpenIssue::giveUp() {
    if (autosave_)
        autosave_->forget();
}

} // namespace lilong
