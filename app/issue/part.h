#pragma once

#include "app/issue/mention.h"
#include "app/issue/traced_text.h"

#include <memory>
#include <vector>

namespace lilong {

/// A heading, a byline, a block's text or a piece of furniture: traced text and the mentions in it, sorted, none overlapping another.
struct Part {
    TracedText text;
    std::vector<Mention> mentions = {};

    [[nodiscard]] bool operator==(const Part&) const = default;
};
using PartPtr = std::shared_ptr<const Part>;

[[nodiscard]] inline PartPtr makePart(TracedText text, std::vector<Mention> mentions = {}) {
    return std::make_shared<const Part>(Part{std::move(text), std::move(mentions)});
}

/// The part's text, empty for no part.
[[nodiscard]] inline QString textOf(const PartPtr& part) { return part ? part->text.text() : QString(); }

/// Replaces a span of the part's text; mentions behind it move along. A mention in which characters are replaced, or put between others, stays; one that the
/// span reaches out of, or that loses its first or last characters, is dropped. An insertion at a mention's edge stays outside it. Errors as TracedText::replace.
[[nodiscard]] Result<Part> replaced(const Part& part, Span span, const QString& after, const Repair& repair, const std::vector<SourcePtr>& sources);
/// The part's two halves at an offset; a mention across the cut is dropped.
[[nodiscard]] std::pair<Part, Part> split(const Part& part, qsizetype offset);
[[nodiscard]] Part joined(const Part& first, const Part& second);
/// Puts the raw text back for the repair with this key; mentions move along. Appends what was taken back to `taken`.
[[nodiscard]] Part takenBack(const Part& part, const QString& key, const std::vector<SourcePtr>& sources, std::vector<RepairPtr>& taken);

} // namespace lilong
