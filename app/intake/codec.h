#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace lilong {

/// Bytes to text and back, without any substitute character: what cannot be said exactly is not said.
/// `encoding` is an IANA name of knownEncodings(). Pure; any thread.

/// The text of the bytes, which hold no byte-order mark; nothing where a byte sequence is not of this encoding, stops short, or
/// would come back as other bytes.
[[nodiscard]] std::optional<QString> losslessText(QByteArrayView bytes, const QString& encoding);

/// How many bytes from the start are of this encoding.
[[nodiscard]] qsizetype soundPrefix(QByteArrayView bytes, const QString& encoding);

/// The encoding that a byte-order mark names, and the mark's length; length 0 without a mark.
struct ByteOrderMark {
    QString encoding;
    qsizetype length = 0;
};
[[nodiscard]] ByteOrderMark byteOrderMarkOf(QByteArrayView bytes);

} // namespace lilong
