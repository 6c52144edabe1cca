#pragma once

#include "app/clean/page_lines.h"

#include <span>
#include <vector>

namespace lilong {

/// How a line ends.
enum class LineEnding { Open, Comma, Colon, Opening, Sentence };

/// What a raw line shows by itself.
struct LineFeatures {
    LineEnding ending = LineEnding::Open;
    int indent = 0;                 ///< cells of white space before it, if it can be a first line's; else 0
    int narrowMarks = 0;            ///< quotation marks and · in it: fonts set them one or two cells wide
    int squeezable = 0;             ///< marks in it that a typesetter may set half as wide: as many cells may a line be too long
    bool evenCells = true;          ///< only full-width characters: its width is exact
    bool onlyClosing = false;       ///< a lone ” or 。”
    bool beginsWithClosing = false; ///< with a mark that no line of Chinese begins with
    bool insideDate = false;        ///< with the 年, 月 or 日 of a date that the line above begins
    bool mayBeTornAbove = false;    ///< may be the rest of the printed line that begins above, torn at a quotation mark
    bool marksMeetAbove = false;    ///< and two marks meet there, whose white space a typesetter trims
    bool quoteBehindQuote = false;  ///< two quotations meet there, the first a sentence: the second often opens a line of its own
    bool contradictsAbove = false;  ///< a comma or stop right behind a full stop: not the same sentence
    bool opensItem = false;         ///< 问： 一、 1. ①
    bool isSalutation = false;      ///< 编辑同志：
    int pushedDown = 0;             ///< cells at the next line's beginning that hang together: for their sake this line may be short
    bool isCaption = false;         ///< （周文澜摄） at its end, 图为 at its head, or （下转3版）: running text goes on below it
    bool isByline = false;
    bool hasSentenceMarks = false;  ///< ，。、；：！？ somewhere
    bool barrierBelow = false;      ///< an empty line, a new page, columns side by side or an indent: the next line does not follow directly
};

[[nodiscard]] std::vector<LineFeatures> featuresOf(const PageLines& page);
/// How the printed line made of the raw lines [first, last] ends: a lone ” ends what the line before it ended.
[[nodiscard]] LineEnding endingOf(const std::vector<LineFeatures>& lines, size_t first, size_t last);
/// The widths, in cells, that the columns of the page seem to have, the commonest first; at most five.
[[nodiscard]] std::vector<int> measuresOf(const PageLines& page);
/// The same, with widths from elsewhere where the page has too few lines to show its own.
[[nodiscard]] std::vector<int> measuresOf(const PageLines& page, std::span<const int> elsewhere);

} // namespace lilong
