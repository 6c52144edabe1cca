#include "app/session/own_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace lilong {
namespace {

constexpr qsizetype shortestWord = 2; // characters: one by itself says nothing of what stands beside it
constexpr qsizetype longestWord = 20;

QStringList wordsOf(const QString& text) {
    QStringList words;
    for (const QString& line : text.split(u'\n')) {
        if (!line.startsWith(u'#'))
            words += line.simplified().split(u' ', Qt::SkipEmptyParts);
    }
    words.removeDuplicates();
    return words;
}

bool isOneWord(const QString& word) {
    return word.size() >= shortestWord && word.size() <= longestWord && !word.startsWith(u'#') && std::none_of(word.begin(), word.end(), [](QChar c) { return c.isSpace(); });
}

tl::unexpected<Error> notWritten(const QString& file, const QString& why) {
    return fail(Error::Kind::File, QCoreApplication::translate("OwnWords", "Your words could not be kept: %1.").arg(why), file,
                QCoreApplication::translate("OwnWords", "See whether the disk is full or the folder may not be written to."));
}

} // namespace

QString ownWordsFile() { return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/lilong/words.txt"); }

QStringList readOwnWords(const QString& file) { return wordsOf(ownWordsText(file).value_or(QString())); }

Result<QString> ownWordsText(const QString& file) {
    QFile opened(file);
    if (!opened.exists())
        return QString();
    if (!opened.open(QIODevice::ReadOnly | QIODevice::Text))
        return fail(Error::Kind::File, QCoreApplication::translate("OwnWords", "Your words could not be read: %1.").arg(opened.errorString()), file,
                    QCoreApplication::translate("OwnWords", "Nothing is written to the file until it can be read."));
    return QString::fromUtf8(opened.readAll());
}

Result<void> writeOwnWords(const QString& text, const QString& file) {
    const QString folder = QFileInfo(file).path();
    if (!QDir().mkpath(folder))
        return notWritten(file, QCoreApplication::translate("OwnWords", "its folder cannot be made"));
    QSaveFile saved(file);
    const bool whole = saved.open(QIODevice::WriteOnly | QIODevice::Text) && saved.write(text.toUtf8()) >= 0 && saved.commit();
    if (!whole)
        return notWritten(file, saved.errorString());
    return {};
}

Result<bool> addOwnWord(const QString& word, const QString& file) {
    if (!isOneWord(word))
        return fail(Error::Kind::Input, QCoreApplication::translate("OwnWords", "“%1” is not one word.").arg(word.left(longestWord)), {},
                    QCoreApplication::translate("OwnWords", "Select a single word of %1 to %2 characters.").arg(shortestWord).arg(longestWord));
    return ownWordsText(file).and_then([&](QString text) -> Result<bool> {
        if (wordsOf(text).contains(word))
            return false;
        if (!text.isEmpty() && !text.endsWith(u'\n'))
            text += u'\n';
        return writeOwnWords(text + word + u'\n', file).map([] { return true; });
    });
}

} // namespace lilong
