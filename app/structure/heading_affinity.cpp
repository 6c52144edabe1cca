#include "app/structure/heading_affinity.h"

#include "app/text/character_pairs.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace lilong {
namespace {

constexpr double perBit = 0.25;        // of a shared pair's rarity, in log10 of odds
constexpr double named = 6.0;          // the person's full name in the first paragraph
constexpr double namedAtOnce = 7.0;    // and there in its first words
constexpr double namedLater = 2.0;
constexpr double placed = 3.0;         // the place alone
constexpr double firstPerson = 1.5;
constexpr double unnamed = -1.5;
constexpr double namedAgain = 1.5;     // for each further paragraph: a text keeps what is said of its person together
constexpr int mostAgain = 3;
static_assert(namedAtOnce + namedAgain * mostAgain <= HeadingAffinity::mostForPerson);
constexpr double dated = 3.5;
constexpr qsizetype openingLength = 40;

bool opensInFirstPerson(QStringView text) {
    static const QRegularExpression opening(QStringLiteral("^(我[是叫们原来的]|作为|大家好|[0-9]{4}年[^。]{0,12}我|自[^。]{0,14}以来)"));
    return opening.match(text.left(openingLength)).hasMatch();
}

/// News begin with day and place: 8月27日晚，…; a list or an answer begins nothing.
bool opensLikeNews(QStringView text) {
    static const QRegularExpression opening(QStringLiteral("^([0-9]{1,2}月[0-9]{1,2}日|[0-9]{4}年[0-9]{1,2}月|近日|日前|今年[0-9]{1,2}月)"));
    return opening.match(text.left(openingLength)).hasMatch();
}

} // namespace

HeadingAffinity::HeadingAffinity(const HeadingPile& pile, std::vector<QString> texts, const Knowledge& knowledge)
    : texts_(std::move(texts)), lexicon_(knowledge.lexicon()) {
    QHash<CharacterPair, size_t> known;
    for (size_t piece = 0; piece < pile.pieces.size(); ++piece) {
        pairsOfPiece_.emplace_back();
        for (const CharacterPair pair : pairsOf(pile.string(piece))) {
            if (!known.contains(pair)) {
                known.insert(pair, pairs_.size());
                pairs_.emplace_back().before.assign(texts_.size() + 1, 0);
            }
            pairsOfPiece_.back().push_back(known[pair]);
        }
    }
    for (size_t text = 0; text < texts_.size(); ++text) {
        for (const CharacterPair pair : pairsOf(texts_[text])) {
            if (const auto found = known.constFind(pair); found != known.constEnd())
                pairs_[*found].before[text + 1] = 1;
        }
    }
    for (const QString& text : texts_)
        openings_.push_back({opensLikeNews(text), opensInFirstPerson(text)});
    for (Pair& pair : pairs_) {
        for (size_t text = 0; text < texts_.size(); ++text)
            pair.before[text + 1] += pair.before[text];
        pair.weight = std::log2((2.0 + static_cast<double>(texts_.size())) / (1.0 + pair.before.back()));
    }
}

double HeadingAffinity::shared(size_t first, size_t end, size_t from, size_t to) const {
    double value = 0;
    for (size_t piece = first; piece < end; ++piece) {
        double bits = 0;
        for (const size_t pair : pairsOfPiece_[piece])
            bits += pairs_[pair].before[to] > pairs_[pair].before[from] ? pairs_[pair].weight : 0.0;
        value += std::min(mostShared, perBit * bits);
    }
    return value;
}

double HeadingAffinity::person(const ProfileHeading& heading, size_t from, size_t to) const {
    double value = openings_[from].firstPerson ? firstPerson : unnamed;
    for (const QString& place : namesOfPlace(heading.place, lexicon_)) {
        if (texts_[from].contains(place))
            value = std::max(value, placed);
    }
    const std::vector<int>& mentions = mentionsOf(heading.name);
    const int later = mentions[to] - mentions[from + 1];
    if (mentions[from + 1] == mentions[from])
        return later > 0 ? std::max(value, namedLater) : value;
    const bool atOnce = texts_[from].indexOf(heading.name) < openingLength;
    return std::max(value, atOnce ? namedAtOnce : named) + namedAgain * std::min(later, mostAgain);
}

const std::vector<int>& HeadingAffinity::mentionsOf(const QString& name) const {
    std::vector<int>& before = mentions_[name];
    if (before.empty()) {
        before.push_back(0);
        for (const QString& text : texts_)
            before.push_back(before.back() + (text.contains(name) ? 1 : 0));
    }
    return before;
}

double HeadingAffinity::opening(size_t paragraph) const {
    return openings_[paragraph].news ? dated : openings_[paragraph].firstPerson ? dated / 2 : 0.0;
}

} // namespace lilong
