#pragma once

#include "app/issue/authority.h"

#include <optional>

namespace lilong {

/// What the editor says of a record, as one text for the log: name, her aliases and roles, notes, category, code, within, and whether she keeps it.
struct RecordVersion {
    AuthorityRecord record; ///< id and kind are not part of it
    bool kept = false;
};
[[nodiscard]] QString textOf(const RecordVersion& version);
/// The other way; nothing for what is no such text.
[[nodiscard]] std::optional<RecordVersion> versionFrom(const QString& text);

} // namespace lilong
