#include "app/issue/traced_text.h"

#include "app/issue/column_break.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace lilong {
namespace {

bool continues(const RawSpan& a, const RawSpan& b) { return a.source == b.source && a.span.end == b.span.start; }

void appendRun(std::vector<Run>& runs, Run run) {
    if (!run.repair && run.raw.span.isEmpty())
        return;
    if (!runs.empty() && !run.repair && !runs.back().repair && continues(runs.back().raw, run.raw)) {
        runs.back().raw.span.end = run.raw.span.end;
        runs.back().length += run.length;
        return;
    }
    runs.push_back(std::move(run));
}

std::vector<RawSpan> merged(const std::vector<Run>& runs) {
    std::vector<RawSpan> stretches;
    for (const Run& run : runs) {
        if (run.raw.span.isEmpty())
            continue;
        if (!stretches.empty() && continues(stretches.back(), run.raw))
            stretches.back().span.end = run.raw.span.end;
        else
            stretches.push_back(run.raw);
    }
    return stretches;
}

/// The pieces of raw text behind some runs, an insertion's empty place included when it stands alone.
std::vector<RawSpan> pieces(const std::vector<Run>& runs) {
    std::vector<RawSpan> stretches = merged(runs);
    if (stretches.empty() && !runs.empty())
        stretches.push_back(runs.front().raw);
    return stretches;
}

/// The runs of a text before, in and behind a span.
struct CutRuns {
    std::vector<Run> left, taken, right;
    QString head, tail; ///< text of repairs that stand across a border of the span: the new repair keeps it
};

/// A run without text belongs to a span only from inside; at the span's start it is before it, at its end behind it.
bool isTouched(Span held, Span span) {
    if (held.isEmpty())
        return held.start > span.start && held.start < span.end;
    return held.overlaps(span) || (span.isEmpty() && held.start < span.start && span.start < held.end);
}

bool standsBefore(Span held, Span span) {
    const bool atEndOfSpan = held.isEmpty() && held.start == span.end && !span.isEmpty();
    return held.end <= span.start && !atEndOfSpan;
}

/// A repair is taken whole: it cannot say truly what it changed once a part of it is gone.
void takeRepair(const Run& run, Span held, Span span, const QString& text, CutRuns& cut) {
    if (held.start < span.start)
        cut.head = text.mid(held.start, span.start - held.start);
    if (held.end > span.end)
        cut.tail = text.mid(span.end, held.end - span.end);
    cut.taken.push_back(run);
}

void takeRaw(const Run& run, Span held, Span span, CutRuns& cut) {
    const qsizetype shift = run.raw.span.start - held.start;
    const auto piece = [&](Span part) { return Run{{run.raw.source, part.shifted(shift)}, part.length(), {}}; };
    appendRun(cut.left, piece({held.start, std::max(held.start, span.start)}));
    if (!span.isEmpty())
        cut.taken.push_back(piece({std::max(held.start, span.start), std::min(held.end, span.end)}));
    appendRun(cut.right, piece({std::min(held.end, span.end), held.end}));
}

CutRuns cutOut(const std::vector<Run>& runs, const QString& text, Span span) {
    CutRuns cut;
    qsizetype start = 0;
    for (const Run& run : runs) {
        const Span held{start, start + run.length};
        start = held.end;
        if (!isTouched(held, span))
            (standsBefore(held, span) ? cut.left : cut.right).push_back(run);
        else if (run.repair)
            takeRepair(run, held, span, text, cut);
        else
            takeRaw(run, held, span, cut);
    }
    return cut;
}

/// Typing goes on where it stopped: one growing repair, not one a key.
void takeGrowing(CutRuns& cut, const QString& text, qsizetype at, const QString& key) {
    if (cut.left.empty() || !cut.left.back().repair || cut.left.back().repair->key != key)
        return;
    cut.head = text.mid(at - cut.left.back().length, cut.left.back().length);
    cut.taken.push_back(std::move(cut.left.back()));
    cut.left.pop_back();
}

/// The raw place of an insertion: behind what stands before it, else before what stands behind it.
RawSpan placeBetween(const CutRuns& cut, const std::vector<SourcePtr>& sources) {
    const auto point = [](SourceId source, qsizetype at) { return RawSpan{source, {at, at}}; };
    if (!cut.left.empty())
        return point(cut.left.back().raw.source, cut.left.back().raw.span.end);
    if (!cut.right.empty())
        return point(cut.right.front().raw.source, cut.right.front().raw.span.start);
    return point(sources.empty() ? SourceId() : sources.front()->id, 0);
}

/// A break that was set between two columns: what closes it must be remembered even where the raw page has nothing there.
bool closesAColumnBreak(const std::vector<Run>& taken) {
    return std::any_of(taken.begin(), taken.end(), [](const Run& run) { return run.repair && run.repair->rule == columnsRule; });
}

/// The runs that stand for a repair: the first piece of raw text takes the new text, the others none. None where nothing is changed.
std::vector<Run> workOf(const Repair& repair, const std::vector<Run>& taken, const QString& text, const std::vector<SourcePtr>& sources) {
    std::vector<Run> made;
    for (const RawSpan& piece : pieces(taken)) {
        auto work = std::make_shared<Repair>(repair);
        work->state = RepairState::Applied;
        work->raw = piece;
        work->before = rawText(sources, piece).toString();
        work->after = made.empty() ? text : QString();
        made.push_back({piece, work->after.size(), std::move(work)});
    }
    if (made.size() != 1 || made.front().repair->before != text || closesAColumnBreak(taken))
        return made;
    // A change back to the raw reading is no repair any more, and an insertion of nothing is nothing.
    if (made.front().raw.span.isEmpty())
        made.clear();
    else
        made.front().repair = nullptr;
    return made;
}

} // namespace

const Source* findSource(const std::vector<SourcePtr>& sources, SourceId id) {
    for (const SourcePtr& source : sources) {
        if (source->id == id)
            return source.get();
    }
    return nullptr;
}

QStringView rawText(const std::vector<SourcePtr>& sources, RawSpan raw) {
    const Source* source = findSource(sources, raw.source);
    if (!source || !isValidSpan(source->text, raw.span))
        return {};
    return slice(source->text, raw.span);
}

TracedText::TracedText(const Source& source, Span span) : text_(slice(source.text, span).toString()) {
    if (!span.isEmpty())
        runs_.push_back({{source.id, span}, span.length(), {}});
}

std::vector<RawSpan> TracedText::raw() const { return merged(runs_); }

std::vector<RawSpan> TracedText::rawOf(Span span) const {
    std::vector<RawSpan> stretches;
    qsizetype start = 0;
    for (const Run& run : runs_) {
        const Span held{start, start + run.length};
        start = held.end;
        const bool touched = held.overlaps(span) || (held.isEmpty() && held.start > span.start && held.start < span.end);
        if (!touched || run.raw.span.isEmpty())
            continue;
        RawSpan raw = run.raw;
        if (!run.repair) {
            raw.span.start += std::max<qsizetype>(0, span.start - held.start);
            raw.span.end -= std::max<qsizetype>(0, held.end - span.end);
        }
        if (!stretches.empty() && continues(stretches.back(), raw))
            stretches.back().span.end = raw.span.end;
        else
            stretches.push_back(raw);
    }
    return stretches;
}

std::optional<qsizetype> TracedText::offsetOf(SourceId source, qsizetype rawOffset) const {
    std::optional<qsizetype> behind;
    qsizetype start = 0;
    for (const Run& run : runs_) {
        if (run.raw.source == source) {
            if (run.raw.span.contains(rawOffset))
                return run.repair ? start : start + (rawOffset - run.raw.span.start);
            if (run.raw.span.end == rawOffset)
                behind = start + run.length;
        }
        start += run.length;
    }
    return behind;
}

std::optional<TracedText::Place> TracedText::runAt(qsizetype offset) const {
    qsizetype start = 0;
    std::optional<Place> last;
    for (size_t i = 0; i < runs_.size(); ++i) {
        if (offset >= start && offset < start + runs_[i].length)
            return Place{i, start};
        if (runs_[i].length > 0)
            last = Place{i, start};
        start += runs_[i].length;
    }
    return offset == start ? last : std::nullopt;
}

TracedText TracedText::sliced(Span span) const {
    TracedText part;
    qsizetype start = 0;
    for (const Run& run : runs_) {
        const Span held{start, start + run.length};
        start = held.end;
        if (run.repair || held.isEmpty()) {
            // A repair belongs where it starts; what stands at the very end goes with the last piece.
            const bool atVeryEnd = held.start == text_.size() && span.end == text_.size() && (!span.isEmpty() || text_.isEmpty());
            const bool mine = span.contains(held.start) || atVeryEnd;
            if (mine) {
                part.text_ += slice(text_, held);
                part.runs_.push_back(run);
            }
            continue;
        }
        const Span shared{std::max(held.start, span.start), std::min(held.end, span.end)};
        if (shared.start >= shared.end)
            continue;
        part.text_ += slice(text_, shared);
        appendRun(part.runs_, {{run.raw.source, shared.shifted(run.raw.span.start - held.start)}, shared.length(), {}});
    }
    return part;
}

std::vector<TracedText> TracedText::cutAt(const std::vector<qsizetype>& cuts) const {
    std::vector<TracedText> pieces(cuts.size() + 1);
    size_t piece = 0;
    qsizetype start = 0;
    for (const Run& run : runs_) {
        Span held{start, start + run.length};
        start = held.end;
        while (piece < cuts.size() && cuts[piece] <= held.start && !(held.isEmpty() && held.start == text_.size()))
            ++piece;
        if (run.repair || held.isEmpty()) {
            pieces[piece].text_ += slice(text_, held);
            pieces[piece].runs_.push_back(run);
            continue;
        }
        const qsizetype shift = run.raw.span.start - held.start;
        while (!held.isEmpty()) {
            while (piece < cuts.size() && cuts[piece] <= held.start)
                ++piece;
            const Span shared{held.start, piece < cuts.size() ? std::min(held.end, cuts[piece]) : held.end};
            pieces[piece].text_ += slice(text_, shared);
            appendRun(pieces[piece].runs_, {{run.raw.source, shared.shifted(shift)}, shared.length(), {}});
            held.start = shared.end;
        }
    }
    return pieces;
}

void TracedText::appendMark(Run mark) {
    mark.length = 0;
    runs_.push_back(std::move(mark));
}

void TracedText::append(const TracedText& other) {
    text_ += other.text_;
    for (const Run& run : other.runs_)
        appendRun(runs_, run);
}

Result<Span> TracedText::replace(Span span, const QString& after, const Repair& repair, const std::vector<SourcePtr>& sources) {
    if (!isValidSpan(text_, span))
        return fail(Error::Kind::Input, QCoreApplication::translate("TracedText", "The change lies outside its text or splits a character."));
    CutRuns cut = cutOut(runs_, text_, span);
    if (span.isEmpty() && cut.taken.empty())
        takeGrowing(cut, text_, span.start, repair.key);
    if (cut.taken.empty())
        cut.taken.push_back({placeBetween(cut, sources), 0, {}});
    const std::vector<Run> made = workOf(repair, cut.taken, cut.head + after + cut.tail, sources);
    text_.replace(span.start, span.length(), after);
    runs_.clear();
    for (const std::vector<Run>* runs : {&std::as_const(cut.left), &made, &std::as_const(cut.right)}) {
        for (const Run& run : *runs)
            appendRun(runs_, run);
    }
    return Span{span.start, span.start + after.size()};
}

Result<void> TracedText::replaceAll(std::span<const RepairEdit> edits, const std::vector<SourcePtr>& sources) {
    constexpr size_t few = 8;
    // Halving keeps a page with thousands of repairs at n log n: a single replacement costs a pass over the runs.
    if (edits.size() > few) {
        const size_t middle = edits.size() / 2;
        const qsizetype cut = edits[middle].span.start;
        TracedText left = sliced({0, cut});
        TracedText right = sliced({cut, text_.size()});
        if (left.text_.size() == cut && cut < text_.size()) {
            std::vector<RepairEdit> moved(edits.begin() + static_cast<qsizetype>(middle), edits.end());
            for (RepairEdit& edit : moved)
                edit.span = edit.span.shifted(-cut);
            const Result<void> first = left.replaceAll(edits.first(middle), sources);
            const Result<void> second = first ? right.replaceAll(moved, sources) : first;
            if (!second)
                return second;
            left.append(right);
            *this = std::move(left);
            return {};
        }
    }
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
        const Result<Span> written = replace(edit->span, edit->repair.after, edit->repair, sources);
        if (!written)
            return tl::unexpected(written.error());
    }
    return {};
}

std::vector<RepairPtr> TracedText::takeBack(const QString& key, const std::vector<SourcePtr>& sources) {
    std::vector<RepairPtr> taken;
    std::vector<Run> runs;
    qsizetype start = 0;
    for (const Run& run : runs_) {
        if (!run.repair || run.repair->key != key) {
            start += run.length;
            appendRun(runs, run);
            continue;
        }
        const QString raw = rawText(sources, run.raw).toString();
        text_.replace(start, run.length, raw);
        taken.push_back(run.repair);
        appendRun(runs, {run.raw, raw.size(), {}});
        start += raw.size();
    }
    runs_ = std::move(runs);
    return taken;
}

void TracedTextBuilder::add(Run run, QStringView text) {
    run.length = text.size();
    made_.text_ += text;
    appendRun(made_.runs_, std::move(run));
}

} // namespace lilong
