#pragma once

#include "app/tag/tagged_parts.h"

namespace lilong {

/// What a person is, as the text says right before the name, behind it, or beside it in a byline, and where.
struct FoundRole {
    QString title;
    std::optional<FoundName> place; ///< stands right before the title in the same part
};

} // namespace lilong
