#pragma once

#include <cstddef>
#include <vector>

namespace lilong {

/// What is known of a block's height.
enum class BoxState : unsigned char {
    Guessed,  ///< from the number of its characters
    Measured, ///< exact, but its lines were let go
    LaidOut   ///< exact, and its lines stand
};

/// A block's place in the column. Lengths are whole pixels, so that what is corrected above moves the text below by whole pixels.
struct ColumnBox {
    double above = 0; ///< margins
    double height = 0;
    double below = 0;
    double top = 0;   ///< in the document
    BoxState state = BoxState::Guessed;
};

/// Rounds a length up; what is whole but for the processor's rounding stays.
[[nodiscard]] double wholePixels(double length);

/// Blocks one below the other: their heights, and the places that follow from them. Of two margins that meet the larger one counts.
class BlockColumn {
public:
    [[nodiscard]] size_t size() const { return boxes_.size(); }
    [[nodiscard]] const ColumnBox& operator[](size_t index) const { return boxes_[index]; }
    [[nodiscard]] double height() const { return height_; }
    /// The lower edge of a block, without its margin.
    [[nodiscard]] double bottom(size_t index) const { return boxes_[index].top + boxes_[index].height; }
    /// The block at a height of the document, a margin counting for the block above it; the first and the last one beyond the ends. 0 where there is none.
    [[nodiscard]] size_t at(double y) const;
    /// What is left free between a block and the next one.
    [[nodiscard]] double gapBehind(size_t index) const;

    /// What is to be left free above the first and below the last block.
    void setMargin(double margin) { margin_ = margin; }
    void clear() { boxes_.clear(); }
    /// Takes `count` boxes out and puts others in. Places are right again after placeFrom.
    void replace(size_t first, size_t count, const std::vector<ColumnBox>& boxes);
    /// A block was laid out.
    void set(size_t index, double height);
    void forgetLines(size_t index) { boxes_[index].state = BoxState::Measured; }
    /// Adds the places up from a block on.
    void placeFrom(size_t first);

private:
    std::vector<ColumnBox> boxes_; ///< by block number
    double margin_ = 0;
    double height_ = 0;
};

} // namespace lilong
