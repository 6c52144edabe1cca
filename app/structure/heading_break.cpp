#include "app/structure/heading_break.h"

#include "app/language/language_model.h"
#include "app/structure/fragment.h"
#include "app/text/character_class.h"

#include <algorithm>

namespace lilong {
namespace {

constexpr double sure = 4.0;
constexpr double likely = 1.5;
constexpr double usual = -1.0;       // two lines about which nothing is known
constexpr double perGain = 0.65;
constexpr double perCell = 0.04;     // that the upper line is wider
constexpr double widerBelow = -1.0;  // the lower line had more room than the upper one
constexpr int slack = 2;             // cells that lines of one width differ by
constexpr int mostDifference = 8;    // cells that still say something
constexpr qsizetype fewLeftOver = 2; // characters that fall over a line's edge

/// A mark that can stand only behind other text; a deck may open with a dash.
bool startsWithMark(QStringView text) { return startsInsideSentence(text) && !text.startsWith(u'—') && !text.startsWith(u'…'); }

bool endsOpen(QStringView text) { return QStringView(u"，、：—").contains(text.back()); }

} // namespace

bool opensLikeADeck(QStringView text) { return text.startsWith(u"—") || (text.startsWith(u"记") && !text.startsWith(u"记得")) || text.startsWith(u"访"); }

bool startsBound(QStringView text) { return QStringView(u"的了们地得着吗呢吧").contains(text.front()) || startsWithMark(text); }

double brokenHeadingOdds(QStringView above, QStringView below, int lastLine, const LanguageModel& model) {
    if (above.isEmpty() || below.isEmpty())
        return -sure;
    if (unclosedMarks(above) > 0 || startsBound(below))
        return sure;
    if (below.startsWith(u'—'))
        return -sure;
    const int difference = lastLine - cells(below);
    double odds = usual + perGain * std::clamp(model.continuation(above, below), -1.0, 4.0)
        + perCell * std::clamp(difference, -mostDifference, mostDifference) + (difference <= -slack ? widerBelow : 0.0);
    if (endsOpen(above) || isAsciiDigit(above.back().unicode())) // 送出35 / 只灯笼
        odds += 2 * likely;
    if (below.size() <= fewLeftOver && difference > mostDifference)
        odds += likely;
    return std::clamp(odds, -sure, sure);
}

} // namespace lilong
