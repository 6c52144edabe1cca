#pragma once

#include "app/text/span.h"

#include <vector>

namespace lilong {

/// Texts are shown unit for unit, so that an offset in the model is an offset on the screen. A text document gives a few
/// characters a meaning of their own (line and paragraph ends, frame marks, object places); these are replaced one for one.

/// For one block of a document: line ends become U+2028.
[[nodiscard]] QString shownInBlock(QStringView text);
/// For a plain text of many lines: line ends become LF, the CR of a CR LF a zero-width space.
[[nodiscard]] QString shownInLines(QStringView text);
/// What the editor wrote, as the model wants it: U+2028 and U+2029 become LF, NUL goes.
[[nodiscard]] QString typedText(QString text);

/// A long text is laid out in pieces: laying out one paragraph of a megabyte with every key would take seconds. Pieces
/// end behind a line end where there is one near, else behind a sentence. All pieces but the last hold at most `longest` units.
/// Together they are the whole text; there is always at least one.
[[nodiscard]] std::vector<Span> piecesOf(QStringView text, qsizetype longest);

/// True where the piece's last unit is a line end that the gap between two blocks stands for. Never for a text's last piece.
[[nodiscard]] bool endsInGap(QStringView text, Span piece);

} // namespace lilong
