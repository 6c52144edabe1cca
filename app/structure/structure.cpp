#include "app/structure/structure.h"

#include "app/structure/assembly.h"
#include "app/structure/classify.h"
#include "app/structure/detached_headings.h"

#include <QCoreApplication>

#include <utility>

namespace lilong {
namespace {

void structurePage(const TracedText& text, const Knowledge& knowledge, IssueData& data) {
    std::vector<Fragment> fragments = fragmentsOf(text, data.sources);
    classify(fragments, knowledge);
    findCaptions(fragments, knowledge, data.sources);
    joinBrokenHeadings(fragments, knowledge, data.sources);
    std::vector<Unit> units = joinTornParagraphs(std::move(fragments), knowledge, data.decisions, data.sources, data.doubts);
    PageDraft page = draftArticles(std::move(units));
    placeDetachedHeadings(page, knowledge);
    assemble(std::move(page), knowledge.lexicon(), data);
}

} // namespace

Result<Issue> structure(const Issue& issue, const Knowledge& knowledge, const Progress& progress) {
    IssueData data = issue.data();
    const std::vector<Furniture> items = std::exchange(data.furniture, {});
    double done = 0;
    for (const Furniture& item : items) {
        if (progress.isCancelled())
            return fail(Error::Kind::Cancelled, QCoreApplication::translate("Structure", "Finding the articles was stopped. Nothing was changed."));
        if (item.kind == FurnitureKind::Unplaced)
            structurePage(item.part->text, knowledge, data);
        else
            data.furniture.push_back(item);
        progress.report(++done / static_cast<double>(items.size()));
    }
    return issue.changedTo(std::move(data));
}

} // namespace lilong
