#pragma once

#include "app/session/issue_holder.h"
#include "ui/library/autosave.h"

#include <memory>

namespace lilong {

/// A stored issue that this window may write: the right to do so, and what the archive held once nobody else could save any more.
struct TakenIssue {
    std::unique_ptr<IssueHold> hold;
    Issue issue;
};
/// Nothing where another window has it, or no lock or reading is possible: who asks for the hold later is told why.
[[nodiscard]] std::optional<TakenIssue> takeStored(const QString& archive, StoredIssueId id, const QString& editor, const Clock& clock);

/// The issue on the desk as the window sees it: its session, its autosave, its name.
class OpenIssue : public QObject {
    Q_OBJECT
public:
    /// @param recovery null where unsaved work cannot be kept; @param hold the right to write it, where it was taken before
    OpenIssue(const Issue& issue, const QString& archive, StoredIssueId id, const Clock& clock, std::shared_ptr<Recovery> recovery,
              std::unique_ptr<IssueHold> hold = {});

    [[nodiscard]] Session& session() { return session_; }
    [[nodiscard]] const Session& session() const { return session_; }
    /// Newsletter, date, number; for title bar and questions.
    [[nodiscard]] QString title() const;

    /// Takes the right to write the issue for this editor. Where another window has it the session is locked, and that window's holder is returned.
    /// Without a place in an archive there is nothing to hold: saving takes it. Errors: as IssueHold::take; the issue may be written.
    [[nodiscard]] Result<std::optional<IssueHolder>> hold(const QString& editor);
    [[nodiscard]] bool isReadOnly() const { return !session_.whyLocked().isEmpty(); }

    [[nodiscard]] Result<void> save();
    [[nodiscard]] Result<void> saveAs(const QString& archive);
    /// Nothing of it is to be offered again.
    void giveUp();
    /// Work that was found after a crash: no archive holds it, and it is kept again at once.
    void markRestored();

Q_SIGNALS:
    /// The present state is on disk and survives a crash.
    void kept();
    void failed(const lilong::Error& error);

private:
    [[nodiscard]] Result<void> saved(Result<void> result);

    const Clock& clock_;
    Session session_;
    QString editor_;
    std::unique_ptr<IssueHold> hold_;
    std::unique_ptr<Autosave> autosave_;
};

} // namespace lilong
