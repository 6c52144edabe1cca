#include "ui/desk/doubt_index.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace lilong {
namespace {

/// The stretch of raw text that shows a doubt: itself, or the two characters round a gap.
Span shownSpan(Span raw) { return raw.isEmpty() ? Span{std::max<qsizetype>(0, raw.start - 1), raw.end + 1} : raw; }

/// The part of a run's text that stands for the raw span.
Span textSpan(const Run& run, qsizetype start, Span raw) {
    if (run.repair)
        return {start, start + run.length};
    const Span shared{std::max(run.raw.span.start, raw.start), std::min(run.raw.span.end, raw.end)};
    return shared.shifted(start - run.raw.span.start);
}

/// What lies between two halves that may belong together has no doubt of its own: the first half's end is shown.
Span shownSpan(const Repair& doubt) {
    const Span raw = doubt.raw.span;
    return shownSpan(doubt.effect == RepairEffect::Join ? Span{raw.start, std::min(raw.end, raw.start + 1)} : raw);
}

/// Where some doubts are shown, sorted, neighbours as one.
std::vector<RawSpan> stretchesOf(const std::vector<RepairPtr>& doubts) {
    std::vector<RawSpan> stretches;
    for (const RepairPtr& doubt : doubts)
        stretches.push_back({doubt->raw.source, shownSpan(*doubt)});
    std::sort(stretches.begin(), stretches.end());
    std::vector<RawSpan> apart;
    for (const RawSpan& one : stretches) {
        if (!apart.empty() && apart.back().source == one.source && one.span.start <= apart.back().span.end)
            apart.back().span.end = std::max(apart.back().span.end, one.span.end);
        else
            apart.push_back(one);
    }
    return apart;
}

bool isBefore(const RepairPtr& a, const RepairPtr& b) { return a->raw < b->raw; }

/// The doubts that only one of two lists has, sorted by where they stand in memory. A decision changes a few among thousands: what both lists
/// begin and end with is not looked at.
struct Difference {
    std::vector<RepairPtr> gone, come;

    Difference(const std::vector<RepairPtr>& before, const std::vector<RepairPtr>& now) {
        const auto [from, fromNow] = std::mismatch(before.begin(), before.end(), now.begin(), now.end());
        const auto [to, toNow] = std::mismatch(before.rbegin(), std::make_reverse_iterator(from), now.rbegin(), std::make_reverse_iterator(fromNow));
        std::vector<RepairPtr> old(from, to.base()), fresh(fromNow, toNow.base());
        std::sort(old.begin(), old.end());
        std::sort(fresh.begin(), fresh.end());
        std::set_difference(old.begin(), old.end(), fresh.begin(), fresh.end(), std::back_inserter(gone));
        std::set_difference(fresh.begin(), fresh.end(), old.begin(), old.end(), std::back_inserter(come));
    }
};

} // namespace

std::vector<RawSpan> DoubtIndex::follow(const Issue& issue) {
    const auto [gone, come] = Difference(all_, issue->doubts);
    if (gone.empty() && come.empty())
        return {};
    all_ = issue->doubts;
    if (!gone.empty())
        std::erase_if(sorted_, [&gone = gone](const RepairPtr& doubt) { return std::binary_search(gone.begin(), gone.end(), doubt); });
    const auto old = static_cast<qsizetype>(sorted_.size());
    std::copy_if(come.begin(), come.end(), std::back_inserter(sorted_), [](const RepairPtr& doubt) { return doubt->state == RepairState::Proposed; });
    std::sort(sorted_.begin() + old, sorted_.end(), isBefore);
    std::inplace_merge(sorted_.begin(), sorted_.begin() + old, sorted_.end(), isBefore);
    for (const RepairPtr& doubt : come)
        longest_ = std::max(longest_, shownSpan(*doubt).length());
    std::vector<RepairPtr> differing = gone;
    differing.insert(differing.end(), come.begin(), come.end());
    return stretchesOf(differing);
}

bool holdsAny(const TracedText& text, const std::vector<RawSpan>& stretches) {
    return std::ranges::any_of(text.runs(), [&stretches](const Run& run) {
        const auto endsBefore = [&run](const RawSpan& one) {
            return one.source < run.raw.source || (one.source == run.raw.source && one.span.end <= run.raw.span.start);
        };
        const auto next = std::partition_point(stretches.begin(), stretches.end(), endsBefore);
        return next != stretches.end() && next->source == run.raw.source && next->span.start < run.raw.span.end;
    });
}

std::vector<Span> DoubtIndex::spansIn(const TracedText& text) const {
    std::vector<Span> spans;
    if (sorted_.empty())
        return spans;
    qsizetype start = 0;
    for (const Run& run : text.runs()) {
        const RawSpan from{run.raw.source, {std::max<qsizetype>(0, run.raw.span.start - longest_ - 1), 0}};
        auto doubt = std::lower_bound(sorted_.begin(), sorted_.end(), from, [](const RepairPtr& a, const RawSpan& b) { return a->raw < b; });
        for (; doubt != sorted_.end() && (*doubt)->raw.source == run.raw.source && (*doubt)->raw.span.start <= run.raw.span.end; ++doubt) {
            const Span raw = shownSpan(**doubt);
            if (raw.overlaps(run.raw.span) && run.length > 0)
                spans.push_back(textSpan(run, start, raw));
        }
        start += run.length;
    }
    std::sort(spans.begin(), spans.end());
    return spans;
}

std::optional<Span> spanOf(const RawSpan& raw, const TracedText& text) {
    const Span wanted = shownSpan(raw.span);
    std::optional<Span> found;
    qsizetype start = 0;
    for (const Run& run : text.runs()) {
        if (run.raw.source == raw.source && wanted.overlaps(run.raw.span)) {
            const Span here = textSpan(run, start, wanted);
            found = found ? Span{std::min(found->start, here.start), std::max(found->end, here.end)} : here;
        }
        start += run.length;
    }
    return found;
}

} // namespace lilong
