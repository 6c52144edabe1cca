#include "ui/models/repair_list_model.h"

#include "ui/models/repair_wording.h"

namespace lilong {

void RepairListModel::setIssue(const Issue& issue) {
    issue_ = issue;
    showList();
}

void RepairListModel::setFilter(const ReviewFilter& filter) {
    filter_ = filter;
    showList();
}

void RepairListModel::setSearch(const QString& search) {
    search_ = search;
    showList();
}

std::vector<RepairPtr> RepairListModel::repairsOfState() const { return issue_ ? repairsOf(*issue_, filter_.state) : std::vector<RepairPtr>(); }

void RepairListModel::showList() {
    if (!issue_)
        return;
    std::vector<RepairPtr> repairs = filtered(*issue_, repairsOfState(), filter_);
    if (!search_.isEmpty())
        std::erase_if(repairs, [this](const RepairPtr& repair) { return !searchText(*repair, (*issue_)->sources).contains(search_, Qt::CaseInsensitive); });
    show(repairs, (*issue_)->sources);
}

int countAppliedRepairs(const Issue& issue) {
    int count = 0;
    issue.forEachPart([&](const PartRef&, const PartPtr& part) {
        for (const Run& run : part->text.runs())
            count += run.repair ? 1 : 0;
    });
    return count;
}

} // namespace lilong
