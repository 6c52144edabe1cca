#pragma once

#include "app/session/recovery.h"

#include <QLockFile>

namespace lilong {

/// The files of one window in the recovery folder, all named after it: NAME.lilong is an ordinary archive with one issue,
/// NAME.json says where that issue belongs, NAME.lock is held while the window lives.
class RecoveryFiles {
public:
    RecoveryFiles(const QString& folder, const QString& name) : base_(folder + QLatin1Char('/') + name) {}

    [[nodiscard]] QString archive() const { return base_ + QStringLiteral(".lilong"); }
    [[nodiscard]] QString note() const { return base_ + QStringLiteral(".json"); }
    [[nodiscard]] QString lock() const { return base_ + QStringLiteral(".lock"); }

    /// What the note says of the issue in the archive.
    struct Home {
        QString archivePath;
        StoredIssueId id;
        QDateTime at;
    };
    [[nodiscard]] Result<void> writeHome(const Home& home) const;
    [[nodiscard]] Result<Home> readHome() const;
    /// The issue with its home. The archive may hold none yet: the window was killed before it kept anything.
    [[nodiscard]] Result<std::optional<Recovery::Orphan>> read(const Clock& clock) const;

    void remove() const;
    void setAside() const; ///< renames the archive so that nobody meets it again, and keeps it for an expert

private:
    QString base_;
};

/// A lock that a dead process never holds, however young it is.
[[nodiscard]] std::unique_ptr<QLockFile> tryToLock(const QString& path);

} // namespace lilong
