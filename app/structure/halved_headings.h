#pragma once

#include "app/language/knowledge.h"
#include "app/structure/fragment.h"

#include <vector>

namespace lilong {

/// Joins the halves of headlines that were printed over two columns and that recognition, which reads column by column, put above each of them:
/// the first half cannot end there, and the second stands above text that goes on from below the first. Kinds must be told.
void joinHalvedHeadings(std::vector<Fragment>& page, const Knowledge& knowledge, const std::vector<SourcePtr>& sources);

} // namespace lilong
