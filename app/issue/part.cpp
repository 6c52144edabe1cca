#include "app/issue/part.h"

namespace lilong {
namespace {

constexpr qsizetype shortestName = 2;

bool isCutInto(Span mention, Span span) { return span.isEmpty() ? mention.start < span.start && span.start < mention.end : mention.overlaps(span); }

/// A name with characters put right inside is a name; one that loses its first or last ones may be the half of another.
bool staysAName(Span mention, Span span, qsizetype length) {
    const bool isInside = mention.start <= span.start && span.end <= mention.end;
    const bool losesAnEdge = length == 0 && (mention.start == span.start || mention.end == span.end);
    return isInside && !losesAnEdge && mention.length() - span.length() + length >= shortestName;
}

/// The mentions after `span` of the text was replaced by `length` units.
std::vector<Mention> moved(const std::vector<Mention>& mentions, Span span, qsizetype length) {
    const qsizetype growth = length - span.length();
    std::vector<Mention> kept;
    for (Mention mention : mentions) {
        if (isCutInto(mention.span, span)) {
            if (!staysAName(mention.span, span, length))
                continue;
            mention.span.end += growth;
        } else if (mention.span.start >= span.end) {
            mention.span = mention.span.shifted(growth);
        }
        kept.push_back(mention);
    }
    return kept;
}

} // namespace

Result<Part> replaced(const Part& part, Span span, const QString& after, const Repair& repair, const std::vector<SourcePtr>& sources) {
    Part changed = part;
    const Result<Span> written = changed.text.replace(span, after, repair, sources);
    if (!written)
        return tl::unexpected(written.error());
    changed.mentions = moved(part.mentions, span, after.size());
    return changed;
}

std::pair<Part, Part> split(const Part& part, qsizetype offset) {
    const qsizetype length = part.text.text().size();
    std::pair<Part, Part> halves{{part.text.sliced({0, offset})}, {part.text.sliced({offset, length})}};
    // A repair across the cut goes to the first half whole, so the cut is where that half ends.
    const qsizetype cut = halves.first.text.text().size();
    for (const Mention& mention : part.mentions) {
        if (mention.span.end <= cut) {
            halves.first.mentions.push_back(mention);
        } else if (mention.span.start >= cut) {
            halves.second.mentions.push_back(mention);
            halves.second.mentions.back().span = mention.span.shifted(-cut);
        }
    }
    return halves;
}

Part joined(const Part& first, const Part& second) {
    Part whole = first;
    const qsizetype shift = first.text.text().size();
    whole.text.append(second.text);
    for (Mention mention : second.mentions) {
        mention.span = mention.span.shifted(shift);
        whole.mentions.push_back(mention);
    }
    return whole;
}

Part takenBack(const Part& part, const QString& key, const std::vector<SourcePtr>& sources, std::vector<RepairPtr>& taken) {
    Part changed = part;
    qsizetype end = part.text.text().size();
    // From behind, so that the offsets in front stay true.
    const std::vector<Run>& runs = part.text.runs();
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        const Span held{end - run->length, end};
        end = held.start;
        if (run->repair && run->repair->key == key)
            changed.mentions = moved(changed.mentions, held, rawText(sources, run->raw).size());
    }
    for (RepairPtr& repair : changed.text.takeBack(key, sources))
        taken.push_back(std::move(repair));
    return changed;
}

} // namespace lilong
