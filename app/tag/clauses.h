#pragma once

#include <QStringView>

namespace lilong {

// Stretches of a sentence; none of them copies text.

/// Up to the first of some characters.
[[nodiscard]] QStringView upTo(QStringView text, QStringView ends);
/// What stands behind the last of some characters.
[[nodiscard]] QStringView lastOf(QStringView text, QStringView ends);
/// What stands behind the last mark that ends a clause.
[[nodiscard]] QStringView lastClause(QStringView text);
/// The text without what stands between a title and the name in headings: 党总支书记—王春梅, 主持人：周文澜.
[[nodiscard]] QStringView withoutJoint(QStringView text);
/// The text without one pair of quotation marks around its end: “棒棒”志愿者 stays, “降温员” loses them.
[[nodiscard]] QStringView withoutQuotes(QStringView text);

} // namespace lilong
