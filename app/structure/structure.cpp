#include "app/structure/structure.h"

#include "app/structure/assembly.h"
#include "app/structure/classify.h"
#include "app/structure/detached_headings.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace lilong {
namespace {

/// One page's fragments with their kinds.
std::vector<Fragment> classified(const TracedText& text, const Knowledge& knowledge, const std::vector<SourcePtr>& sources) {
    std::vector<Fragment> fragments = fragmentsOf(text, sources);
    classify(fragments, knowledge);
    findCaptions(fragments, knowledge, sources);
    joinBrokenHeadings(fragments, knowledge, sources);
    // A page that begins with its own masthead or folio begins an article too; text may go on over any other page's edge.
    if (!fragments.empty())
        fragments.front().opensPage = fragments.front().kind == FragmentKind::Furniture;
    return fragments;
}

void structurePages(std::vector<Fragment> fragments, const Knowledge& knowledge, IssueData& data) {
    std::vector<Unit> units = joinTornParagraphs(std::move(fragments), knowledge, data.decisions, data.sources, data.doubts);
    PageDraft page = draftArticles(std::move(units));
    placeDetachedHeadings(page, knowledge);
    assemble(std::move(page), knowledge.lexicon(), data);
}

} // namespace

Result<Issue> structure(const Issue& issue, const Knowledge& knowledge, const Progress& progress) {
    IssueData data = issue.data();
    const std::vector<Furniture> items = std::exchange(data.furniture, {});
    std::vector<Fragment> fragments;
    double done = 0;
    for (const Furniture& item : items) {
        if (progress.isCancelled())
            return fail(Error::Kind::Cancelled, QCoreApplication::translate("Structure", "Finding the articles was stopped. Nothing was changed."));
        if (item.kind == FurnitureKind::Unplaced)
            std::ranges::move(classified(item.part->text, knowledge, data.sources), std::back_inserter(fragments));
        else
            data.furniture.push_back(item);
        progress.report(++done / static_cast<double>(items.size() + 1));
    }
    structurePages(std::move(fragments), knowledge, data);
    return issue.changedTo(std::move(data));
}

} // namespace lilong
