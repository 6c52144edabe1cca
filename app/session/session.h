#pragma once

#include "app/archive/archive.h"
#include "app/issue/changes.h"
#include "app/issue/issue.h"

#include <QObject>

#include <optional>
#include <vector>

namespace lilong {

/// The open issue: its present state, every state it had since it was opened (undo), and where it is saved.
/// Lives on the window's thread. The window never changes an issue but through `apply`.
class Session : public QObject {
    Q_OBJECT
public:
    /// @param id where the issue stands in its archive; empty for a new one.
    Session(Issue issue, QString archivePath, StoredIssueId id, const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] const Issue& issue() const;
    [[nodiscard]] QString archivePath() const { return archivePath_; }
    [[nodiscard]] StoredIssueId storedId() const { return storedId_; }

    /// Makes a change one undo step named `label` (translated). Steps with the same non-empty `burst`, made one after the other, are one.
    /// A failed change is passed back and nothing happens.
    Result<void> apply(const QString& label, const Result<Issue>& change, const QString& burst = {});

    [[nodiscard]] bool canUndo() const { return present_ > 0; }
    [[nodiscard]] bool canRedo() const { return present_ + 1 < steps_.size(); }
    void undo();
    void redo();
    /// Goes to any state of the list: 0 is the issue as it was opened.
    void goTo(size_t step);

    struct Step {
        QString label;
        QDateTime at; ///< UTC
        Issue issue;  ///< the state after the step
        QString burst;
    };
    [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }
    [[nodiscard]] size_t present() const { return present_; }

    /// True where the present state is not the saved one.
    [[nodiscard]] bool isModified() const;
    /// Whom the history of the issue shall name from now on (a setting); empty at first.
    void setEditor(const QString& name) { editor_ = name; }
    /// Refuses every change and saving over the archive's state from now on, with this reason: another window writes the issue. Empty: all is
    /// welcome again.
    void lock(const QString& why) { lock_ = why; }
    [[nodiscard]] const QString& whyLocked() const { return lock_; }
    /// What the history of the issue does not have yet, oldest first.
    [[nodiscard]] std::vector<DoneStep> unsavedSteps() const { return doneSinceSaved(storedId_.isEmpty()); }
    /// Saves into the archive (made if missing), in one transaction, with the steps since the last saving for the issue's history.
    Result<void> save();
    /// Saves into another archive from now on.
    Result<void> saveAs(const QString& archivePath);
    /// Says that the archive does not hold the present state: for work brought back after a crash.
    void markUnsaved();

Q_SIGNALS:
    /// After every change of the present state; compare `issue()` with the one you showed to see what differs.
    void changed();
    void modifiedChanged(bool modified);

private:
    void moveTo(size_t step);
    [[nodiscard]] std::vector<DoneStep> doneSinceSaved(bool isNewThere) const;
    [[nodiscard]] bool continuesBurst(const QString& burst) const;
    Result<void> saveInto(const QString& archivePath, StoredIssueId id);
    void announce();
    void announceModified();

    const Clock& clock_;
    QString editor_;
    QString lock_;
    QString archivePath_;
    StoredIssueId storedId_;
    std::vector<Step> steps_;
    size_t present_ = 0;
    size_t kept_ = 0;      ///< the latest step on the way here that the history has
    bool isNew_ = true;    ///< the history does not have the state at `kept_` yet: nothing was saved, or steps were taken back
    std::optional<Issue> saved_; ///< nothing where no archive holds this issue
    bool burstIsOpen_ = false;
    bool wasModified_ = false;
};

} // namespace lilong
