#include "app/structure/broken_headings.h"

#include "app/structure/break_repair.h"
#include "app/structure/heading_break.h"
#include "app/structure/heading_rules.h"
#include "app/structure/printed_lines.h"
#include "app/structure/profile_heading.h"
#include "app/text/character_class.h"

#include <algorithm>

namespace lilong {
namespace {

constexpr double behindTheLead = 1.3;    // log10 of odds that two heading lines are one, more than over the page's lead
constexpr double fullLines = 0.8;        // the same for three lines or more of which all but the last are of one width
constexpr double restOfDeck = 1.5;       // the same for a short third line below a long one: of three heads the last is the longest
constexpr double evenLines = 2.0;        // the same for two short lines of one width over a small text: 晚上也能看病 / 门诊开到九点
constexpr int widestEven = 20;           // cells
constexpr int widestRest = 12;
constexpr double tornName = 1.3;         // the same for an office and the name below it
constexpr int headlineSlack = 2;         // cells that they differ by
constexpr qsizetype fewLeftOver = 2;     // characters that fell over a headline's edge

/// Where the adjacent headings that begin at `first` end.
size_t endOfHeadings(const std::vector<Fragment>& page, size_t first) {
    size_t end = first + 1;
    while (end < page.size() && page[end].isHeading() && page[end].blankLinesBefore == 0)
        ++end;
    return end;
}

/// Where the page's lead begins: its longest text up to a byline, if headings stand above.
size_t startOfLead(const std::vector<Fragment>& page) {
    size_t lead = page.size();
    int length = 0;
    int most = 0;
    for (size_t i = page.size(); i-- > 0;) {
        length = page[i].kind == FragmentKind::Byline ? 0 : length + (page[i].kind == FragmentKind::Paragraph ? cells(page[i].string()) : 0);
        const bool opens = page[i].isHeading() && (i == 0 || !page[i - 1].isHeading() || page[i].blankLinesBefore > 0);
        if (opens && length >= most) {
            most = length;
            lead = i;
        }
    }
    return lead;
}

/// Two phrases of one headline, which a narrow column has no room for side by side.
bool areEvenLines(const QString& above, const QString& below) {
    return cells(above) <= widestEven && cells(below) <= widestEven && std::abs(cells(above) - cells(below)) <= headlineSlack;
}

/// What the lines' number and widths say for one headline. Only the page's lead has a kicker and a deck: two lines over any other text are
/// likelier one. Of more lines all but the last are full, so that they are of one width.
/// A portrait has neither.
double lookOfOne(const std::vector<Fragment>& page, size_t first, size_t end, bool isLead) {
    if (end - first == 2 && page[first].kind == FragmentKind::ProfileHeading)
        return behindTheLead;
    // Large type stops well short of the measure of the text; what fills it may be text that lost its neighbours.
    const auto isLarge = [](const Fragment& line) { return !line.fillsItsLine(); };
    if (end - first == 2 && !isLead && areEvenLines(page[first].string(), page[first + 1].string()))
        return evenLines;
    if (end - first <= 2)
        return !isLead && (isLarge(page[first]) || !hasTextComma(page[first].string())) && isLarge(page[end - 1]) ? behindTheLead : 0.0;
    int widest = 0;
    for (size_t i = first; i < end; ++i)
        widest = std::max(widest, cells(page[i].string()));
    const bool full = std::all_of(page.begin() + static_cast<qsizetype>(first), page.begin() + static_cast<qsizetype>(end) - 1,
                                  [&](const Fragment& line) { return cells(line.string()) + headlineSlack >= widest; });
    return full ? fullLines : 0.0;
}

/// 柳荫里居民区党支部书记 / 沈玉兰: only together they name a person.
double nameOdds(const Fragment& above, const Fragment& below, const Lexicon& lexicon) {
    const bool apart = above.kind == FragmentKind::ProfileHeading || profileHeading(above.string(), lexicon);
    return !apart && profileHeading(above.string() + below.string(), lexicon) ? tornName : 0.0;
}

} // namespace

void joinBrokenHeadings(std::vector<Fragment>& page, const Knowledge& knowledge, const std::vector<SourcePtr>& sources) {
    std::vector<Fragment> joined;
    const size_t lead = startOfLead(page);
    bool opensPage = true;
    for (size_t first = 0; first < page.size();) {
        if (!page[first].isHeading()) {
            opensPage = opensPage && page[first].kind != FragmentKind::Paragraph;
            joined.push_back(std::move(page[first++]));
            continue;
        }
        const size_t end = endOfHeadings(page, first);
        const double look = lookOfOne(page, first, end, opensPage || first == lead);
        int lastLine = cells(page[first].string());
        const auto readsOn = [&](const Fragment& above, const Fragment& below, bool isThird) {
            const bool otherType = isBold(above.text) != isBold(below.text) && below.string().size() > fewLeftOver;
            if (otherType || below.kind == FragmentKind::ProfileHeading)
                return false;
            const double rest = isThird && cells(below.string()) <= widestRest && 2 * cells(below.string()) < lastLine ? restOfDeck : 0.0;
            return brokenHeadingOdds(above.string(), below.string(), lastLine, knowledge.languageModel()) + look + rest + nameOdds(above, below, knowledge.lexicon()) > 0.0;
        };
        joined.push_back(std::move(page[first]));
        for (size_t i = first + 1; i < end; ++i) {
            const bool one = readsOn(joined.back(), page[i], i >= first + 2);
            lastLine = cells(page[i].string());
            if (!one) {
                joined.push_back(std::move(page[i]));
                continue;
            }
            joinAcrossBreak(joined.back().text, page[i].text, sources, brokenHeadingReason(), 0.9);
            ++joined.back().lines;
            joined.back().kind = profileHeading(joined.back().string(), knowledge.lexicon()) ? FragmentKind::ProfileHeading : FragmentKind::Heading;
        }
        first = end;
    }
    page = std::move(joined);
}

} // namespace lilong
