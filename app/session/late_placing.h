#pragma once

#include "app/issue/issue.h"

namespace lilong {

/// Puts what an earlier run left unplaced, and nobody has looked at since, where a fresh run over the same pages puts it: to the
/// furniture, above an article as a head it lacks, or beside the paragraph that stands next to it. What is placed stays where it is.
/// @param data an issue's; changed in place
void placeLateComers(IssueData& data, const Issue& fresh);

/// The rule of the doubts that say so of text without a place.
inline const QString unplacedRule = QStringLiteral("heading-without-text");

} // namespace lilong
