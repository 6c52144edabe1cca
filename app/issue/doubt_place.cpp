#include "app/issue/doubt_place.h"

#include "app/issue/closed_break.h"
#include "app/issue/ledger.h"
#include "app/issue/occurrences.h"

#include <algorithm>

namespace lilong {
namespace {

constexpr qsizetype around = 6;      // UTF-16 units beside the words of a doubt
constexpr qsizetype halfShown = 16;  // and of either half of a torn paragraph, or of a long stretch

QString opening(const QString& text) { return excerptOf(text, {0, 0}, halfShown).text; }

QString closing(const QString& text) { return excerptOf(text, {text.size(), text.size()}, halfShown).text; }

qsizetype afterCharacter(const QString& text, qsizetype start) {
    return start < text.size() && text[start].isHighSurrogate() ? start + 2 : std::min(start + 1, text.size());
}

} // namespace

QString shortened(const QString& text) {
    const QString line = text.simplified();
    return line.size() <= 2 * halfShown ? line : opening(line) + closing(line).mid(1);
}

std::optional<DoubtPlace> DoubtPlaces::of(const Repair& doubt) const {
    if (doubt.effect == RepairEffect::Join)
        return betweenHalves(doubt);
    const RawSpan raw = doubt.raw;
    std::optional<TextPlace> place = placeOf(raw.source, raw.span.start);
    if (!place && raw.span.isEmpty()) { // something is to be put in behind the last character
        place = placeOf(raw.source, raw.span.start - 1);
        if (place)
            place->offset = afterCharacter(place->part->text.text(), place->offset);
    }
    if (!place)
        return closesABreak(doubt) ? betweenHalves(doubt) : std::nullopt; // white space between two parts is in neither
    const QString& text = place->part->text.text();
    const Span span{place->offset, std::min(place->offset + raw.span.length(), text.size())};
    const MatchExcerpt excerpt = excerptOf(text, span, around);
    return DoubtPlace{place->ref, span, excerpt.text.left(excerpt.match.start), shortened(slice(excerpt.text, excerpt.match).toString()),
                      excerpt.text.mid(excerpt.match.end)};
}

std::optional<DoubtPlace> DoubtPlaces::betweenHalves(const Repair& doubt) const {
    const Source* const page = findSource(issue_->sources, doubt.raw.source);
    if (!page)
        return std::nullopt;
    const std::optional<TextPlace> first = placeOf(page->id, countingBefore(page->text, doubt.raw.span.start).value_or(-1));
    if (!first)
        return std::nullopt;
    const QString& text = first->part->text.text();
    const qsizetype end = afterCharacter(text, first->offset);
    const std::optional<TextPlace> second = placeOf(page->id, countingFrom(page->text, doubt.raw.span.end).value_or(-1));
    return DoubtPlace{first->ref, {first->offset, end}, closing(text.left(end)), {}, second ? opening(second->part->text.text().mid(second->offset)) : QString(), true};
}

std::optional<DoubtPlaces::TextPlace> DoubtPlaces::placeOf(SourceId page, qsizetype raw) const {
    const auto holder = index_.at(page, raw);
    if (!holder)
        return std::nullopt;
    return TextPlace{holder->ref, holder->part, holder->part->text.offsetOf(page, raw).value_or(holder->part->text.text().size())};
}

} // namespace lilong
