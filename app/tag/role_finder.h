#pragma once

#include "app/tag/tagged_parts.h"

namespace lilong {

/// What a person is, as the text says right before the name, and where.
struct FoundRole {
    QString title;
    std::optional<FoundName> place; ///< stands right before the title in the same part
};

/// Reads roles: 北虹居民区|党总支书记|王春荣, 居民、志愿者…, （党群中心 沈佳佳）.
class RoleFinder {
public:
    explicit RoleFinder(const Lexicon& lexicon) : lexicon_(lexicon) {}
    /// The role said before the name number `index` of a part.
    [[nodiscard]] std::optional<FoundRole> roleOf(const TaggedPart& part, size_t index) const;

private:
    [[nodiscard]] size_t firstOfList(const TaggedPart& part, size_t index) const;
    [[nodiscard]] std::optional<FoundRole> bylineRole(const TaggedPart& part, const FoundName& name) const;
    [[nodiscard]] QStringView titlePhrase(QStringView gap) const;

    const Lexicon& lexicon_;
};

} // namespace lilong
