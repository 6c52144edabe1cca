#include "app/session/own_words.h"

#include <QFile>
#include <QStandardPaths>

namespace lilong {

QString ownWordsFile() { return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/lilong/words.txt"); }

QStringList readOwnWords(const QString& file) {
    QStringList words;
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly | QIODevice::Text))
        return words;
    for (const QString& line : QString::fromUtf8(opened.readAll()).split(u'\n')) {
        if (!line.startsWith(u'#'))
            words += line.simplified().split(u' ', Qt::SkipEmptyParts);
    }
    words.removeDuplicates();
    return words;
}

} // namespace lilong
