#pragma once

#include "ui/desk/proof_style.h"

#include <QTextBlock>
#include <QTextBlockUserData>

namespace lilong {

/// What a block of the proof's document knows: which stretch of which part it shows, and its marks.
struct ProofPiece final : QTextBlockUserData {
    PartRef ref;
    PartPtr part;
    Span span; ///< of the part's text; a line end that the gap behind the block stands for included
    std::vector<Mark> marks;
    bool isDressed = false; ///< the marks were laid over the block's text. A block without is best not asked for its layout, which would make one

    /// The text that the block ought to hold.
    [[nodiscard]] QString shown() const;
    [[nodiscard]] bool hasGap() const;
};

/// The piece of a block; null for a block that shows no part.
[[nodiscard]] ProofPiece* pieceOf(const QTextBlock& block);

/// The marks of a part's text (repairs, mentions, doubts, marks without a partner) for each of its pieces, counted from the piece's start. One pass.
[[nodiscard]] std::vector<std::vector<Mark>> marksOf(const Part& part, const std::vector<Span>& doubts, const std::vector<Span>& unpaired,
                                                     const std::vector<Span>& pieces);

/// How many units two texts have in common at their starts, and at their ends.
[[nodiscard]] qsizetype commonStart(QStringView a, QStringView b);
[[nodiscard]] qsizetype commonEnd(QStringView a, QStringView b);

} // namespace lilong
