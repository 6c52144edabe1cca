#pragma once

#include "app/tag/found_role.h"
#include "app/tag/title_phrases.h"

namespace lilong {

/// Reads roles: 北鸿居民区|党总支书记|王春蓉, 王春蓉是北鸿居民区党总支书记, 居民、志愿者…, （党群中心 沈佳佳）, 开面馆的王春梅, 3名“观察员”：….
class RoleFinder {
public:
    explicit RoleFinder(const Lexicon& lexicon) : lexicon_(lexicon), phrases_(lexicon) {}
    /// The roles said of the name number `index` of a part.
    [[nodiscard]] std::vector<FoundRole> rolesOf(const TaggedPart& part, size_t index) const;

    /// The roles that a text's writer claims: 我原是钟表厂的检验工.
    [[nodiscard]] std::vector<FoundRole> rolesOfWriter(const TaggedPart& part) const;

private:
    using Roles = std::vector<FoundRole>;

    [[nodiscard]] std::optional<FoundRole> roleBefore(const TaggedPart& part, size_t index) const;
    [[nodiscard]] Roles furtherRoles(const TaggedPart& part, size_t index) const;
    [[nodiscard]] Roles rolesBehind(const TaggedPart& part, size_t index) const;
    [[nodiscard]] Roles rolesOfPronoun(const TaggedPart& part, size_t index) const;
    [[nodiscard]] Roles appositions(const TaggedPart& part, size_t index, QStringView sentence) const;
    [[nodiscard]] std::optional<FoundRole> bracketRole(const TaggedPart& part, size_t index) const;
    [[nodiscard]] std::optional<FoundRole> bylineRole(const TaggedPart& part, const FoundName& name) const;
    [[nodiscard]] std::optional<FoundRole> roleOfDoing(const TaggedPart& part, size_t index) const;
    [[nodiscard]] std::optional<FoundRole> roleAround(const TaggedPart& part, size_t index) const;

    // Of a stretch of the part's text that starts at the offset `at`.
    [[nodiscard]] std::optional<FoundRole> titleIn(const TaggedPart& part, QStringView text, qsizetype at) const;
    [[nodiscard]] bool isWhole(const TaggedPart& part, const FoundRole& role, QStringView text, qsizetype at) const;
    [[nodiscard]] Roles titlesFrom(const TaggedPart& part, QStringView text, qsizetype at, bool atOnce) const;
    [[nodiscard]] std::optional<FoundRole> groupOf(const TaggedPart& part, QStringView predicate, qsizetype at) const;
    [[nodiscard]] Roles rolesSaid(const TaggedPart& part, QStringView sentence, qsizetype at, qsizetype last) const;
    [[nodiscard]] Roles rolesTaken(const TaggedPart& part, QStringView sentence, qsizetype at) const;

    [[nodiscard]] QStringView storyOf(const TaggedPart& part, size_t index) const;

    const Lexicon& lexicon_;
    const TitlePhrases phrases_;
};

} // namespace lilong
