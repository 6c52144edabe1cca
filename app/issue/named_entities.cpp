#include "app/issue/named_entities.h"

#include <algorithm>

namespace lilong {
namespace {

template <typename Entity, typename AnyId>
Entity& named(IssueData& data, std::vector<Entity>& entities, const QString& name) {
    const auto found = std::find_if(entities.begin(), entities.end(), [&](const Entity& entity) { return entity.name == name; });
    if (found != entities.end())
        return *found;
    const auto id = data.nextId<AnyId>();
    entities.push_back({.id = id, .name = name});
    return entities.back();
}

} // namespace

Person& personNamed(IssueData& data, const QString& name) { return named<Person, PersonId>(data, data.people, name); }

Place& placeNamed(IssueData& data, const QString& name) { return named<Place, PlaceId>(data, data.places, name); }

} // namespace lilong
