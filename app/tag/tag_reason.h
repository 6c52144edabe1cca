#pragma once

#include "app/issue/issue.h"
#include "app/issue/name_memory.h"

namespace lilong {

class Lexicon;

/// Why a stretch of text is tagged, in plain words: who set the tag, or what in the text, in the issue, in the dictionary or in earlier issues speaks
/// for it. The strongest thing is said. Only what can be seen is named, never a score.
/// @return an empty sentence where no tag stands at the place. Linear in the number of mentions. Any thread.
[[nodiscard]] Reason whyTagged(const Issue& issue, const PartSpan& place, const Lexicon& lexicon, const NameMemory& memory);

} // namespace lilong
