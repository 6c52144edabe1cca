#include "app/issue/page_states.h"

#include "app/issue/changes.h"
#include "app/issue/changes_text.h"

#include <algorithm>
#include <set>

namespace lilong {
namespace {

void addPagesOf(const PartPtr& part, std::set<SourceId>& pages) {
    if (!part)
        return;
    for (const Run& run : part->text.runs()) {
        if (!run.raw.span.isEmpty())
            pages.insert(run.raw.source);
    }
}

} // namespace

IssueState pageState(const IssueData& data, SourceId page) {
    const auto said = data.pageStates.find(page);
    return said == data.pageStates.end() ? data.state : said->second;
}

std::vector<SourceId> pagesOf(const Article& article, const IssueData& data) {
    std::set<SourceId> held;
    for (const PartPtr& head : {article.kicker, article.headline, article.deck, article.byline})
        addPagesOf(head, held);
    for (const BlockPtr& block : article.blocks)
        addPagesOf(block->part, held);
    std::vector<SourceId> pages;
    for (const SourcePtr& source : data.sources) {
        if (held.contains(source->id))
            pages.push_back(source->id);
    }
    return pages;
}

namespace changes {

Result<Issue> setPageState(const Issue& issue, SourceId page, IssueState state) {
    if (!findSource(issue->sources, page))
        return fail(Error::Kind::Input, ChangesText::tr("This page is not there any more."));
    IssueData data = issue.data();
    IssueState behind = state;
    for (const SourcePtr& source : issue->sources) {
        // Every page gets a word of its own, for what the issue says of the others is about to change.
        const IssueState own = source->id == page ? state : pageState(issue.data(), source->id);
        data.pageStates[source->id] = own;
        behind = std::min(behind, own);
    }
    data.state = behind;
    return issue.changedTo(std::move(data));
}

} // namespace changes
} // namespace lilong
