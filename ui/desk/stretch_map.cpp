#include "ui/desk/stretch_map.h"

#include <algorithm>

namespace lilong {
namespace {

Fate fateOf(PartRole role, bool unplaced, const Run& run) {
    if (unplaced)
        return Fate::Unplaced;
    if (role == PartRole::Furniture)
        return Fate::Furniture;
    if (run.repair)
        return run.length == 0 ? Fate::Removed : Fate::Repaired;
    return Fate::Text;
}

void append(std::vector<Stretch>& stretches, Stretch stretch) {
    if (stretch.span.isEmpty())
        return;
    if (!stretches.empty() && stretches.back().fate == stretch.fate && stretches.back().span.end == stretch.span.start)
        stretches.back().span.end = stretch.span.end;
    else
        stretches.push_back(stretch);
}

} // namespace

std::vector<Stretch> stretchesOf(const Issue& issue, SourceId source) {
    std::vector<FurnitureId> unplaced;
    for (const Furniture& item : issue->furniture) {
        if (item.kind == FurnitureKind::Unplaced)
            unplaced.push_back(item.id);
    }
    std::sort(unplaced.begin(), unplaced.end());
    std::vector<Stretch> stretches;
    issue.forEachPart([&](const PartRef& ref, const PartPtr& part) {
        const bool isUnplaced = ref.role == PartRole::Furniture && std::binary_search(unplaced.begin(), unplaced.end(), ref.furniture);
        for (const Run& run : part->text.runs()) {
            if (run.raw.source == source)
                append(stretches, {run.raw.span, fateOf(ref.role, isUnplaced, run)});
        }
    });
    const auto byStart = [](const Stretch& a, const Stretch& b) { return a.span < b.span; };
    if (!std::is_sorted(stretches.begin(), stretches.end(), byStart)) // most pages are read in the order in which they stand
        std::sort(stretches.begin(), stretches.end(), byStart);
    const auto doubtsFrom = static_cast<qsizetype>(stretches.size());
    for (const RepairPtr& doubt : issue->doubts) {
        const qsizetype start = doubt->raw.span.start;
        const qsizetype end = doubt->effect == RepairEffect::Join ? start : doubt->raw.span.end; // what lies between two halves is no doubt
        if (doubt->state == RepairState::Proposed && doubt->raw.source == source)
            stretches.push_back({{start, std::max(end, start + 1)}, Fate::Doubt});
    }
    std::sort(stretches.begin() + doubtsFrom, stretches.end(), byStart);
    return stretches;
}

} // namespace lilong
