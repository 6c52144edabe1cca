#include "app/intake/codec.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <memory>

namespace lilong {
namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter converterFor(const QString& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(encoding.toLatin1().constData(), &status), &ucnv_close);
    if (U_FAILURE(status))
        return {nullptr, &ucnv_close};
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    ucnv_setFallback(converter.get(), false);
    return converter;
}

struct Decoded {
    QString text;
    qsizetype soundBytes = 0;
    bool complete = false;
};

Decoded decodeStrictly(UConverter* converter, QByteArrayView bytes) {
    // No encoding here makes more UTF-16 units than it has bytes.
    Decoded decoded{QString(bytes.size() + 1, Qt::Uninitialized), 0, false};
    auto* const start = reinterpret_cast<UChar*>(decoded.text.data());
    UChar* target = start;
    const char* source = bytes.data();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_toUnicode(converter, &target, start + decoded.text.size(), &source, bytes.data() + bytes.size(), nullptr, true, &status);
    decoded.text.truncate(target - start);
    decoded.complete = U_SUCCESS(status);
    decoded.soundBytes = source - bytes.data();
    if (!decoded.complete) {
        char unsound[32];
        int8_t length = sizeof unsound;
        UErrorCode asked = U_ZERO_ERROR;
        ucnv_getInvalidChars(converter, unsound, &length, &asked);
        decoded.soundBytes -= U_SUCCESS(asked) ? length : 0;
    }
    return decoded;
}

bool encodesBackTo(UConverter* converter, const QString& text, QByteArrayView bytes) {
    QByteArray back(bytes.size() + 1, Qt::Uninitialized);
    char* target = back.data();
    const auto* source = reinterpret_cast<const UChar*>(text.constData());
    UErrorCode status = U_ZERO_ERROR;
    ucnv_resetFromUnicode(converter);
    ucnv_fromUnicode(converter, &target, back.data() + back.size(), &source, source + text.size(), nullptr, true, &status);
    return U_SUCCESS(status) && QByteArrayView(back.constData(), target - back.constData()) == bytes;
}

} // namespace

std::optional<QString> losslessText(QByteArrayView bytes, const QString& encoding) {
    const Converter converter = converterFor(encoding);
    if (!converter)
        return std::nullopt;
    Decoded decoded = decodeStrictly(converter.get(), bytes);
    if (!decoded.complete || !encodesBackTo(converter.get(), decoded.text, bytes))
        return std::nullopt;
    return std::move(decoded.text);
}

qsizetype soundPrefix(QByteArrayView bytes, const QString& encoding) {
    const Converter converter = converterFor(encoding);
    return converter ? decodeStrictly(converter.get(), bytes).soundBytes : 0;
}

ByteOrderMark byteOrderMarkOf(QByteArrayView bytes) {
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return {QStringLiteral("UTF-8"), 3};
    if (bytes.startsWith("\x84\x31\x95\x33"))
        return {QStringLiteral("GB18030"), 4};
    if (bytes.startsWith("\xFF\xFE"))
        return {QStringLiteral("UTF-16LE"), 2};
    if (bytes.startsWith("\xFE\xFF"))
        return {QStringLiteral("UTF-16BE"), 2};
    return {};
}

} // namespace lilong
