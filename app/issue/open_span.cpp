#include "app/issue/open_span.h"

#include <algorithm>

namespace lilong {

bool isEditorsWill(const Repair& repair, const Decisions& decisions) {
    return repair.rule == editorRule || decisions.value(repair.key, Decision::Rejected) == Decision::Accepted;
}

std::optional<Span> openSpanOf(const TracedText& text, const RawSpan& raw, const Decisions& decisions) {
    if (raw.span.isEmpty()) {
        const std::optional<qsizetype> at = text.offsetOf(raw.source, raw.span.start);
        return at ? std::optional(Span{*at, *at}) : std::nullopt;
    }
    std::optional<Span> found;
    qsizetype next = raw.span.start;
    qsizetype start = 0;
    for (const Run& run : text.runs()) {
        const Span held{start, start + run.length};
        start = held.end;
        if (run.raw.source != raw.source || !run.raw.span.overlaps(raw.span))
            continue;
        if (run.repair && (!raw.span.contains(run.raw.span) || isEditorsWill(*run.repair, decisions)))
            return std::nullopt;
        const Span shared{std::max(run.raw.span.start, raw.span.start), std::min(run.raw.span.end, raw.span.end)};
        const Span here = run.repair ? held : shared.shifted(held.start - run.raw.span.start);
        if (shared.start != next || (found && found->end != here.start))
            return std::nullopt;
        found = Span{found ? found->start : here.start, here.end};
        next = shared.end;
    }
    return next == raw.span.end ? found : std::nullopt;
}

} // namespace lilong
