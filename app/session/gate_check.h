#pragma once

#include "app/archive/archive.h"
#include "app/issue/gate.h"
#include "app/language/knowledge.h"

namespace lilong {

/// Asks the tagger and the archive's directory what the gate has to know. Some tenths of a second for a long issue: off the window's thread.
/// @param archivePath with `id`, where the issue is stored; empty: no conflicts. Errors: Cancelled, or the archive's own.
[[nodiscard]] Result<GateKnowledge> gateKnowledge(const Issue& issue, const Knowledge& knowledge, const QString& archivePath, StoredIssueId id,
                                                  const Clock& clock, const Progress& progress);

} // namespace lilong
