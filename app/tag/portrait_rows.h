#pragma once

#include "app/issue/issue.h"

namespace lilong {

/// Portraits are printed in rows below one feature, each with a byline of its own. Where two headings of such a row name their person, an
/// article among them whose text names one person only, more than once, is a portrait too, whatever its heading says. All of them stand in the feature.
/// @param before the issue before it was tagged: what was tagged then keeps its kind
void findPortraitsInRows(IssueData& data, const Issue& before);

} // namespace lilong
