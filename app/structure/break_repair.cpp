#include "app/structure/break_repair.h"

#include "app/issue/ledger.h"

#include <QCoreApplication>

namespace lilong {
namespace {

RawSpan rawBetween(const TracedText& first, const TracedText& second, const std::vector<SourcePtr>& sources) {
    const std::vector<RawSpan> before = first.raw();
    const std::vector<RawSpan> after = second.raw();
    if (before.empty())
        return {};
    const RawSpan place{before.back().source, {before.back().span.end, before.back().span.end}};
    if (after.empty() || after.front().source != place.source || after.front().span.start < place.span.end)
        return place;
    const RawSpan between{place.source, {place.span.end, after.front().span.start}};
    return isWhite(rawText(sources, between)) ? between : place;
}

} // namespace

Repair breakRepair(const TracedText& first, const TracedText& second, const std::vector<SourcePtr>& sources, Reason reason, double confidence) {
    Repair repair;
    repair.rule = tornParagraphRule;
    repair.effect = RepairEffect::Join;
    repair.raw = rawBetween(first, second, sources);
    repair.before = rawText(sources, repair.raw).toString();
    repair.confidence = confidence;
    repair.reason = std::move(reason);
    repair.key = repairKey(repair.rule, {}, {}, first.text(), second.text(), 0);
    return repair;
}

std::optional<Repair> proposedJoin(const TracedText& first, const TracedText& second, const std::vector<SourcePtr>& sources, Reason reason,
                                   double confidence) {
    Repair repair = breakRepair(first, second, sources, std::move(reason), confidence);
    const std::vector<RawSpan> before = first.raw();
    const std::vector<RawSpan> after = second.raw();
    if (before.empty() || after.empty() || before.back().source != after.front().source || after.front().span.start <= before.back().span.end)
        return std::nullopt;
    repair.raw = {before.back().source, {before.back().span.end, after.front().span.start}};
    repair.before = rawText(sources, repair.raw).toString();
    repair.state = RepairState::Proposed;
    return repair;
}

void joinAcrossBreak(TracedText& first, const TracedText& second, const std::vector<SourcePtr>& sources, Reason reason, double confidence) {
    auto repair = std::make_shared<Repair>(breakRepair(first, second, sources, std::move(reason), confidence));
    repair->state = RepairState::Applied;
    const RawSpan raw = repair->raw;
    first.appendMark({raw, 0, std::move(repair)});
    first.append(second);
}

Reason brokenHeadingReason() { return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "The heading was broken over two lines.")), {}}; }

Reason tornReason(bool tellsWord) {
    return {tellsWord ? QStringLiteral(QT_TRANSLATE_NOOP("Reason", "A word is torn here; the text reads on without the lines between."))
                      : QStringLiteral(QT_TRANSLATE_NOOP("Reason", "The sentence stops here and goes on in the next piece of text.")),
            {}};
}

Reason fullLineReason() {
    return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "The line is full to its end, so the paragraph probably goes on.")), {}};
}

Reason photoCreditReason() { return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "The photo credit belongs to the caption before it.")), {}}; }

Reason strayLineReason() {
    return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "A line stood in another paragraph, which reads on without it; this text goes on from it.")), {}};
}

} // namespace lilong
