#pragma once

#include "app/publish/reading_order.h"
#include "app/publish/sheet.h"

namespace lilong {

/// One line of a column, or a piece of white between lines.
struct GalleyLine {
    SetLine line;      ///< no glyphs: white space, dropped at a column's top
    double height = 0; ///< in points; heads and captions come out at whole lines of the body
    double baseline = 0;
    double shift = 0;  ///< to the right
    Ink ink = Ink::Black;
    bool keepWithNext = false; ///< the column may not end behind it
    bool ruleAbove = false;    ///< a rule over the column's width at its upper edge
    bool bar = false;          ///< a bar at its left: captions
    bool tinted = false;       ///< on a light ground: profiles

    /// White that is not needed at a column's top or foot; under the rule of an inner head it is.
    [[nodiscard]] bool isWhite() const { return line.glyphs.empty() && !ruleAbove; }
};
using Galley = std::vector<GalleyLine>;

/// The lines of a head that stands over columns, from its top.
struct HeadBlock {
    std::vector<SheetPage::Text> lines; ///< `at` counts from the block's corner
    double height = 0;
};

/// Sets articles in single columns and heads over several, in one style.
class Compositor {
public:
    Compositor(const SheetStyle& style, PageFonts& fonts) : style_(style), fonts_(fonts) {}

    /// Blocks and byline of an article.
    void addBody(Galley& galley, const Article& article, bool tinted);
    /// The heading of a profile or short item inside a column.
    void addInnerHead(Galley& galley, const Article& article, bool tinted);
    /// Kicker, headline and deck over a width; the headline at `size` or as much smaller as it must be.
    [[nodiscard]] HeadBlock head(const Article& article, double width, double size);
    /// The heading over a section, across a width.
    [[nodiscard]] HeadBlock sectionHead(const Section& section, double width);
    /// Other text: masthead, folio.
    [[nodiscard]] std::vector<SetLine> set(const QString& text, Face face, double size, double width, Align align, bool heavy = false);

private:
    [[nodiscard]] std::vector<SetLine> evened(const QString& text, double size, double width, Align align);
    void addParagraph(Galley& galley, const QString& text, bool tinted);
    void addLines(Galley& galley, std::vector<SetLine> lines, GalleyLine like);
    void addToWholeLines(Galley& galley, const std::vector<SetLine>& lines, double pitch, GalleyLine like, double whiteAbove);
    void addWhite(Galley& galley, double height, bool tinted, bool keep);
    void addHeadline(HeadBlock& block, const QString& text, double width, double size);
    void stack(HeadBlock& block, std::vector<SetLine> lines, double pitch, Ink ink);

    const SheetStyle& style_;
    PageFonts& fonts_;
};

/// Where columns end: fills `columns` columns of a height from line `from` on.
struct ColumnCuts {
    std::vector<size_t> ends; ///< one a column; the last may lie before the galley's end
    double tallest = 0;       ///< of the columns
};
[[nodiscard]] ColumnCuts fillColumns(const Galley& galley, size_t from, int columns, double height);
/// The lowest height at which the rest of the galley fits into the columns; nothing where it does not fit into `most`.
[[nodiscard]] std::optional<ColumnCuts> balanceColumns(const Galley& galley, size_t from, int columns, double most, double step);

} // namespace lilong
