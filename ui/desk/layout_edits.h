#pragma once

#include "ui/desk/proof_edits.h"

namespace lilong {

/// What a part can be made.
enum class PartTarget { Paragraph, Crosshead, Caption, Kicker, Headline, Deck, Byline };

/// Makes parts of articles another kind. A heading is first made a block again; several blocks can be made blocks of a kind
/// at once, but only one a heading.
[[nodiscard]] ProofChange setKind(const Issue& issue, const std::vector<PartRef>& parts, PartTarget target);

/// Takes parts out of their articles into the furniture, or says of what is unplaced that it is furniture.
[[nodiscard]] ProofChange toFurniture(const Issue& issue, const std::vector<PartRef>& parts);

/// Makes furniture paragraphs behind a block (of the last article where that is empty); with `newArticle`, of a new one.
[[nodiscard]] ProofChange toText(const Issue& issue, const std::vector<PartRef>& parts, const PartRef& behind, bool newArticle);

/// Moves a block up or down by one, over its article's border where it stands at it.
[[nodiscard]] ProofChange moveBlockBy(const Issue& issue, const PartRef& block, int step);

} // namespace lilong
