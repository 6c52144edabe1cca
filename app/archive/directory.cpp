#include "app/archive/directory.h"

#include "app/archive/schema.h"
#include "app/archive/stored_names.h"

namespace lilong {
namespace {

/// People or places with what tells them apart: a record's number, or the name where there are no records yet.
struct Listed {
    EntitySummary summary;
    QString who;
};

Result<std::vector<Listed>> listed(Connection& connection, Statement statement) {
    std::vector<Listed> entities;
    const Result<void> done = connection.read(statement, {}, [&](const Row& row) -> Result<void> {
        entities.push_back({{row.text(0), {}, {}, static_cast<int>(row.integer(1)), static_cast<int>(row.integer(2))}, row.text(3)});
        return {};
    });
    return done.map([&] { return std::move(entities); });
}

/// Lists of texts by whom they are of: what `text` makes of each row that `statement` finds.
Result<QHash<QString, QStringList>> listsOf(Connection& connection, Statement statement, const std::function<QString(const Row&)>& text) {
    QHash<QString, QStringList> lists;
    const Result<void> done = connection.read(statement, {}, [&](const Row& row) -> Result<void> {
        lists[row.text(0)] += text(row);
        return {};
    });
    return done.map([&] { return lists; });
}

std::vector<EntitySummary> summaries(std::vector<Listed> entities) {
    std::vector<EntitySummary> all;
    for (Listed& entity : entities)
        all.push_back(std::move(entity.summary));
    return all;
}

/// An older archive that is open for reading knows no records.
Result<bool> hasRecords(Connection& connection) {
    return connection.number(Statement::SchemaVersion).map([](qint64 version) { return version >= firstWithAuthority; });
}

} // namespace

Result<std::vector<EntitySummary>> peopleOf(Connection& connection) {
    const Result<bool> records = hasRecords(connection);
    if (!records)
        return tl::unexpected(records.error());
    Result<std::vector<Listed>> people = listed(connection, *records ? Statement::ListLinkedPeople : Statement::ListPeople);
    const auto aliases =
        listsOf(connection, *records ? Statement::ListLinkedAliases : Statement::ListPeopleAliases, [](const Row& row) { return row.text(1); });
    const auto roles =
        listsOf(connection, *records ? Statement::ListLinkedRoles : Statement::ListPeopleRoles, [](const Row& row) { return row.text(1) + row.text(2); });
    if (!people)
        return tl::unexpected(people.error());
    if (!aliases || !roles)
        return tl::unexpected(aliases ? roles.error() : aliases.error());
    for (Listed& person : *people) {
        person.summary.aliases = aliases->value(person.who);
        person.summary.roles = roles->value(person.who);
    }
    return summaries(std::move(*people));
}

Result<std::vector<EntitySummary>> placesOf(Connection& connection) {
    const Result<bool> records = hasRecords(connection);
    if (!records)
        return tl::unexpected(records.error());
    return listed(connection, *records ? Statement::ListLinkedPlaces : Statement::ListPlaces).map(summaries);
}

Result<std::vector<IssueSummary>> issuesOf(Connection& connection) {
    std::vector<IssueSummary> issues;
    const Result<void> done = connection.read(Statement::ListIssues, {}, [&](const Row& row) -> Result<void> {
        const auto count = [&row](int column) { return static_cast<int>(row.integer(column)); };
        // An unknown state comes from a newer version; the list still shows the issue.
        const IssueState state = fromStoredName<IssueState>(row.text(5)).value_or(IssueState::Raw);
        issues.push_back({row.id<StoredIssueId>(0),
                          {row.text(1), row.text(2), row.text(3), row.text(4)},
                          state,
                          count(7),
                          count(8),
                          count(9),
                          QDateTime::fromString(row.text(6), Qt::ISODateWithMs)});
        return {};
    });
    return done.map([&] { return issues; });
}

} // namespace lilong
