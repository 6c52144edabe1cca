#pragma once

#include "app/issue/issue.h"
#include "app/text/listed_lines.h"

#include <vector>

namespace lilong {

enum class FragmentKind { Paragraph, Heading, ProfileHeading, Byline, Caption, Furniture };

/// A stretch of a page between two line breaks that cleaning left standing: a paragraph or a piece of one, a heading, a line of furniture.
struct Fragment {
    TracedText text;
    SourceId source;
    int blankLinesBefore = 0;
    int indent = 0;     ///< cells of white space before it
    int lines = 1;      ///< printed lines it was joined from
    int firstLine = 0;  ///< width of its first printed line, in cells, without the indent
    int lastLine = 0;   ///< width of its last printed line, in cells
    int measure = 0;    ///< width of its column, in cells, from its own or its neighbours' lines; 0 where it is unknown
    bool opensPage = false; ///< begins a page that has a masthead or folio of its own
    bool headsColumn = false; ///< the heading of a column that began beside others
    bool belowHeading = false; ///< the text that begins below such a heading
    bool signsColumn = false; ///< the byline of a column, read beside another one
    int halved = 0; ///< number of a headline that came in halves; 0 for all else
    int besideHalves = 0; ///< number of such a headline between whose columns it came: it is no part of that text
    bool beginsItself = false; ///< an item, a row, a line of verse: it is the rest of nothing
    bool endsItself = false;   ///< and goes on nowhere
    ListedLine listed = ListedLine::None; ///< what it is in a list, table or poem
    FragmentKind kind = FragmentKind::Paragraph;
    FurnitureKind furniture = FurnitureKind::Noise;

    [[nodiscard]] const QString& string() const { return text.text(); }
    /// True for headings of either kind.
    [[nodiscard]] bool isHeading() const { return kind == FragmentKind::Heading || kind == FragmentKind::ProfileHeading; }
    /// True where the last printed line fills the column, a first line's lost indent allowed for: the text may go on.
    [[nodiscard]] bool fillsItsLine() const;
    /// The same with room for a squeezed or spread line: enough where other evidence says so too.
    [[nodiscard]] bool nearlyFillsItsLine() const;
    /// True where the first of several lines is two characters short of the column, as at a paragraph's beginning.
    [[nodiscard]] bool opensAParagraph() const;
    /// True where that line fills the column, as in the midst of a paragraph.
    [[nodiscard]] bool goesOnAtItsTop() const;
    /// Of a list, a table, a poem or a letter's end: what is said in turn is running text.
    [[nodiscard]] bool isListed() const { return beginsItself && listed != ListedLine::Speech; }
    /// True for a heading that was broken far short of its column: only larger type has no room there.
    [[nodiscard]] bool isInLargeType() const;
    /// True where the text stops in mid-sentence.
    [[nodiscard]] bool isOpen() const;
};

/// The fragments of one page's text, in its order, white space between them left out. Kinds are not yet told.
[[nodiscard]] std::vector<Fragment> fragmentsOf(const TracedText& page, const std::vector<SourcePtr>& sources);

/// True for text that ends a sentence: 。！？… with any closing marks behind them.
[[nodiscard]] bool endsSentence(QStringView text);
/// True for a mark that can stand only behind other text: ，。”） and their like.
[[nodiscard]] bool startsInsideSentence(QStringView text);
/// Opening marks in the text that nothing closes, less closing marks that nothing opened: 0 for balanced text.
[[nodiscard]] int unclosedMarks(QStringView text);

/// “小小花匠”“小小修车匠”两门课: quotations in a row have no mark between them, so that a full line of running text may stop there.
[[nodiscard]] bool stopsBetweenQuotations(const Fragment& above, const Fragment& below);

} // namespace lilong
