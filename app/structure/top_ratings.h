#pragma once

#include "app/structure/column_pieces.h"

#include <QStringView>

namespace lilong {

// What a piece among the tops of columns says by itself, in log10 of likelihood.

constexpr double impossibleLine = -9.0;

/// What speaks against the piece as a line of a heading.
/// @param whole no gap parts it from other pieces of its row
[[nodiscard]] double headingRating(const Piece& piece, QStringView text, bool whole);
/// The same for a line of text.
[[nodiscard]] double textRating(const Piece& piece, QStringView text);
/// For a line of text as the first one below a heading, by its width.
[[nodiscard]] double firstLineRating(const Piece& piece);

} // namespace lilong
