#pragma once

#include "app/structure/top_places.h"

namespace lilong {

/// Settles where tops belong that begin with a heading and that no torn sentence puts anywhere: before the block, between those of the columns to
/// their left and right, whose text has the words of the heading that the page has nowhere else, and which begins a text.
/// What fits nowhere comes behind the column to its left.
/// @param dealt by block; places are added
void placeHeadedTops(QStringView page, const std::vector<PageRow>& rows, RowBlocks& blocks, PieceLinks& links, std::map<size_t, DealtTops>& dealt);

} // namespace lilong
