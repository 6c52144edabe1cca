#pragma once

#include "app/archive/record_store.h"

#include <QHash>
#include <QSet>

#include <map>

namespace lilong {

/// What one issue says of one record.
struct Said {
    QSet<QString> names; ///< names and aliases, as the issue has them
    std::map<std::pair<QString, RecordId>, int> roles; ///< title and record of the place
    int mentions = 0;

    [[nodiscard]] bool operator==(const Said&) const = default;
};

/// What one issue says of all its records.
struct IssueSaid {
    QString date;
    QHash<RecordId, Said> records;
};

/// Keeps what is made from the issues and their links: the names and roles that issues give a record, and how often they name it. What is
/// new is added; only where an issue says something else than before is a record gone through again, so that saving an issue stays
/// cheap where a record is named in thousands. Inside the caller's writing transaction.
class RecordUpkeep {
public:
    RecordUpkeep(Connection& connection, RecordStore& store) : connection_(connection), store_(store) {}

    /// What the stored issue says now.
    [[nodiscard]] Result<IssueSaid> said(qint64 issue) const;
    /// Brings all records up to date after an issue was written: they knew `before`, now it says `after`. Records that nothing needs any more go.
    [[nodiscard]] Result<void> follow(qint64 issue, const IssueSaid& before, const IssueSaid& after);
    /// Makes names, roles and counts of these records anew from the issues.
    [[nodiscard]] Result<void> gather(const std::vector<RecordId>& records);
    /// The same for the people who have a role at a place of an issue.
    [[nodiscard]] Result<void> gatherPeopleAt(qint64 issue, qint64 place);
    /// Counts the mentions of the roots of these records.
    [[nodiscard]] Result<void> count(const QSet<RecordId>& records);

private:
    [[nodiscard]] Result<void> add(qint64 issue, const QString& date, RecordId record, const Said& said);
    [[nodiscard]] Result<void> addNames(RecordId record, const QSet<QString>& names);
    [[nodiscard]] Result<void> addRole(qint64 issue, const QString& date, RecordId record, const QString& title, RecordId place);
    [[nodiscard]] Result<void> gatherNames(RecordId record);
    [[nodiscard]] Result<void> gatherRoles(RecordId record);
    [[nodiscard]] Result<void> forgetIfUnneeded(RecordId record);

    Connection& connection_;
    RecordStore& store_;
};

} // namespace lilong
