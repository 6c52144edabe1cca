#include "ui/library/known_archives.h"

#include "ui/settings/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace lilong {

namespace {

constexpr qsizetype mostArchives = 20;

} // namespace

KnownArchives::KnownArchives(Settings& settings, QObject* parent) : QObject(parent), settings_(settings) {
    connect(&settings_, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::ArchiveFolder)
            Q_EMIT changed();
    });
}

QStringList KnownArchives::paths() const {
    QStringList there = settings_.list(Setting::KnownArchives);
    there.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return there;
}

QString KnownArchives::current() const {
    const QStringList there = paths();
    const QString path = settings_.text(Setting::CurrentArchive);
    return there.contains(path) ? path : there.value(0);
}

void KnownArchives::use(const QString& path) {
    const QString whole = QFileInfo(path).absoluteFilePath();
    settings_.remember(Setting::KnownArchives, whole, mostArchives);
    settings_.set(Setting::CurrentArchive, whole);
    Q_EMIT changed();
}

void KnownArchives::forget(const QString& path) {
    QStringList known = settings_.list(Setting::KnownArchives);
    known.removeAll(path);
    settings_.set(Setting::KnownArchives, known);
    Q_EMIT changed();
}

QString KnownArchives::suggestedPath() const {
    QString folder = settings_.text(Setting::ArchiveFolder);
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/Lilong");
    return QDir(folder).filePath(tr("Newsletters") + QStringLiteral(".lilong"));
}

QString KnownArchives::nameOf(const QString& path) {
    return QFileInfo(path).completeBaseName();
}

QString KnownArchives::fileFilter() {
    return tr("Lilong archives (*.lilong)");
}

} // namespace lilong
