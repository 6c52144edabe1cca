#pragma once

#include "app/publish/page_fonts.h"

namespace lilong {

enum class Align { Justify, Left, Centre, Right };

/// How a text is set. Lengths in points.
struct Setting {
    Face face = Face::Song;
    double size = 10;
    double width = 100;
    double firstIndent = 0;
    Align align = Align::Justify;
    bool heavy = false; ///< drawn a little fatter, for faces without a bold
};

struct SetGlyph {
    quint16 font;
    quint32 glyph;
    float x;
};

/// One line with every glyph in its place.
struct SetLine {
    std::vector<SetGlyph> glyphs;
    double size = 10;
    double width = 0; ///< from the line's origin to the end of its ink, the blank of a mark at its end left out where it hangs over
    bool heavy = false;
    bool forced = false; ///< broken where Chinese line breaking forbids it, because nothing else fitted
    QString text;        ///< what it shows
};

/// Breaks a text into lines by the rules of Chinese newspapers: no closing mark, dash or ellipsis at a line's start, no opening mark
/// at its end, Latin words and numbers whole; marks next to each other and at a line's end give up their blank half; lines fill
/// their width but for the last. An empty text gives no line. Linear in the text's length.
[[nodiscard]] std::vector<SetLine> setText(const QString& text, const Setting& setting, PageFonts& fonts);

/// True for a character that must not stand at a line's start, or at its end.
[[nodiscard]] bool isForbiddenAtLineStart(char32_t c);
[[nodiscard]] bool isForbiddenAtLineEnd(char32_t c);

} // namespace lilong
