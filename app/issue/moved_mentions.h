#pragma once

#include "app/issue/mention.h"
#include "app/issue/traced_text.h"

namespace lilong {

/// Where the mentions of a text stand after these edits of it: those behind one move along, those that one cuts into are dropped. The edits are
/// as for TracedText::replaceAll, and none is an insertion. Linear in both.
[[nodiscard]] inline std::vector<Mention> moved(const std::vector<Mention>& mentions, std::span<const TracedText::RepairEdit> edits) {
    std::vector<Mention> kept;
    auto edit = edits.begin();
    qsizetype shift = 0;
    for (Mention mention : mentions) {
        for (; edit != edits.end() && edit->span.end <= mention.span.start; ++edit)
            shift += edit->repair.after.size() - edit->span.length();
        if (edit != edits.end() && edit->span.overlaps(mention.span))
            continue;
        mention.span = mention.span.shifted(shift);
        kept.push_back(mention);
    }
    return kept;
}

} // namespace lilong
