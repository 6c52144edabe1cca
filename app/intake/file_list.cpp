#include "app/intake/intake.h"

#include <QCollator>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace lilong {
namespace {

/// Page 2 before page 10, and Chinese names as a Chinese directory has them, on every machine alike.
QCollator pageOrder() {
    QCollator collator(QLocale(QLocale::Chinese, QLocale::China));
    collator.setNumericMode(true);
    return collator;
}

QStringList textFilesIn(const QString& folder) {
    QDirIterator found(folder, {QStringLiteral("*.txt"), QStringLiteral("*.text")}, QDir::Files | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    QStringList files;
    while (found.hasNext())
        files.push_back(found.next());
    std::sort(files.begin(), files.end(), pageOrder());
    return files;
}

} // namespace

QStringList filesIn(const QStringList& paths) {
    QStringList files;
    for (const QString& path : paths) {
        const QStringList inside = QFileInfo(path).isDir() ? textFilesIn(path) : QStringList();
        // A folder that gives nothing stays in the list, so that reading it says so.
        files += inside.isEmpty() ? QStringList(path) : inside;
    }
    return files;
}

} // namespace lilong
