#pragma once

#include "app/issue/issue.h"

#include <optional>

namespace lilong {

/// How the raw text is accounted for, in code points, white space and zero-width marks aside.
struct LedgerCount {
    qsizetype total = 0;
    qsizetype inArticles = 0;
    qsizetype inFurniture = 0; ///< all kinds but Unplaced
    qsizetype unplaced = 0;
};

[[nodiscard]] LedgerCount countLedger(const Issue& issue);

/// Checks a whole issue against its sources; see Issue for the rules. The error names source, place and text of the first fault.
[[nodiscard]] Result<void> checkLedger(const IssueData& data);
/// Checks what differs between two states of one issue.
[[nodiscard]] Result<void> checkLedgerOfChange(const IssueData& before, const IssueData& after);

/// True for a code point that the ledger counts: not white space, not a zero-width mark.
[[nodiscard]] bool countsInLedger(char32_t codePoint);
/// True for text of which the ledger counts nothing.
[[nodiscard]] bool isWhite(QStringView text);
/// The offset of the nearest character that counts and ends at or before `at`, in UTF-16 units; nothing where there is none.
[[nodiscard]] std::optional<qsizetype> countingBefore(QStringView text, qsizetype at);
/// The same for the nearest one that begins at or behind `at`.
[[nodiscard]] std::optional<qsizetype> countingFrom(QStringView text, qsizetype at);

} // namespace lilong
