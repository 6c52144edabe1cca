#include "app/clean/paragraph_lattice.h"
#include "app/clean/rule.h"

#include "app/language/knowledge.h"
#include "app/language/language_model.h"
#include "app/text/character_class.h"

#include <QCoreApplication>

namespace lilong {
namespace {

constexpr double sure = 0.5;        // probability from which lines are joined
constexpr double worthAsking = 0.2; // from which the join is proposed

Reason reasonFor(const LineEnd& end) {
    if (end.samePrinted * 2 > end.goesOn)
        return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "The two pieces are one printed line that was torn at a quotation mark.")), {}};
    return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "The sentence goes on in the next line.")), {}};
}

Finding joinOf(const PageView& page, size_t line, const LineEnd& end) {
    const Span gap{page.lines.lines()[line].content.end, page.lines.lines()[line + 1].content.start};
    const char32_t left = codePointBefore(page.text, gap.start);
    const char32_t right = codePointAt(page.text, gap.end);
    const bool words = isLatinLetter(left) && (isLatinLetter(right) || isAsciiDigit(right));
    return {gap, words ? QStringLiteral(" ") : QString(), end.goesOn >= sure, std::min(0.99, end.goesOn), reasonFor(end)};
}

} // namespace

Findings findLineBreaks(const PageView& page) {
    const std::vector<LineEnd> ends = readLineEnds(page.lines, page.knowledge ? &page.knowledge->languageModel() : nullptr, page.measuresElsewhere);
    Findings findings;
    for (size_t i = 0; i < ends.size(); ++i) {
        if (ends[i].goesOn >= worthAsking)
            findings.push_back(joinOf(page, i, ends[i]));
    }
    return findings;
}

} // namespace lilong
