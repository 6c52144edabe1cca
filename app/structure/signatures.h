#pragma once

#include "app/language/lexicon.h"
#include "app/structure/fragment.h"

namespace lilong {

/// A signature stands behind the text's last sentence and before a salutation, a heading or the page's end, or between a headline and its text.
/// It looks like a portrait's heading; whom the text below names is no writer, and a text that has a headline needs no other.
void findSignatures(std::vector<Fragment>& page, const Lexicon& lexicon, const std::vector<SourcePtr>& sources);

/// Letters and notices end with who wrote them and, on a line of its own, when: both are one byline, and the date is no masthead's.
void joinSignedDates(std::vector<Fragment>& page, const Lexicon& lexicon, const std::vector<SourcePtr>& sources);

/// By fragment: bylines below a headline, above the text that they sign. Where bylines stand is a habit of the page, and most of all of those of
/// one form: none is on top unless most are.
[[nodiscard]] std::vector<bool> bylinesOnTop(const std::vector<Fragment>& page);

} // namespace lilong
