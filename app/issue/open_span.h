#pragma once

#include "app/issue/decisions.h"
#include "app/issue/traced_text.h"

#include <optional>

namespace lilong {

/// True for a repair that the editor made or asked for: another must not write over it.
[[nodiscard]] bool isEditorsWill(const Repair& repair, const Decisions& decisions);

/// Where a raw stretch stands in a text, if it is still open to a repair: in one piece, and changed by nobody but the rules.
[[nodiscard]] std::optional<Span> openSpanOf(const TracedText& text, const RawSpan& raw, const Decisions& decisions);

} // namespace lilong
