#pragma once

#include "app/clean/rule.h"

namespace lilong {

/// A stretch of the page inside which quotation marks pair: a paragraph, as far as it can be told before lines are joined.
struct ParagraphStretch {
    Span span;
    bool whole = false; ///< it begins and ends as a paragraph does: what is not closed by then is missing
    bool ended = false; ///< its last line ends a sentence and stops short of the column
};

/// The page's stretches in its order; none reaches over an empty line, an indent or the gap between two columns. Linear.
[[nodiscard]] std::vector<ParagraphStretch> paragraphStretchesOf(const PageView& page);

} // namespace lilong
