#include "ui/models/doubt_model.h"

#include "app/issue/rivals.h"

#include <algorithm>

namespace lilong {

void DoubtModel::setIssue(const Issue& issue) {
    if (issue->doubts == all_ && issue->sources == sources_)
        return;
    all_ = issue->doubts;
    sources_ = issue->sources;
    showQueue();
}

void DoubtModel::postpone(const QStringList& keys) {
    for (const QString& key : keys)
        postponed_.insert(key);
    showQueue();
}

std::vector<RepairPtr> DoubtModel::choicesOf(const RepairPtr& doubt) const {
    return doubt ? lilong::choicesOf(doubt, all_) : std::vector<RepairPtr>();
}

void DoubtModel::showQueue() {
    std::vector<RepairPtr> open;
    std::copy_if(all_.begin(), all_.end(), std::back_inserter(open), [](const RepairPtr& repair) { return repair->state == RepairState::Proposed; });
    std::stable_sort(open.begin(), open.end(), [this](const RepairPtr& a, const RepairPtr& b) {
        const bool aLater = postponed_.contains(a->key), bLater = postponed_.contains(b->key);
        return aLater != bLater ? bLater : a->raw < b->raw;
    });
    show(open, sources_);
}

} // namespace lilong
