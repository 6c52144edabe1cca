#pragma once

#include "app/language/knowledge.h"
#include "app/structure/fragment.h"

namespace lilong {

/// Finds captions that their form gives away: a photo credit behind them, type so small that a line is wider than the column, flush lines
/// apart where paragraphs are indented. Puts those together that came in several lines. Linear in the page.
void findCaptions(std::vector<Fragment>& page, const Knowledge& knowledge, const std::vector<SourcePtr>& sources);

/// True for a single line that the columns round it have no room for, though it is not so wide that it stands over several: smaller type.
[[nodiscard]] bool isWiderThanItsColumn(const std::vector<Fragment>& page, size_t i);

} // namespace lilong
