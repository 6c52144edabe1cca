#include "app/publish/export_format.h"
#include "app/text/character_class.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace lilong {
namespace {

/// File systems count 255 bytes; the suffix and a temporary file's ending need room too.
constexpr qsizetype longestStem = 180;

bool isForbidden(char32_t c) {
    static const QString marks = QStringLiteral("/\\:*?\"<>|");
    const bool bidiMark = (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return c < 0x20 || c == 0x7F || isControl(c) || isLineEnd(c) || isZeroWidth(c) || bidiMark || (c >= 0xD800 && c <= 0xDFFF)
        || isOneOf(c, marks);
}

/// Without what a file system minds; never longer than it takes, never cutting a character.
QString withoutForbidden(const QString& text) {
    QString name;
    qsizetype bytes = 0;
    for (const char32_t c : text.toUcs4()) {
        const QString piece = QString::fromUcs4(&c, 1);
        if (isForbidden(c))
            continue;
        bytes += piece.toUtf8().size();
        if (bytes > longestStem)
            break;
        name += piece;
    }
    return name;
}

/// Windows keeps these names for devices, with any suffix.
bool isReserved(const QString& stem) {
    static const std::array<QLatin1String, 22> names{
        QLatin1String("CON"), QLatin1String("PRN"), QLatin1String("AUX"), QLatin1String("NUL"), QLatin1String("COM1"), QLatin1String("COM2"),
        QLatin1String("COM3"), QLatin1String("COM4"), QLatin1String("COM5"), QLatin1String("COM6"), QLatin1String("COM7"),
        QLatin1String("COM8"), QLatin1String("COM9"), QLatin1String("LPT1"), QLatin1String("LPT2"), QLatin1String("LPT3"),
        QLatin1String("LPT4"), QLatin1String("LPT5"), QLatin1String("LPT6"), QLatin1String("LPT7"), QLatin1String("LPT8"), QLatin1String("LPT9")};
    const QString device = stem.section(QLatin1Char('.'), 0, 0).trimmed();
    return std::any_of(names.begin(), names.end(), [&](QLatin1String name) { return device.compare(name, Qt::CaseInsensitive) == 0; });
}

/// Leading dots hide a file; trailing dots and spaces are lost on Windows.
QString trimmedName(QString name) {
    while (!name.isEmpty() && (name.front() == QLatin1Char('.') || name.front().isSpace()))
        name.remove(0, 1);
    while (!name.isEmpty() && (name.back() == QLatin1Char('.') || name.back().isSpace()))
        name.chop(1);
    return name;
}

} // namespace

QString suggestedFileName(const Masthead& masthead, ExportFormat format) {
    QStringList words{masthead.title, masthead.date, masthead.number};
    for (QString& word : words)
        word = word.simplified();
    words.removeAll(QString());
    QString stem = trimmedName(withoutForbidden(words.join(QLatin1Char(' '))));
    if (stem.isEmpty())
        stem = trimmedName(withoutForbidden(QCoreApplication::translate("FileName", "Issue")));
    if (stem.isEmpty() || isReserved(stem))
        stem.prepend(QLatin1Char('_'));
    return stem + QLatin1Char('.') + fileSuffixOf(format);
}

} // namespace lilong
