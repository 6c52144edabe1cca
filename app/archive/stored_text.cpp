#include "app/archive/stored_text.h"

#include <QtEndian>

#include <algorithm>

namespace lilong {
namespace {

bool isKeptExactly(QStringView text) {
    if (text.startsWith(QChar(QChar::ByteOrderMark)) || !text.isValidUtf16())
        return false;
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() == 0 || c.unicode() >= 0xFFFE; });
}

QByteArray utf16Bytes(QStringView text) {
    QByteArray bytes(text.size() * 2, Qt::Uninitialized);
    qToLittleEndian<char16_t>(text.utf16(), text.size(), bytes.data());
    return bytes;
}

QString fromUtf16Bytes(const QByteArray& bytes) {
    QString text(bytes.size() / 2, Qt::Uninitialized);
    qFromLittleEndian<char16_t>(bytes.constData(), text.size(), text.data());
    return text;
}

} // namespace

QVariant storedText(const QString& text) {
    if (text.isNull())
        return QStringLiteral(""); // a null QString would be stored as NULL
    return isKeptExactly(text) ? QVariant(text) : QVariant(utf16Bytes(text));
}

QString textFromStored(const QVariant& stored) {
    return stored.typeId() == QMetaType::QByteArray ? fromUtf16Bytes(stored.toByteArray()) : stored.toString();
}

QString packed(const QStringList& texts) {
    QString whole;
    for (const QString& text : texts)
        whole += QString::number(text.size()) + QLatin1Char(':') + text;
    return whole;
}

QStringList unpacked(QStringView packedTexts) {
    QStringList texts;
    while (!packedTexts.isEmpty()) {
        const qsizetype colon = packedTexts.indexOf(QLatin1Char(':'));
        bool isNumber = false;
        const qsizetype length = colon < 0 ? -1 : packedTexts.first(colon).toLongLong(&isNumber);
        if (!isNumber || length < 0 || length > packedTexts.size() - colon - 1)
            return texts;
        texts += packedTexts.sliced(colon + 1, length).toString();
        packedTexts = packedTexts.sliced(colon + 1 + length);
    }
    return texts;
}

} // namespace lilong
