#pragma once

#include "app/structure/text_grid.h"

namespace lilong {

/// What a piece of a column looks like, from its text and width alone.
/// True for a line that may be a heading: short, no full stop, no credit.
[[nodiscard]] bool mayBeHeading(const TextGrid& grid, const GridPiece& piece, int measure);
/// The same for one or several headings in one row that single spaces part.
[[nodiscard]] bool mayBeHeadings(const TextGrid& grid, const GridPiece& piece, int measure);
/// True for a line that names writers: "□本报记者 …", "（柳荫里 沈玉兰）".
[[nodiscard]] bool isCredit(QStringView line);
/// True for the last line of a caption: "…。" or "…（沈玉兰摄）".
[[nodiscard]] bool closesCaption(QStringView line);
/// True for a line behind which no sentence is left open.
[[nodiscard]] bool closesSentence(QStringView line);

} // namespace lilong
