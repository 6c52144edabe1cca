#pragma once

#include "app/issue/issue.h"

namespace lilong {

/// True for two doubts of which at most one can be right: replacements of overlapping raw text, or joins that begin behind the same text
/// or end before the same.
[[nodiscard]] bool areRivals(const Repair& a, const Repair& b);

/// The open doubts that rule each other out with this one, and itself, the surest first. One doubt alone where it has no rivals.
[[nodiscard]] std::vector<RepairPtr> choicesOf(const RepairPtr& doubt, const std::vector<RepairPtr>& doubts);

} // namespace lilong
