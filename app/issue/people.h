#pragma once

#include "app/issue/mention.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace lilong {

/// A title held somewhere: 居民区党总支书记 of 梧桐新村居民区.
struct Role {
    QString title;
    PlaceId place = {};

    [[nodiscard]] bool operator==(const Role&) const = default;
};

struct Person {
    PersonId id;
    QString name;
    QStringList aliases = {};
    std::vector<Role> roles = {};

    [[nodiscard]] bool operator==(const Person&) const = default;
};

enum class PlaceCategory { Administrative, Residential, Lane, Road, Building, Other };

struct Place {
    PlaceId id;
    QString name;
    PlaceCategory category = PlaceCategory::Other;
    QString code = {}; ///< division code, empty where unknown
    PlaceId within = {};

    [[nodiscard]] bool operator==(const Place&) const = default;
};

} // namespace lilong
