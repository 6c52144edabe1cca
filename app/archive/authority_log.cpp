#include "app/archive/authority_log.h"

#include "app/archive/archive_text.h"
#include "app/archive/binding.h"
#include "app/archive/stored_text.h"

#include <algorithm>

namespace lilong {
namespace {

Reason reason(const char* sentence, const QStringList& particulars) { return {QString::fromUtf8(sentence), particulars}; }

std::pair<MentionKind, qint64> entityOf(const Appearance& appearance) {
    return appearance.person.isEmpty() ? std::pair(MentionKind::Place, static_cast<qint64>(appearance.place.number()))
                                       : std::pair(MentionKind::Person, static_cast<qint64>(appearance.person.number()));
}

} // namespace

Result<OperationId> AuthorityLog::begin(Operation::Kind kind, const Reason& what, const std::vector<RecordId>& records) {
    const Result<qint64> made = connection_.insert(Statement::InsertOperation, {named(kind), now_.toUTC().toString(Qt::ISODateWithMs), storedText(by_),
                                                                                storedText(what.sentence), storedText(packed(what.particulars))});
    if (!made)
        return tl::unexpected(made.error());
    const OperationId operation(static_cast<std::uint32_t>(*made));
    for (const RecordId record : records) {
        if (Result<void> noted = concern(operation, record); !noted)
            return tl::unexpected(noted.error());
    }
    return operation;
}

Result<void> AuthorityLog::concern(OperationId operation, RecordId record) {
    return connection_.run(Statement::InsertOperationRecord, {bound(operation), bound(record)});
}

Result<RecordRow> AuthorityLog::rootOf(RecordId record) const {
    return store_.row(record).and_then([this](const RecordRow& row) { return row.root == row.record.id ? Result<RecordRow>(row) : store_.row(row.root); });
}

Result<RecordId> AuthorityLog::create(const AuthorityRecord& draft) {
    AuthorityRecord asked = draft;
    asked.id = {};
    asked.key.clear();
    const Result<AuthorityRecord> checked = edits_.checked(std::move(asked));
    const Result<RecordId> made = checked ? store_.make(*checked, {}, true) : Result<RecordId>(tl::unexpect, checked.error());
    if (!made)
        return made;
    return begin(Operation::Kind::Create, reason(QT_TRANSLATE_NOOP("Reason", "“%1” was made."), {checked->name}), {*made})
        .and_then([&](OperationId operation) { return noteVersion(operation, *made, {}); })
        .map([&] { return *made; });
}

Result<void> AuthorityLog::edit(const AuthorityRecord& changed) {
    const Result<RecordRow> root = rootOf(changed.id);
    if (!root)
        return tl::unexpected(root.error());
    AuthorityRecord asked = changed;
    asked.id = root->record.id;
    asked.kind = root->record.kind;
    const Result<AuthorityRecord> written = edits_.checked(std::move(asked)).and_then([this](AuthorityRecord record) {
        return edits_.editorsPart(std::move(record));
    });
    const Result<RecordVersion> before = written ? edits_.version(written->id) : Result<RecordVersion>(tl::unexpect, written.error());
    if (!before)
        return tl::unexpected(before.error());
    return begin(Operation::Kind::Edit, reason(QT_TRANSLATE_NOOP("Reason", "“%1” was changed."), {before->record.name}), {written->id})
        .and_then([&](OperationId operation) {
            return edits_.write(written->id, {*written, true}).and_then([&] { return noteVersion(operation, written->id, textOf(*before)); });
        });
}

Result<void> AuthorityLog::noteVersion(OperationId operation, RecordId record, const QString& before) {
    return edits_.version(record).and_then([&](const RecordVersion& after) {
        return connection_.run(Statement::InsertVersion, {bound(operation), bound(record), storedText(before), storedText(textOf(after))});
    });
}

Result<std::vector<RecordRow>> AuthorityLog::rootsToMerge(const std::vector<RecordId>& others, const RecordRow& into) const {
    std::vector<RecordRow> roots;
    for (const RecordId other : others) {
        const Result<RecordRow> root = rootOf(other);
        if (!root)
            return tl::unexpected(root.error());
        if (root->record.kind != into.record.kind)
            return fail(Error::Kind::Input, ArchiveText::tr("“%1” is a person and “%2” a place, or the other way round.").arg(root->record.name, into.record.name),
                        connection_.path(), ArchiveText::tr("Only people can be merged with people, and places with places."));
        const auto same = [&root](const RecordRow& had) { return had.record.id == root->record.id; };
        if (!same(into) && std::none_of(roots.begin(), roots.end(), same))
            roots.push_back(*root);
    }
    if (roots.empty())
        return fail(Error::Kind::Input, ArchiveText::tr("There is nothing to merge: “%1” is one record already.").arg(into.record.name), connection_.path(),
                    ArchiveText::tr("Choose another record."));
    return roots;
}

Result<OperationId> AuthorityLog::merge(const std::vector<RecordId>& others, RecordId into) {
    const Result<RecordRow> target = rootOf(into);
    const auto roots = target ? rootsToMerge(others, *target) : Result<std::vector<RecordRow>>(tl::unexpect, target.error());
    if (!roots)
        return tl::unexpected(roots.error());
    const RecordId root = target->record.id;
    QStringList names;
    std::vector<RecordId> concerned{root};
    for (const RecordRow& row : *roots) {
        names += row.record.name;
        concerned.push_back(row.record.id);
    }
    const Reason what = reason(QT_TRANSLATE_NOOP("Reason", "“%1” was merged into “%2”."), {names.join(QStringLiteral("、")), target->record.name});
    Result<OperationId> operation = begin(Operation::Kind::Merge, what, concerned);
    for (size_t i = 0; operation && i < roots->size(); ++i) {
        const QVariant record = bound((*roots)[i].record.id);
        const Result<void> merged = connection_.run(Statement::InsertMerge, {bound(*operation), record, bound(root)})
                                        .and_then([&] { return connection_.run(Statement::SetMergedInto, {bound(root), record}); })
                                        .and_then([&] { return connection_.run(Statement::SetRoot, {record, bound(root)}); });
        if (!merged)
            operation = tl::unexpected(merged.error());
    }
    if (!operation)
        return operation;
    return upkeep_.count({root}).map([&] { return *operation; });
}

Result<RecordId> AuthorityLog::linkOf(qint64 issue, MentionKind kind, qint64 entity) const {
    return store_.ids(Statement::SelectLinkRecord, {issue, named(kind), entity}).map([](const std::vector<RecordId>& found) {
        return found.empty() ? RecordId() : found.front();
    });
}

Result<RecordId> AuthorityLog::split(const std::vector<Appearance>& appearances, const QString& name, RecordId to) {
    if (appearances.empty())
        return fail(Error::Kind::Input, ArchiveText::tr("Nothing was chosen to be split off."), connection_.path(),
                    ArchiveText::tr("Tick the issues in which somebody else is meant."));
    const MentionKind kind = entityOf(appearances.front()).first;
    const Result<RecordRow> from = rootOf(appearances.front().record);
    if (!from)
        return tl::unexpected(from.error());
    AuthorityRecord draft{.id = {}, .kind = kind, .name = name.trimmed().isEmpty() ? appearances.front().name : name.trimmed()};
    draft.category = from->record.category;
    const Result<RecordRow> target = (to.isEmpty() ? store_.make(draft, from->newsletter, false) : Result<RecordId>(to)).and_then([this](RecordId id) {
        return rootOf(id);
    });
    if (!target)
        return tl::unexpected(target.error());
    if (target->record.kind != kind)
        return fail(Error::Kind::Input, ArchiveText::tr("A person cannot become a place, nor a place a person."), connection_.path());
    const Reason what = reason(QT_TRANSLATE_NOOP("Reason", "“%1” was split: what %2 of its issues say is now said of “%3”."),
                               {from->record.name, QString::number(appearances.size()), target->record.name});
    const Result<OperationId> operation = begin(Operation::Kind::Split, what, {from->record.id, target->record.id});
    if (!operation)
        return tl::unexpected(operation.error());
    for (const Appearance& appearance : appearances) {
        if (Result<void> moved = move(*operation, appearance, target->record.id); !moved)
            return tl::unexpected(moved.error());
    }
    return gatherMoved().map([&] { return target->record.id; });
}

Result<void> AuthorityLog::move(OperationId operation, const Appearance& appearance, RecordId to) {
    const auto [kind, entity] = entityOf(appearance);
    const qint64 issue = appearance.issue.number();
    const Result<RecordId> from = linkOf(issue, kind, entity);
    if (!from)
        return tl::unexpected(from.error());
    if (from->isEmpty())
        return fail(Error::Kind::Input, ArchiveText::tr("Issue %1 does not name “%2” any more.").arg(issue).arg(appearance.name), connection_.path(),
                    ArchiveText::tr("Open the card again and choose anew."));
    return connection_.run(Statement::InsertMove, {bound(operation), issue, named(kind), entity, bound(*from), bound(to)})
        .and_then([&] { return concern(operation, *from); })
        .and_then([&] { return put(issue, kind, entity, to); });
}

Result<void> AuthorityLog::put(qint64 issue, MentionKind kind, qint64 entity, RecordId record) {
    const Result<RecordId> from = linkOf(issue, kind, entity);
    if (!from)
        return tl::unexpected(from.error());
    moved_ << *from << record;
    if (kind == MentionKind::Place)
        movedPlaces_.emplace_back(issue, entity);
    return connection_.run(Statement::MoveLink, {bound(record), issue, named(kind), entity});
}

Result<void> AuthorityLog::gatherMoved() {
    Result<void> done = upkeep_.gather(std::vector<RecordId>(moved_.begin(), moved_.end()));
    for (size_t i = 0; done && i < movedPlaces_.size(); ++i)
        done = upkeep_.gatherPeopleAt(movedPlaces_[i].first, movedPlaces_[i].second);
    return done;
}

Result<void> AuthorityLog::takeBack(OperationId operation) {
    std::optional<QString> takenBack;
    const Result<void> found = connection_.read(Statement::SelectOperation, {bound(operation)}, [&takenBack](const Row& row) -> Result<void> {
        takenBack = row.text(1);
        return {};
    });
    if (!found)
        return found;
    if (!takenBack || !takenBack->isEmpty())
        return fail(Error::Kind::Input, ArchiveText::tr("This was taken back already."), connection_.path());
    return connection_.run(Statement::SetTakenBack, {now_.toUTC().toString(Qt::ISODateWithMs), bound(operation)})
        .and_then([&] { return takeBackMerges(operation); })
        .and_then([&] { return takeBackMoves(operation); })
        .and_then([&] { return takeBackVersions(operation); });
}

Result<void> AuthorityLog::takeBackMerges(OperationId operation) {
    std::vector<std::pair<RecordId, RecordId>> merges;
    Result<void> done = connection_.read(Statement::SelectMerges, {bound(operation)}, [&merges](const Row& row) -> Result<void> {
        merges.emplace_back(row.id<RecordId>(0), row.id<RecordId>(1));
        return {};
    });
    for (size_t i = 0; done && i < merges.size(); ++i) {
        const auto [record, into] = merges[i];
        done = connection_.run(Statement::SetMergedInto, {bound(RecordId()), bound(record)})
                   .and_then([&, own = bound(record)] { return connection_.run(Statement::SetRoot, {own, own}); })
                   .and_then([&, both = QSet<RecordId>{record, into}] { return upkeep_.count(both); });
    }
    return done;
}

Result<void> AuthorityLog::takeBackMoves(OperationId operation) {
    std::vector<std::tuple<qint64, MentionKind, qint64>> moved;
    Result<void> done = connection_.read(Statement::SelectOperationMoves, {bound(operation)}, [&moved](const Row& row) -> Result<void> {
        moved.emplace_back(row.integer(0), fromStoredName<MentionKind>(row.text(1)).value_or(MentionKind::Person), row.integer(2));
        return {};
    });
    for (size_t i = 0; done && i < moved.size(); ++i)
        done = putWhereItBelongs(std::get<0>(moved[i]), std::get<1>(moved[i]), std::get<2>(moved[i]));
    return done.and_then([this] { return gatherMoved(); });
}

/// To whom the latest split that stands gave it; where none stands, whose it was before the first. What the editor linked herself since stays.
Result<void> AuthorityLog::putWhereItBelongs(qint64 issue, MentionKind kind, qint64 entity) {
    const Result<RecordId> now = linkOf(issue, kind, entity);
    if (!now || now->isEmpty()) // the issue was removed, or does not name it any more
        return now ? Result<void>() : tl::unexpected(now.error());
    RecordId meant;
    bool known = false;
    const Result<void> done = connection_.read(Statement::SelectEntityMoves, {issue, named(kind), entity}, [&](const Row& row) -> Result<void> {
        if (meant.isEmpty())
            meant = row.id<RecordId>(0);
        if (row.text(2).isEmpty())
            meant = row.id<RecordId>(1);
        known = known || *now == row.id<RecordId>(0) || *now == row.id<RecordId>(1);
        return {};
    });
    return !done || !known || meant == *now ? done : put(issue, kind, entity, meant);
}

Result<void> AuthorityLog::takeBackVersions(OperationId operation) {
    std::vector<std::tuple<RecordId, QString, QString>> versions;
    Result<void> done = connection_.read(Statement::SelectVersions, {bound(operation)}, [&versions](const Row& row) -> Result<void> {
        versions.emplace_back(row.id<RecordId>(0), row.text(1), row.text(2));
        return {};
    });
    for (size_t i = 0; done && i < versions.size(); ++i)
        done = takeBackVersion(std::get<0>(versions[i]), std::get<1>(versions[i]), std::get<2>(versions[i]));
    return done;
}

Result<void> AuthorityLog::takeBackVersion(RecordId record, const QString& before, const QString& after) {
    const Result<RecordVersion> now = edits_.version(record);
    if (!now)
        return tl::unexpected(now.error());
    if (textOf(*now) != after)
        return fail(Error::Kind::Input, ArchiveText::tr("“%1” was changed again since.").arg(now->record.name), connection_.path(),
                    ArchiveText::tr("Take the later change back first."));
    if (before.isEmpty()) // it was made: without the editor it stands only while issues name it
        return connection_.run(Statement::SetKept, {0, bound(record)});
    const std::optional<RecordVersion> version = versionFrom(before);
    if (!version)
        return fail(Error::Kind::Archive, ArchiveText::tr("What “%1” was before cannot be read.").arg(now->record.name), connection_.path(),
                    ArchiveText::tr("Change it by hand."));
    return edits_.write(record, *version);
}

Result<std::vector<Operation>> AuthorityLog::operations(RecordId root, int offset, int limit) {
    std::vector<Operation> log;
    const auto take = [&log](const Row& row) -> Result<void> {
        log.push_back({row.id<OperationId>(0),
                       fromStoredName<Operation::Kind>(row.text(1)).value_or(Operation::Kind::Edit),
                       QDateTime::fromString(row.text(2), Qt::ISODateWithMs),
                       row.text(3),
                       {row.text(4), unpacked(row.text(5))},
                       {},
                       QDateTime::fromString(row.text(6), Qt::ISODateWithMs)});
        return {};
    };
    Result<void> done = root.isEmpty() ? connection_.read(Statement::ListOperations, {limit, offset}, take)
                                       : connection_.read(Statement::ListRecordOperations, {bound(root), limit, offset}, take);
    for (size_t i = 0; done && i < log.size(); ++i) {
        Operation& operation = log[i];
        done = store_.ids(Statement::SelectOperationRecords, {bound(operation.id)}).map([&operation](std::vector<RecordId> records) {
            operation.records = std::move(records);
        });
    }
    return done.map([&] { return std::move(log); });
}

} // namespace lilong
