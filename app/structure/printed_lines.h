#pragma once

#include "app/issue/traced_text.h"

#include <vector>

namespace lilong {

/// A stretch of text as it was printed: a line, or what spaces set off within one.
struct PrintedPiece {
    Span text;
    bool startsLine; ///< a line break stood before it, not just a space
    bool bold;       ///< most of its glyphs came doubled
};

/// The pieces of a text, by the line breaks and spaces that its raw text has, also where cleaning closed them. Linear.
[[nodiscard]] std::vector<PrintedPiece> printedPieces(const TracedText& text, const std::vector<SourcePtr>& sources);

/// The printed lines of a text; `bold` where most of the line came doubled. Linear.
[[nodiscard]] std::vector<PrintedPiece> printedLines(const TracedText& text, const std::vector<SourcePtr>& sources);

/// The text without white space, kept or closed, at either end. White space needs no account.
[[nodiscard]] TracedText withoutOuterSpace(const TracedText& text, const std::vector<SourcePtr>& sources);

/// A text with the spaces and line breaks that the page has, each as one space: cleaning closes the gaps that part a masthead's pieces.
[[nodiscard]] QString asPrinted(const TracedText& text, const std::vector<SourcePtr>& sources);

/// True where most of the text's glyphs came doubled: it was printed bold and large.
[[nodiscard]] bool isBold(const TracedText& text);

} // namespace lilong
