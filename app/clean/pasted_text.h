#pragma once

#include <QSet>
#include <QString>

namespace lilong {

/// A text that an editor pastes, in house style.
struct PastedText {
    QString text;
    int changes = 0; ///< places that read otherwise than what was pasted
};

/// Sets right what is certain: radicals and full-width letters, invisible characters, odd spaces, the width of punctuation, quotation marks, ellipses
/// and dashes. Such text has no page behind it, so none of this is a repair. Line ends stay. Linear.
/// @param switchedOff names of rules not to follow
[[nodiscard]] PastedText inHouseStyle(QString text, const QSet<QString>& switchedOff);

} // namespace lilong
