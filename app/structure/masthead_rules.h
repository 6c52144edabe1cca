#pragma once

#include "app/structure/fragment.h"

namespace lilong {

/// Finds the lines of a masthead that came as one: several marks of furniture (date, number, publisher, folio) and no sentence, or nothing
/// but phrases of furniture. On the page's first line a folio or a date among other words is enough. Kinds by form must be told.
void findMastheadLines(std::vector<Fragment>& page, const std::vector<SourcePtr>& sources);

/// Finds the paper's own section names (综合新闻, 社区生活), which stand alone beside the masthead.
void findSectionNames(std::vector<Fragment>& page);

/// What stands between the furniture of a masthead is furniture too: slogans and the title itself have no form of their own.
void spreadMasthead(std::vector<Fragment>& page);

} // namespace lilong
