#pragma once

#include "app/language/lexicon.h"
#include "app/structure/fragment.h"

namespace lilong {

/// Items, fields, rows of a table, lines of verse and the close of a letter are text where they stand, however much they look like
/// headings or furniture: they stay in their order, and nothing goes on in them. Linear in the page.
/// @param sources know the spaces between a row's columns, which cleaning closes
void findListedFragments(std::vector<Fragment>& page, const Lexicon& lexicon, const std::vector<SourcePtr>& sources);

} // namespace lilong
