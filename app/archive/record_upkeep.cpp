#include "app/archive/record_upkeep.h"

#include "app/archive/binding.h"
#include "app/archive/stored_text.h"

#include <algorithm>

namespace lilong {
namespace {

/// Calls `work` for each item until one fails.
template <typename Items, typename Work>
Result<void> forEach(const Items& items, const Work& work) {
    for (const auto& item : items) {
        if (Result<void> done = work(item); !done)
            return done;
    }
    return {};
}

/// Widens what a role knows by one more issue that says it.
void widen(StoredRole& stored, const QString& date, qint64 issue) {
    RecordRole& role = stored.role;
    ++role.issues;
    if (stored.firstIssue == 0 || (!date.isEmpty() && (role.from.isEmpty() || date < role.from)))
        stored.firstIssue = issue;
    if (stored.lastIssue == 0 || (!date.isEmpty() && date >= role.to))
        stored.lastIssue = issue;
    if (!date.isEmpty() && (role.from.isEmpty() || date < role.from))
        role.from = date;
    role.to = std::max(role.to, date);
}

} // namespace

Result<IssueSaid> RecordUpkeep::said(qint64 issue) const {
    IssueSaid said;
    const auto date = [&said](const Row& row) -> Result<void> {
        said.date = row.text(0);
        return {};
    };
    const auto link = [&said](const Row& row) -> Result<void> {
        said.records[row.id<RecordId>(2)].mentions += static_cast<int>(row.integer(3));
        return {};
    };
    const auto name = [&said](const Row& row) -> Result<void> {
        said.records[row.id<RecordId>(2)].names.insert(row.text(3));
        return {};
    };
    const auto role = [&said](const Row& row) -> Result<void> {
        said.records[row.id<RecordId>(0)].roles[{row.text(1), row.id<RecordId>(2)}] = 1;
        return {};
    };
    const Result<void> done = connection_.read(Statement::SelectIssueDate, {issue}, date)
                                  .and_then([&] { return connection_.read(Statement::SelectLinks, {issue}, link); })
                                  .and_then([&] { return connection_.read(Statement::SelectLinkedNames, {issue, issue, issue}, name); })
                                  .and_then([&] { return connection_.read(Statement::SelectLinkedRoles, {issue}, role); });
    return done.map([&] { return std::move(said); });
}

Result<void> RecordUpkeep::follow(qint64 issue, const IssueSaid& before, const IssueSaid& after) {
    std::vector<RecordId> again;
    QSet<RecordId> touched;
    for (auto now = after.records.begin(); now != after.records.end(); ++now) {
        const auto then = before.records.constFind(now.key());
        if (then != before.records.constEnd() && *then == *now && before.date == after.date)
            continue;
        touched.insert(now.key());
        if (then != before.records.constEnd())
            again.push_back(now.key());
        else if (Result<void> added = add(issue, after.date, now.key(), *now); !added)
            return added;
    }
    std::vector<RecordId> gone;
    for (auto then = before.records.begin(); then != before.records.end(); ++then) {
        if (!after.records.contains(then.key()))
            gone.push_back(then.key());
    }
    again.insert(again.end(), gone.begin(), gone.end());
    // People first: their roles let go of places that nothing names any more.
    return gather(again)
        .and_then([&] { return count(touched); })
        .and_then([&] { return forEach(gone, [this](RecordId record) { return forgetIfUnneeded(record); }); });
}

Result<void> RecordUpkeep::add(qint64 issue, const QString& date, RecordId record, const Said& said) {
    const Result<std::optional<RecordRow>> row = store_.find(record);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return {}; // a file that keeps unsaved work has no records
    return addNames(record, said.names).and_then([&] {
        return forEach(said.roles, [&](const auto& role) { return addRole(issue, date, record, role.first.first, role.first.second); });
    });
}

Result<void> RecordUpkeep::addNames(RecordId record, const QSet<QString>& names) {
    const Result<std::vector<RecordName>> known = store_.names(record);
    const Result<std::optional<RecordRow>> row = known ? store_.find(record) : Result<std::optional<RecordRow>>(tl::unexpect, known.error());
    if (!row)
        return tl::unexpected(row.error());
    std::vector<RecordName> all = *known;
    QStringList sorted(names.begin(), names.end());
    sorted.sort(); // the order of a set is chance
    for (const QString& name : sorted) {
        if (std::none_of(all.begin(), all.end(), [&](const RecordName& had) { return had.name == name; }))
            all.push_back({name, false});
    }
    return all.size() == known->size() ? Result<void>() : store_.setNames(record, (*row)->record.kind, all);
}

Result<void> RecordUpkeep::addRole(qint64 issue, const QString& date, RecordId record, const QString& title, RecordId place) {
    StoredRole stored{{.title = title, .place = place}};
    qint64 id = 0;
    const Result<void> found =
        connection_.read(Statement::FindRecordRole, {bound(record), storedText(title), bound(place)}, [&](const Row& row) -> Result<void> {
            id = row.integer(0);
            stored.role.from = row.text(1);
            stored.role.to = row.text(2);
            stored.firstIssue = row.integer(3);
            stored.lastIssue = row.integer(4);
            stored.role.issues = static_cast<int>(row.integer(5));
            return {};
        });
    if (!found)
        return found;
    widen(stored, date, issue);
    if (id == 0)
        return store_.addRole(record, stored);
    return connection_.run(Statement::UpdateRecordRole, {storedText(stored.role.from), storedText(stored.role.to), stored.firstIssue, stored.lastIssue,
                                                         stored.role.issues, id});
}

Result<void> RecordUpkeep::gather(const std::vector<RecordId>& records) {
    return forEach(records, [this](RecordId record) { return gatherNames(record).and_then([&] { return gatherRoles(record); }); }).and_then([&] {
        return count(QSet<RecordId>(records.begin(), records.end()));
    });
}

Result<void> RecordUpkeep::gatherPeopleAt(qint64 issue, qint64 place) {
    const Result<std::vector<RecordId>> people = store_.ids(Statement::SelectPeopleWithRoleAt, {issue, place});
    if (!people)
        return tl::unexpected(people.error());
    return forEach(*people, [this](RecordId record) { return gatherRoles(record); });
}

Result<void> RecordUpkeep::gatherNames(RecordId record) {
    const Result<std::optional<RecordRow>> row = store_.find(record);
    const Result<std::vector<RecordName>> known = row ? store_.names(record) : Result<std::vector<RecordName>>(tl::unexpect, row.error());
    if (!known)
        return tl::unexpected(known.error());
    if (!*row)
        return {};
    std::vector<RecordName> all{{(*row)->record.name, known->empty() || known->front().byEditor}};
    std::copy_if(known->begin() + (known->empty() ? 0 : 1), known->end(), std::back_inserter(all), [](const RecordName& name) { return name.byEditor; });
    const QVariant id = bound(record);
    const Result<void> done = connection_.read(Statement::GatherNames, {id, id, id}, [&](const Row& found) -> Result<void> {
        const QString name = found.text(0);
        if (std::none_of(all.begin(), all.end(), [&](const RecordName& had) { return had.name == name; }))
            all.push_back({name, false});
        return {};
    });
    if (!done)
        return done;
    return all == *known ? Result<void>() : store_.setNames(record, (*row)->record.kind, all);
}

Result<void> RecordUpkeep::gatherRoles(RecordId record) {
    std::vector<StoredRole> roles;
    std::vector<qint64> last; // of each role, the issue counted last: an issue may have the person twice
    const Result<void> done = connection_.read(Statement::GatherRoles, {bound(record)}, [&](const Row& row) -> Result<void> {
        const QString title = row.text(0);
        const auto place = row.id<RecordId>(1);
        const auto same = std::find_if(roles.begin(), roles.end(), [&](const StoredRole& had) { return had.role.title == title && had.role.place == place; });
        const auto index = static_cast<size_t>(same - roles.begin());
        if (same == roles.end()) {
            roles.push_back({{.title = title, .place = place}});
            last.push_back(0);
        }
        if (std::exchange(last[index], row.integer(3)) != row.integer(3))
            widen(roles[index], row.text(2), row.integer(3));
        return {};
    });
    if (!done)
        return done;
    return connection_.run(Statement::DeleteIssueRoles, {bound(record)}).and_then([&] {
        return forEach(roles, [&](const StoredRole& role) { return store_.addRole(record, role); });
    });
}

Result<void> RecordUpkeep::count(const QSet<RecordId>& records) {
    QSet<RecordId> roots;
    for (const RecordId record : records) {
        const Result<std::optional<RecordRow>> row = store_.find(record);
        if (!row)
            return tl::unexpected(row.error());
        if (*row)
            roots.insert((*row)->root);
    }
    return forEach(roots, [this](RecordId root) { return connection_.run(Statement::CountMentions, {bound(root)}); });
}

Result<void> RecordUpkeep::forgetIfUnneeded(RecordId record) {
    const Result<std::optional<RecordRow>> row = store_.find(record);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row || !(*row)->mergedInto.isEmpty())
        return {};
    bool needed = false;
    const QVariant id = bound(record);
    const Result<void> done = connection_.read(Statement::IsRecordNeeded, {id, id, id, id, id, id}, [&needed](const Row& found) -> Result<void> {
        needed = found.flag(0);
        return {};
    });
    return !done || needed ? done : store_.remove(record);
}

} // namespace lilong
