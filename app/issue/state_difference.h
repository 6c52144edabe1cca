#pragma once

#include "app/issue/issue.h"
#include "app/text/text_difference.h"

namespace lilong {

/// What became of one part between two states of an issue.
struct PartDifference {
    enum class Kind {
        Changed, ///< its text
        Marked,  ///< only its tags, repairs, kind or cuts
        Added,   ///< only the later state has it
        Removed, ///< only the earlier state has it
    };
    Kind kind = Kind::Changed;
    PartRef before = {}; ///< in the earlier state; not of meaning for Added
    PartRef after = {};  ///< in the later state; not of meaning for Removed
    QString textBefore = {};
    QString textAfter = {};
    std::vector<TextChange> changes = {}; ///< Changed only

    [[nodiscard]] bool operator==(const PartDifference&) const = default;
};

/// What differs between two states, part by part in the reading order of the later one, with what was removed behind the part it
/// stood behind. Parts are known again by their ids, wherever they were moved. n log n, and quick where states share their parts.
/// @param only the one article to look at; empty: the whole issue, furniture too.
[[nodiscard]] std::vector<PartDifference> differencesOf(const Issue& before, const Issue& after, ArticleId only = {});

} // namespace lilong
