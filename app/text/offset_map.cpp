#include "app/text/offset_map.h"

namespace lilong {

/// Which text an offset belongs to, as members of a stretch.
struct OffsetMap::Side {
    qsizetype Stretch::*fromStart;
    qsizetype Stretch::*fromLength;
    qsizetype Stretch::*toStart;
    qsizetype Stretch::*toLength;

    static Side oldToNew() { return {&Stretch::oldStart, &Stretch::oldLength, &Stretch::newStart, &Stretch::newLength}; }
    static Side newToOld() { return {&Stretch::newStart, &Stretch::newLength, &Stretch::oldStart, &Stretch::oldLength}; }
};

void OffsetMap::appendKept(qsizetype length) {
    if (length == 0)
        return;
    if (!stretches_.empty() && stretches_.back().kept) {
        stretches_.back().oldLength += length;
        stretches_.back().newLength += length;
    } else {
        stretches_.push_back({oldLength_, length, newLength_, length, true});
    }
    oldLength_ += length;
    newLength_ += length;
}

void OffsetMap::appendReplaced(qsizetype oldLength, qsizetype newLength) {
    stretches_.push_back({oldLength_, oldLength, newLength_, newLength, false});
    oldLength_ += oldLength;
    newLength_ += newLength;
}

qsizetype OffsetMap::map(qsizetype offset, Side side, bool toEnd) const {
    if (stretches_.empty())
        return offset;
    // The last stretch that starts at or before the offset; for an end, before it.
    auto found = std::partition_point(stretches_.begin(), stretches_.end(), [&](const Stretch& s) {
        return toEnd ? s.*side.fromStart < offset : s.*side.fromStart <= offset;
    });
    if (found == stretches_.begin())
        return toEnd ? 0 : stretches_.front().*side.toStart;
    const Stretch& stretch = *std::prev(found);
    const qsizetype into = offset - stretch.*side.fromStart;
    if (into >= stretch.*side.fromLength)
        return stretch.*side.toStart + stretch.*side.toLength + (into - stretch.*side.fromLength);
    if (stretch.kept)
        return stretch.*side.toStart + into;
    return toEnd ? stretch.*side.toStart + stretch.*side.toLength : stretch.*side.toStart;
}

qsizetype OffsetMap::toNew(qsizetype oldOffset) const { return map(oldOffset, Side::oldToNew(), false); }
qsizetype OffsetMap::toOld(qsizetype newOffset) const { return map(newOffset, Side::newToOld(), false); }

Span OffsetMap::toNew(Span oldSpan) const {
    const qsizetype start = map(oldSpan.start, Side::oldToNew(), false);
    return {start, std::max(start, map(oldSpan.end, Side::oldToNew(), true))};
}

Span OffsetMap::toOld(Span newSpan) const {
    const qsizetype start = map(newSpan.start, Side::newToOld(), false);
    return {start, std::max(start, map(newSpan.end, Side::newToOld(), true))};
}

} // namespace lilong
