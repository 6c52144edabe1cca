#pragma once

#include "app/issue/repair.h"
#include "app/text/span.h"

#include <vector>

namespace lilong {

/// What a rule has found in a text: `span` should read `after`. The rule changes nothing; the pipeline does.
struct Finding {
    Span span;                 ///< of the text looked at, in UTF-16 units; never empty
    QString after;
    bool certain = true;       ///< applied at once; otherwise proposed to the editor
    double confidence = 1.0;
    Reason reason = {};
    RepairEffect effect = RepairEffect::Replace;

    [[nodiscard]] bool operator==(const Finding&) const = default;
};
using Findings = std::vector<Finding>;

} // namespace lilong
