#pragma once

#include "app/structure/fragment.h"

namespace lilong {

/// Finds the lines of a masthead that came as one: several marks of furniture (date, number, publisher, folio) and no sentence, or nothing
/// but phrases of furniture. On the page's first line a folio or a date among other words is enough. Kinds by form must be told.
void findMastheadLines(std::vector<Fragment>& page, const std::vector<SourcePtr>& sources);

/// True for such a line of the raw page, with the spaces that it was extracted with.
/// @param place counted from the page's first line
[[nodiscard]] bool isMastheadRow(QStringView row, size_t place);
/// The same right below such a line, where one phrase of furniture is enough among others that wide gaps part.
[[nodiscard]] bool goesOnInMasthead(QStringView row);

/// Finds the paper's own section names (综合新闻, 社区生活), which stand alone beside the masthead.
void findSectionNames(std::vector<Fragment>& page);

/// What stands between the furniture of a masthead is furniture too: slogans and the title itself have no form of their own.
void spreadMasthead(std::vector<Fragment>& page);

} // namespace lilong
