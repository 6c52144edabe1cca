#pragma once

#include "app/structure/column_pieces.h"

#include <optional>
#include <vector>

namespace lilong {

/// Where a block begins and ends.
struct BlockEnds {
    Piece first;           ///< its first row, or what of it can be a line of one column
    Piece last;            ///< its last row
    bool isShared = false; ///< its first row holds lines of several columns, or most of its first rows do: all of them go on there
};

/// The blocks of a page's rows, which blank lines part. Refers to page and rows, which must outlive it. Not for several threads at once.
class RowBlocks {
public:
    RowBlocks(QStringView page, const std::vector<PageRow>& rows);

    [[nodiscard]] size_t count() const { return starts_.size() - 1; }
    /// Index of a block's first row; `start(count())` is the number of rows.
    [[nodiscard]] size_t start(size_t block) const { return starts_[block]; }
    [[nodiscard]] size_t rows(size_t block) const { return starts_[block + 1] - starts_[block]; }

    [[nodiscard]] const BlockEnds& ends(size_t block);
    [[nodiscard]] Piece wholeRow(size_t row) const { return wholeLine(page_, rows_, row); }

    /// As wide as a line of text may be, be it a paragraph's first.
    [[nodiscard]] static bool isBroad(const Piece& piece);

private:
    [[nodiscard]] Piece firstOf(size_t block) const;
    [[nodiscard]] bool isShared(size_t block) const;

    QStringView page_;
    const std::vector<PageRow>& rows_;
    std::vector<size_t> starts_; ///< of each block, and the end
    std::vector<std::optional<BlockEnds>> ends_; ///< of those that were looked at
};

} // namespace lilong
