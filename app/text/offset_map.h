#pragma once

#include "app/text/span.h"

#include <vector>

namespace lilong {

/// Says where the offsets of one text stand in another that was made from it, both ways, in UTF-16 units.
/// Built from left to right out of kept and replaced stretches. Model: ICU's icu::Edits.
class OffsetMap {
public:
    void appendKept(qsizetype length);
    void appendReplaced(qsizetype oldLength, qsizetype newLength);

    /// Inside a replaced stretch an offset goes to the stretch's start in the other text; its end goes to the end.
    [[nodiscard]] qsizetype toNew(qsizetype oldOffset) const;
    [[nodiscard]] qsizetype toOld(qsizetype newOffset) const;
    /// A span grows over a replaced stretch that it touches inside, so that nothing it covered is left out.
    [[nodiscard]] Span toNew(Span oldSpan) const;
    [[nodiscard]] Span toOld(Span newSpan) const;

    [[nodiscard]] qsizetype oldLength() const { return oldLength_; }
    [[nodiscard]] qsizetype newLength() const { return newLength_; }

private:
    struct Stretch {
        qsizetype oldStart, oldLength, newStart, newLength;
        bool kept;
    };
    struct Side;
    [[nodiscard]] qsizetype map(qsizetype offset, Side side, bool toEnd) const;

    std::vector<Stretch> stretches_;
    qsizetype oldLength_ = 0;
    qsizetype newLength_ = 0;
};

} // namespace lilong
