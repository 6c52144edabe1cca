#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace lilong {

/// An encoding in which the bytes read without loss, and the text they make.
struct EncodingGuess {
    QString encoding;
    QString text;
    bool certain = true; ///< false: it fits, and statistics like it best, but another might be meant
};

/// The encoding of bytes that carry no byte-order mark: strict UTF-8, UTF-16 where it is clear, then GB18030 or Big5, whichever ICU's
/// detector and the share of common characters prefer. Nothing where no encoding makes Chinese or plain text of them.
[[nodiscard]] std::optional<EncodingGuess> detectEncoding(QByteArrayView bytes);

/// True for UTF-8 text with a few broken places: it must not be taken for GB18030, which reads almost anything.
[[nodiscard]] bool isDamagedUtf8(QByteArrayView bytes);

} // namespace lilong
