#pragma once

#include "ui/desk/proof_document.h"

namespace lilong {

/// An edit of the proof that goes beyond one block, as one change of the issue.
struct ProofChange {
    Result<Issue> issue;
    ProofPlace cursor; ///< where the cursor stands afterwards
};

/// Replaces stretches of neighbouring parts by a text. Its lines become paragraphs where the first stretch lies in a block; in a
/// heading or furniture they stay one line. Blocks of one article whose gap was selected become one.
/// @param burst names the step in the repairs that it makes; see changes::typeText
[[nodiscard]] ProofChange replaceSpans(const Issue& issue, const std::vector<PartSpan>& spans, const QString& text, const QString& burst);

/// Splits a block, inside a repair too: the repair's text behind the place becomes the editor's own.
[[nodiscard]] ProofChange splitAt(const Issue& issue, const ProofPlace& place, const QString& burst);

/// Joins a block to the one before it in its article.
[[nodiscard]] ProofChange joinToPrevious(const Issue& issue, const PartRef& block);

/// The block before or after one in its article; empty at its ends.
[[nodiscard]] BlockId neighbourBlock(const Issue& issue, const PartRef& block, int step);

} // namespace lilong
