#include "app/structure/reading_flow.h"

#include "app/structure/column_text.h"
#include "app/text/character_class.h"

#include <algorithm>
#include <functional>

namespace lilong {
namespace {

constexpr qsizetype wordWindow = 6; ///< characters that the word model looks at on either side of a break
constexpr size_t aroundBreak = 6;   ///< lines
constexpr int ragged = 6;           ///< cells that a line in mid-sentence may be short of its measure
constexpr double likeliest = 2.4;   ///< log10; beyond what the word model says of one break can be chance
constexpr double unlikeliest = -1.5;
constexpr double headOnText = -0.7; ///< a heading above a full line that is no paragraph's first
constexpr double strongly = 1.5;
constexpr double badly = -2.0;
constexpr double slightly = 1.0;

bool isWord(char32_t c) { return isHan(c) || isAsciiDigit(c); }

/// About the logarithm of how much likelier a gain is where a line was torn than between lines that have nothing to do with each other.
double likelihoodOf(double gain) { return std::clamp(0.45 * gain - 0.3, unlikeliest, likeliest); }

/// The width of full lines round a break. Parts of a page have measures of their own; one line may be wider than all others.
int measureAround(const std::vector<int>& widths, size_t i) {
    const size_t first = std::min(i - std::min(i, aroundBreak / 2), widths.size() - aroundBreak);
    std::vector<int> near(widths.begin() + static_cast<qsizetype>(first), widths.begin() + static_cast<qsizetype>(first + aroundBreak));
    std::nth_element(near.begin(), near.begin() + 1, near.end(), std::greater<>());
    return near[1];
}

} // namespace

double ReadingFlow::of(const std::vector<ColumnLine>& lines, int measure) {
    std::vector<int> widths;
    for (const ColumnLine& line : lines)
        widths.push_back(cells(slice(page_, line.text)));
    double sum = 0;
    for (size_t i = 1; i < lines.size(); ++i)
        sum += across(lines[i - 1], lines[i], lines.size() < aroundBreak ? measure : measureAround(widths, i));
    return sum;
}

double ReadingFlow::across(const ColumnLine& upper, const ColumnLine& lower, int measure) {
    const QStringView above = slice(page_, upper.text);
    const QStringView below = slice(page_, lower.text);
    const char32_t first = codePointAt(page_, lower.text.start);
    const bool fullBelow = cells(below) >= measure - ragged;
    if (closesSentence(above))
        return mustContinue(first) && !isClosing(first) ? badly : 0.0;
    const bool isShort = cells(above) + upper.indent < measure - ragged;
    if (isShort && (above.endsWith(u'，') || above.endsWith(u'、'))) // a picture cut it short
        return lower.indent == 0 && (fullBelow || closesSentence(below)) && !lower.startsBlock ? slightly : -slightly;
    if (isShort) // a heading: headings go on it, or a paragraph's first line
        return mustContinue(first) ? -slightly : fullBelow && lower.indent == 0 ? headOnText : 0.0;
    if (mustContinue(first))
        return strongly;
    if (isCredit(below))
        return unlikeliest;
    const double words = isWord(codePointBefore(page_, upper.text.end)) && isWord(first) ? likelihoodOf(wordGain(upper.text, lower.text)) : 0.0;
    return words - (!fullBelow && !closesSentence(below) ? slightly : 0.0);
}

double ReadingFlow::wordGain(Span upper, Span lower) {
    const auto key = (static_cast<std::uint64_t>(upper.end) << 32U) | static_cast<std::uint64_t>(lower.start);
    const auto [entry, isNew] = gains_.try_emplace(key, 0.0);
    if (isNew)
        entry->second = model_.continuation(slice(page_, upper).right(wordWindow), slice(page_, lower).left(wordWindow));
    return entry->second;
}

} // namespace lilong
