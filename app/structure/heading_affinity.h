#pragma once

#include "app/language/knowledge.h"
#include "app/language/lexicon.h"
#include "app/structure/heading_pile.h"
#include "app/structure/profile_heading.h"

#include <QHash>

namespace lilong {

/// What speaks for a heading over a text: rare words in common, the person it names, how the text opens.
class HeadingAffinity {
public:
    static constexpr double mostShared = 4.0;    ///< that `shared` gives for one piece
    static constexpr double mostForPerson = 11.5; ///< that `person` gives

    /// @param texts the page's paragraphs in order
    HeadingAffinity(const HeadingPile& pile, std::vector<QString> texts, const Knowledge& knowledge);

    /// How much the pieces [first, end) share with the paragraphs [from, to): pairs of characters, the rarer on the page the heavier.
    [[nodiscard]] double shared(size_t first, size_t end, size_t from, size_t to) const;
    /// How well the paragraphs read as the text of this person's profile.
    [[nodiscard]] double person(const ProfileHeading& heading, size_t from, size_t to) const;
    /// How well a paragraph reads as the first of a text.
    [[nodiscard]] double opening(size_t paragraph) const;

private:
    struct Pair {
        double weight = 0;
        std::vector<int> before; ///< paragraphs before each one that hold the pair
    };

    struct Opening {
        bool news;
        bool firstPerson;
    };

    [[nodiscard]] const std::vector<int>& mentionsOf(const QString& name) const;

    std::vector<QString> texts_;
    mutable QHash<QString, std::vector<int>> mentions_; ///< by name: paragraphs before each one that hold it
    std::vector<Opening> openings_; ///< by text: every heading asks for them
    const Lexicon& lexicon_;
    std::vector<std::vector<size_t>> pairsOfPiece_;
    std::vector<Pair> pairs_;
};

} // namespace lilong
