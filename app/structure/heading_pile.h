#pragma once

#include "app/structure/fragment.h"

#include <vector>

namespace lilong {

class Knowledge;

/// A piece of a heading as it was printed: a line of it, or what spaces set off within a line.
struct HeadingPiece {
    size_t line;       ///< of the pile
    Span text;         ///< of that line's text
    bool bold;         ///< its glyphs came doubled: it was printed bold and large
    bool startsLine;   ///< a line break stands before it, not just a space
    bool startsBlock;  ///< an empty line stands before it, where the pile has borders without one
};

/// Headings that an extraction piled up away from their texts: lines of text and the pieces that they fall into.
struct HeadingPile {
    std::vector<TracedText> lines;
    std::vector<HeadingPiece> pieces;
    SourceId firstSheet = {}; ///< of the page that it stands on
    SourceId lastSheet = {};

    [[nodiscard]] QString string(size_t piece) const { return slice(lines[pieces[piece].line].text(), pieces[piece].text).toString(); }
    /// Where a block of lines begins: a piece behind an empty line, or the first one.
    [[nodiscard]] std::vector<size_t> blocks() const;
    /// The same pile with its blocks in another order.
    [[nodiscard]] HeadingPile withBlocks(const std::vector<size_t>& order) const;
    /// The pieces [first, end) as one text, in which line breaks are closed and spaces stay.
    [[nodiscard]] TracedText joined(size_t first, size_t end, const std::vector<SourcePtr>& sources) const;
};

/// Takes the headings that stand in piles out of a page: five fragments or more in a row that are shaped like headings, or any number
/// behind which no text follows.
[[nodiscard]] HeadingPile takePile(std::vector<Fragment>& page, const Knowledge& knowledge, const std::vector<SourcePtr>& sources);

} // namespace lilong
