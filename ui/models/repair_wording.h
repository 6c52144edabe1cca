#pragma once

#include "app/issue/issue.h"

namespace lilong {

/// The name of a rule for people, translated: "Look-alike character". A rule nobody has named yet is shown by its identifier.
[[nodiscard]] QString ruleTitle(const QString& rule);

/// A stretch of text on one line: line ends and tabs shown as signs, long texts cut in the middle.
[[nodiscard]] QString shownText(const QString& text);

/// "挖 → 控"; what is taken out or put in is named, a join says so.
[[nodiscard]] QString readingOf(const Repair& repair);

/// The raw text on both sides of a repair, up to `length` units each, on one line.
struct RepairContext {
    QString before;
    QString after;
};
[[nodiscard]] RepairContext contextOf(const Repair& repair, const std::vector<SourcePtr>& sources, qsizetype length);

/// A repair as a line of a list: "食堂【挖 → 控】制糖分".
[[nodiscard]] QString textInContext(const Repair& repair, const std::vector<SourcePtr>& sources);
/// Everything that a search through repairs looks at.
[[nodiscard]] QString searchText(const Repair& repair, const std::vector<SourcePtr>& sources);

} // namespace lilong
