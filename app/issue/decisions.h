#pragma once

#include <QHash>
#include <QString>

namespace lilong {

/// What the editor decided about a finding; kept by the finding's key, so that a second run honours it.
enum class Decision { Accepted, Rejected };

using Decisions = QHash<QString, Decision>;

} // namespace lilong
