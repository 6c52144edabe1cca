#pragma once

#include "app/archive/stored_names.h"

#include <QVariant>

namespace lilong {

/// An id to be bound: null for an empty one, so that a foreign key asks nothing.
template <typename AnyId>
[[nodiscard]] QVariant bound(AnyId id) {
    return id.isEmpty() ? QVariant(QMetaType(QMetaType::LongLong)) : QVariant(static_cast<qint64>(id.number()));
}

/// An enumeration's value to be bound, as its stored name.
template <typename Enum>
[[nodiscard]] QVariant named(Enum value) {
    return storedName(value);
}

} // namespace lilong
