#pragma once

#include "app/text/span.h"

#include <cstdint>
#include <vector>

namespace lilong {

/// A line of a page as it was printed across the sheet: a line of one column, or pieces of several that ran together.
struct PageRow {
    Span text;               ///< of the page, in UTF-16 units, without white space at either end; never empty
    bool afterBlank = false; ///< a blank line or a page break stands before it
    bool amidColumns = false; ///< lines that hold pieces of several columns stand near it
    bool besideColumns = false; ///< its block holds lines of several columns: the row before it may be another column's
    bool tornTop = false;    ///< of a few lines between headings and blocks: each may be the top of another column
    bool sticks = false;     ///< its column's line above is the row before it, surely
    bool opensColumn = false; ///< a heading that goes on nothing
    bool standsApart = false; ///< no column's line: imprint, or a head over several columns
    int tier = 0;            ///< rows of headings side by side above it: what stands above them is another text
    bool goesOn = false;     ///< a heading's line that goes on the row before it
    bool behindHeading = false; ///< the first line of a column's text, below its heading in the row before it
    int measure = 0;         ///< width in cells of a full column line hereabouts; 0 where nothing tells
    std::vector<Span> gaps;  ///< white space inside it at which one column may end and the next begin
};

/// Spaces that part columns for certain: fewer part two phrases of one headline.
inline constexpr qsizetype wideGap = 3;

/// White space that wide, or with the rule between two columns in it, as recognition reads one.
[[nodiscard]] inline bool partsColumns(QStringView page, const Span& gap) { return gap.length() >= wideGap || !slice(page, gap).trimmed().isEmpty(); }

/// The kinds of marks that come in pairs and are open at some place, one bit each.
using OpenMarks = std::uint8_t;

/// What a text does to the marks that come in pairs: by its first mark of each kind, and by its last.
struct PairedMarks {
    OpenMarks firstOpens = 0;
    OpenMarks firstCloses = 0;
    OpenMarks lastOpens = 0;
    OpenMarks lastCloses = 0;
};

/// What may stand in one column of a printed line: the line itself, or a part of it between two gaps.
struct Piece {
    Span text;
    size_t line = 0;
    int width = 0;   ///< in half-width cells; that of the measure where the glyphs were spread to fill the line
    int narrow = 0;  ///< figures and latin letters among it
    int measure = 0; ///< its line's
    bool endsSentence = false;
    PairedMarks marks{};
};

/// The lines of the page that are not blank, with their gaps and the measure of the columns around them. Linear in the page's length.
[[nodiscard]] std::vector<PageRow> pageRows(QStringView page);

/// No line stands right above or below: as the heads of an article do, which run over its columns.
[[nodiscard]] bool standsAlone(const std::vector<PageRow>& lines, size_t line);

/// By line: how far down the page it stands. Lines of a short block came together: they count as one step, other lines as one each.
[[nodiscard]] std::vector<int> beatsOf(const std::vector<PageRow>& lines);

/// The piece of `line` behind its gap number `from` and before its gap number `to`: gap 0 is the line's start, the last one its end.
[[nodiscard]] Piece pieceOf(QStringView page, const std::vector<PageRow>& lines, size_t line, size_t from, size_t to);

[[nodiscard]] inline Piece wholeLine(QStringView page, const std::vector<PageRow>& lines, size_t line) {
    return pieceOf(page, lines, line, 0, lines[line].gaps.size() + 1);
}

} // namespace lilong
