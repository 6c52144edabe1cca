#include "ui/models/repair_list_model.h"

namespace lilong {

void RepairListModel::setIssue(const Issue& issue) {
    std::vector<RepairPtr> applied;
    issue.forEachPart([&](const PartRef&, const PartPtr& part) {
        for (const Run& run : part->text.runs()) {
            if (run.repair)
                applied.push_back(run.repair);
        }
    });
    show(applied, issue->sources);
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
