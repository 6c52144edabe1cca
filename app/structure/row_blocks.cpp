#include "app/structure/row_blocks.h"

#include <algorithm>

namespace lilong {
namespace {

constexpr size_t firstRows = 5; // of a block, which show whether several columns go on in it
constexpr int squeezed = 3; // cells by which a justified line may be too wide
constexpr int loose = 6;    // by which one may be too narrow, its indent lost

} // namespace

RowBlocks::RowBlocks(QStringView page, const std::vector<PageRow>& rows) : page_(page), rows_(rows) {
    for (size_t i = 0; i < rows.size(); ++i) {
        if (i == 0 || rows[i].afterBlank)
            starts_.push_back(i);
    }
    starts_.push_back(rows.size());
    ends_.resize(count());
}

const BlockEnds& RowBlocks::ends(size_t block) {
    std::optional<BlockEnds>& known = ends_[block];
    if (!known)
        known = BlockEnds{firstOf(block), wholeRow(starts_[block + 1] - 1), isShared(block)};
    return *known;
}

Piece RowBlocks::firstOf(size_t block) const {
    const PageRow& row = rows_[starts_[block]];
    const Piece whole = wholeRow(starts_[block]);
    for (size_t gap = 0; whole.width > row.measure + squeezed && gap < row.gaps.size(); ++gap) {
        const Piece piece = pieceOf(page_, rows_, starts_[block], 0, gap + 1);
        if (isBroad(piece))
            return piece;
    }
    return whole;
}

bool RowBlocks::isShared(size_t block) const {
    const size_t looked = std::min(rows(block), firstRows);
    size_t shared = 0;
    for (size_t row = starts_[block]; row < starts_[block] + looked; ++row) {
        const bool wide = !rows_[row].gaps.empty() && wholeRow(row).width > rows_[row].measure + squeezed;
        if (wide && row == starts_[block])
            return true;
        shared += wide ? 1 : 0;
    }
    return shared * 2 > looked;
}

bool RowBlocks::isBroad(const Piece& piece) {
    return piece.measure > 0 && piece.width >= piece.measure - loose && piece.width <= piece.measure + squeezed;
}

} // namespace lilong
