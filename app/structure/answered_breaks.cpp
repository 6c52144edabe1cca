#include "app/structure/answered_breaks.h"

#include "app/issue/closed_break.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace lilong {
namespace {

/// Where repairs closed breaks, sorted; they are apart, for each raw character stands in one part.
std::vector<RawSpan> closedBreaks(const IssueData& data) {
    std::vector<RawSpan> closed;
    forEachPart(data, [&](const PartRef&, const PartPtr& part) {
        for (const Run& run : part->text.runs()) {
            if (run.repair && run.length == 0 && closesABreak(*run.repair))
                closed.push_back(run.raw);
        }
    });
    std::sort(closed.begin(), closed.end());
    return closed;
}

bool isHeldBy(const std::vector<RawSpan>& closed, const RawSpan& gap) {
    const auto behind = std::upper_bound(closed.begin(), closed.end(), RawSpan{gap.source, {gap.span.start, std::numeric_limits<qsizetype>::max()}});
    return behind != closed.begin() && std::prev(behind)->source == gap.source && std::prev(behind)->span.end >= gap.span.end;
}

} // namespace

void dropAnsweredBreaks(IssueData& data) {
    const std::vector<RawSpan> closed = closedBreaks(data);
    std::erase_if(data.doubts, [&](const RepairPtr& doubt) {
        return doubt->state == RepairState::Proposed && doubt->effect == RepairEffect::Replace && closesABreak(*doubt) && isHeldBy(closed, doubt->raw);
    });
}

} // namespace lilong
