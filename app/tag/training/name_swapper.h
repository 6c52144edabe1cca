#pragma once

#include "app/tag/training/tagged_text.h"

#include <QHash>

#include <random>

namespace lilong {

/// Writes other names into tagged text, the same one for the same person or place throughout an item, so that the tagger
/// learns what stands around names instead of learning names by heart.
class NameSwapper {
public:
    /// Names and places are taken from the items and made up from their characters, the lexicon's surnames and these lists.
    struct Lists {
        QStringList divisions;  ///< short names of divisions
        QStringList words;      ///< ordinary words, of which some are given names, too
        QStringList placeNames; ///< common names of places without a suffix: cities and countries
        QStringList measures;   ///< measure words
        QStringList verbs;
        QStringList wordNames;  ///< words that somebody might be named, where they begin like a surname
        QStringList callings;   ///< what stands before a full name: 修表匠, 女儿
    };
    /// How often something rarer takes the place of a name of the common kind, in percent.
    struct Shares {
        int foreign;    ///< people with foreign names
        int wordName;   ///< people with a name that is a word, too
        int foreignDot; ///< foreign names with a dot in the middle; the others are Latin or in a row
        int otherTail;  ///< places that become another kind of place: a road that was an estate
        int listed;     ///< places without a suffix that come from the list, not from the text
    };
    /// The same seed writes the same names.
    NameSwapper(const std::vector<TaggedItem>& items, const Lexicon& lexicon, Lists lists, const Shares& shares, unsigned seed);

    [[nodiscard]] TaggedItem swapped(const TaggedItem& item);
    [[nodiscard]] TaggedLine wordSalad();

private:
    using Renamed = QHash<QString, QString>;

    void learnPerson(const QString& name);
    void learnPlace(const QString& name);
    [[nodiscard]] Renamed renamePeople(const TaggedItem& item);
    [[nodiscard]] Renamed renamePlaces(const TaggedItem& item);
    [[nodiscard]] QString newPerson(const QString& name);
    [[nodiscard]] QString newForeign();
    [[nodiscard]] QString newSounds(int shortest, int longest);
    [[nodiscard]] QString newLatin();
    [[nodiscard]] QString newGiven(qsizetype length);
    [[nodiscard]] QString newCore();
    [[nodiscard]] QString newTail(const QString& tail);
    [[nodiscard]] QString newBarePlace(const QString& place);
    [[nodiscard]] QString newWord();
    [[nodiscard]] QString newForm(const TaggedPiece& piece, const Renamed& people);
    [[nodiscard]] QString surnameOf(const QString& name) const;
    [[nodiscard]] QString coreOf(const QString& place) const;
    [[nodiscard]] bool chance(int percent) { return static_cast<int>(random_() % 100) < percent; }
    [[nodiscard]] const QString& any(const QStringList& list) { return list[static_cast<qsizetype>(random_() % static_cast<size_t>(list.size()))]; }

    const Lexicon& lexicon_;
    std::mt19937 random_;
    QStringList surnames_;
    QStringList surnameTypes_;
    QStringList givens_;
    QStringList firstCharacters_;
    QStringList secondCharacters_;
    QStringList onlyCharacters_;
    QStringList cores_;
    QStringList coreCharacters_;
    QStringList tails_;
    QStringList barePlaces_;
    QStringList wordNames_; ///< words that read as a surname and a given name
    Lists lists_;
    Shares shares_;
};

} // namespace lilong
