#pragma once

#include "app/archive/archive.h"

#include <QStringList>
#include <QVariantMap>

#include <vector>

namespace lilong {

/// Which archives the user works with, and which page files she used last. A plain value: whoever stores settings stores `toValue()`.
class Library {
public:
    static constexpr qsizetype maximumRecentFiles = 20;

    [[nodiscard]] static Library fromValue(const QVariantMap& value); ///< what is not understood is left out
    [[nodiscard]] QVariantMap toValue() const;

    /// Absolute paths, in the order in which they were added.
    [[nodiscard]] const QStringList& archives() const { return archives_; }
    /// Absolute paths, the newest first, each once.
    [[nodiscard]] const QStringList& recentFiles() const { return recentFiles_; }

    void addArchive(const QString& path);    ///< nothing happens where it is known already
    void removeArchive(const QString& path); ///< leaves the list; the file stays
    void useFile(const QString& path);

    [[nodiscard]] bool operator==(const Library&) const = default;

private:
    QStringList archives_;
    QStringList recentFiles_;
};

/// What one known archive holds, or why it cannot be read.
struct ArchiveListing {
    QString path;
    Result<std::vector<IssueSummary>> issues;
};
/// Reads every archive of the library; one that fails never hides the others. Stops early when cancelled. Any thread.
[[nodiscard]] std::vector<ArchiveListing> listArchives(const QStringList& paths, const Clock& clock, const Progress& progress);

} // namespace lilong
