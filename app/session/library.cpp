#include "app/session/library.h"

#include <QDir>
#include <QFileInfo>

namespace lilong {
namespace {

const QString archivesKey = QStringLiteral("archives");
const QString recentFilesKey = QStringLiteral("recentFiles");

QString absolute(const QString& path) { return QDir::cleanPath(QFileInfo(path).absoluteFilePath()); }

Result<std::vector<IssueSummary>> issuesIn(const QString& path, const Clock& clock) {
    const Result<std::unique_ptr<Archive>> archive = Archive::open(path, Archive::Mode::ReadOnly, clock);
    if (!archive)
        return tl::unexpected(archive.error());
    return (*archive)->issues();
}

} // namespace

Library Library::fromValue(const QVariantMap& value) {
    Library library;
    for (const QString& path : value[archivesKey].toStringList())
        library.addArchive(path);
    const QStringList recent = value[recentFilesKey].toStringList();
    for (auto path = recent.rbegin(); path != recent.rend(); ++path)
        library.useFile(*path);
    return library;
}

QVariantMap Library::toValue() const { return {{archivesKey, archives_}, {recentFilesKey, recentFiles_}}; }

void Library::addArchive(const QString& path) {
    if (!path.isEmpty() && !archives_.contains(absolute(path)))
        archives_.push_back(absolute(path));
}

void Library::removeArchive(const QString& path) { archives_.removeAll(absolute(path)); }

void Library::useFile(const QString& path) {
    if (path.isEmpty())
        return;
    recentFiles_.removeAll(absolute(path));
    recentFiles_.prepend(absolute(path));
    recentFiles_ = recentFiles_.mid(0, maximumRecentFiles);
}

std::vector<ArchiveListing> listArchives(const QStringList& paths, const Clock& clock, const Progress& progress) {
    std::vector<ArchiveListing> listings;
    for (qsizetype i = 0; i < paths.size() && !progress.isCancelled(); ++i) {
        progress.report(static_cast<double>(i) / static_cast<double>(paths.size()), QFileInfo(paths[i]).fileName());
        listings.push_back({paths[i], issuesIn(paths[i], clock)});
    }
    return listings;
}

} // namespace lilong
