#pragma once

#include "app/tag/place_divisions.h"
#include "app/tag/tagged_parts.h"
#include "app/task/progress.h"

namespace lilong {

/// Finds the names in all parts of an issue in two passes: first each text by itself, then again with what the whole issue
/// says of every name. False when the user stopped it.
[[nodiscard]] bool findNames(std::vector<TaggedPart>& parts, const Lexicon& lexicon, PlaceDivisions& divisions, const Progress& progress);

} // namespace lilong
