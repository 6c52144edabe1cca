#pragma once

#include "app/issue/issue.h"

namespace lilong {

/// A part that shows its raw text for a while: what stood there before, so that it can be put back exactly, typing and tags too.
struct RawParagraph {
    PartRef ref;
    PartPtr repaired;  ///< as it was
    PartPtr raw;       ///< as it is now
    QStringList keys;  ///< of the repairs that were taken back
    Decisions decided; ///< what had been decided about them
};

struct RawShown {
    Issue issue;
    RawParagraph paragraph;
};

/// Takes every repair of one part back, the editor's own writing too. Breaks inside a sentence stay closed: it is to stay one paragraph.
/// Errors: Input where there is no such part, or nothing in it was changed.
[[nodiscard]] Result<RawShown> showRaw(const Issue& issue, const PartRef& part);

/// True while the part stands as showRaw left it.
[[nodiscard]] bool showsRaw(const Issue& issue, const RawParagraph& paragraph);

/// Puts back what showRaw took away. Errors: Input where the part has been changed since.
[[nodiscard]] Result<Issue> hideRaw(const Issue& issue, const RawParagraph& paragraph);

} // namespace lilong
