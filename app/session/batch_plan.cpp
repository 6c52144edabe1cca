#include "app/session/batch_plan.h"

#include <algorithm>

namespace lilong {

BatchPlan::BatchPlan(const std::vector<BatchPage>& pages) : place_(pages.size()) {
    std::vector<GroupedPage> known;
    for (const auto& page : pages) {
        known.push_back({page.text.name, page.masthead, page.folio});
        printed_.push_back(page.masthead);
    }
    PageGroups made = groupPages(known);
    groups_ = std::move(made.groups);
    doubts_ = std::move(made.doubts);
    size_t next = 0;
    for (const auto& group : groups_)
        for (const size_t page : group.pages)
            place_[page] = next++;
}

QString BatchPlan::doubtOf(size_t page) const {
    const auto found = std::ranges::find(doubts_, page, &GroupDoubt::page);
    return found == doubts_.end() ? QString() : found->reason;
}

std::optional<size_t> BatchPlan::issueOf(size_t page) const {
    for (size_t i = 0; i < groups_.size(); ++i)
        if (std::ranges::find(groups_[i].pages, page) != groups_[i].pages.end())
            return i;
    return std::nullopt;
}

void BatchPlan::take(size_t page) {
    for (auto& group : groups_)
        std::erase(group.pages, page);
}

void BatchPlan::settle(size_t page) {
    std::erase_if(doubts_, [page](const GroupDoubt& doubt) { return doubt.page == page; });
}

void BatchPlan::dropEmpty() {
    std::erase_if(groups_, [](const PageGroup& group) { return group.pages.empty(); });
}

bool BatchPlan::moveTo(size_t page, size_t issue) {
    if (issue >= groups_.size() || issueOf(page) == issue)
        return false;
    take(page);
    auto& pages = groups_[issue].pages;
    // Among the others it stands where the files' order would have it.
    const auto behind = std::ranges::find_if(pages, [&](size_t other) { return place_[other] > place_[page]; });
    pages.insert(behind, page);
    settle(page);
    dropEmpty();
    return true;
}

bool BatchPlan::makeOwn(size_t page) {
    const auto issue = issueOf(page);
    if (!issue || groups_[*issue].pages.size() < 2)
        return false;
    take(page);
    groups_.insert(groups_.begin() + static_cast<std::ptrdiff_t>(*issue) + 1, {{page}, printed_[page]});
    settle(page);
    return true;
}

void BatchPlan::leaveOut(size_t page) {
    take(page);
    settle(page);
    dropEmpty();
}

} // namespace lilong
