#include "app/archive/stored_authority.h"

#include "app/archive/authority_card.h"
#include "app/archive/authority_directory.h"
#include "app/archive/authority_log.h"
#include "app/archive/binding.h"
#include "app/archive/schema.h"
#include "app/archive/stored_text.h"

#include <algorithm>

namespace lilong {
namespace {

/// The open question whether two records are one.
Conflict questionFrom(const Row& row) {
    const auto first = row.id<RecordId>(0);
    const auto second = row.id<RecordId>(1);
    Conflict conflict{.kind = Conflict::Kind::SameName, .key = {}, .records = {second, first}, .names = {row.text(3), row.text(2)}, .reason = {}};
    conflict.key = QStringLiteral("same-name/%1/%2").arg(std::min(first, second).number()).arg(std::max(first, second).number());
    conflict.certainty = row.real(4);
    conflict.reason = {row.text(5), unpacked(row.text(6))};
    conflict.firstNamed = {mastheadFrom(row, 11), mastheadFrom(row, 7)};
    return conflict;
}

} // namespace

StoredAuthority::StoredAuthority(Connection& connection, const ArchiveWork& work, const Clock& clock)
    : connection_(connection),
      work_(work),
      clock_(clock) {}

StoredAuthority::Tools& StoredAuthority::tools() const {
    if (!tools_)
        tools_ = std::make_unique<Tools>(connection_);
    return *tools_;
}

bool StoredAuthority::isThere() const {
    const Result<qint64> version = connection_.number(Statement::SchemaVersion);
    return version && *version >= firstWithAuthority;
}

template <typename T, typename Read>
Result<T> StoredAuthority::reading(const Read& read) const {
    if (!isThere())
        return fail(Error::Kind::Archive, ArchiveText::tr("The archive was written by an older version of Lilong and has no directory yet."),
                    connection_.path(), ArchiveText::tr("Open it once for writing, so that it can be brought up to date."));
    return work_.reading<T>(read);
}

template <typename T, typename Read>
Result<T> StoredAuthority::readingRoot(RecordId record, const Read& read) const {
    return reading<T>([&]() -> Result<T> {
        const Result<RecordRow> row = tools().store.row(record);
        if (!row)
            return tl::unexpected(row.error());
        return read(AuthorityCard(connection_, tools().store, tools().pinyin, row->root));
    });
}

template <typename T, typename Write>
Result<T> StoredAuthority::logging(const QString& by, const Write& write) {
    return work_.writing<T>([&] {
        AuthorityLog log(connection_, store(), upkeep(), clock_.now(), by);
        return write(log);
    });
}

Result<DirectoryPage> StoredAuthority::directory(const DirectoryQuery& query) const {
    return reading<DirectoryPage>([&] { return AuthorityDirectory(connection_, tools().store, tools().pinyin).page(query); });
}

Result<std::vector<TitleCount>> StoredAuthority::titles(int limit) const {
    return reading<std::vector<TitleCount>>([&] { return AuthorityDirectory(connection_, tools().store, tools().pinyin).titles(limit); });
}

Result<RecordCard> StoredAuthority::card(RecordId record) const {
    return readingRoot<RecordCard>(record, [](const AuthorityCard& card) { return card.card(); });
}

Result<AuthorityRecord> StoredAuthority::record(RecordId record) const {
    return readingRoot<AuthorityRecord>(record, [](const AuthorityCard& card) { return card.record(); });
}

Result<std::vector<MentionInContext>> StoredAuthority::mentions(RecordId record, int offset, int limit) const {
    return readingRoot<std::vector<MentionInContext>>(record, [&](const AuthorityCard& card) { return card.mentions(offset, limit); });
}

Result<std::vector<IssueCount>> StoredAuthority::timeline(RecordId record) const {
    return readingRoot<std::vector<IssueCount>>(record, [](const AuthorityCard& card) { return card.timeline(); });
}

Result<std::vector<Operation>> StoredAuthority::operations(RecordId record, int offset, int limit) const {
    return reading<std::vector<Operation>>([&]() -> Result<std::vector<Operation>> {
        RecordId root;
        if (!record.isEmpty()) {
            const Result<RecordRow> row = tools().store.row(record);
            if (!row)
                return tl::unexpected(row.error());
            root = row->root;
        }
        return AuthorityLog(connection_, tools().store, tools().upkeep, clock_.now()).operations(root, offset, limit);
    });
}

Result<std::vector<RoleFact>> StoredAuthority::roleFacts(StoredIssueId issue) const {
    return reading<std::vector<RoleFact>>([&] {
        std::vector<RoleFact> facts;
        const Statement statement = issue.isEmpty() ? Statement::ListRoleFacts : Statement::ListIssueRoleFacts;
        const QVariantList values = issue.isEmpty() ? QVariantList() : QVariantList{bound(issue)};
        const Result<void> done = connection_.read(statement, values, [&facts](const Row& row) -> Result<void> {
            facts.push_back({row.id<RecordId>(0), row.text(1), row.text(2), row.id<RecordId>(3), row.text(4), row.text(5), row.text(6)});
            return {};
        });
        return done.map([&] { return std::move(facts); });
    });
}

Result<std::vector<Conflict>> StoredAuthority::openQuestions(StoredIssueId issue) const {
    const Result<QStringList> done = settled();
    return reading<std::vector<Conflict>>([&]() -> Result<std::vector<Conflict>> {
        QSet<RecordId> here;
        const auto note = [&](const Row& row) -> Result<void> {
            return tools().store.row(row.id<RecordId>(2)).map([&here](const RecordRow& record) { here.insert(record.root); });
        };
        const Result<void> noted = !done             ? Result<void>(tl::unexpect, done.error())
                                   : issue.isEmpty() ? Result<void>()
                                                     : connection_.read(Statement::SelectLinks, {bound(issue)}, note);
        std::vector<Conflict> found;
        return noted
            .and_then([&] {
                return connection_.read(Statement::SelectQuestions, {}, [&](const Row& row) -> Result<void> {
                    Conflict conflict = questionFrom(row);
                    const bool touches = issue.isEmpty() || here.contains(conflict.records[0]) || here.contains(conflict.records[1]);
                    if (touches && !done->contains(conflict.key))
                        found.push_back(std::move(conflict));
                    return {};
                });
            })
            .map([&] { return std::move(found); });
    });
}

Result<QStringList> StoredAuthority::settled() const {
    return reading<QStringList>([&] {
        QStringList keys;
        const Result<void> done = connection_.read(Statement::SelectSettled, {}, [&keys](const Row& row) -> Result<void> {
            keys += row.text(0);
            return {};
        });
        return done.map([&] { return keys; });
    });
}

Result<void> StoredAuthority::settle(const QString& conflictKey, bool settled) {
    return work_.writing<void>([&] {
        return settled ? connection_.run(Statement::InsertSettled, {storedText(conflictKey), clock_.now().toUTC().toString(Qt::ISODateWithMs)})
                       : connection_.run(Statement::DeleteSettled, {storedText(conflictKey)});
    });
}

Result<RecordId> StoredAuthority::create(const AuthorityRecord& draft, const QString& by) {
    return logging<RecordId>(by, [&](AuthorityLog& log) { return log.create(draft); });
}

Result<void> StoredAuthority::edit(const AuthorityRecord& changed, const QString& by) {
    return logging<void>(by, [&](AuthorityLog& log) { return log.edit(changed); });
}

Result<OperationId> StoredAuthority::merge(const std::vector<RecordId>& others, RecordId into, const QString& by) {
    return logging<OperationId>(by, [&](AuthorityLog& log) { return log.merge(others, into); });
}

Result<RecordId> StoredAuthority::split(const std::vector<Appearance>& appearances, const QString& name, const QString& by, RecordId to) {
    return logging<RecordId>(by, [&](AuthorityLog& log) { return log.split(appearances, name, to); });
}

Result<void> StoredAuthority::takeBack(OperationId operation) {
    return logging<void>({}, [&](AuthorityLog& log) { return log.takeBack(operation); });
}

Result<OperationId> StoredAuthority::latest() const {
    return reading<OperationId>([&] {
        return connection_.number(Statement::LatestOperation).map([](qint64 number) { return OperationId(static_cast<std::uint32_t>(number)); });
    });
}

Result<void> StoredAuthority::eachRecord(const std::function<Result<void>(const TableRecord&)>& take) const {
    return reading<void>([&]() -> Result<void> {
        const Result<std::vector<RecordId>> records = tools().store.ids(Statement::ListTableRecords);
        QHash<RecordId, QString> keys;
        const auto keyOf = [&](RecordId id) -> Result<QString> {
            if (id.isEmpty() || keys.contains(id))
                return keys.value(id);
            return tools().store.row(id).map([&](const RecordRow& row) { return *keys.insert(id, row.record.key); });
        };
        Result<void> done = records ? Result<void>() : Result<void>(tl::unexpect, records.error());
        for (size_t i = 0; done && i < records->size(); ++i) {
            TableRecord row;
            done = AuthorityCard(connection_, tools().store, tools().pinyin, (*records)[i]).record().map([&row](AuthorityRecord record) {
                row.record = std::move(record);
            });
            done = done.and_then([&] { return keyOf(row.record.within).map([&row](const QString& key) { row.withinKey = key; }); });
            for (size_t role = 0; done && role < row.record.roles.size(); ++role)
                done = keyOf(row.record.roles[role].place).map([&row](const QString& key) { row.rolePlaceKeys += key; });
            done = done.and_then([&] { return take(row); });
        }
        return done;
    });
}

Result<Authority::Taken> StoredAuthority::takeTable(const std::vector<TableRecord>& records, const QString& by) {
    Taken taken;
    const Result<Taken> done = logging<Taken>(by, [&](AuthorityLog& log) -> Result<Taken> {
        Result<Taken> made = log.takeTable(records);
        if (!made || made->refused.empty())
            return made;
        taken = std::move(*made);
        return fail(Error::Kind::Input, ArchiveText::tr("Some lines of the table cannot be taken in. Nothing was changed."), connection_.path());
    });
    return taken.refused.empty() ? done : Result<Taken>(std::move(taken));
}

} // namespace lilong
