#pragma once

#include <QString>
#include <QStringList>
#include <QVariant>

namespace lilong {

/// A text as it is bound to a statement so that it comes back exactly. Nearly every text is stored as text; one that a database
/// would change in silence is stored as UTF-16LE bytes. SQLite drops U+FEFF at the start of what is bound and reads U+FFFE, U+FFFF and half a
/// surrogate pair back as U+FFFD; PostgreSQL refuses U+0000.
[[nodiscard]] QVariant storedText(const QString& text);
[[nodiscard]] QString textFromStored(const QVariant& stored);

/// Several texts as one, whatever they hold: each with its length before it ("3:安乐里").
[[nodiscard]] QString packed(const QStringList& texts);
/// The other way; what is not well-formed ends the list.
[[nodiscard]] QStringList unpacked(QStringView packedTexts);

} // namespace lilong
