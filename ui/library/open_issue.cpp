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

std::optional<TakenIssue> takeStored(const QString& archive, StoredIssueId id, const QString& editor, const Clock& clock) {
    if (id.isEmpty())
        return std::nullopt;
    auto taken = IssueHold::take(archive, id, editor, clock);
    auto* const hold = taken ? std::get_if<std::unique_ptr<IssueHold>>(&*taken) : nullptr;
    if (!hold)
        return std::nullopt;
    const Result<Issue> stored = Archive::open(archive, Archive::Mode::ReadOnly, clock).and_then([id](const std::unique_ptr<Archive>& opened) { return opened->load(id); });
    return stored ? std::optional(TakenIssue{std::move(*hold), *stored}) : std::nullopt;
}

OpenIssue::OpenIssue(const Issue& issue, const QString& archive, StoredIssueId id, const Clock& clock, std::shared_ptr<Recovery> recovery,
                     std::unique_ptr<IssueHold> hold)
    : clock_(clock), session_(issue, archive, id, clock), hold_(std::move(hold)) {
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
    const bool isElsewhere = archive != session_.archivePath();
    const Result<void> result = folder ? session_.saveAs(archive) : folder;
    if (result && isElsewhere)
        hold_.reset();
    return saved(result);
}

// An issue that got its place in an archive just now is this window's from now on.
Result<void> OpenIssue::saved(Result<void> result) {
    if (!result)
        return result;
    giveUp();
    static_cast<void>(hold(editor_)); // a folder that takes no lock took the issue all the same
    return result;
}

Result<std::optional<IssueHolder>> OpenIssue::hold(const QString& editor) {
    editor_ = editor;
    session_.setEditor(editor);
    if (session_.storedId().isEmpty() || hold_)
        return std::nullopt;
    auto taken = IssueHold::take(session_.archivePath(), session_.storedId(), editor, clock_);
    if (!taken)
        return tl::unexpected(taken.error());
    if (auto* const hold = std::get_if<std::unique_ptr<IssueHold>>(&*taken)) {
        hold_ = std::move(*hold);
        session_.lock({});
        return std::nullopt;
    }
    const IssueHolder holder = std::get<IssueHolder>(*taken);
    session_.lock(tr("This issue is only to be read here: %1 is working on it.").arg(described(holder)));
    return holder;
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
