#include "app/issue/raw_index.h"

#include <algorithm>
#include <limits>

namespace lilong {

RawIndex::RawIndex(const IssueData& data) {
    forEachPart(data, [this](const PartRef& ref, const PartPtr& part) {
        for (const RawSpan& raw : part->text.raw())
            stretches_.push_back({raw, holders_.size()});
        holders_.push_back({ref, part});
    });
    std::sort(stretches_.begin(), stretches_.end(), [](const Stretch& a, const Stretch& b) { return a.raw < b.raw; });
}

std::optional<RawIndex::Holder> RawIndex::at(SourceId source, qsizetype rawOffset) const {
    const RawSpan wanted{source, {rawOffset, std::numeric_limits<qsizetype>::max()}};
    const auto next = std::upper_bound(stretches_.begin(), stretches_.end(), wanted, [](const RawSpan& a, const Stretch& b) { return a < b.raw; });
    if (next == stretches_.begin())
        return std::nullopt;
    const Stretch& found = *std::prev(next);
    return found.raw.source == source && rawOffset < found.raw.span.end ? std::optional(holders_[found.holder]) : std::nullopt;
}

} // namespace lilong
