#include "app/tag/place_divisions.h"

#include "app/text/character_class.h"

#include <algorithm>

namespace lilong {
namespace {

constexpr double mastheadWeight = 6.0; // as much as a place named six times
constexpr double clearlyMost = 1.5;    // what most places lie in leads the next by this factor
constexpr double enoughVotes = 1.0;    // one name that only one division has
constexpr size_t commonName = 40;      // a name of so many divisions says nothing of where the newsletter is
constexpr qsizetype tellingName = 4;   // a village elsewhere is only believed with a name as long as this
constexpr qsizetype longestDivision = 12;
constexpr qsizetype longestShortForm = 5;

/// The one that leads, where it does so clearly.
DivisionCode leader(const QHash<std::uint64_t, double>& votes, DivisionCode within) {
    std::uint64_t best = 0;
    double most = 0, next = 0;
    for (auto vote = votes.cbegin(); vote != votes.cend(); ++vote) {
        if (!within.isEmpty() && !DivisionCode(vote.key()).isWithin(within))
            continue;
        const bool leads = *vote > most || (*vote == most && vote.key() < best);
        next = std::max(next, leads ? most : *vote);
        if (leads) {
            most = *vote;
            best = vote.key();
        }
    }
    return most >= enoughVotes && most >= clearlyMost * next ? DivisionCode(best) : DivisionCode();
}

/// The one within a unit that is meant: of the highest level there down to `lowest`, and the only one of it.
DivisionCode meantWithin(const std::vector<Division>& divisions, DivisionCode unit, DivisionLevel lowest = DivisionLevel::Village) {
    DivisionCode found;
    bool isOnly = false;
    for (const Division& division : divisions) {
        if ((!unit.isEmpty() && !division.code.isWithin(unit)) || division.code.level() > lowest)
            continue;
        if (found.isEmpty() || division.code.level() <= found.level()) {
            isOnly = found.isEmpty() || division.code.level() < found.level();
            found = division.code;
        }
    }
    return isOnly ? found : DivisionCode();
}

/// True for 澄江路街道 and 银杏镇, not for 澄江路 and 银杏: far from home only a full name is a street's or town's.
bool isFullName(QStringView name) {
    return name.endsWith(u"街道") || (!name.isEmpty() && QStringView(u"镇乡木").contains(name.back()));
}

bool isNumeral(QChar c) { return QStringView(u"一二三四五六七八九十").contains(c); }

/// A short name with a number, its digits in Chinese, without brackets and 居民区; empty for any other name.
QString numeralsOf(const QString& name) {
    static const QString digits = QStringLiteral("〇一二三四五六七八九");
    QString bare;
    const QStringView core = name.endsWith(QStringLiteral("居民区")) ? QStringView(name).chopped(3) : QStringView(name);
    for (const QChar c : core) {
        if (isAsciiDigit(c.unicode()))
            bare += digits[c.digitValue()];
        else if (isHan(c.unicode()))
            bare += c;
    }
    const bool isShort = bare.size() >= 2 && bare.size() <= longestShortForm && !isNumeral(bare[0]);
    return isShort && std::any_of(bare.begin(), bare.end(), isNumeral) ? bare : QString();
}

bool isShortFor(QStringView shortName, QStringView village) {
    if (village.isEmpty() || shortName[0] != village[0])
        return false;
    qsizetype met = 0;
    for (const QChar c : village) {
        if (met < shortName.size() && shortName[met] == c)
            ++met;
        else if (isNumeral(c))
            return false;
    }
    return met == shortName.size();
}

/// Lanes, roads and buildings are no divisions, though villages are called after them.
bool mayBeDivision(const Place& place) {
    return place.category == PlaceCategory::Administrative || place.category == PlaceCategory::Residential || place.category == PlaceCategory::Other;
}

} // namespace

void PlaceDivisions::findHome(const std::vector<Place>& places, const std::vector<int>& timesNamed) {
    Votes counties, streets;
    for (size_t i = 0; i < places.size(); ++i)
        if (mayBeDivision(places[i]))
            vote(places[i].name, timesNamed[i], counties, streets);
    readMasthead(counties, streets);
    const DivisionCode county = leader(counties, {});
    const DivisionCode street = county.isEmpty() ? county : leader(streets, county);
    home_ = street.isEmpty() ? county : street;
}

const std::vector<Division>& PlaceDivisions::divisionsOf(const QString& name) const {
    const auto [place, isNew] = found_.try_emplace(name);
    if (isNew)
        place->second = gazetteer_.find(name);
    return place->second;
}

/// Every bearer of the name gets its share.
void PlaceDivisions::vote(QStringView name, double weight, Votes& counties, Votes& streets) const {
    const std::vector<Division>& bearers = divisionsOf(name.toString());
    if (bearers.size() > commonName)
        return;
    for (const Division& bearer : bearers) {
        const double share = weight / static_cast<double>(bearers.size());
        if (const DivisionCode county = bearer.code.at(DivisionLevel::County); !county.isEmpty())
            counties[county.number()] += share;
        if (const DivisionCode street = bearer.code.at(DivisionLevel::Street); !street.isEmpty())
            streets[street.number()] += share;
    }
}

bool PlaceDivisions::isUnit(QStringView name) const {
    const std::vector<Division>& bearers = divisionsOf(name.toString());
    return std::any_of(bearers.begin(), bearers.end(), [](const Division& one) { return one.kind == DivisionKind::Unit; });
}

/// Titles and publishers name a division and go on: 澄江路街道|办事处, 澄江|社区报.
void PlaceDivisions::readMasthead(Votes& counties, Votes& streets) const {
    for (const QString& text : {masthead_.publisher, masthead_.title}) {
        for (qsizetype start = 0; start < text.size();) {
            qsizetype length = std::min(longestDivision, text.size() - start);
            while (length > 1 && !isUnit(QStringView(text).mid(start, length)))
                --length;
            if (length > 1)
                vote(QStringView(text).mid(start, length), mastheadWeight, counties, streets);
            start += std::max<qsizetype>(length, 1);
        }
    }
}

PlaceDivisions::Nearness PlaceDivisions::nearness(const QString& name) const {
    const std::vector<Division>& bearers = divisionsOf(name);
    const auto isAnyIn = [&](DivisionCode unit) {
        return std::any_of(bearers.begin(), bearers.end(), [unit](const Division& one) { return one.code.isWithin(unit); });
    };
    if (bearers.empty())
        return Nearness::Unknown;
    return isAnyIn(home_.at(DivisionLevel::County)) ? Nearness::Home : isAnyIn(home_.at(DivisionLevel::City)) ? Nearness::Near : Nearness::Far;
}

// The street and county at home come first, a city is meant everywhere; of all else, what is nearest to home.
DivisionCode PlaceDivisions::codeOf(const Place& place) const {
    if (!mayBeDivision(place))
        return {};
    const std::vector<Division>& bearers = divisionsOf(place.name);
    const DivisionCode nearby = home_.isEmpty() ? home_ : meantWithin(bearers, home_.at(DivisionLevel::County), DivisionLevel::Street);
    if (!nearby.isEmpty())
        return nearby;
    const DivisionCode anywhere = meantWithin(bearers, {});
    if (!anywhere.isEmpty() && anywhere.level() <= DivisionLevel::City)
        return anywhere;
    for (DivisionCode unit = home_; !unit.isEmpty(); unit = unit.parent())
        if (std::any_of(bearers.begin(), bearers.end(), [unit](const Division& one) { return one.code.isWithin(unit); }))
            return meantWithin(bearers, unit);
    if (const DivisionCode numbered = numberedAtHome(place.name); !numbered.isEmpty())
        return numbered;
    return isBelievable(place.name, anywhere) ? anywhere : DivisionCode();
}

/// Far from home a short name is a county's at most; a village is only believed where nothing says where home is.
bool PlaceDivisions::isBelievable(QStringView name, DivisionCode code) const {
    if (code.isEmpty())
        return false;
    if (code.level() == DivisionLevel::Village)
        return home_.isEmpty() && name.size() >= tellingName;
    return code.level() != DivisionLevel::Street || isFullName(name);
}

/// 杏一（2）居民区, 杏八: short for the one village of the street whose name begins so, holds these characters in order, and the same numbers.
DivisionCode PlaceDivisions::numberedAtHome(const QString& name) const {
    const QString shortName = numeralsOf(name);
    if (home_.isEmpty() || home_.level() != DivisionLevel::Street || shortName.isEmpty())
        return {};
    DivisionCode found;
    for (const Gazetteer::Named& village : gazetteer_.divisionsIn(home_)) {
        if (!isShortFor(shortName, village.name))
            continue;
        if (!found.isEmpty())
            return {};
        found = village.division.code;
    }
    return found;
}

DivisionCode PlaceDivisions::codeOf(const Place& place, DivisionCode outer) const {
    const DivisionCode within = mayBeDivision(place) && !outer.isEmpty() ? meantWithin(divisionsOf(place.name), outer) : DivisionCode();
    return within.isEmpty() || within == outer ? codeOf(place) : within;
}

} // namespace lilong
