#pragma once

#include "app/archive/connection.h"

#include <vector>

namespace lilong {

/// "LLNG": says in a file's header that it is a Lilong archive.
inline constexpr qint64 archiveApplicationId = 0x4C4C4E47;

/// The first version of the schema that knows records; older files may still be open for reading.
inline constexpr qint64 firstWithAuthority = 3;

/// The first version that keeps page states and the history.
inline constexpr qint64 firstWithHistory = 4;

/// One numbered change of the schema. Its words set the schema version to `version` themselves.
struct Migration {
    int version = 0;
    QString name;
    QString words; ///< one paragraph a statement; lines that start with "--" are remarks
};

/// The migrations of a resource folder, by number: 0001_name.sql …
[[nodiscard]] Result<std::vector<Migration>> migrationsIn(const QString& folder);

[[nodiscard]] QStringList statementsOf(const QString& words);

/// Brings a file from the version it has to the last one; each step is one transaction. Another window may be doing the same: who comes second
/// finds nothing to do.
[[nodiscard]] Result<void> migrate(Connection& connection, const std::vector<Migration>& migrations);

/// What the file says about itself.
struct SchemaState {
    qint64 applicationId = 0;
    qint64 version = 0;
    qint64 objects = 0; ///< tables, indexes …

    [[nodiscard]] bool isFresh() const { return applicationId == 0 && version == 0 && objects == 0; }
};
[[nodiscard]] Result<SchemaState> schemaStateOf(Connection& connection);

} // namespace lilong
