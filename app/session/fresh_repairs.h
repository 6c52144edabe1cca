#pragma once

#include "app/issue/issue.h"

#include <QSet>

namespace lilong {

/// Brings the repairs of an issue up to what a fresh run over its raw pages finds, without touching what an editor did.
///
/// A repair is known by its key. Inside parts, repairs of characters that the fresh run no longer makes are taken back, and those
/// that it makes anew are made, where the text is open to them: not typed over, not decided, not a name that the editor tagged. Fresh
/// doubts are added, those that nothing speaks for any more go; decisions and rejected doubts stay. Breaks between parts are left alone.
/// @param fresh what the pipeline makes of the same sources with the same decisions
/// @param switchedOff rules that do not run any more: their open doubts go
/// n log n in the length of the issue.
[[nodiscard]] IssueData withFreshRepairs(const Issue& issue, const Issue& fresh, const QSet<QString>& switchedOff);

} // namespace lilong
