#include "app/structure/lines_between.h"

#include "app/structure/heading_rules.h"
#include "app/structure/printed_lines.h"
#include "app/structure/profile_heading.h"
#include "app/text/character_class.h"
#include "app/text/listed_lines.h"

#include <algorithm>

namespace lilong {
namespace {

constexpr size_t fewestSpread = 9;       // characters
constexpr int lostIndent = 4;            // cells

/// As wide as its column, or shorter by the indent that the extraction dropped.
bool isFullFirstLine(const Fragment& fragment) {
    const int missing = fragment.measure - fragment.lastLine;
    return fragment.measure > 0 && (std::abs(missing) <= 1 || std::abs(missing - lostIndent) <= 2);
}

} // namespace

void findDecks(std::vector<Fragment>& page) {
    for (size_t i = 1; i + 1 < page.size(); ++i) {
        if (page[i].kind == FragmentKind::Byline && page[i].string().startsWith(QChar(u'—')) && page[i - 1].isHeading() && page[i + 1].kind == FragmentKind::Paragraph)
            page[i].kind = FragmentKind::Heading;
    }
}

void findKickersNamingSomebody(std::vector<Fragment>& page) {
    const auto isPortrait = [](const Fragment& fragment) { return fragment.kind == FragmentKind::ProfileHeading; };
    const auto portrait = std::find_if(page.begin(), page.end(), isPortrait);
    if (portrait == page.end() || std::count_if(portrait, page.end(), isPortrait) > 1)
        return;
    const auto headed = std::find_if_not(portrait, page.end(), [](const Fragment& fragment) { return fragment.isHeading(); });
    // What stands further below is no headline, but tells a picture.
    const bool aboveAHeadline = headed - portrait > 1 && std::next(portrait)->blankLinesBefore <= 1 && headed != page.end() && (headed->kind == FragmentKind::Paragraph || headed->kind == FragmentKind::Byline);
    if (aboveAHeadline)
        portrait->kind = FragmentKind::Heading;
}

void findNewsBylines(std::vector<Fragment>& page) {
    for (size_t i = 0; i < page.size(); ++i) {
        const bool textBelow = i + 1 < page.size() && page[i + 1].kind == FragmentKind::Paragraph;
        if (page[i].kind == FragmentKind::Paragraph && !textBelow && isNewsByline(page[i].string()))
            page[i].kind = FragmentKind::Byline;
    }
}

void findSpreadLines(std::vector<Fragment>& page, const std::vector<SourcePtr>& sources) {
    for (size_t i = 0; i + 1 < page.size(); ++i) {
        if (!page[i].isHeading() || page[i].lines != 1 || page[i + 1].kind != FragmentKind::Paragraph || page[i + 1].blankLinesBefore > 0 || sources.empty())
            continue;
        const std::vector<PrintedPiece> pieces = printedPieces(page[i].text, sources);
        const auto single = std::count_if(pieces.begin(), pieces.end(), [](const PrintedPiece& piece) { return piece.text.length() == 1; });
        if (pieces.size() >= fewestSpread && static_cast<size_t>(single) + 1 >= pieces.size())
            page[i].kind = FragmentKind::Paragraph;
    }
}

bool isTornAtAName(const std::vector<Fragment>& page, size_t i, const Lexicon& lexicon) {
    const bool goesOn = i + 1 < page.size() && page[i + 1].kind == FragmentKind::Paragraph && page[i + 1].blankLinesBefore == 0 && page[i + 1].lines > 1;
    return goesOn && page[i].lines == 1 && isFullFirstLine(page[i]) && isTornName(page[i].string(), page[i + 1].string(), lexicon);
}

} // namespace lilong
