#pragma once

#include "app/issue/decisions.h"
#include "app/language/knowledge.h"
#include "app/structure/fragment.h"

namespace lilong {

/// A whole piece of the page: a paragraph put together again, a heading, a caption, a line of furniture.
struct Unit {
    FragmentKind kind = FragmentKind::Paragraph;
    FurnitureKind furniture = FurnitureKind::Noise;
    TracedText text;
    int measure = 0;     ///< width of its column in cells, where it has lines enough to tell; else 0
    bool opensPage = false; ///< begins a page that has a masthead or folio of its own
    bool opensArticle = false; ///< the first of its article
    bool inside = false;    ///< a heading that stands inside its article
    bool isLarge = false;   ///< a heading in larger type than the text
    size_t apart = 0;       ///< a heading whose text stands elsewhere: number of the lines that stand there together; 0 for any other
    bool cutEnd = false; ///< stops in mid-sentence, and its continuation is nowhere

    [[nodiscard]] const QString& string() const { return text.text(); }
};

/// Puts torn paragraphs of one page together: finds for every fragment that stops in mid-sentence the one that goes on.
///
/// Pairs are rated by the language model across the break, punctuation, line fill and page order, and taken best first, each fragment once.
/// What stands between the two pieces of a paragraph is its caption and goes behind it. Unsure joins become doubts.
/// @param doubts receives the proposed joins
/// @param join false: nothing is joined or proposed, every fragment stays by itself
[[nodiscard]] std::vector<Unit> joinTornParagraphs(std::vector<Fragment> page, const Knowledge& knowledge, const Decisions& decisions,
                                                   const std::vector<SourcePtr>& sources, std::vector<RepairPtr>& doubts, bool headless = false, bool join = true);

} // namespace lilong
