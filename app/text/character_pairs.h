#pragma once

#include <QStringView>

#include <cstdint>
#include <vector>

namespace lilong {

/// Two Chinese characters side by side, 16 bits each. What texts have in common is told by them where no words are known.
using CharacterPair = std::uint32_t;

/// The pair at a place that has two characters.
[[nodiscard]] inline CharacterPair pairAt(QStringView text, qsizetype at) { return CharacterPair{text[at].unicode()} << 16U | text[at + 1].unicode(); }
/// The pairs of a text, in its order, as often as they stand there.
[[nodiscard]] std::vector<CharacterPair> pairsOf(QStringView text);
/// Each of them once, ascending.
[[nodiscard]] std::vector<CharacterPair> differentPairsOf(QStringView text);

} // namespace lilong
