#pragma once

#include "app/language/division_code.h"
#include "app/language/name_gate.h"
#include "app/language/word_table.h"
#include "app/language/word_trie.h"

#include <array>
#include <memory>

namespace lilong {

class NameModel;

/// What is known about words, names and places: read-only, built into the program, loaded once, safe for several threads.
class Lexicon {
public:
    /// Reads the built-in tables; some 40 ms.
    Lexicon();
    ~Lexicon();
    Lexicon(const Lexicon&) = delete;
    Lexicon& operator=(const Lexicon&) = delete;

    /// A dictionary word: how common it is, as 10·log10 of its count in some 60 million words (0 to 70), and its class: n noun,
    /// v verb, a adjective, d adverb, r pronoun, m number, q measure, p preposition, c conjunction, u particle, t time, i idiom,
    /// R person, S place, O organisation, Z other name … (the letters of the dictionary's tag set).
    struct Word {
        int frequency;
        char16_t wordClass;
    };
    [[nodiscard]] std::optional<Word> word(QStringView text) const;
    /// Calls visit(length, Word) for every dictionary word that `text` begins with, shortest first.
    template <typename Visit>
    void forEachWordAt(QStringView text, Visit visit) const {
        words_.forEachAt(text, [&visit](qsizetype length, std::uint32_t value) { visit(length, wordOf(value)); });
    }
    /// Tells the tables of words and divisions that a look at `text` will follow soon.
    void prefetch(QStringView text) const {
        words_.prefetch(text);
        divisions_.prefetch(text);
    }
    /// The same a few characters later, for what the first two of `text` lead to.
    void prefetchFurther(QStringView text) const {
        words_.prefetchFurther(text);
        divisions_.prefetchFurther(text);
    }
    [[nodiscard]] bool isWord(QStringView text) const { return words_.contains(text); }
    /// Length in UTF-16 units of the longest dictionary word at the text's start; 0 for none.
    [[nodiscard]] qsizetype longestWordAt(QStringView text) const { return words_.longestAt(text); }

    /// 10·log10 of how much likelier the surname is to begin a name than to stand in running text; nothing where it is none.
    /// Single and compound surnames.
    [[nodiscard]] std::optional<int> surname(QStringView text) const;
    [[nodiscard]] bool isSurname(QStringView text) const { return surnames_.contains(text); }
    /// Length of the surname (compound first) that a text begins with; 0 for none.
    [[nodiscard]] qsizetype surnameAt(QStringView text) const { return surnames_.longestAt(text); }

    /// The place of a character in a given name.
    enum class GivenPlace { First, Second, Only };
    /// 10·log10 of how much likelier the character is there than in running text, −30 to 30; unknown ones are rare: 0.
    [[nodiscard]] int givenName(QStringView character, GivenPlace place) const;

    /// What a single character is in names, in one look.
    struct NameTraits {
        static constexpr std::int8_t noSurname = -128;
        std::int8_t surname = noSurname;   ///< as `surname` says
        std::array<std::int8_t, 3> given{}; ///< as `givenName` says, by GivenPlace
        bool beginsCompound = false;        ///< a surname of two characters begins with it
    };
    [[nodiscard]] NameTraits nameTraits(char32_t c) const { return c < traits_.size() ? traits_[c] : rareTraits(c); }

    enum class TitleKind { Office, Honorific, Occupation, Relation };
    /// A title or form of address: an office or an honorific, which may stand behind a surname.
    [[nodiscard]] std::optional<TitleKind> title(QStringView text) const;
    /// Titles, and what else somebody may be called before the full name: 修表匠, 女儿.
    [[nodiscard]] std::optional<TitleKind> calling(QStringView text) const;
    [[nodiscard]] qsizetype callingBefore(QStringView text) const { return callings_.longestBefore(text); }
    template <typename Visit>
    void forEachCallingAt(QStringView text, Visit visit) const {
        callings_.forEachAt(text, [&visit](qsizetype length, std::uint32_t kind) { visit(length, static_cast<TitleKind>(kind)); });
    }
    [[nodiscard]] qsizetype titleAt(QStringView text) const { return titles_.longestAt(text); }
    [[nodiscard]] qsizetype titleBefore(QStringView text) const { return titles_.longestBefore(text); }

    enum class PlaceKind { Administrative, Residential, Lane, Road, Building, Nature };
    /// What a place name ends in: 居民区, 路, 医院.
    [[nodiscard]] std::optional<PlaceKind> placeSuffix(QStringView text) const;
    template <typename Visit>
    void forEachPlaceSuffixAt(QStringView text, Visit visit) const {
        placeSuffixes_.forEachAt(text, [&visit](qsizetype length, std::uint32_t kind) { visit(length, static_cast<PlaceKind>(kind)); });
    }
    [[nodiscard]] qsizetype placeSuffixAt(QStringView text) const { return placeSuffixes_.longestAt(text); }
    [[nodiscard]] qsizetype placeSuffixBefore(QStringView text) const { return placeSuffixes_.longestBefore(text); }

    enum class Division { Full, Short };
    /// A province, city, county or street office of China, with its suffix or without (江州区, 杨浦).
    [[nodiscard]] std::optional<Division> division(QStringView text) const;
    [[nodiscard]] qsizetype divisionAt(QStringView text) const { return divisions_.longestAt(text); }
    /// Calls visit(length) for every division with its suffix that `text` begins with, shortest first.
    template <typename Visit>
    void forEachFullDivisionAt(QStringView text, Visit visit) const {
        divisions_.forEachAt(text, [&visit](qsizetype length, std::uint32_t value) {
            if (divisionOf(value) == Division::Full)
                visit(length);
        });
    }
    /// The highest level at which a division has this name, full or short; nothing for a village.
    [[nodiscard]] std::optional<DivisionLevel> divisionLevel(QStringView text) const;

    /// How far a place is known that stands without a suffix: a country or a city of the world, a Chinese province or city (盐城), a county
    /// (昆山).
    enum class Fame { None, County, City, World };
    [[nodiscard]] Fame fame(QStringView text) const;
    /// Of a country or a city of the world.
    [[nodiscard]] bool isWorldPlace(QStringView text) const { return knownPlaces_.contains(text); }

    /// The trained weights that find names in running text.
    [[nodiscard]] const NameModel& nameModel() const { return *nameModel_; }
    /// What keeps them from characters that plainly belong to no name.
    [[nodiscard]] const NameGate& nameGate() const { return nameGate_; }

private:
    [[nodiscard]] static Word wordOf(std::uint32_t value) {
        return {static_cast<int>(value >> 16U), static_cast<char16_t>(value & 0xFFFFU)};
    }

    [[nodiscard]] static Division divisionOf(std::uint32_t value) { return (value & 1U) != 0 ? Division::Short : Division::Full; }
    [[nodiscard]] NameTraits rareTraits(char32_t c) const;

    WordTrie words_;
    WordTable surnames_;
    WordTable givenNames_;
    WordTrie titles_;
    WordTrie callings_; ///< the titles, too
    WordTrie placeSuffixes_;
    WordTrie divisions_;
    WordTrie knownPlaces_;
    std::vector<NameTraits> traits_; ///< of all characters of 16 bits; few but those up to U+9FFF are written in names
    std::unique_ptr<const NameModel> nameModel_;
    NameGate nameGate_;
};

} // namespace lilong
