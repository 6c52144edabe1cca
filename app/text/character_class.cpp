#include "app/text/character_class.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

namespace lilong {
namespace {

constexpr bool isCommonHan(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }
constexpr bool isAscii(char32_t c) { return c < 0x80; }
UChar32 icu(char32_t c) { return static_cast<UChar32>(c); }

/// Marks that Unicode calls of ambiguous width and that Chinese print sets in a full cell.
constexpr bool isWideInChinese(char32_t c) {
    switch (c) {
    case 0x2014: case 0x2015: case 0x2018: case 0x2019: case 0x201C: case 0x201D: case 0x2026: case 0x00B7:
        return true;
    default:
        return false;
    }
}

int widthFromTable(char32_t c) {
    if (isZeroWidth(c) || isControl(c) || u_charType(icu(c)) == U_NON_SPACING_MARK)
        return 0;
    const int width = u_getIntPropertyValue(icu(c), UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_FULLWIDTH || width == U_EA_WIDE || isWideInChinese(c) || isPrivateUse(c) ? 2 : 1;
}

} // namespace

bool isHan(char32_t c) {
    if (isCommonHan(c))
        return true;
    if (c < 0x2E80)
        return false;
    if (c == U'〇') // script Han, though not in the Ideographic blocks
        return true;
    return u_hasBinaryProperty(icu(c), UCHAR_UNIFIED_IDEOGRAPH) || u_hasBinaryProperty(icu(c), UCHAR_RADICAL)
        || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
}

bool isAsciiDigit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool isLatinLetter(char32_t c) {
    if (isAscii(c))
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    if (isCommonHan(c))
        return false;
    UErrorCode status = U_ZERO_ERROR;
    return u_isalpha(icu(c)) && uscript_getScript(icu(c), &status) == USCRIPT_LATIN;
}

bool isSpace(char32_t c) {
    if (isAscii(c))
        return c == U' ' || (c >= 0x09 && c <= 0x0D);
    return !isCommonHan(c) && u_hasBinaryProperty(icu(c), UCHAR_WHITE_SPACE);
}

bool isLineEnd(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

bool isZeroWidth(char32_t c) { return (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF || c == 0x00AD; }

bool isControl(char32_t c) { return (c < 0x20 || (c >= 0x7F && c < 0xA0)) && c != U'\t' && !isLineEnd(c); }

bool isPrivateUse(char32_t c) { return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0xFFFFD) || (c >= 0x100000 && c <= 0x10FFFD); }

bool isSentenceEnd(char32_t c) {
    switch (c) {
    case U'。': case U'！': case U'？': case U'…': case U'!': case U'?':
        return true;
    default:
        return false;
    }
}

bool isOpening(char32_t c) {
    switch (c) {
    case U'“': case U'‘': case U'（': case U'《': case U'〈': case U'【': case U'〔': case U'「': case U'『': case U'〖':
    case U'［': case U'｛': case U'(': case U'[': case U'{':
        return true;
    default:
        return false;
    }
}

bool isClosing(char32_t c) {
    switch (c) {
    case U'”': case U'’': case U'）': case U'》': case U'〉': case U'】': case U'〕': case U'」': case U'』': case U'〗':
    case U'］': case U'｝': case U')': case U']': case U'}':
        return true;
    default:
        return false;
    }
}

bool isChinesePunctuation(char32_t c) {
    if (isAscii(c) || isCommonHan(c))
        return false;
    switch (c) {
    case U'、': case U'。': case U'，': case U'；': case U'：': case U'！': case U'？': case U'～': case U'·': case U'—': case U'…':
    case U'‥': case U'．': case U'﹑':
        return true;
    default:
        return isOpening(c) || isClosing(c);
    }
}

bool isPunctuation(char32_t c) { return !isCommonHan(c) && u_ispunct(icu(c)); }

bool mustContinue(char32_t c) { return isClosing(c) || isOneOf(c, u"，。、；：！？…·%％℃"); }

bool holdsLineEnd(QStringView text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return isLineEnd(c.unicode()); });
}

int cells(char32_t c) {
    if (isAscii(c))
        return isControl(c) ? 0 : 1;
    return isCommonHan(c) ? 2 : widthFromTable(c);
}

int cells(QStringView text) {
    int sum = 0;
    for (qsizetype i = 0; i < text.size();) {
        const char32_t c = codePointAt(text, i);
        sum += cells(c);
        i += unitsOf(c);
    }
    return sum;
}

char32_t codePointAt(QStringView text, qsizetype index) {
    if (index < 0 || index >= text.size())
        return 0;
    const QChar first = text[index];
    if (first.isHighSurrogate() && index + 1 < text.size() && text[index + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[index + 1]);
    return first.unicode();
}

char32_t codePointBefore(QStringView text, qsizetype index) {
    if (index <= 0 || index > text.size())
        return 0;
    const QChar last = text[index - 1];
    if (last.isLowSurrogate() && index > 1 && text[index - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(text[index - 2], last);
    return last.unicode();
}

} // namespace lilong
