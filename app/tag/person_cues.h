#pragma once

#include "app/tag/name_rules.h"

namespace lilong {

/// Says whether the words around what may be a person's name speak for one: a title before it, a verb of speaking after it, an age, work.
class PersonCues {
public:
    explicit PersonCues(const Lexicon& lexicon) : lexicon_(lexicon), rules_(lexicon) {}

    [[nodiscard]] bool hasCue(const Characters& text, const FoundName& name) const;
    /// True where it stands for somebody though it reads as ordinary words: behind a title or a school class, or beside an age.
    [[nodiscard]] bool isDue(const Characters& text, const FoundName& name) const;

    /// The names that a text tells as such, with both their ends: 大名叫|应声|，. Only those that begin with a surname.
    [[nodiscard]] std::vector<FoundName> toldNames(const Characters& text) const;
    /// True where a noun follows at once that is no title: 红色|力量.
    [[nodiscard]] bool runsOn(const Characters& text, const FoundName& name) const;

private:
    [[nodiscard]] qsizetype callingBefore(QStringView before) const;
    [[nodiscard]] bool hasAge(const Characters& text, const FoundName& name) const;
    [[nodiscard]] bool readsOn(const Characters& text, const FoundName& name, qsizetype calling) const;

    const Lexicon& lexicon_;
    NameRules rules_;
};

} // namespace lilong
