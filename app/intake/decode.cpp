#include "app/intake/codec.h"
#include "app/intake/encoding_detection.h"
#include "app/intake/file_nature.h"
#include "app/intake/intake.h"
#include "app/intake/intake_text.h"

#include <QCryptographicHash>

#include <algorithm>

namespace lilong {
namespace {

tl::unexpected<Error> refuse(const QString& name, const QString& what, const QString& advice) {
    return fail(Error::Kind::Input, what, name, advice);
}

tl::unexpected<Error> refuseBinary(const QString& name, QByteArrayView bytes) {
    const QString kind = knownBinaryKind(bytes);
    const QString advice = IntakeText::tr("Save its text as a .txt file and import that.");
    if (!kind.isEmpty())
        return refuse(name, IntakeText::tr("This is %1, not a text file.").arg(kind), advice);
    return refuse(name, IntakeText::tr("This is not a text file: it holds binary data."), advice);
}

tl::unexpected<Error> refuseBlank(const QString& name) {
    return refuse(name, IntakeText::tr("The file holds no text."),
                  IntakeText::tr("Check that the text was saved into it."));
}

tl::unexpected<Error> refuseDamaged(const QString& name, const QString& encoding, QByteArrayView bytes) {
    const qsizetype sound = soundPrefix(bytes, encoding);
    const qsizetype line = 1 + bytes.first(std::clamp<qsizetype>(sound, 0, bytes.size())).count('\n');
    return refuse(name,
                  IntakeText::tr("The text cannot be read as %1 without loss: line %2 is damaged.")
                      .arg(encoding).arg(line),
                  IntakeText::tr("Save the file again from the program that made it, or choose another encoding."));
}

Result<EncodingGuess> decodeAs(const QString& encoding, QByteArrayView bytes, const QString& name) {
    if (!knownEncodings().contains(encoding))
        return refuse(name, IntakeText::tr("The encoding “%1” is not known.").arg(encoding),
                      IntakeText::tr("Known encodings: %1.")
                          .arg(knownEncodings().join(QStringLiteral(", "))));
    std::optional<QString> text = losslessText(bytes, encoding);
    if (!text)
        return refuseDamaged(name, encoding, bytes);
    return EncodingGuess{encoding, std::move(*text), true};
}

Result<EncodingGuess> decodeFound(QByteArrayView bytes, const QString& name) {
    if (!knownBinaryKind(bytes).isEmpty())
        return refuseBinary(name, bytes);
    if (std::optional<EncodingGuess> guess = detectEncoding(bytes))
        return std::move(*guess);
    if (looksBinary(bytes))
        return refuseBinary(name, bytes);
    if (isDamagedUtf8(bytes))
        return refuseDamaged(name, QStringLiteral("UTF-8"), bytes);
    return refuse(name, IntakeText::tr("No encoding fits: the file cannot be read without loss."),
                  IntakeText::tr("Choose its encoding yourself, or save it again as UTF-8."));
}

Result<EncodingGuess> decodeBytes(const QByteArray& bytes, const QString& name, const QString& encoding) {
    const ByteOrderMark mark = byteOrderMarkOf(bytes);
    const bool markCounts = mark.length > 0 && (encoding.isEmpty() || encoding == mark.encoding);
    const QByteArrayView body = QByteArrayView(bytes).sliced(markCounts ? mark.length : 0);
    if (!encoding.isEmpty())
        return decodeAs(encoding, body, name);
    return markCounts ? decodeAs(mark.encoding, body, name) : decodeFound(body, name);
}

QString hexSha256(const QByteArray& bytes) {
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

QStringList knownEncodings() {
    return {QStringLiteral("UTF-8"), QStringLiteral("GB18030"), QStringLiteral("Big5"), QStringLiteral("UTF-16LE"), QStringLiteral("UTF-16BE")};
}

Result<DecodedText> decode(const QByteArray& bytes, const QString& name, const QString& encoding) {
    if (bytes.isEmpty())
        return refuse(name, IntakeText::tr("The file is empty."),
                      IntakeText::tr("Check that the text was saved into it."));
    if (bytes.size() > maximumFileSize)
        return refuse(name, IntakeText::tr("The file is larger than %1 MiB.")
                                .arg(maximumFileSize / (1024 * 1024)),
                      IntakeText::tr("Split it into smaller files."));
    Result<EncodingGuess> decoded = decodeBytes(bytes, name, encoding);
    if (!decoded)
        return tl::unexpected(decoded.error());
    if (looksBinary(QStringView(decoded->text)))
        return refuseBinary(name, bytes);
    if (isBlank(decoded->text))
        return refuseBlank(name);
    return DecodedText{name, hexSha256(bytes).toLatin1(), decoded->encoding, decoded->certain, std::move(decoded->text)};
}

} // namespace lilong
