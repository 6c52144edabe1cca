#pragma once

#include <QStringView>

namespace lilong::corpus {

/// The least number of insertions, deletions and substitutions that turn one text into the other, in UTF-16 units. Bit-parallel,
/// a word of 64 rows at a time (Myers 1999; Hyyrö 2003), so that whole pages can be compared.
[[nodiscard]] qsizetype editDistance(QStringView a, QStringView b);

} // namespace lilong::corpus
