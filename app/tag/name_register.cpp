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

} // namespace

NameRegister::NameRegister(IssueData& data, const Lexicon& lexicon) : data_(data), lexicon_(lexicon) {
    for (auto person = data.people.rbegin(); person != data.people.rend(); ++person) // of two of one name the first is meant
        personBefore_.insert(person->name, person->id);
    for (auto place = data.places.rbegin(); place != data.places.rend(); ++place)
        placeBefore_.insert(place->name, &*place);
    keepEditors(data);
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
            placeByName_.insert(place.name, places_.size());
            placeById_.insert(place.id, places_.size());
            places_.push_back(place);
        }
}

PersonId NameRegister::person(const QString& name) {
    if (const auto known = personByName_.constFind(name); known != personByName_.constEnd())
        return people_[*known].id;
    const PersonId before = personBefore_.value(name);
    const PersonId id = before.isEmpty() ? data_.nextId<PersonId>() : before;
    personByName_.insert(name, people_.size());
    personById_.insert(id, people_.size());
    people_.push_back({id, name});
    return id;
}

PlaceCategory NameRegister::categoryOf(const QString& name) const {
    if (lexicon_.division(name))
        return PlaceCategory::Administrative;
    const qsizetype suffix = lexicon_.placeSuffixBefore(name);
    return suffix > 0 ? categoryOfKind(*lexicon_.placeSuffix(name.right(suffix))) : PlaceCategory::Other;
}

PlaceId NameRegister::place(const QString& name) {
    if (const auto known = placeByName_.constFind(name); known != placeByName_.constEnd())
        return places_[*known].id;
    const Place* before = placeBefore_.value(name);
    const PlaceId id = before ? before->id : data_.nextId<PlaceId>();
    placeByName_.insert(name, places_.size());
    placeById_.insert(id, places_.size());
    places_.push_back({id, name, categoryOf(name), before ? before->code : QString()});
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

void NameRegister::addWithin(PlaceId inner, PlaceId outer) {
    Place& entry = places_[placeById_.value(inner)];
    if (inner == outer || !entry.within.isEmpty())
        return;
    for (PlaceId above = outer; !above.isEmpty(); above = places_[placeById_.value(above)].within)
        if (above == inner) // 江州区上海市 would turn the order round
            return;
    entry.within = outer;
}

void NameRegister::store() {
    data_.people = std::move(people_);
    data_.places = std::move(places_);
}

} // namespace lilong
