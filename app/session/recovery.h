#pragma once

#include "app/archive/archive.h"
#include "app/issue/issue.h"

#include <QString>

#include <memory>
#include <vector>

namespace lilong {

/// Keeps the unsaved state of the open issue on disk so that it survives a crash. One folder holds one file a window; a file
/// whose window is gone (its lock is free) is an orphan and is offered at the next start.
class Recovery {
public:
    /// What a crashed window left.
    struct Orphan {
        QString file;
        QString archivePath;   ///< where the issue belongs; empty where it never had an archive
        StoredIssueId id;
        QDateTime at;
        Issue issue;
    };

    /// @param folder made where it is missing. Takes this window's file and lock.
    [[nodiscard]] static Result<std::unique_ptr<Recovery>> open(const QString& folder, const Clock& clock);
    virtual ~Recovery() = default;

    /// Writes the present state; quick, whole or not at all. Call it off the window's thread or after a pause in typing.
    [[nodiscard]] virtual Result<void> keep(const Issue& issue, const QString& archivePath, StoredIssueId id) = 0;
    /// The work is saved or given up: nothing to recover.
    virtual void forget() = 0;

    /// What crashed windows left, the newest first. They are this window's to deal with until it closes: no other one is offered them.
    [[nodiscard]] virtual std::vector<Orphan> orphans() const = 0;
    /// Why recovery files met by `orphans` could not be read. Such a file is set aside as *.damaged and not met again.
    [[nodiscard]] virtual std::vector<Error> faults() const = 0;
    virtual void discard(const Orphan& orphan) = 0;
};

} // namespace lilong
