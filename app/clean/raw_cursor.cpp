#include "app/clean/raw_cursor.h"

namespace lilong {
namespace {

bool isEditors(const Run& run, const Decisions& decisions) {
    return run.repair && (run.repair->rule == editorRule || decisions.value(run.repair->key, Decision::Rejected) == Decision::Accepted);
}

/// The raw text of the shared stretch of a run; of the whole run where it is a repair.
Span rawOfShared(const Run& run, Span held, Span span) {
    if (run.repair)
        return run.raw.span;
    const Span shared{std::max(held.start, span.start), std::min(held.end, span.end)};
    return shared.shifted(run.raw.span.start - held.start);
}

} // namespace

RawCursor::Origin RawCursor::originOf(Span span, const Decisions& decisions) {
    const auto& runs = text_.runs();
    while (run_ < runs.size() && start_ + runs[run_].length <= span.start)
        start_ += runs[run_++].length;
    Origin origin;
    bool first = true;
    qsizetype start = start_;
    for (size_t i = run_; i < runs.size() && start < span.end; ++i) {
        const Run& run = runs[i];
        const Span held{start, start + run.length};
        start = held.end;
        origin.byEditor = origin.byEditor || isEditors(run, decisions);
        if (run.repair && held.start < span.start)
            origin.head = slice(text_.text(), {held.start, span.start}).toString();
        if (run.repair && held.end > span.end)
            origin.tail = slice(text_.text(), {span.end, held.end}).toString();
        const Span raw = rawOfShared(run, held, span);
        if (first)
            origin.raw = {run.raw.source, raw};
        else if (run.raw.source == origin.raw.source && raw.start >= origin.raw.span.end)
            origin.raw.span.end = raw.end;
        first = false;
    }
    return origin;
}

} // namespace lilong
