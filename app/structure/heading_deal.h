#pragma once

#include "app/structure/article_draft.h"
#include "app/structure/heading_groups.h"
#include "app/structure/heading_pile.h"

namespace lilong {

/// A paragraph of the texts that wait for headings.
struct TextSlot {
    size_t draft;
    size_t block;
    bool opensDraft;
    bool belowCrosshead;
};

/// A text and the pieces of the pile that head it.
struct HeadedText {
    size_t first, end;           ///< slots
    size_t pieces, piecesEnd;
    HeadingGroup group;          ///< without heads for a text that gets none
    bool isCrosshead = false;    ///< the group is one crosshead of the text that begins before it
};

/// Makes the drafts of a page anew: every text that begins at a segment under its headings. Pieces of the pile that head nothing are left
/// unplaced.
/// @param slots the paragraphs of the page's drafts, in order, that the segments count
void dealHeadings(PageDraft& page, const HeadingPile& pile, const std::vector<TextSlot>& slots, std::vector<HeadedText> segments,
                  const std::vector<SourcePtr>& sources);

} // namespace lilong
