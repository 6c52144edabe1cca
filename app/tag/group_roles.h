#pragma once

#include "app/tag/found_role.h"
#include "app/tag/title_phrases.h"

namespace lilong {

/// The first and the last of the people that stand in a row with name number `index`: 王春梅、沈玉兰和周文澜.
[[nodiscard]] size_t firstOfRow(const TaggedPart& part, size_t index);
[[nodiscard]] size_t lastOfRow(const TaggedPart& part, size_t index);

/// Reads roles that a text says of several people together, or of one as one of many.
class GroupRoles {
public:
    explicit GroupRoles(const Lexicon& lexicon) : phrases_(lexicon) {}
    /// Those of the name number `index` of a part.
    [[nodiscard]] std::vector<FoundRole> rolesOf(const TaggedPart& part, size_t index) const;

private:
    [[nodiscard]] QString titleOfList(const TaggedPart& part, size_t index) const;
    [[nodiscard]] QString titleOfRow(const TaggedPart& part, size_t index) const;
    [[nodiscard]] QString titleOfMember(const TaggedPart& part, size_t index) const;

    const TitlePhrases phrases_;
};

} // namespace lilong
