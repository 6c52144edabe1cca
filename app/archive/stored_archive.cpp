#include "app/archive/stored_archive.h"

#include "app/archive/archive_check.h"
#include "app/archive/archive_copy.h"
#include "app/archive/archive_text.h"
#include "app/archive/directory.h"
#include "app/archive/issue_linking.h"
#include "app/archive/issue_reader.h"
#include "app/archive/issue_writer.h"
#include "app/archive/search_index.h"
#include "app/archive/stored_history.h"
#include "app/archive/stored_memory.h"
#include "app/archive/stored_recipes.h"
#include "app/archive/transaction.h"

namespace lilong {

StoredArchive::StoredArchive(std::unique_ptr<Connection> connection, std::shared_ptr<const SqlDialect> dialect, bool readOnly, int version,
                             const HistoryLimits& history, const Clock& clock)
    : connection_(std::move(connection)),
      dialect_(std::move(dialect)),
      readOnly_(readOnly),
      version_(version),
      historyLimits_(history),
      clock_(clock),
      work_(*connection_, readOnly),
      authority_(*connection_, work_, clock) {}

Result<StoredIssueId> StoredArchive::write(const Issue& issue, StoredIssueId id) {
    RecordUpkeep& upkeep = authority_.upkeep();
    const Result<IssueSaid> before = id.isEmpty() ? Result<IssueSaid>(IssueSaid{}) : upkeep.said(id.number());
    const Result<StoredIssueId> written =
        before ? IssueWriter(*connection_, issue).write(id, clock_.now()) : Result<StoredIssueId>(tl::unexpect, before.error());
    const Result<IssueSaid> after = written ? upkeep.said(written->number()) : Result<IssueSaid>(tl::unexpect, written.error());
    if (!after)
        return tl::unexpected(after.error());
    return upkeep.follow(written->number(), *before, *after).and_then([&] { return SearchIndex(*connection_).write(*written, issue); }).map([&] {
        return *written;
    });
}

Result<StoredIssueId> StoredArchive::save(const Issue& issue, StoredIssueId id) {
    return work_.writing<StoredIssueId>([&] { return write(issue, id); });
}

Result<SavedIssue> StoredArchive::saveLinked(const Issue& issue, StoredIssueId id, const Linker& linker, const std::vector<DoneStep>& done) {
    return work_.writing<SavedIssue>([&] {
        return IssueLinking(*connection_, authority_.store(), id).linked(issue, linker).and_then([&](const Issue& linked) {
            return write(linked, id).and_then([&](StoredIssueId written) {
                return StoredHistory(*connection_, written).append(done, historyLimits_).map([&] { return SavedIssue{written, linked}; });
            });
        });
    });
}

Result<std::vector<HistoryStep>> StoredArchive::history(StoredIssueId id) const {
    return work_.reading<std::vector<HistoryStep>>([&] { return StoredHistory(*connection_, id).steps(); });
}

Result<Issue> StoredArchive::stateAfter(StoredIssueId id, qint64 step) const {
    return work_.reading<Issue>([&] {
        return IssueReader(*connection_, id).read().and_then([&](const Issue& now) { return StoredHistory(*connection_, id).stateAfter(step, now); });
    });
}

Result<std::vector<StoredIssueId>> StoredArchive::unlinkedIssues() const {
    std::vector<StoredIssueId> found;
    if (!authority_.isThere())
        return found;
    const Result<void> done = connection_->read(Statement::ListUnlinkedIssues, {}, [&found](const Row& row) -> Result<void> {
        found.push_back(row.id<StoredIssueId>(0));
        return {};
    });
    return done.map([&] { return std::move(found); });
}

Result<void> StoredArchive::link(StoredIssueId id, const Linker& linker) {
    return work_.writing<void>([&] {
        RecordUpkeep& upkeep = authority_.upkeep();
        const Result<IssueSaid> before = upkeep.said(id.number());
        if (!before)
            return Result<void>(tl::unexpect, before.error());
        return IssueReader(*connection_, id)
            .read()
            .and_then([&](const Issue& issue) { return IssueLinking(*connection_, authority_.store(), id).linked(issue, linker); })
            .and_then([&](const Issue& linked) { return IssueWriter::writeLinks(*connection_, id, linked.data()); })
            .and_then([&] { return upkeep.said(id.number()); })
            .and_then([&](const IssueSaid& after) { return upkeep.follow(id.number(), *before, after); });
    });
}

Result<void> StoredArchive::change(const std::vector<StoredIssueId>& ids, const Change& change, const Progress& progress) {
    return work_.writing<void>([&]() -> Result<void> {
        for (size_t i = 0; i < ids.size(); ++i) {
            if (progress.isCancelled())
                return fail(Error::Kind::Cancelled, ArchiveText::tr("The work was stopped. No issue of the archive was changed."), path());
            progress.report(static_cast<double>(i) / static_cast<double>(ids.size()), ArchiveText::tr("Changing issue %1").arg(ids[i].number()));
            const Result<Issue> changed = IssueReader(*connection_, ids[i]).read().and_then([&](const Issue& issue) { return change(ids[i], issue); });
            const Result<StoredIssueId> written = changed ? write(*changed, ids[i]) : Result<StoredIssueId>(tl::unexpect, changed.error());
            if (!written)
                return tl::unexpected(written.error());
        }
        if (progress.isCancelled()) // while the last one was written
            return fail(Error::Kind::Cancelled, ArchiveText::tr("The work was stopped. No issue of the archive was changed."), path());
        return {};
    });
}

Result<Issue> StoredArchive::load(StoredIssueId id) const {
    return work_.reading<Issue>([&] { return IssueReader(*connection_, id).read(); });
}

Result<void> StoredArchive::remove(StoredIssueId id) {
    return work_.writing<void>([&] {
        const Result<IssueSaid> before = authority_.upkeep().said(id.number());
        if (!before)
            return Result<void>(tl::unexpect, before.error());
        return SearchIndex(*connection_)
            .remove(id)
            .and_then([&] { return StoredHistory::remove(*connection_, id); })
            .and_then([&] { return IssueWriter::clear(*connection_, id); })
            .and_then([&] { return connection_->run(Statement::DeleteIssue, {static_cast<qint64>(id.number())}); })
            .and_then([&] { return authority_.upkeep().follow(id.number(), *before, {}); });
    });
}

Result<std::vector<IssueSummary>> StoredArchive::issues() const { return issuesOf(*connection_); }

Result<std::vector<SearchHit>> StoredArchive::search(const QString& query, int limit) const {
    return work_.reading<std::vector<SearchHit>>([&] { return SearchIndex(*connection_).search(query, limit); });
}

Result<std::vector<EntitySummary>> StoredArchive::people() const {
    return work_.reading<std::vector<EntitySummary>>([&] { return peopleOf(*connection_); });
}

Result<std::vector<EntitySummary>> StoredArchive::places() const { return placesOf(*connection_); }

Result<std::vector<Recipe>> StoredArchive::recipes() const {
    return work_.reading<std::vector<Recipe>>([&] { return readRecipes(*connection_); });
}

Result<void> StoredArchive::saveRecipe(const Recipe& recipe) {
    return work_.writing<void>([&] { return writeRecipe(*connection_, recipe, clock_.now()); });
}

Result<void> StoredArchive::removeRecipe(const QString& title) {
    return work_.writing<void>([&] { return lilong::removeRecipe(*connection_, title); });
}

Result<NameMemory> StoredArchive::nameMemory(const QString& title, StoredIssueId except) const {
    return work_.reading<NameMemory>([&] { return readNameMemory(*connection_, title, except); });
}

std::vector<Error> StoredArchive::check(const Progress& progress) const { return faultsOf(*connection_, version_, progress); }

Result<void> StoredArchive::backupTo(const QString& target) const { return copyArchive(*connection_, target, dialect_); }

Result<void> StoredArchive::rebuildSearchIndex(const Progress& progress) {
    return work_.writing<void>([&]() -> Result<void> {
        const Result<std::vector<IssueSummary>> all = issues();
        Result<void> done = all ? connection_->run(Statement::DeleteAllDocuments) : Result<void>(tl::unexpect, all.error());
        for (size_t i = 0; done && i < all->size(); ++i) {
            const StoredIssueId id = (*all)[i].id;
            if (progress.isCancelled())
                return fail(Error::Kind::Cancelled, ArchiveText::tr("The search index was left as it was."), path());
            progress.report(static_cast<double>(i) / static_cast<double>(all->size()), ArchiveText::tr("Indexing issue %1").arg(id.number()));
            done = IssueReader(*connection_, id).read().and_then([&](const Issue& issue) { return SearchIndex(*connection_).write(id, issue); });
        }
        return done.and_then([&] { return rebuildRecords(progress); });
    });
}

Result<void> StoredArchive::rebuildRecords(const Progress& progress) {
    progress.report(1, ArchiveText::tr("Indexing the directory"));
    const Result<std::vector<RecordId>> records = authority_.store().ids(Statement::ListRecordIds);
    Result<void> done = records ? Result<void>() : Result<void>(tl::unexpect, records.error());
    for (size_t i = 0; done && i < records->size(); ++i)
        done = authority_.store().setSounds((*records)[i]);
    return done.and_then([&] { return authority_.upkeep().gather(*records); });
}

} // namespace lilong
