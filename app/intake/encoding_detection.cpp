#include "app/intake/encoding_detection.h"

#include "app/intake/codec.h"
#include "app/intake/file_nature.h"

#include <unicode/ucsdet.h>

#include <QHash>

#include <algorithm>
#include <memory>

namespace lilong {
namespace {

const QString utf8 = QStringLiteral("UTF-8");
const QString gb18030 = QStringLiteral("GB18030");
const QString big5 = QStringLiteral("Big5");

/// ICU's confidence (0 to 1) in each encoding that it believes in. A long text is judged by its beginning.
QHash<QString, double> detectorConfidences(QByteArrayView bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
    const auto length = static_cast<int32_t>(std::min<qsizetype>(bytes.size(), 256 * 1024));
    ucsdet_setText(detector.get(), bytes.data(), length, &status);
    int32_t count = 0;
    const UCharsetMatch** const matches = ucsdet_detectAll(detector.get(), &count, &status);
    QHash<QString, double> confidences;
    for (int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
        const QString name = QString::fromLatin1(ucsdet_getName(matches[i], &status));
        confidences.insert(name, ucsdet_getConfidence(matches[i], &status) / 100.0);
    }
    return confidences;
}

bool isCommonGb(uchar lead, uchar trail) { return lead >= 0xA1 && lead <= 0xF7 && trail >= 0xA1; }
bool isCommonBig5(uchar lead, uchar) { return lead >= 0xA1 && lead <= 0xC6; }

/// The share of two-byte characters that stand in the part of the table which ordinary text uses. Four-byte GB18030 characters are
/// passed over: they are rare, and right where they are.
double commonShare(QByteArrayView bytes, bool (*isCommon)(uchar, uchar)) {
    qsizetype common = 0;
    qsizetype pairs = 0;
    for (qsizetype i = 0; i + 1 < bytes.size(); ++i) {
        const auto lead = static_cast<uchar>(bytes[i]);
        const auto trail = static_cast<uchar>(bytes[i + 1]);
        if (lead < 0x80)
            continue;
        if (trail >= 0x30 && trail <= 0x39) {
            i += 3;
            continue;
        }
        ++pairs;
        common += isCommon(lead, trail) ? 1 : 0;
        ++i;
    }
    return pairs == 0 ? 0.0 : static_cast<double>(common) / static_cast<double>(pairs);
}

/// The share of UTF-16 units that a Chinese or Latin page is made of.
double plausibleShare(QStringView text) {
    const auto isPlausible = [](QChar c) {
        const ushort unit = c.unicode();
        return (unit >= 0x20 && unit < 0x7F) || (unit >= 0x09 && unit <= 0x0D) || (unit >= 0x4E00 && unit < 0xA000)
            || (unit >= 0x3000 && unit < 0x3040) || (unit >= 0xFF00 && unit < 0xFFF0) || (unit >= 0x2010 && unit < 0x2030);
    };
    return text.isEmpty() ? 0.0 : static_cast<double>(std::count_if(text.begin(), text.end(), isPlausible)) / static_cast<double>(text.size());
}

/// UTF-16 without a mark. Only where the text has what every page has and what bytes read the wrong way round never have:
/// line ends or spaces, and hardly a character outside the ordinary.
std::optional<EncodingGuess> detectUtf16(QByteArrayView bytes) {
    std::optional<EncodingGuess> best;
    double bestShare = 0.9;
    for (const QString& encoding : {QStringLiteral("UTF-16LE"), QStringLiteral("UTF-16BE")}) {
        std::optional<QString> text = losslessText(bytes, encoding);
        const double share = text ? plausibleShare(*text) : 0.0;
        if (share <= bestShare || looksBinary(QStringView(*text)))
            continue;
        bestShare = share;
        best = EncodingGuess{encoding, std::move(*text), share > 0.97};
    }
    return best;
}

std::optional<EncodingGuess> detectChinese(QByteArrayView bytes) {
    const QHash<QString, double> confidences = detectorConfidences(bytes);
    std::optional<EncodingGuess> best;
    double bestScore = 0.0;
    const auto consider = [&](const QString& encoding, double share) {
        const double confidence = confidences.value(encoding);
        std::optional<QString> text = share >= 0.5 ? losslessText(bytes, encoding) : std::nullopt;
        if (!text || share + confidence <= bestScore)
            return;
        // A runner-up that is nearly as good means that the editor should look.
        const bool certain = share > 0.9 && confidence >= 0.5 && share + confidence > bestScore + 0.3;
        bestScore = share + confidence;
        best = EncodingGuess{encoding, std::move(*text), certain};
    };
    consider(gb18030, commonShare(bytes, isCommonGb));
    consider(big5, commonShare(bytes, isCommonBig5));
    return best;
}

qsizetype utf8SequenceLength(QByteArrayView bytes, qsizetype at) {
    const auto lead = static_cast<uchar>(bytes[at]);
    const qsizetype length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > bytes.size())
        return 0;
    for (qsizetype i = at + 1; i < at + length; ++i)
        if ((static_cast<uchar>(bytes[i]) & 0xC0) != 0x80)
            return 0;
    return length;
}

} // namespace

bool isDamagedUtf8(QByteArrayView bytes) {
    qsizetype sound = 0;
    qsizetype broken = 0;
    for (qsizetype i = 0; i < bytes.size();) {
        const bool ascii = static_cast<uchar>(bytes[i]) < 0x80;
        const qsizetype length = ascii ? 1 : utf8SequenceLength(bytes, i);
        sound += !ascii && length > 0 ? 1 : 0;
        broken += length == 0 ? 1 : 0;
        i += std::max<qsizetype>(1, length);
    }
    // A character cut short leaves up to three broken bytes; GB18030 text forms hardly any three-byte sequence by chance.
    return broken > 0 && sound >= 2 && sound * 3 > broken * 2 && broken * 3 <= sound + 9;
}

std::optional<EncodingGuess> detectEncoding(QByteArrayView bytes) {
    if (bytes.contains('\0'))
        return detectUtf16(bytes);
    if (std::optional<QString> text = losslessText(bytes, utf8))
        return EncodingGuess{utf8, std::move(*text), true};
    if (isDamagedUtf8(bytes))
        return std::nullopt;
    if (std::optional<EncodingGuess> chinese = detectChinese(bytes))
        return chinese;
    return detectUtf16(bytes);
}

} // namespace lilong
