#include "app/issue/rivals.h"

#include <algorithm>

namespace lilong {

bool areRivals(const Repair& a, const Repair& b) {
    if (a.key == b.key || a.effect != b.effect || a.raw.source != b.raw.source || a.effect == RepairEffect::Notice)
        return false;
    if (a.raw == b.raw)
        return true;
    if (a.effect == RepairEffect::Join)
        return a.raw.span.start == b.raw.span.start || a.raw.span.end == b.raw.span.end;
    return a.raw.span.overlaps(b.raw.span);
}

std::vector<RepairPtr> choicesOf(const RepairPtr& doubt, const std::vector<RepairPtr>& doubts) {
    std::vector<RepairPtr> choices{doubt};
    std::copy_if(doubts.begin(), doubts.end(), std::back_inserter(choices),
                 [&](const RepairPtr& other) { return other->state == RepairState::Proposed && areRivals(*doubt, *other); });
    std::stable_sort(choices.begin(), choices.end(), [](const RepairPtr& a, const RepairPtr& b) {
        return a->confidence != b->confidence ? a->confidence > b->confidence : a->raw < b->raw;
    });
    return choices;
}

} // namespace lilong
