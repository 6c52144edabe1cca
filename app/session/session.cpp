#include "app/session/session.h"

#include "app/session/linked_saving.h"

#include <QCoreApplication>

namespace lilong {

Session::Session(Issue issue, QString archivePath, StoredIssueId id, const Clock& clock, QObject* parent)
    : QObject(parent), clock_(clock), archivePath_(std::move(archivePath)), storedId_(id) {
    if (!id.isEmpty())
        saved_ = issue;
    wasModified_ = !saved_.has_value();
    steps_.push_back({QCoreApplication::translate("Session", "Opened"), clock_.now(), std::move(issue), {}});
}

const Issue& Session::issue() const { return steps_[present_].issue; }

Result<void> Session::apply(const QString& label, const Result<Issue>& change, const QString& burst) {
    if (!change)
        return tl::unexpected(change.error());
    if (change->isSameAs(issue()))
        return {};
    if (!lock_.isEmpty())
        return fail(Error::Kind::Input, lock_);
    if (continuesBurst(burst)) {
        steps_[present_].issue = *change;
        steps_[present_].at = clock_.now();
    } else {
        steps_.erase(steps_.begin() + static_cast<std::ptrdiff_t>(present_) + 1, steps_.end());
        steps_.push_back({label, clock_.now(), *change, burst});
        ++present_;
    }
    burstIsOpen_ = true;
    announce();
    return {};
}

/// A step that was saved, or come back to by undo or redo, is never grown: the user must be able to return to just that state.
bool Session::continuesBurst(const QString& burst) const {
    return !burst.isEmpty() && burstIsOpen_ && present_ > 0 && present_ + 1 == steps_.size() && steps_[present_].burst == burst;
}

void Session::undo() {
    if (canUndo())
        moveTo(present_ - 1);
}

void Session::redo() {
    if (canRedo())
        moveTo(present_ + 1);
}

void Session::goTo(size_t step) {
    if (step < steps_.size() && step != present_)
        moveTo(step);
}

void Session::moveTo(size_t step) {
    present_ = step;
    if (step < kept_) {
        kept_ = step;
        isNew_ = true;
    }
    burstIsOpen_ = false;
    announce();
}

bool Session::isModified() const { return !saved_ || !(*saved_ == issue()); }

void Session::markUnsaved() {
    saved_.reset();
    steps_.front().label = QCoreApplication::translate("Session", "Brought back unsaved work");
    announce();
}

/// The state that the rest follows from comes first where the history may not have it: the archive keeps none twice.
std::vector<DoneStep> Session::doneSinceSaved(bool isNewThere) const {
    if (!isNewThere && saved_ && saved_->isSameAs(issue())) // undone and done again
        return {};
    std::vector<DoneStep> done;
    for (size_t i = isNewThere ? 0 : isNew_ ? kept_ : kept_ + 1; i <= present_; ++i) {
        const bool wentBack = isNew_ && !isNewThere && i == kept_ && i > 0;
        done.push_back({wentBack ? QCoreApplication::translate("Session", "Went back to: %1").arg(steps_[i].label) : steps_[i].label, editor_,
                        wentBack ? clock_.now() : steps_[i].at, steps_[i].issue});
    }
    return done;
}

Result<void> Session::save() { return saveInto(archivePath_, storedId_); }

Result<void> Session::saveAs(const QString& archivePath) {
    return saveInto(archivePath, archivePath == archivePath_ ? storedId_ : StoredIssueId());
}

Result<void> Session::saveInto(const QString& archivePath, StoredIssueId id) {
    if (archivePath.isEmpty())
        return fail(Error::Kind::Input, QCoreApplication::translate("Session", "This issue has no archive yet."), {},
                    QCoreApplication::translate("Session", "Choose an archive to save it into."));
    if (!lock_.isEmpty() && archivePath == archivePath_)
        return fail(Error::Kind::Input, lock_);
    const Result<std::unique_ptr<Archive>> archive = Archive::open(archivePath, Archive::Mode::Create, clock_);
    if (!archive)
        return tl::unexpected(archive.error());
    // Who people are is known by number, and another archive has numbers of its own.
    const Result<Issue> kept = archivePath == archivePath_ ? Result<Issue>(issue()) : changes::forgetRecords(issue());
    const Result<SavedIssue> stored = kept ? saveLinked(**archive, *kept, id, doneSinceSaved(id.isEmpty())) : Result<SavedIssue>(tl::unexpect, kept.error());
    if (!stored)
        return tl::unexpected(stored.error());
    archivePath_ = archivePath;
    lock_.clear(); // a copy in another archive is this window's own
    storedId_ = stored->id;
    saved_ = stored->issue;
    kept_ = present_;
    isNew_ = false;
    burstIsOpen_ = false;
    // Saving says who everybody is: the same state, knowing more, and no step of its own.
    if (stored->issue.isSameAs(issue())) {
        announceModified();
    } else {
        steps_[present_].issue = stored->issue;
        announce();
    }
    return {};
}

void Session::announce() {
    Q_EMIT changed();
    announceModified();
}

void Session::announceModified() {
    const bool modified = isModified();
    if (modified == wasModified_)
        return;
    wasModified_ = modified;
    Q_EMIT modifiedChanged(modified);
}

} // namespace lilong
