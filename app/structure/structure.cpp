#include "app/structure/structure.h"

#include "app/structure/answered_breaks.h"
#include "app/structure/assembly.h"
#include "app/structure/broken_headings.h"
#include "app/structure/caption_places.h"
#include "app/structure/captions.h"
#include "app/structure/classify.h"
#include "app/structure/detached_headings.h"
#include "app/structure/halved_headings.h"
#include "app/structure/heading_match.h"
#include "app/structure/joined_headings.h"
#include "app/structure/lines_between.h"
#include "app/structure/parted_marks.h"
#include "app/structure/recipe_lines.h"
#include "app/structure/stray_lines.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <utility>

namespace lilong {
namespace {

/// One page's fragments with their kinds.
/// @param measure of the newsletter or the sheet before; 0 where it is unknown
std::vector<Fragment> classified(const TracedText& text, const Knowledge& knowledge, const IssueData& data, int measure,
                                 const RecipeLines& standing) {
    const std::vector<SourcePtr>& sources = data.sources;
    std::vector<Fragment> fragments = fragmentsOf(text, sources);
    giveBackStrayLines(fragments, knowledge.languageModel(), data.decisions, sources);
    lendMeasure(fragments, measure);
    partJoinedHeadings(fragments, knowledge, sources);
    joinPartedMarks(fragments, knowledge.lexicon(), knowledge.languageModel(), sources);
    classify(fragments, knowledge, sources);
    settleStandingLines(fragments, standing);
    findFirstLines(fragments);
    findHeadingsAboveFirstLines(fragments, knowledge);
    findProfileHeadingsByText(fragments, knowledge.lexicon());
    findSistersOfProfileHeadings(fragments, knowledge.lexicon());
    findKickersNamingSomebody(fragments);
    findCaptions(fragments, knowledge, sources);
    joinHalvedHeadings(fragments, knowledge, sources);
    // A page that begins with its own masthead or folio begins an article too; text may go on over any other page's edge.
    if (!fragments.empty())
        fragments.front().opensPage = fragments.front().kind == FragmentKind::Furniture;
    return fragments;
}

/// The width that most lines of a sheet have; 0 where it shows none.
int measureOf(const std::vector<Fragment>& sheet) {
    std::map<int, int> lines;
    for (const Fragment& fragment : sheet)
        lines[fragment.measure] += fragment.measure > 0 ? fragment.lines : 0;
    const auto most = std::max_element(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == lines.end() ? 0 : most->first;
}

/// @return the measure for a sheet behind this one that is too short to show its own
int addSheet(std::vector<Fragment>& fragments, std::vector<Fragment> sheet, int known) {
    const int measure = known > 0 ? known : measureOf(sheet);
    std::ranges::move(sheet, std::back_inserter(fragments));
    return measure;
}

/// Takes the headings that were piled up out of the fragments, page by page: a page and the sheets that hold what it had no room for.
std::vector<HeadingPile> takePiles(std::vector<Fragment>& fragments, const Knowledge& knowledge, const std::vector<SourcePtr>& sources) {
    std::vector<HeadingPile> piles;
    std::vector<Fragment> kept;
    for (size_t first = 0; first < fragments.size();) {
        size_t end = first + 1;
        while (end < fragments.size() && !fragments[end].opensPage)
            ++end;
        const auto at = [&](size_t i) { return std::make_move_iterator(fragments.begin() + static_cast<qsizetype>(i)); };
        std::vector<Fragment> page(at(first), at(end));
        piles.push_back(takePile(page, knowledge, sources));
        joinBrokenHeadings(page, knowledge, sources);
        std::ranges::move(page, std::back_inserter(kept));
        first = end;
    }
    fragments = std::move(kept);
    return piles;
}

void structurePages(std::vector<Fragment> fragments, const Knowledge& knowledge, bool joinTorn, IssueData& data) {
    const std::vector<HeadingPile> piles = takePiles(fragments, knowledge, data.sources);
    const bool headless = std::any_of(piles.begin(), piles.end(), [](const HeadingPile& pile) { return !pile.pieces.empty(); });
    std::vector<Unit> units = joinTornParagraphs(std::move(fragments), knowledge, data.decisions, data.sources, data.doubts, headless, joinTorn);
    PageDraft page = draftArticles(std::move(units));
    placeCaptions(page);
    for (const HeadingPile& pile : piles)
        matchHeadings(page, pile, knowledge, data.sources);
    placeDetachedHeadings(page, knowledge);
    assemble(std::move(page), knowledge.lexicon(), data);
    dropAnsweredBreaks(data);
}

} // namespace

Result<Issue> structure(const Issue& issue, const Knowledge& knowledge, const Progress& progress, const StructureOptions& options) {
    const RecipeLines standing(options.recipe.lines);
    IssueData data = issue.data();
    const std::vector<Furniture> items = std::exchange(data.furniture, {});
    std::vector<Fragment> fragments;
    int measure = options.recipe.measure;
    double done = 0;
    for (const Furniture& item : items) {
        if (progress.isCancelled())
            return fail(Error::Kind::Cancelled, QCoreApplication::translate("Structure", "Finding the articles was stopped. Nothing was changed."));
        if (item.kind == FurnitureKind::Unplaced)
            measure = addSheet(fragments, classified(item.part->text, knowledge, data, measure, standing), options.recipe.measure);
        else
            data.furniture.push_back(item);
        progress.report(++done / static_cast<double>(items.size() + 1));
    }
    structurePages(std::move(fragments), knowledge, options.joinTornParagraphs, data);
    fillMasthead(data.masthead, options.recipe);
    return issue.changedTo(std::move(data));
}

} // namespace lilong
