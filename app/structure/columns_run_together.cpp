#include "app/structure/reading_order.h"

#include "app/structure/column_order.h"
#include "app/structure/interleaved_lines.h"

namespace lilong {
namespace {

constexpr size_t mostLines = 4000; // a printed page has some hundred; what is longer is no page, and would take long

// Headlines with a space and torn paragraphs look like columns here and there; a page is touched only if there are more, and if it then
// reads better by far. log10 of likelihood, summed over the page.
constexpr size_t fewSharedLines = 5;
constexpr size_t fewInterleavedLines = 6;
constexpr double clearlyBetter = 5.0;
constexpr double farBetter = 12.0;

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

} // namespace

std::optional<std::vector<ColumnLine>> columnsRunTogether(QStringView page, const LanguageModel& model) {
    std::vector<PageRow> lines = pageRows(page);
    if (!model.isAvailable() || lines.size() > mostLines)
        return std::nullopt;
    PieceLinks links(page, model);
    const AmidColumns amid = markLinesAmidColumns(page, lines, links);
    const bool manyShared = amid.shared >= fewSharedLines;
    if (!manyShared && amid.interleaved < fewInterleavedLines)
        return std::nullopt;
    std::vector<ColumnLine> order = readingOrder(page, lines, bestColumns(page, lines, links), links);
    if (gainOf(order, lines, links) < (manyShared ? clearlyBetter : farBetter))
        return std::nullopt;
    return order;
}

} // namespace lilong
