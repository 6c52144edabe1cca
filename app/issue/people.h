#pragma once

#include "app/issue/mention.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace lilong {

/// Names a record of the archive's authority: whom or what a person or place of an issue is. Only of meaning in its own archive.
using RecordId = Id<struct RecordKind>;

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
    RecordId record = {}; ///< who she is in the archive; empty until linked

    [[nodiscard]] bool operator==(const Person&) const = default;
};

enum class PlaceCategory { Administrative, Residential, Lane, Road, Building, Other };

struct Place {
    PlaceId id;
    QString name;
    PlaceCategory category = PlaceCategory::Other;
    QString code = {}; ///< division code, empty where unknown
    PlaceId within = {};
    RecordId record = {}; ///< which place it is in the archive; empty until linked

    [[nodiscard]] bool operator==(const Place&) const = default;
};

} // namespace lilong
