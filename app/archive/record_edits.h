#pragma once

#include "app/archive/authority.h"
#include "app/archive/record_upkeep.h"
#include "app/archive/record_version.h"

namespace lilong {

/// What the editor writes about one record: checked, parted from what issues say and what was merged into it, and written. Inside the
/// caller's writing transaction.
class RecordEdits {
public:
    RecordEdits(Connection& connection, RecordStore& store, RecordUpkeep& upkeep) : connection_(connection), store_(store), upkeep_(upkeep) {}

    /// The draft without what cannot stand: names trimmed, doubles dropped. Errors: Input for no name, or a place in itself or in nobody's place.
    [[nodiscard]] Result<AuthorityRecord> checked(AuthorityRecord draft) const;
    /// Of what a card or table shows of a record, that which is the editor's own: without names and roles that issues give it or that belong to
    /// records merged into it.
    [[nodiscard]] Result<AuthorityRecord> editorsPart(AuthorityRecord shown) const;
    /// The record as the editor has it now.
    [[nodiscard]] Result<RecordVersion> version(RecordId record) const;
    /// Writes a version over what is there.
    [[nodiscard]] Result<void> write(RecordId record, const RecordVersion& version);

private:
    [[nodiscard]] Result<void> checkWithin(const AuthorityRecord& draft) const;

    Connection& connection_;
    RecordStore& store_;
    RecordUpkeep& upkeep_;
};

} // namespace lilong
