#pragma once

#include "app/foundation/id.h"
#include "app/text/span.h"

namespace lilong {

using PersonId = Id<struct PersonKind>;
using PlaceId = Id<struct PlaceKind>;

enum class MentionKind { Person, Place };
enum class MentionForm {
    Name,  ///< the full name
    Alias, ///< a nickname
    Title, ///< surname or part of the name with a title or honorific: 徐书记, 小何书记, 陈阿姨
};

/// One place in a part's text that names somebody or somewhere. `span` counts the UTF-16 units of the part's repaired text.
/// Exactly the id that fits `kind` may be set; a person's may be empty for a Title mention of somebody never named.
struct Mention {
    MentionKind kind = MentionKind::Person;
    MentionForm form = MentionForm::Name;
    Span span;
    PersonId person = {};
    PlaceId place = {};
    bool byEditor = false; ///< set or confirmed by the editor: never changed by a later run

    [[nodiscard]] bool operator==(const Mention&) const = default;
};

} // namespace lilong
