#pragma once

#include "app/language/knowledge.h"
#include "app/structure/fragment.h"

namespace lilong {

/// Joins headings that were broken over two lines, where the language model reads them as one: 星期天，去听一场 / 树.
void joinBrokenHeadings(std::vector<Fragment>& page, const Knowledge& knowledge, const std::vector<SourcePtr>& sources);

} // namespace lilong
