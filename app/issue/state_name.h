#pragma once

#include "app/issue/issue.h"

namespace lilong {

/// "read once": how far an issue or a page has come, for people, translated.
[[nodiscard]] QString stateName(IssueState state);
/// The state in tables and JSON, in every language: raw, cleaned, read, second-read, ready.
[[nodiscard]] QString stateIdentifier(IssueState state);

} // namespace lilong
