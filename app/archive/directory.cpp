#include "app/archive/directory.h"

#include "app/archive/stored_names.h"

namespace lilong {
namespace {

Result<std::vector<EntitySummary>> named(Connection& connection, Statement statement) {
    std::vector<EntitySummary> entities;
    const Result<void> done = connection.read(statement, {}, [&](const Row& row) -> Result<void> {
        entities.push_back({row.text(0), {}, {}, static_cast<int>(row.integer(1)), static_cast<int>(row.integer(2))});
        return {};
    });
    return done.map([&] { return entities; });
}

/// Lists of texts by name: what `text` makes of each row that `statement` finds.
Result<QHash<QString, QStringList>> listsByName(Connection& connection, Statement statement, const std::function<QString(const Row&)>& text) {
    QHash<QString, QStringList> lists;
    const Result<void> done = connection.read(statement, {}, [&](const Row& row) -> Result<void> {
        lists[row.text(0)] += text(row);
        return {};
    });
    return done.map([&] { return lists; });
}

} // namespace

Result<std::vector<EntitySummary>> peopleOf(Connection& connection) {
    Result<std::vector<EntitySummary>> people = named(connection, Statement::ListPeople);
    const auto aliases = listsByName(connection, Statement::ListPeopleAliases, [](const Row& row) { return row.text(1); });
    const auto roles = listsByName(connection, Statement::ListPeopleRoles, [](const Row& row) { return row.text(1) + row.text(2); });
    if (!people)
        return people;
    if (!aliases || !roles)
        return tl::unexpected(aliases ? roles.error() : aliases.error());
    for (EntitySummary& person : *people) {
        person.aliases = aliases->value(person.name);
        person.roles = roles->value(person.name);
    }
    return people;
}

Result<std::vector<EntitySummary>> placesOf(Connection& connection) { return named(connection, Statement::ListPlaces); }

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
