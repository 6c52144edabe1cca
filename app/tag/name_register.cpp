#include "app/tag/name_register.h"

#include <QSet>

#include <algorithm>

namespace lilong {
namespace {

template <typename Visit>
void forEachMention(const IssueData& data, Visit visit) {
    const auto visitPart = [&visit](const PartPtr& part) {
        if (part)
            std::for_each(part->mentions.begin(), part->mentions.end(), visit);
    };
    for (const ArticlePtr& article : data.articles) {
        for (const PartPtr& part : {article->kicker, article->headline, article->deck, article->byline})
            visitPart(part);
        for (const BlockPtr& block : article->blocks)
            visitPart(block->part);
    }
    for (const Section& section : data.sections)
        visitPart(section.part);
    for (const Furniture& furniture : data.furniture)
        visitPart(furniture.part);
}

PlaceCategory categoryOfKind(Lexicon::PlaceKind kind) {
    switch (kind) {
    case Lexicon::PlaceKind::Administrative:
        return PlaceCategory::Administrative;
    case Lexicon::PlaceKind::Residential:
        return PlaceCategory::Residential;
    case Lexicon::PlaceKind::Lane:
        return PlaceCategory::Lane;
    case Lexicon::PlaceKind::Road:
        return PlaceCategory::Road;
    case Lexicon::PlaceKind::Building:
        return PlaceCategory::Building;
    case Lexicon::PlaceKind::Nature:
        break;
    }
    return PlaceCategory::Other;
}

/// The value of a Chinese number below a thousand, in words (一百二十) or digits (一二〇).
int valueOf(QStringView number) {
    static const QString digits = QStringLiteral("〇一二三四五六七八九");
    const bool isInWords = number.contains(u'十') || number.contains(u'百');
    int value = 0, digit = 0;
    for (const QChar c : number) {
        const int place = c == u'百' ? 100 : c == u'十' ? 10 : 0;
        const int next = c == u'零' ? 0 : static_cast<int>(digits.indexOf(c));
        if (place > 0)
            value += std::max(digit, 1) * place;
        else if (!isInWords)
            value = value * 10 + next;
        digit = place > 0 ? 0 : next;
    }
    return isInWords ? value + digit : value;
}

/// A name as it is known by: how a lane's or house's number is written makes no other place of it (澄江路九十弄, 澄江路90弄).
QString withDigits(const QString& name) {
    static const QString numerals = QStringLiteral("〇一二三四五六七八九十百零");
    const auto isNumeral = [&](qsizetype i) { return numerals.contains(name[i]); };
    qsizetype end = name.size() - 1;
    if (end < 1 || !QStringView(u"弄号").contains(name[end]) || !isNumeral(end - 1))
        return name;
    qsizetype start = end;
    while (start > 0 && isNumeral(start - 1))
        --start;
    return name.left(start) + QString::number(valueOf(QStringView(name).mid(start, end - start))) + name.mid(end);
}

/// What was known before keeps its place in the list: a second run changes nothing.
template <typename Entity>
void storeInOrder(std::vector<Entity>& stored, std::vector<Entity> found) {
    QHash<decltype(Entity::id), size_t> placeBefore;
    for (const Entity& entity : stored)
        placeBefore.insert(entity.id, static_cast<size_t>(placeBefore.size()));
    const auto placeOf = [&, behindAll = stored.size()](const Entity& entity) { return placeBefore.value(entity.id, behindAll); };
    std::stable_sort(found.begin(), found.end(), [&](const Entity& a, const Entity& b) { return placeOf(a) < placeOf(b); });
    stored = std::move(found);
}

} // namespace

NameRegister::NameRegister(IssueData& data, const Lexicon& lexicon) : data_(data), lexicon_(lexicon) {
    for (auto person = data.people.rbegin(); person != data.people.rend(); ++person) // of two of one name the first is meant
        personBefore_.insert(person->name, &*person);
    for (auto place = data.places.rbegin(); place != data.places.rend(); ++place)
        placeBefore_.insert(place->name, &*place);
    keepEditors(data);
    timesNamed_.resize(places_.size());
    editorsPlaces_ = places_.size();
}

void NameRegister::keepEditors(const IssueData& data) {
    QSet<PersonId> people;
    QSet<PlaceId> places;
    forEachMention(data, [&](const Mention& mention) {
        if (mention.byEditor) {
            people << mention.person;
            places << mention.place;
        }
    });
    for (const Person& person : data.people)
        if (people.contains(person.id)) {
            personByName_.insert(person.name, people_.size());
            personById_.insert(person.id, people_.size());
            people_.push_back(person);
            for (const Role& role : person.roles)
                places << role.place;
        }
    for (const Place& place : data.places) // a place may lie in one that nothing else names
        if (places.contains(place.id))
            places << place.within;
    for (const Place& place : data.places)
        if (places.contains(place.id)) {
            placeByName_.insert(withDigits(place.name), places_.size());
            placeById_.insert(place.id, places_.size());
            places_.push_back(place);
        }
}

PersonId NameRegister::person(const QString& name) {
    if (const auto known = personByName_.constFind(name); known != personByName_.constEnd())
        return people_[*known].id;
    const Person* before = personBefore_.value(name);
    const PersonId id = before ? before->id : data_.nextId<PersonId>();
    personByName_.insert(name, people_.size());
    personById_.insert(id, people_.size());
    people_.push_back({.id = id, .name = name, .record = before ? before->record : RecordId()});
    return id;
}

PlaceCategory NameRegister::categoryOf(const QString& name) const {
    const qsizetype suffix = lexicon_.placeSuffixBefore(name);
    const PlaceCategory category = suffix > 0 ? categoryOfKind(*lexicon_.placeSuffix(name.right(suffix))) : PlaceCategory::Other;
    const auto division = lexicon_.division(name); // a street office may be called after a road; the road itself is none
    return division == Lexicon::Division::Full || (division && category != PlaceCategory::Road) ? PlaceCategory::Administrative : category;
}

bool NameRegister::mayBeHome(const QString& place) const {
    const qsizetype suffix = lexicon_.placeSuffixBefore(place);
    if (suffix == 0)
        return true;
    const Lexicon::PlaceKind kind = *lexicon_.placeSuffix(place.right(suffix));
    return kind == Lexicon::PlaceKind::Administrative || kind == Lexicon::PlaceKind::Residential || kind == Lexicon::PlaceKind::Lane;
}

PlaceId NameRegister::place(const QString& name) {
    const QString key = withDigits(name);
    if (const auto known = placeByName_.constFind(key); known != placeByName_.constEnd()) {
        ++timesNamed_[*known];
        return places_[*known].id;
    }
    const Place* before = placeBefore_.value(name);
    const PlaceId id = before ? before->id : data_.nextId<PlaceId>();
    placeByName_.insert(key, places_.size());
    placeById_.insert(id, places_.size());
    places_.push_back({.id = id, .name = name, .category = categoryOf(name), .record = before ? before->record : RecordId()});
    timesNamed_.push_back(1);
    return id;
}

void NameRegister::addAlias(PersonId person, const QString& alias) {
    Person& entry = people_[personById_.value(person)];
    if (alias != entry.name && !entry.aliases.contains(alias))
        entry.aliases << alias;
}

void NameRegister::addRole(PersonId person, const QString& title, PlaceId place) {
    std::vector<Role>& roles = people_[personById_.value(person)].roles;
    const auto same = std::find_if(roles.begin(), roles.end(), [&](const Role& role) {
        return role.title == title && (role.place == place || place.isEmpty());
    });
    if (same != roles.end())
        return;
    const auto unplaced = std::find(roles.begin(), roles.end(), Role{title, {}});
    if (unplaced != roles.end())
        unplaced->place = place;
    else
        roles.push_back({title, place});
}

/// True where `inner` lies in `outer`, as far as is known.
bool NameRegister::liesIn(PlaceId outer, PlaceId inner) const {
    for (PlaceId above = inner; !above.isEmpty(); above = places_[placeById_.value(above)].within)
        if (above == outer)
            return true;
    return false;
}

void NameRegister::addWithin(PlaceId inner, PlaceId outer) {
    Place& entry = places_[placeById_.value(inner)];
    if (entry.within.isEmpty() && !liesIn(inner, outer)) // 江州区上海市 would turn the order round
        entry.within = outer;
}

void NameRegister::settleDivision(size_t index, const PlaceDivisions& divisions) {
    Place& place = places_[index];
    const Place* outer = place.within.isEmpty() ? nullptr : &places_[placeById_.value(place.within)];
    const DivisionCode code = divisions.codeOf(place, outer ? DivisionCode::fromText(outer->code) : DivisionCode());
    place.code = code.text();
    if (place.category == PlaceCategory::Other && !code.isEmpty())
        place.category = code.level() == DivisionLevel::Village ? PlaceCategory::Residential : PlaceCategory::Administrative;
}

/// A place whose surroundings the text does not tell lies in the nearest of the issue's divisions that it is part of.
void NameRegister::settleWithin(size_t index, const QHash<QString, PlaceId>& byCode) {
    Place& place = places_[index];
    if (!place.within.isEmpty())
        return;
    for (DivisionCode outer = DivisionCode::fromText(place.code).parent(); !outer.isEmpty(); outer = outer.parent()) {
        const PlaceId id = byCode.value(outer.text());
        if (!id.isEmpty() && !liesIn(place.id, id)) {
            place.within = id;
            return;
        }
    }
}

void NameRegister::settleDivisions(PlaceDivisions& divisions) {
    divisions.findHome(places_, timesNamed_);
    for (const bool isOuterKnown : {false, true}) // what lies in another place can wait until that one is settled
        for (size_t i = editorsPlaces_; i < places_.size(); ++i)
            if (places_[i].within.isEmpty() != isOuterKnown)
                settleDivision(i, divisions);
    QHash<QString, PlaceId> byCode;
    for (const Place& place : places_)
        if (!place.code.isEmpty() && !byCode.contains(place.code))
            byCode.insert(place.code, place.id);
    for (size_t i = editorsPlaces_; i < places_.size(); ++i)
        settleWithin(i, byCode);
}

void NameRegister::store() {
    storeInOrder(data_.people, std::move(people_));
    storeInOrder(data_.places, std::move(places_));
}

} // namespace lilong
