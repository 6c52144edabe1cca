#pragma once

#include "app/issue/traced_text.h"

#include <optional>

namespace lilong {

/// The repair of a break between two stretches of text that belong together. Its raw stretch is the white space between them where
/// they follow each other on the page, else the place where the first stops.
[[nodiscard]] Repair breakRepair(const TracedText& first, const TracedText& second, const std::vector<SourcePtr>& sources, Reason reason,
                                 double confidence);

/// The same as a proposal, whatever stands between the two: its raw stretch runs from where the first stops to where the second begins.
/// Nothing where the second does not stand behind the first in one source.
[[nodiscard]] std::optional<Repair> proposedJoin(const TracedText& first, const TracedText& second, const std::vector<SourcePtr>& sources, Reason reason,
                                                 double confidence);

/// Appends `second` to `first` with an applied break repair between them.
void joinAcrossBreak(TracedText& first, const TracedText& second, const std::vector<SourcePtr>& sources, Reason reason, double confidence);

[[nodiscard]] Reason brokenHeadingReason();
[[nodiscard]] Reason tornReason(bool tellsWord);
[[nodiscard]] Reason fullLineReason();
[[nodiscard]] Reason photoCreditReason();
[[nodiscard]] Reason strayLineReason();

/// The rule name of such repairs.
inline const QString tornParagraphRule = QStringLiteral("torn-paragraph");

} // namespace lilong
