#include "app/structure/heading_groups.h"

#include "app/language/language_model.h"
#include "app/structure/heading_break.h"
#include "app/text/character_class.h"
#include "app/text/line_forms.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lilong {
namespace {

// Costs are in the unit of the word model's gain, log10 of odds: what an even choice of two would cost is 0.3.
constexpr double impossible = 20.0;
constexpr double keptSpace = 1.0;     // a space inside one headline
constexpr double evenSpace = 0.2;     // the same between two phrases of one length
constexpr double tornPair = 1.5;      // they are two heads, or go on on the next line
constexpr double otherType = 6.0;     // one heading, half of it bold
constexpr double pilePrior = 0.4;
constexpr double namesPerson = 2.0;
constexpr double otherBlock = 2.0;    // an empty line between two lines, where others of the pile stand close
constexpr double deckGoesOn = 1.5;    // a deck of its own line rarely goes on
constexpr double extraOfLead = 0.2;   // a kicker or deck over the page's lead
constexpr double extraElsewhere = 3.5;
constexpr double wrongBold = 4.0;     // the kicker or deck bold, not the headline
constexpr double openMark = 2.0;      // a head that opens a mark and does not close it
constexpr double telling = 2.0;       // a form that tells: deck opening, one bold head
constexpr size_t mostHeads = 3;
constexpr qsizetype fewLeftOver = 2;

double costOf(double logOdds) { return std::log10(1.0 + std::pow(10.0, -logOdds)); }

} // namespace

HeadingGroups::HeadingGroups(const HeadingPile& pile, const QString& prose, const Knowledge& knowledge) : pile_(pile), prose_(prose), knowledge_(knowledge) {
    weighBorders();
    const size_t count = pile.pieces.size();
    for (auto& articles : articles_)
        articles.resize(count * longest);
    profiles_.resize(count * longest);
    for (size_t first = 0; first < count; ++first) {
        for (size_t end = first + 1; end <= std::min(count, first + longest); ++end) {
            articles_[0][indexOf(first, end)] = bestArticle(first, end, false);
            articles_[1][indexOf(first, end)] = bestArticle(first, end, true);
            profiles_[indexOf(first, end)] = bestProfile(first, end);
        }
    }
}

QString HeadingGroups::text(Span pieces) const {
    QString text;
    for (qsizetype i = pieces.start; i < pieces.end; ++i)
        text += pile_.string(static_cast<size_t>(i));
    return text;
}

void HeadingGroups::weighBorders() {
    for (size_t border = 0; border < pile_.pieces.size(); ++border) {
        join_.push_back(border == 0 ? impossible : joinCost(border));
        part_.push_back(border == 0 ? 0.0 : partCost(border));
    }
}

/// In a pile most neighbours head different texts, and the name of a profile's person begins its heading.
double HeadingGroups::breakOdds(size_t border) const {
    const QString behind = pile_.string(border);
    const QString above = pile_.string(border - 1);
    const double odds = brokenHeadingOdds(above, behind, cells(above), knowledge_.languageModel());
    const double whole = pile_.pieces[border].startsLine && isEven(border - 1) ? tornPair : 0.0;
    const double apart = pile_.pieces[border].startsBlock && !startsBound(behind) && unclosedMarks(above) <= 0 ? otherBlock : 0.0;
    return odds - pilePrior - apart - whole - (profileHeading(behind, knowledge_.lexicon()) ? namesPerson : 0.0);
}

/// 脚下有路 心中有灯: two phrases of one length on a line are one head.
bool HeadingGroups::isEven(size_t border) const {
    return border > 0 && border < pile_.pieces.size() && !pile_.pieces[border].startsLine && areEvenPhrases(pile_.string(border - 1), pile_.string(border));
}

double HeadingGroups::joinCost(size_t border) const {
    const bool otherBold = pile_.pieces[border].bold != pile_.pieces[border - 1].bold && !startsBound(pile_.string(border));
    if (otherBold)
        return otherType;
    const double cost = costOf(breakOdds(border));
    return pile_.pieces[border].startsLine ? cost : std::min(isEven(border) ? evenSpace : keptSpace, cost);
}

double HeadingGroups::partCost(size_t border) const {
    const double cost = costOf(-breakOdds(border)) + (isEven(border) ? tornPair : 0.0);
    const bool parted = !pile_.pieces[border].startsLine || pile_.pieces[border].bold != pile_.pieces[border - 1].bold;
    return parted ? std::min(1.0, cost) : cost;
}

double HeadingGroups::headsCost(const std::vector<Span>& heads, bool isLead, bool isProfile) const {
    double cost = (isLead ? extraOfLead : extraElsewhere) * static_cast<double>(heads.size() - 1);
    std::vector<bool> bold;
    for (size_t i = 0; i < heads.size(); ++i) {
        bold.push_back(pile_.pieces[static_cast<size_t>(heads[i].start)].bold);
        for (qsizetype piece = heads[i].start; piece < heads[i].end; ++piece) {
            const bool begins = piece == heads[i].start;
            cost += begins ? (i > 0 ? part_[static_cast<size_t>(piece)] : 0.0) : join_[static_cast<size_t>(piece)];
            cost += begins && i > 0 && pile_.pieces[static_cast<size_t>(piece)].startsBlock ? otherBlock / 2 : 0.0;
        }
        cost += unclosedMarks(text(heads[i])) != 0 ? openMark : 0.0;
        if (opensLikeADeck(text(heads[i])))
            cost += i == 0 ? otherType : deckGoesOn * static_cast<double>(heads[i].length() - 1) - telling;
    }
    if (!isProfile)
        cost += namesPerson * static_cast<double>(std::count_if(heads.begin(), heads.end(), [&](const Span& head) { return profileHeading(text(head), knowledge_.lexicon()).has_value(); }));
    const auto bolds = std::count(bold.begin(), bold.end(), true);
    if (heads.size() == 3 && bolds > 0)
        cost += bolds == 1 && bold[1] ? -telling : wrongBold;
    if (heads.size() == 2 && bolds == 1)
        cost -= telling / 2;
    return cost;
}

/// Tries every way to cut up to six pieces into up to three heads.
HeadingGroup HeadingGroups::bestArticle(size_t first, size_t end, bool isLead) const {
    HeadingGroup best;
    best.cost = std::numeric_limits<double>::max();
    const size_t inner = end - first - 1;
    for (unsigned borders = 0; borders < (1U << inner); ++borders) {
        HeadingGroup group;
        group.heads.push_back({static_cast<qsizetype>(first), static_cast<qsizetype>(first + 1)});
        for (size_t i = 0; i < inner; ++i) {
            const auto piece = static_cast<qsizetype>(first + i + 1);
            if (borders >> i & 1U)
                group.heads.push_back({piece, piece + 1});
            else
                group.heads.back().end = piece + 1;
        }
        if (group.heads.size() > mostHeads)
            continue;
        group.cost = headsCost(group.heads, isLead, false);
        if (group.cost < best.cost)
            best = std::move(group);
    }
    best.cost += part_[first];
    return best;
}

/// A heading that is whole before its last piece takes no more than what fell over the line's edge.
bool HeadingGroups::holdsTwoProfiles(Span pieces) const {
    if (pieces.length() < 2)
        return false;
    const QString last = text({pieces.end - 1, pieces.end});
    const bool whole = unclosedMarks(text({pieces.start, pieces.end - 1})) == 0;
    return whole && last.size() > fewLeftOver && !startsBound(last) && profileHeading(text({pieces.start, pieces.end - 1}), prose_, knowledge_.lexicon());
}

std::optional<HeadingGroup> HeadingGroups::bestProfile(size_t first, size_t end) const {
    constexpr size_t mostPieces = 3;
    std::optional<HeadingGroup> best;
    for (size_t start = first; start < end; ++start) {
        if (end - start > mostPieces || start - first > 2)
            continue;
        const Span name{static_cast<qsizetype>(start), static_cast<qsizetype>(end)};
        auto person = profileHeading(text(name), prose_, knowledge_.lexicon());
        if (!person || holdsTwoProfiles(name))
            continue;
        HeadingGroup group{{name}, std::move(person), 0.0};
        const Span above{static_cast<qsizetype>(first), static_cast<qsizetype>(start)};
        if (start > first && profileHeading(text(above), prose_, knowledge_.lexicon()))
            continue;
        if (start > first)
            group.heads.insert(group.heads.begin(), above);
        group.cost = headsCost(group.heads, true, true) + part_[first];
        if (!best || group.cost < best->cost)
            best = std::move(group);
    }
    return best;
}

} // namespace lilong
