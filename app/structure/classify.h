#pragma once

#include "app/language/knowledge.h"
#include "app/structure/fragment.h"

namespace lilong {

/// Tells every fragment's kind from its own form, its place on the page and its neighbours.
/// @param sources without them the spaces of the raw page, which part a masthead, say nothing
void classify(std::vector<Fragment>& page, const Knowledge& knowledge, const std::vector<SourcePtr>& sources = {});

} // namespace lilong
