#pragma once

#include "app/issue/issue.h"

namespace lilong {

/// Which part of an issue holds a raw place: made once, n log n, for many questions. As true as the state it was made from.
class RawIndex {
public:
    explicit RawIndex(const IssueData& data);

    struct Holder {
        PartRef ref;
        PartPtr part;
    };
    /// The part that holds the raw character at an offset.
    [[nodiscard]] std::optional<Holder> at(SourceId source, qsizetype rawOffset) const;

private:
    struct Stretch {
        RawSpan raw;
        size_t holder;
    };
    std::vector<Holder> holders_;
    std::vector<Stretch> stretches_; ///< sorted, none overlapping another
};

} // namespace lilong
