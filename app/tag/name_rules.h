#pragma once

#include "app/language/lexicon.h"
#include "app/tag/name_finder.h"

namespace lilong {

/// What a name can look like, whatever the model thinks: a person's name has no punctuation but ·, a title mention has a title
/// or 小/老/阿, a place is more than a generic word.
class NameRules {
public:
    explicit NameRules(const Lexicon& lexicon) : lexicon_(lexicon) {}

    /// The name as it can stand, shortened or of another kind, or nothing where it is none.
    [[nodiscard]] std::optional<FoundName> settled(const Characters& text, FoundName name) const;

    /// True where a surname of two characters begins that is no other word, and no title follows it: 闾丘, not 东方 or 诸葛老师.
    [[nodiscard]] bool isCompoundSurname(const Characters& text, size_t start) const;
    /// True for characters that given names are written with.
    [[nodiscard]] bool mayBeGivenName(QStringView text) const;
    /// True for a word of the dictionary that is no name of a person there.
    [[nodiscard]] bool isWord(QStringView text) const;
    /// True for a word that names a quality or a time, and so seldom follows a title by itself: 曲折, 夏天.
    [[nodiscard]] bool isQuality(QStringView text) const;
    /// True for what reads as several words rather than as a name, where nothing else speaks for one: 有荣誉, 朴树.
    [[nodiscard]] bool isPhrase(QStringView text) const;
    /// True for a word so common that it needs a cue to be a person's name: 高兴, 夏天.
    [[nodiscard]] bool isCommonWord(QStringView text) const;

private:
    [[nodiscard]] std::optional<FoundName> settledPerson(const Characters& text, FoundName name) const;
    [[nodiscard]] std::optional<FoundName> settledTitle(const Characters& text, FoundName name) const;
    [[nodiscard]] std::optional<FoundName> settledPlace(const Characters& text, FoundName name) const;
    [[nodiscard]] bool isWordsEnd(const Characters& text, const FoundName& name) const;
    [[nodiscard]] bool isMeasured(const Characters& text, const FoundName& name) const;
    [[nodiscard]] bool isWrittenSound(const Characters& text, const FoundName& name) const;
    [[nodiscard]] bool isSaid(const Characters& text, size_t index) const;
    [[nodiscard]] FoundName beforeVerb(const Characters& text, FoundName name) const;
    [[nodiscard]] FoundName behindWord(const Characters& text, FoundName name) const;
    [[nodiscard]] size_t firstPartBefore(const Characters& text, size_t dot) const;
    [[nodiscard]] FoundName wholeForeign(const Characters& text, FoundName name) const;
    [[nodiscard]] bool looksLikePerson(const Characters& text, const FoundName& name) const;
    [[nodiscard]] bool isPlainWord(QStringView text) const;
    [[nodiscard]] bool isGeneric(QStringView place) const;

    const Lexicon& lexicon_;
};

} // namespace lilong
