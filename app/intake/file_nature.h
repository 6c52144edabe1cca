#pragma once

#include <QByteArray>
#include <QString>

namespace lilong {

/// The kind of file that well-known first bytes betray, as a translated phrase ("a PDF document"); empty for none.
[[nodiscard]] QString knownBinaryKind(QByteArrayView bytes);
/// True where bytes of a text encoding without NULs hold too many control characters to be text.
[[nodiscard]] bool looksBinary(QByteArrayView bytes);
/// True where decoded text holds a NUL or too many control characters.
[[nodiscard]] bool looksBinary(QStringView text);
/// True for text of white space and invisible marks only.
[[nodiscard]] bool isBlank(QStringView text);

} // namespace lilong
