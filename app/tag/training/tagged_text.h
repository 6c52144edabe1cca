#pragma once

#include "app/tag/name_finder.h"

#include <QString>

#include <vector>

namespace lilong {

/// A stretch of tagged text: plain, or one name.
struct TaggedPiece {
    QString text;
    std::optional<NameModel::Kind> kind = {};
    QString fullName = {}; ///< of an alias or a title, where it is given
};

/// One paragraph, headline, byline or profile heading.
struct TaggedLine {
    TextContext context = TextContext::Body;
    std::vector<TaggedPiece> pieces;

    [[nodiscard]] QString text() const;
    /// The names in code points of `text()`; those of one character are left out, for the tagger has no label for them.
    [[nodiscard]] std::vector<FoundName> names() const;
};

/// Lines that speak of the same people.
using TaggedItem = std::vector<TaggedLine>;

/// Reads text in the format of resources/training. Broken tags stand as plain text.
[[nodiscard]] std::vector<TaggedItem> readTagged(const QString& text);

} // namespace lilong
