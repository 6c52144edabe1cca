#include "app/structure/reading_order.h"

#include "app/structure/column_order.h"
#include "app/structure/interleaved_lines.h"
#include "app/structure/torn_tops.h"
#include "app/text/character_class.h"

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
constexpr double tornWords = 1.0; // mean gain over spaces from which they part no columns
constexpr int enoughSpaces = 60;
constexpr qsizetype surroundings = 12;

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

/// True for lines that go on over their own spaces: a paragraph whose line ends became spaces, and no two columns.
bool readsOverItsSpaces(QStringView page, const LanguageModel& model) {
    double gain = 0;
    int seen = 0;
    for (qsizetype i = 1; i + 1 < page.size() && seen < enoughSpaces; ++i) {
        if (page[i] != QLatin1Char(' ') || !isHan(page[i - 1].unicode()) || !isHan(page[i + 1].unicode()))
            continue;
        gain += model.continuation(page.left(i).right(surroundings), page.mid(i + 1, surroundings));
        ++seen;
    }
    return seen >= fewSharedLines && gain > tornWords * seen;
}

std::optional<std::vector<ColumnLine>> wholePageInOrder(QStringView page, std::vector<PageRow> lines, PieceLinks& links) {
    const AmidColumns amid = markLinesAmidColumns(page, lines, links);
    const bool manyShared = amid.shared >= static_cast<size_t>(fewSharedLines);
    if ((!manyShared && amid.interleaved < fewInterleavedLines) || (amid.shared + amid.interleaved) * oneLineIn < lines.size())
        return std::nullopt;
    std::vector<ColumnLine> order = readingOrder(page, lines, bestColumns(page, lines, links), links);
    if (gainOf(order, lines, links) < (manyShared ? clearlyBetter : farBetter))
        return std::nullopt;
    return order;
}

} // namespace

std::optional<std::vector<ColumnLine>> columnsRunTogether(QStringView page, const LanguageModel& model) {
    std::vector<PageRow> lines = pageRows(page);
    if (!model.isAvailable() || lines.size() > mostLines || readsOverItsSpaces(page, model))
        return std::nullopt;
    const std::vector<PageRow> found = lines;
    PieceLinks links(page, model);
    if (std::optional<std::vector<ColumnLine>> order = wholePageInOrder(page, std::move(lines), links))
        return order;
    return topsTakenToTheirColumns(page, found, links);
}

} // namespace lilong
