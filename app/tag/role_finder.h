#pragma once

#include "app/tag/tagged_parts.h"

namespace lilong {

/// What a person is, as the text says right before the name, behind it, or beside it in a byline, and where.
struct FoundRole {
    QString title;
    std::optional<FoundName> place; ///< stands right before the title in the same part
};

/// Reads roles: 北鸿居民区|党总支书记|王春蓉, 王春蓉是北鸿居民区党总支书记, 居民、志愿者…, （党群中心 沈佳佳）.
class RoleFinder {
public:
    explicit RoleFinder(const Lexicon& lexicon) : lexicon_(lexicon) {}
    /// The roles said of the name number `index` of a part.
    [[nodiscard]] std::vector<FoundRole> rolesOf(const TaggedPart& part, size_t index) const;

private:
    [[nodiscard]] std::optional<FoundRole> roleBefore(const TaggedPart& part, size_t index) const;
    [[nodiscard]] std::vector<FoundRole> rolesBehind(const TaggedPart& part, size_t index) const;
    [[nodiscard]] std::vector<FoundRole> furtherRoles(const TaggedPart& part, size_t index) const;
    [[nodiscard]] std::vector<FoundRole> titlesFrom(const TaggedPart& part, size_t index, QStringView text, qsizetype at, bool atOnce) const;
    [[nodiscard]] std::optional<FoundRole> bracketRole(const TaggedPart& part, size_t index) const;
    [[nodiscard]] std::vector<FoundRole> appositions(const TaggedPart& part, size_t index, QStringView sentence) const;
    [[nodiscard]] std::vector<FoundRole> rolesOfPronoun(const TaggedPart& part, size_t index) const;
    [[nodiscard]] size_t lastOfList(const TaggedPart& part, size_t index) const;
    [[nodiscard]] size_t firstOfList(const TaggedPart& part, size_t index) const;
    [[nodiscard]] std::optional<FoundRole> bylineRole(const TaggedPart& part, const FoundName& name) const;
    [[nodiscard]] std::optional<FoundName> placeEndingAt(const TaggedPart& part, size_t end, size_t index) const;
    [[nodiscard]] qsizetype titleAtEnd(QStringView text) const;
    [[nodiscard]] qsizetype nounAtEnd(QStringView text) const;
    [[nodiscard]] QStringView titlePhrase(QStringView gap) const;

    const Lexicon& lexicon_;
};

} // namespace lilong
