#pragma once

#include "app/structure/piece_links.h"

namespace lilong {

/// How many lines of a page speak for columns that ran together.
struct AmidColumns {
    size_t shared = 0;      ///< hold pieces of several columns, by their width
    size_t interleaved = 0; ///< stand where lines read on not from the one before them but from one further up
};

/// Marks the lines that stand amid columns: near lines of either kind, and where a few lines stop in mid-sentence before the next block.
/// Linear in the page's length.
AmidColumns markLinesAmidColumns(QStringView page, std::vector<PageRow>& lines, PieceLinks& links);

} // namespace lilong
