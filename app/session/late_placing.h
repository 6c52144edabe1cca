#pragma once

#include "app/issue/issue.h"
#include "app/issue/name_memory.h"

namespace lilong {

/// Puts what an earlier run left unplaced, and nobody has looked at since, where a fresh run over the same pages puts it: to the
/// furniture, above an article as a head it lacks, or beside the paragraph that stands next to it. What is placed stays where it is.
/// @param data an issue's; changed in place
void placeLateComers(IssueData& data, const Issue& fresh);

/// Takes the mentions that a fresh run found over into parts that are new: `isOld` tells the others. Those get what was learnt since from the
/// newsletter's other issues, where they read as the fresh run reads them. People and places are known by name.
void adoptMentions(IssueData& data, const Issue& fresh, const std::function<bool(const PartRef&)>& isOld, const NameMemory& learnt);

/// The rule of the doubts that say so of text without a place.
inline const QString unplacedRule = QStringLiteral("heading-without-text");

} // namespace lilong
