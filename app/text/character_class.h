#pragma once

#include <QString>
#include <QStringView>

#include <cstddef>
#include <utility>

namespace lilong {

/// What a code point is, as far as Chinese text repair asks. All functions are pure and cheap (tables of ICU).
[[nodiscard]] bool isHan(char32_t c);
[[nodiscard]] bool isAsciiDigit(char32_t c);
[[nodiscard]] bool isLatinLetter(char32_t c); ///< letters of the Latin script, full-width ones too
[[nodiscard]] bool isSpace(char32_t c);       ///< white space, U+3000 and the line ends included
[[nodiscard]] bool isLineEnd(char32_t c);     ///< LF, CR, VT, FF, NEL, LS, PS
[[nodiscard]] bool isZeroWidth(char32_t c);   ///< U+200B–200D, U+2060, U+FEFF, U+00AD
[[nodiscard]] inline bool isBlank(char32_t c) { return isSpace(c) && !isLineEnd(c); } ///< white space inside a line
[[nodiscard]] bool isControl(char32_t c);     ///< category Cc without tab and line ends
[[nodiscard]] bool isPrivateUse(char32_t c);
[[nodiscard]] bool isSentenceEnd(char32_t c); ///< 。！？… and half-width ! ?
[[nodiscard]] bool isOpening(char32_t c);     ///< “‘（《〈【〔「『 ( [ {
[[nodiscard]] bool isClosing(char32_t c);     ///< ”’）》〉】〕」』 ) ] }
[[nodiscard]] bool isChinesePunctuation(char32_t c); ///< full-width marks of Chinese text, quotation marks, dash, ellipsis, · included
[[nodiscard]] bool isPunctuation(char32_t c); ///< Unicode category P
[[nodiscard]] inline bool isChinese(char32_t c) { return isHan(c) || isChinesePunctuation(c); }
/// True for marks that no sentence begins with, so that what they open goes on from elsewhere: closing ones, ，。、；：！？…·%％℃.
[[nodiscard]] bool mustContinue(char32_t c);

/// True for a character of a set that has none beyond the Basic Multilingual Plane; never for U+0000.
[[nodiscard]] inline bool isOneOf(char32_t c, QStringView set) { return c != 0 && c <= 0xFFFF && set.contains(QChar(static_cast<char16_t>(c))); }
/// The same for a set written out where it is asked: the compiler makes a few comparisons of it, for it is asked of every character.
template <size_t size> [[nodiscard]] constexpr bool isOneOf(char32_t c, const char16_t (&set)[size]) {
    return [&]<size_t... at>(std::index_sequence<at...>) { return ((c == set[at]) || ...); }(std::make_index_sequence<size - 1>());
}
[[nodiscard]] bool holdsLineEnd(QStringView text);

/// Columns a text takes on paper in half-width cells: 2 for wide and full-width characters and Chinese marks (also “ ” ‘ ’ … —), 1
/// for others, 0 for zero-width ones.
[[nodiscard]] int cells(char32_t c);
[[nodiscard]] int cells(QStringView text);

/// The code point at `index` (the whole pair for a surrogate); U+0000 outside the text.
[[nodiscard]] char32_t codePointAt(QStringView text, qsizetype index);
/// The code point that ends before `index`; U+0000 at the start.
[[nodiscard]] char32_t codePointBefore(QStringView text, qsizetype index);
/// 1, or 2 for a surrogate pair.
[[nodiscard]] inline qsizetype unitsOf(char32_t c) { return c > 0xFFFF ? 2 : 1; }

} // namespace lilong
