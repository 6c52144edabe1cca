#include "ui/models/doubt_model.h"

#include "app/issue/rivals.h"

#include <algorithm>

namespace lilong {

void DoubtModel::setIssue(const Issue& issue) {
    const bool sameDoubts = issue_ && issue->doubts == (*issue_)->doubts && issue->sources == (*issue_)->sources;
    const bool same = sameDoubts && (!looksAtTexts() || issue.isSameAs(*issue_));
    issue_ = issue;
    if (!same)
        showQueue();
}

void DoubtModel::setFilter(const ReviewFilter& filter) {
    if (filter == filter_)
        return;
    filter_ = filter;
    if (issue_)
        showQueue();
}

void DoubtModel::postpone(const QStringList& keys) {
    for (const QString& key : keys)
        postponed_.insert(key);
    showQueue();
}

std::vector<RepairPtr> DoubtModel::choicesOf(const RepairPtr& doubt) const {
    return doubt && issue_ && doubt->state == RepairState::Proposed ? lilong::choicesOf(doubt, (*issue_)->doubts) : std::vector<RepairPtr>();
}

std::vector<RepairPtr> DoubtModel::repairsOfState() const {
    if (!issue_)
        return {};
    std::vector<RepairPtr> repairs = repairsOf(*issue_, filter_.state);
    if (filter_.state == ReviewState::PutOff)
        std::erase_if(repairs, [this](const RepairPtr& repair) { return !postponed_.contains(repair->key); });
    return repairs;
}

void DoubtModel::showQueue() {
    const auto isOpen = [](const RepairPtr& doubt) { return doubt->state == RepairState::Proposed; };
    openCount_ = static_cast<int>(std::count_if((*issue_)->doubts.begin(), (*issue_)->doubts.end(), isOpen));
    const std::vector<RepairPtr> ofState = repairsOfState();
    stateCount_ = static_cast<int>(ofState.size());
    std::vector<RepairPtr> queue = filtered(*issue_, ofState, filter_);
    const auto later = std::stable_partition(queue.begin(), queue.end(), [this](const RepairPtr& doubt) { return !postponed_.contains(doubt->key); });
    const auto byPlace = [](const RepairPtr& a, const RepairPtr& b) { return a->raw < b->raw; };
    std::stable_sort(queue.begin(), later, byPlace);
    std::stable_sort(later, queue.end(), byPlace);
    show(queue, (*issue_)->sources, static_cast<size_t>(later - queue.begin()));
}

} // namespace lilong
