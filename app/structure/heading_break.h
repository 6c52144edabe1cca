#pragma once

#include <QStringView>

namespace lilong {

class LanguageModel;

/// How sure it is that two printed lines are one heading which its column was too narrow for: base-10 logarithm of the odds, positive for
/// one heading. What speaks: marks that must not stand alone, the word model across the break (a word is seldom torn between two
/// headings), and the widths (a line was broken because it was full, so the line below is hardly wider).
///
/// @param lastLine width, in cells, of the last line of `above`
/// The weights are a logistic regression over adjacent heading lines of printed pages, a sixth of which are one heading.
[[nodiscard]] double brokenHeadingOdds(QStringView above, QStringView below, int lastLine, const LanguageModel& model);

/// For text that opens like a deck (——访, 记, 访): it begins a line of its own.
[[nodiscard]] bool opensLikeADeck(QStringView text);
/// For text that cannot begin a heading: 的, 了 and their like, or a mark that stands behind other text.
[[nodiscard]] bool startsBound(QStringView text);

} // namespace lilong
