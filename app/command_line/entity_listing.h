#pragma once

#include "app/archive/archive.h"

namespace lilong {

enum class EntityColumns { WithRoles, WithoutRoles };

/// People or places of an archive, as a table or JSON.
[[nodiscard]] QString entityTable(const std::vector<EntitySummary>& entities, EntityColumns columns);
[[nodiscard]] QByteArray entityJson(const std::vector<EntitySummary>& entities, EntityColumns columns);

} // namespace lilong
