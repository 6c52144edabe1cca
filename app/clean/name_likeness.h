#pragma once

#include <QStringView>

namespace lilong {

class Lexicon;

/// Characters on either side of a place that have a say: the longest name, and what its bearer is called before or behind it.
inline constexpr qsizetype nameReach = 7;

/// How like a person's name the best stretch of one to four characters is that holds a place of a run: log10 of how much likelier its
/// characters are in a name than in running text, and more where a title or a form of address stands beside it. 0 where none is likelier there.
[[nodiscard]] double nameLikeness(const Lexicon& lexicon, QStringView run, qsizetype at);

} // namespace lilong
