#pragma once

#include "ui/desk/block_column.h"

#include <QTextBlock>

#include <vector>

namespace lilong {

/// Says without laying a block out how high it will be: as many lines as its characters fill if each is as wide as a Chinese one. Most of a
/// newsletter is; a block with much else in it turns out lower.
class HeightGuess {
public:
    /// Forgets what was measured, where the fonts or the width may be others.
    /// @param width of the column in pixels, margins of blocks included
    void restart(double width);

    /// The block's margins, which are exact, and its height as guessed.
    [[nodiscard]] ColumnBox boxFor(const QTextBlock& block);

private:
    struct Face {
        double advance = 0; ///< from one line to the next without the block's line height; 0: not measured yet
        double em = 0;
    };
    struct Shape {
        double above = 0, below = 0;
        double width = 0;
        double indent = 0;
        double lineHeight = 0; ///< times the line's own; 0: not read yet
    };
    [[nodiscard]] const Face& faceOf(const QTextBlock& block);
    [[nodiscard]] const Shape& shapeOf(const QTextBlock& block);

    double width_ = 1;
    std::vector<Face> faces_;   ///< by the index of the character format
    std::vector<Shape> shapes_; ///< by the index of the block format
};

/// The part of a line's height that the block format asks for: 1.18 for 118 per cent.
[[nodiscard]] double lineHeightFactor(const QTextBlockFormat& format);

} // namespace lilong
