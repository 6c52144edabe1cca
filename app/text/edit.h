#pragma once

#include "app/foundation/error.h"
#include "app/text/offset_map.h"
#include "app/text/span.h"

#include <vector>

namespace lilong {

/// One change of a base text: `span` is replaced by `replacement`. An empty span inserts, an empty replacement removes.
struct Edit {
    Span span;
    QString replacement;

    [[nodiscard]] bool operator==(const Edit&) const = default;
};

/// Edits of one base text, sorted, none overlapping another. Model: clang Tooling's Replacements.
class EditList {
public:
    /// Adds an edit. Refused, with both named, where it overlaps one that is there, or inserts at the same place.
    [[nodiscard]] Result<void> add(Edit edit);

    [[nodiscard]] const std::vector<Edit>& edits() const { return edits_; }
    [[nodiscard]] bool isEmpty() const { return edits_.empty(); }

    struct Applied {
        QString text;
        OffsetMap map; ///< base text → `text`
    };
    /// The base text with every edit made. Refused where an edit lies outside the base or splits a surrogate pair.
    [[nodiscard]] Result<Applied> applyTo(QStringView base) const;

private:
    std::vector<Edit> edits_;
};

} // namespace lilong
