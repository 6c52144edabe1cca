#pragma once

#include "app/issue/issue.h"

namespace lilong::sample {

/// Makes an issue out of lines, each beginning with a mark that says what it is:
///   M title|publisher|date|number   A article   P profile in the last article   S section over the following profiles
///   k kicker  h headline  d deck  b byline  p paragraph  x crosshead  c caption  f furniture
/// In any text [[name]] tags a person, {{name}} a place. The raw page is the text of all lines, one after the other.
[[nodiscard]] Issue fromLines(const QStringList& lines);

/// Two pages of a newsletter as an editor has them.
[[nodiscard]] Issue newsletter();

/// One article with these paragraphs, under a headline.
[[nodiscard]] Issue article(const QString& headline, const QStringList& paragraphs);

} // namespace lilong::sample
