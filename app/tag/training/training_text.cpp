#include "app/tag/training/training_text.h"

#include <QDir>
#include <QFile>

namespace lilong {

QString fileText(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

std::vector<TaggedItem> readFolder(const QString& folder, const QString& heldOut) {
    std::vector<TaggedItem> items;
    for (const QFileInfo& file : QDir(folder).entryInfoList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
        if (file.baseName() == heldOut || file.baseName() == QLatin1String("hard"))
            continue;
        for (TaggedItem& item : readTagged(fileText(file.filePath())))
            items.push_back(std::move(item));
    }
    return items;
}

} // namespace lilong
