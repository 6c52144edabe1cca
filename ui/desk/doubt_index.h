#pragma once

#include "app/issue/issue.h"

namespace lilong {

/// The open doubts of an issue by raw place, so that those of one part are found without a look at the others.
class DoubtIndex {
public:
    /// Follows an issue. @return the raw stretches that show doubts which came or went, sorted, none overlapping another
    std::vector<RawSpan> follow(const Issue& issue);

    [[nodiscard]] bool isEmpty() const { return sorted_.empty(); }
    /// The spans of a part's text that an open doubt is about, in reading order. A doubt about a gap gets the characters round it.
    [[nodiscard]] std::vector<Span> spansIn(const TracedText& text) const;

private:
    std::vector<RepairPtr> all_;
    std::vector<RepairPtr> sorted_; ///< by source and start
    qsizetype longest_ = 0;         ///< shown stretch that there was so far
};

/// True where a part's text holds some of these stretches, which are sorted and apart.
[[nodiscard]] bool holdsAny(const TracedText& text, const std::vector<RawSpan>& stretches);

/// Where one doubt or repair stands in a part's text; nothing where the part does not hold its raw text.
[[nodiscard]] std::optional<Span> spanOf(const RawSpan& raw, const TracedText& text);

} // namespace lilong
