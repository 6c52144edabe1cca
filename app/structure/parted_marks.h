#pragma once

#include "app/language/lexicon.h"
#include "app/structure/fragment.h"

namespace lilong {

class LanguageModel;

/// Joins two lines that part a mark from the one that closes it, where both are one heading or byline: 老码头来了一班“新学 / 生”,
/// 沈玉兰：“井水还是甜的，人就不会 / 走远”, （柳荫里居民区 周文 / 澜）. No paragraph ends on such a mark without a sentence's end, whatever width
/// its lines have. The joins are repairs. To be called before kinds are told; linear in the page.
void joinPartedMarks(std::vector<Fragment>& page, const Lexicon& lexicon, const LanguageModel& model, const std::vector<SourcePtr>& sources);

} // namespace lilong
