#pragma once

#include "app/structure/row_blocks.h"
#include "app/structure/top_search.h"

#include <map>

namespace lilong {

/// Where the top of a column belongs.
struct TopPlace {
    size_t block = 0;    ///< before it
    bool goesOn = false; ///< the block before it goes on in the top
    bool isRead = false; ///< the top goes on in the block
    bool isNext = false; ///< the block stands right below the tops
    double value = 0.0;  ///< log10 of likelihood
};

/// A block of tops, dealt to its columns, and where they belong; by column.
struct DealtTops {
    Deal deal;
    std::map<size_t, TopPlace> places;
    double rating = 0.0;
};

/// Settles where the columns that were dealt out of blocks go on, for all of them at once and against the blocks that go on in one another:
/// an assignment of feet to heads (Kuhn 1955), so that what no other text goes on in is left for the one that has nowhere else to go.
/// @param dealt by block; their places are found anew
void settleTopPlaces(QStringView page, RowBlocks& blocks, PieceLinks& links, std::map<size_t, DealtTops>& dealt);

} // namespace lilong
