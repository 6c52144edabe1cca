#pragma once

#include "tests/corpus/page_score.h"

namespace lilong::corpus {

/// Judges look-alike repairs by the truth's reading of their surroundings; fills goodFixes, allFixes, misread and harm.
void scoreFixes(const Issue& issue, const QString& trueText, PageScore& score);

/// Counts how often the issue's parts use every raw character, without trusting the ledger's own check; fills lost and twice.
void countUses(const Issue& issue, PageScore& score);

} // namespace lilong::corpus
