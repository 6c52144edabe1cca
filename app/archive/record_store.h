#pragma once

#include "app/archive/connection.h"
#include "app/issue/authority.h"
#include "app/text/pinyin.h"

namespace lilong {

/// A record's own row: what it is by itself, whatever it was merged into.
struct RecordRow {
    AuthorityRecord record; ///< without aliases and roles
    QString newsletter;     ///< in which it was first met
    bool kept = false;      ///< the editor made or changed it: it stays though no issue names it
    RecordId mergedInto = {};
    RecordId root;
};

struct RecordName {
    QString name;
    bool byEditor = false;

    [[nodiscard]] bool operator==(const RecordName&) const = default;
};

/// A role as it stands in its table: with the first and last issue that say it.
struct StoredRole {
    RecordRole role;
    qint64 firstIssue = 0;
    qint64 lastIssue = 0;
};

/// The rows of records: their own, their names with how these sound, and their roles. Inside a transaction of the caller.
class RecordStore {
public:
    RecordStore(Connection& connection, const Pinyin& pinyin) : connection_(connection), pinyin_(pinyin) {}

    /// Nothing where there is no such record.
    [[nodiscard]] Result<std::optional<RecordRow>> find(RecordId id) const;
    /// The same, or the error that there is none.
    [[nodiscard]] Result<RecordRow> row(RecordId id) const;
    [[nodiscard]] Result<RecordId> byKey(const QString& key) const;
    /// The record with its own names and roles only.
    [[nodiscard]] Result<AuthorityRecord> own(RecordId id) const;
    [[nodiscard]] Result<std::vector<RecordName>> names(RecordId id) const;
    [[nodiscard]] Result<std::vector<StoredRole>> roles(RecordId id, Statement statement = Statement::SelectRecordRoles) const;
    /// Ids that a statement finds.
    [[nodiscard]] Result<std::vector<RecordId>> ids(Statement statement, const QVariantList& values = {}) const;

    /// A new record with the draft's name, aliases, editor's roles, notes, category, code, within; an empty key is given one.
    [[nodiscard]] Result<RecordId> make(const AuthorityRecord& draft, const QString& newsletter, bool kept);
    /// The same for a record that is there; what issues call it and say of it stays.
    [[nodiscard]] Result<void> rewrite(const AuthorityRecord& changed);
    /// @param names the preferred one first.
    [[nodiscard]] Result<void> setNames(RecordId id, MentionKind kind, const std::vector<RecordName>& names);
    /// Makes the sort key and sounds of a record anew.
    [[nodiscard]] Result<void> setSounds(RecordId id);
    [[nodiscard]] Result<void> addRole(RecordId id, const StoredRole& role);
    [[nodiscard]] Result<void> remove(RecordId id);
    /// True where `place` may lie in `within`: no place lies in itself, at any depth.
    [[nodiscard]] Result<bool> mayLieIn(RecordId place, RecordId within) const;

private:
    [[nodiscard]] Result<void> writeNames(RecordId id, MentionKind kind, const std::vector<RecordName>& names);
    [[nodiscard]] Result<void> writeSounds(RecordId id, MentionKind kind, const QString& name, qint64 position);
    [[nodiscard]] Result<void> writeEditorsRoles(RecordId id, const AuthorityRecord& record);

    Connection& connection_;
    const Pinyin& pinyin_;
};

/// How a name may be typed in pinyin from each of its characters on: whole syllables in small letters, and initials in capitals.
struct NameSound {
    QString sound;
    int start = 0; ///< counted in characters

    [[nodiscard]] bool operator==(const NameSound&) const = default;
};
[[nodiscard]] std::vector<NameSound> nameSounds(const QString& name, const Pinyin& pinyin);
/// What is typed or sounded, as sounds are compared: folded, lower case, letters and digits only.
[[nodiscard]] QString soundForm(QStringView text);
/// The same of initials.
[[nodiscard]] QString initialsForm(QStringView text);

} // namespace lilong
