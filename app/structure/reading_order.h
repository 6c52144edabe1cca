#pragma once

#include "app/issue/column_break.h"
#include "app/issue/issue.h"
#include "app/language/knowledge.h"
#include "app/task/progress.h"

#include <optional>
#include <vector>

namespace lilong {

/// A printed line of one column: a whole line of the page's text, or the piece of one that several columns share.
struct ColumnLine {
    Span text;                ///< of the page, in UTF-16 units, without white space at either end; never empty
    int indent = 0;           ///< cells that it stands to the right of its column's edge
    bool startsBlock = false; ///< does not go on below the line before it: another column, box or heading
    bool goesOn = false;      ///< goes on with the paragraph of the line before it, surely: indents show where paragraphs begin
    bool behindHeading = false; ///< the first of a column's text, behind the heading in the line before it
    bool isByline = false;    ///< stood far to the right of another column's line
    bool isPhrase = false;    ///< goes on with the heading of the line before it, behind the wide space that parts its phrases
};

/// The lines of a page in the order in which they are read, where several columns stand in one line: each column whole, one behind
/// the other. Nothing where the page is in order as it stands. Together the lines hold every character of the page that is no white
/// space, once.
/// @param expected a page of the same issue before this one had columns side by side: a few rows show them, too
[[nodiscard]] std::optional<std::vector<ColumnLine>> columnsSideBySide(QStringView page, const LanguageModel& model, bool expected = false);
/// The same for text whose columns ran together without a gap that shows where one ends.
[[nodiscard]] std::optional<std::vector<ColumnLine>> columnsRunTogether(QStringView page, const LanguageModel& model);

/// First stage: puts the columns of all unplaced raw text behind one another, line under line, so that what follows finds text in
/// reading order. A break set in that way is a repair of the rule `columnsRule`. Text that an editor or an earlier stage has worked on
/// is left as it is.
/// Errors: Cancelled. Any thread.
[[nodiscard]] Result<Issue> putInReadingOrder(const Issue& issue, const Knowledge& knowledge, const Progress& progress);

} // namespace lilong
