#pragma once

#include "app/clean/finding.h"
#include "app/clean/page_lines.h"

#include <span>

namespace lilong {

class Knowledge;

/// What a rule may look at: one page's text as it stands, and what is known of Chinese. Read-only.
struct PageView {
    QStringView text;
    const PageLines& lines;
    const Knowledge* knowledge = nullptr; ///< may be null: a rule then goes without
    std::span<const int> measuresElsewhere = {}; ///< line widths, in cells, of the issue's other sheets, for one too short to show its own
};

/// One kind of repair: a name that never changes (it is part of the findings' keys), and const code that finds.
/// Findings come sorted and do not overlap. `find` is linear in the text's length.
struct Rule {
    const char* name;
    Findings (*find)(const PageView& page);
};

// One file each, in the order in which the pipeline runs them; see catalogue().
[[nodiscard]] Findings findFolding(const PageView& page);
[[nodiscard]] Findings findDoubledGlyphs(const PageView& page);
[[nodiscard]] Findings findMisreadMarks(const PageView& page);
[[nodiscard]] Findings findLostQuotationMarks(const PageView& page);
[[nodiscard]] Findings findSpaces(const PageView& page);
[[nodiscard]] Findings findPunctuationWidth(const PageView& page);
[[nodiscard]] Findings findQuotationMarks(const PageView& page);
[[nodiscard]] Findings findEllipsisAndDashes(const PageView& page);
[[nodiscard]] Findings findLineBreaks(const PageView& page);

} // namespace lilong
