#include "app/structure/reading_order.h"

#include "app/structure/column_order.h"
#include "app/structure/interleaved_lines.h"
#include "app/structure/torn_tops.h"
#include "app/structure/column_tops.h"
#include "app/structure/columns_in_turn.h"
#include "app/structure/masthead_rules.h"
#include "app/structure/parted_bylines.h"
#include "app/text/character_class.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

namespace lilong {
namespace {

constexpr size_t mostLines = 4000; // a printed page has some hundred; what is longer is no page, and would take long

// Headlines with a space and torn paragraphs look like columns here and there; a page is touched only if there are more, and if it then
// reads better by far. log10 of likelihood, summed over the page.
constexpr int fewSharedLines = 5;
constexpr size_t fewInterleavedLines = 6;
constexpr size_t oneLineIn = 20; // of a page that has columns; in a long text a few shared lines are chance
constexpr double clearlyBetter = 5.0;
constexpr double farBetter = 12.0;
constexpr double better = 3.5; // of two orders, the one that the rows speak for
constexpr double tornWords = 1.0; // mean gain over spaces from which they part no columns
constexpr int enoughSpaces = 60;
constexpr qsizetype surroundings = 12;
constexpr size_t mostMastheadRows = 4;
constexpr int lostIndent = 6; // cells that a full line may lack

/// How much better the lines read on from one to the next than they did on the page.
double gainOf(const std::vector<ColumnLine>& order, const std::vector<PageRow>& lines, PieceLinks& links) {
    const auto readsOn = [&links](Span upper, Span lower) { return links.wordLikelihood({.text = upper}, {.text = lower}); };
    double gain = 0.0;
    for (size_t i = 1; i < order.size(); ++i)
        gain += readsOn(order[i - 1].text, order[i].text);
    for (size_t i = 1; i < lines.size(); ++i)
        gain -= readsOn(lines[i - 1].text, lines[i].text);
    return gain;
}

/// A space between two words of Chinese, and not between the characters of a line that was spread to fill its measure.
bool standsBetweenWords(QStringView page, qsizetype space) {
    const auto isWord = [&](qsizetype at) { return at >= 0 && at < page.size() && isHan(page[at].unicode()); };
    return page[space] == QLatin1Char(' ') && isWord(space - 2) && isWord(space - 1) && isWord(space + 1) && isWord(space + 2);
}

/// True for lines that go on over their own spaces: a paragraph whose line ends became spaces, and no two columns.
bool readsOverItsSpaces(QStringView page, const LanguageModel& model) {
    double gain = 0;
    int seen = 0;
    for (qsizetype i = 1; i + 1 < page.size() && seen < enoughSpaces; ++i) {
        if (!standsBetweenWords(page, i))
            continue;
        gain += model.continuation(page.left(i).right(surroundings), page.mid(i + 1, surroundings));
        ++seen;
    }
    return seen >= fewSharedLines && gain > tornWords * seen;
}

/// Each glyph came twice: a heading that was printed twice to make it bold.
bool isDoubled(QStringView text) {
    qsizetype pairs = 0;
    for (qsizetype i = 1; i < text.size(); ++i)
        pairs += text[i] == text[i - 1] ? 1 : 0;
    return pairs * 5 > text.size() * 2;
}

/// A line by itself that is wider than a column, and no text: the columns above it end there.
bool isWideHead(QStringView page, const std::vector<PageRow>& rows, size_t i) {
    const Piece line = wholeLine(page, rows, i);
    if (!standsAlone(rows, i) || rows[i].sticks || rows[i].opensColumn || rows[i].standsApart || line.endsSentence || line.measure == 0)
        return false;
    const bool holdsColumns = std::any_of(rows[i].gaps.begin(), rows[i].gaps.end(), [&](const Span& gap) {
        return gap.length() >= wideGap || std::abs(cells(page.mid(line.text.start, gap.start - line.text.start)) - line.measure) <= lostIndent;
    });
    const int width = isDoubled(slice(page, line.text)) ? line.width / 2 : line.width;
    return !holdsColumns && width > line.measure + line.measure / 3;
}

void openTiersBelowWideHeads(QStringView page, std::vector<PageRow>& rows) {
    int above = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (isWideHead(page, rows, i)) {
            rows[i].standsApart = true;
            ++above;
        }
        rows[i].tier += above;
    }
}

std::optional<std::vector<ColumnLine>> wholePageInOrder(QStringView page, std::vector<PageRow> lines, PieceLinks& links) {
    openTiersBelowWideHeads(page, lines);
    const AmidColumns amid = markLinesAmidColumns(page, lines, links);
    const bool manyShared = amid.shared >= static_cast<size_t>(fewSharedLines);
    if ((!manyShared && amid.interleaved < fewInterleavedLines) || (amid.shared + amid.interleaved) * oneLineIn < lines.size())
        return std::nullopt;
    std::vector<ColumnLine> order = readingOrder(page, lines, bestColumns(page, lines, links), links);
    if (gainOf(order, lines, links) < (manyShared ? clearlyBetter : farBetter))
        return std::nullopt;
    return order;
}

/// What stands below the masthead begins by itself. The masthead's own gaps part no columns, and its title and slogans stand among what it is known by.
void partFromMasthead(QStringView page, std::vector<PageRow>& rows) {
    size_t end = 0;
    for (size_t i = 0; i < std::min(rows.size(), mostMastheadRows) && !slice(page, rows[i].text).contains(QChar(u'。')); ++i)
        end = isMastheadRow(slice(page, rows[i].text), i) || (i > 0 && end == i && goesOnInMasthead(slice(page, rows[i].text))) ? i + 1 : end;
    for (size_t i = 0; i < end; ++i)
        rows[i].gaps.clear();
    if (end > 0 && end < rows.size())
        rows[end].afterBlank = true;
}

bool holdsColumns(const PageRow& row) { return std::any_of(row.gaps.begin(), row.gaps.end(), [](const Span& gap) { return gap.length() >= wideGap; }); }

/// Larger type stands further off: an empty line below a row of headings does not part them from the row of their columns' first lines.
void joinRowsOfHeadings(QStringView page, std::vector<PageRow>& rows) {
    bool alone = true; // so far, the row
    for (size_t i = 0; i + 1 < rows.size(); ++i) {
        const bool parted = rows[i + 1].afterBlank;
        if (alone && parted && holdsColumns(rows[i]) && holdsColumns(rows[i + 1]) && !slice(page, rows[i].text).contains(QChar(u'。')))
            rows[i + 1].afterBlank = false;
        alone = parted;
    }
}

bool holdsRule(QStringView page, const PageRow& row) {
    return std::any_of(row.gaps.begin(), row.gaps.end(), [&](const Span& gap) { return !slice(page, gap).trimmed().isEmpty(); });
}

/// Heads over all columns have no rule between their words: the columns begin in the first row that has one.
void partColumnsFromHeads(QStringView page, std::vector<PageRow>& rows) {
    bool heads = false; // so far, the block
    for (size_t i = 0; i < rows.size(); ++i) {
        const bool ruled = holdsRule(page, rows[i]);
        if (heads && ruled && !rows[i].afterBlank)
            rows[i].afterBlank = true;
        heads = (heads || rows[i].afterBlank) && !ruled && !holdsColumns(rows[i]) && !slice(page, rows[i].text).contains(QChar(u'。'));
    }
}

/// The rules between columns, which no column's line holds, come behind all else.
void appendRules(QStringView page, std::vector<ColumnLine>& lines) {
    std::vector<Span> spans;
    for (const ColumnLine& line : lines)
        spans.push_back(line.text);
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.start < b.start; });
    qsizetype at = 0;
    for (size_t i = 0; i <= spans.size(); ++i) {
        for (const qsizetype end = i < spans.size() ? spans[i].start : page.size(); at < end; ++at) {
            if (!isSpace(page[at].unicode()) && QStringView(u"|]”").contains(page[at]))
                lines.push_back({.text = {at, at + 1}, .startsBlock = true});
        }
        at = i < spans.size() ? std::max(at, spans[i].end) : at;
    }
}

std::vector<ColumnLine> linesOf(const std::vector<PageRow>& rows) {
    std::vector<ColumnLine> lines;
    for (const PageRow& row : rows)
        lines.push_back({row.text, 0, row.afterBlank, row.goesOn, row.behindHeading});
    return lines;
}

/// What was found out about the headings of columns stays so where the lines still follow each other.
std::vector<ColumnLine> withHeadings(std::vector<ColumnLine> order, const std::vector<PageRow>& rows) {
    std::map<qsizetype, size_t> rowAt;
    for (size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].goesOn || rows[i].behindHeading)
            rowAt.emplace(rows[i].text.start, i);
    }
    for (size_t i = 1; i < order.size(); ++i) {
        const auto found = rowAt.find(order[i].text.start);
        if (found == rowAt.end() || rows[found->second - 1].text.end != order[i - 1].text.end)
            continue;
        order[i].goesOn = rows[found->second].goesOn;
        order[i].behindHeading = rows[found->second].behindHeading;
        order[i].startsBlock = order[i].startsBlock || order[i].behindHeading;
    }
    return order;
}

std::optional<std::vector<ColumnLine>> inOrder(QStringView page, const std::vector<PageRow>& lines, PieceLinks& links) {
    const std::optional<std::vector<PageRow>> dealt = topsDealt(page, lines, links);
    if (std::optional<std::vector<ColumnLine>> order = wholePageInOrder(page, dealt.value_or(lines), links))
        return dealt ? withHeadings(std::move(*order), *dealt) : std::move(order);
    return dealt ? std::optional(linesOf(*dealt)) : topsTakenToTheirColumns(page, lines, links);
}

/// Of two ways to put columns in order the one that reads on better.
std::optional<std::vector<ColumnLine>> bestOrder(QStringView page, const std::vector<PageRow>& lines, const LanguageModel& model) {
    PieceLinks links(page, model);
    std::optional<std::vector<ColumnLine>> order = inOrder(page, lines, links);
    std::optional<std::vector<ColumnLine>> inTurn = columnsInTurn(page, lines, links);
    if (!inTurn)
        return order;
    const double gain = gainOf(*inTurn, lines, links);
    return gain >= (order ? gainOf(*order, lines, links) + better : clearlyBetter) ? std::move(inTurn) : std::move(order);
}

} // namespace

std::optional<std::vector<ColumnLine>> columnsRunTogether(QStringView page, const LanguageModel& model) {
    std::vector<PageRow> lines = pageRows(page);
    if (!model.isAvailable() || lines.size() > mostLines || readsOverItsSpaces(page, model))
        return std::nullopt;
    partFromMasthead(page, lines);
    joinRowsOfHeadings(page, lines);
    partColumnsFromHeads(page, lines);
    std::optional<std::vector<ColumnLine>> order = bestOrder(page, lines, model);
    std::vector<ColumnLine> parted = order ? *order : linesOf(lines);
    const bool signs = partBylines(page, parted);
    appendRules(page, parted);
    return signs || order ? std::optional(std::move(parted)) : std::nullopt;
}

} // namespace lilong
