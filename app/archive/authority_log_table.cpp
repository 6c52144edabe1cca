#include "app/archive/authority_log.h"

#include "app/archive/archive_text.h"

namespace lilong {

/// What taking one table in knows of it: which record each line means.
struct AuthorityLog::Table {
    const std::vector<TableRecord>& lines;
    std::vector<RecordId> ids; ///< by line; empty for one that was merged since
    std::vector<bool> isNew;
    QHash<QString, RecordId> byKey;
    Authority::Taken taken = {};

    void refuse(size_t index, const QString& reason) { taken.refused.push_back({index, reason}); }
};

Result<Authority::Taken> AuthorityLog::takeTable(const std::vector<TableRecord>& lines) {
    Table table{lines, {}, {}, {}};
    Result<void> done = findLines(table);
    std::vector<std::pair<RecordId, RecordVersion>> changes;
    for (size_t i = 0; done && i < lines.size(); ++i) {
        if (!table.ids[i].isEmpty())
            done = readLine(table, i, changes);
    }
    if (!done)
        return tl::unexpected(done.error());
    if (!table.taken.refused.empty())
        return std::move(table.taken);
    return writeChanges(table, changes).map([&] { return std::move(table.taken); });
}

/// New records are made first, so that lines may point at one another.
Result<void> AuthorityLog::findLines(Table& table) {
    for (size_t i = 0; i < table.lines.size(); ++i) {
        const AuthorityRecord& record = table.lines[i].record;
        const Result<RecordId> known = record.key.isEmpty() ? Result<RecordId>(RecordId()) : store_.byKey(record.key);
        const Result<std::optional<RecordRow>> row = known ? store_.find(*known) : Result<std::optional<RecordRow>>(tl::unexpect, known.error());
        if (!row)
            return tl::unexpected(row.error());
        table.isNew.push_back(!*row);
        if (*row && (*row)->record.kind != record.kind)
            table.refuse(i, ArchiveText::tr("a person cannot become a place, nor a place a person."));
        if (!record.key.isEmpty() && table.byKey.contains(record.key))
            table.refuse(i, ArchiveText::tr("the table has this key twice."));
        RecordId id = *known;
        if (!*row) {
            const Result<RecordId> made = store_.make({.id = {}, .kind = record.kind, .key = record.key, .name = record.name}, {}, true);
            if (!made)
                return tl::unexpected(made.error());
            id = *made;
        }
        if (!record.key.isEmpty())
            table.byKey.insert(record.key, id);
        const bool merged = *row && !(*row)->mergedInto.isEmpty();
        table.ids.push_back(merged || table.taken.refused.size() > 0 ? RecordId() : id);
    }
    return {};
}

/// Null where the table and the archive know no place with this key.
Result<RecordId> AuthorityLog::placeWith(const Table& table, const QString& key) const {
    const RecordId inTable = table.byKey.value(key);
    const Result<RecordId> id = inTable.isEmpty() ? store_.byKey(key) : Result<RecordId>(inTable);
    const Result<std::optional<RecordRow>> row = id ? store_.find(*id) : Result<std::optional<RecordRow>>(tl::unexpect, id.error());
    if (!row)
        return tl::unexpected(row.error());
    return *row && (*row)->record.kind == MentionKind::Place ? (*row)->root : RecordId();
}

Result<void> AuthorityLog::readLine(Table& table, size_t index, std::vector<std::pair<RecordId, RecordVersion>>& changes) {
    const TableRecord& line = table.lines[index];
    AuthorityRecord record = line.record;
    record.id = table.ids[index];
    for (size_t role = 0; role < record.roles.size(); ++role) {
        record.roles[role].byEditor = true;
        const QString key = static_cast<qsizetype>(role) < line.rolePlaceKeys.size() ? line.rolePlaceKeys[static_cast<qsizetype>(role)] : QString();
        const Result<RecordId> place = key.isEmpty() ? Result<RecordId>(RecordId()) : placeWith(table, key);
        if (!place)
            return tl::unexpected(place.error());
        if (!key.isEmpty() && place->isEmpty())
            table.refuse(index, ArchiveText::tr("the place of the role “%1” is neither in the table nor in the archive.").arg(record.roles[role].title));
        record.roles[role].place = *place;
    }
    const Result<RecordId> within = line.withinKey.isEmpty() ? Result<RecordId>(RecordId()) : placeWith(table, line.withinKey);
    if (!within)
        return tl::unexpected(within.error());
    if (!line.withinKey.isEmpty() && within->isEmpty())
        table.refuse(index, ArchiveText::tr("the place that “%1” lies in is neither in the table nor in the archive.").arg(record.name));
    record.within = *within;
    const Result<AuthorityRecord> checked = edits_.checked(record);
    if (!checked) {
        if (checked.error().kind != Error::Kind::Input)
            return tl::unexpected(checked.error());
        table.refuse(index, checked.error().what);
        return {};
    }
    const Result<AuthorityRecord> own = edits_.editorsPart(*checked);
    const Result<RecordVersion> before = own ? edits_.version(record.id) : Result<RecordVersion>(tl::unexpect, own.error());
    if (!before)
        return tl::unexpected(before.error());
    if (table.isNew[index] || textOf({*own, before->kept}) != textOf(*before))
        changes.emplace_back(record.id, RecordVersion{*own, true});
    return {};
}

Result<void> AuthorityLog::writeChanges(Table& table, const std::vector<std::pair<RecordId, RecordVersion>>& changes) {
    table.taken.made = static_cast<int>(std::count(table.isNew.begin(), table.isNew.end(), true));
    table.taken.changed = static_cast<int>(changes.size()) - table.taken.made;
    if (changes.empty())
        return {};
    const Result<OperationId> operation = begin(Operation::Kind::Import,
                                                {QString::fromUtf8(QT_TRANSLATE_NOOP("Reason", "A table was taken in: %1 records new, %2 changed.")),
                                                 {QString::number(table.taken.made), QString::number(table.taken.changed)}},
                                                {});
    if (!operation)
        return tl::unexpected(operation.error());
    QSet<RecordId> made;
    for (size_t i = 0; i < table.ids.size(); ++i) {
        if (table.isNew[i])
            made.insert(table.ids[i]);
    }
    for (const auto& [id, version] : changes) {
        const Result<RecordVersion> before = edits_.version(id);
        // Two lines that were each right may lie in one another.
        const Result<bool> may = version.record.within.isEmpty() ? Result<bool>(true) : store_.mayLieIn(id, version.record.within);
        if (!may || !*may)
            return may ? fail(Error::Kind::Input, ArchiveText::tr("In this table “%1” would lie in itself.").arg(version.record.name), connection_.path(),
                              ArchiveText::tr("Nothing was changed. Correct what it lies in."))
                       : Result<void>(tl::unexpect, may.error());
        const Result<void> written = (before ? edits_.write(id, version) : Result<void>(tl::unexpect, before.error()))
                                         .and_then([&, record = id] { return noteVersion(*operation, record, made.contains(record) ? QString() : textOf(*before)); })
                                         .and_then([&, record = id] { return concern(*operation, record); });
        if (!written)
            return written;
    }
    return {};
}

} // namespace lilong
