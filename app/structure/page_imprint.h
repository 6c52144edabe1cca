#pragma once

#include "app/issue/issue.h"
#include "app/language/knowledge.h"

namespace lilong {

/// What pages print of the issue that they belong to.
struct PageImprint {
    Masthead masthead;
    QString folio; ///< the first page number, as text; empty where none is printed
};

/// Reads it from raw pages, without repairing them: mastheads and folios stand on lines of their own. Linear. Any thread.
[[nodiscard]] PageImprint imprintOf(const std::vector<SourcePtr>& pages, const Knowledge& knowledge);

} // namespace lilong
