#include "app/archive/stored_archive.h"

#include "app/archive/archive_check.h"
#include "app/archive/archive_copy.h"
#include "app/archive/archive_text.h"
#include "app/archive/directory.h"
#include "app/archive/issue_reader.h"
#include "app/archive/issue_writer.h"
#include "app/archive/search_index.h"
#include "app/archive/stored_recipes.h"
#include "app/archive/transaction.h"

namespace lilong {

StoredArchive::StoredArchive(std::unique_ptr<Connection> connection, std::shared_ptr<const SqlDialect> dialect, bool readOnly, int version,
                             const Clock& clock)
    : connection_(std::move(connection)),
      dialect_(std::move(dialect)),
      readOnly_(readOnly),
      version_(version),
      clock_(clock) {}

template <typename T>
Result<T> StoredArchive::reading(const std::function<Result<T>()>& read) const {
    const Result<Transaction> transaction = Transaction::begin(*connection_, Transaction::Kind::Reading);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return read();
}

template <typename T>
Result<T> StoredArchive::writing(const std::function<Result<T>()>& write) {
    if (readOnly_)
        return fail(Error::Kind::Archive, ArchiveText::tr("The archive is open for reading only."), path(),
                    ArchiveText::tr("Save into another archive, or open this one for writing."));
    Result<Transaction> transaction = Transaction::begin(*connection_, Transaction::Kind::Writing);
    if (!transaction)
        return tl::unexpected(transaction.error());
    Result<T> written = write();
    if (!written)
        return written;
    const Result<void> committed = transaction->commit();
    if (!committed)
        return tl::unexpected(committed.error());
    return written;
}

Result<StoredIssueId> StoredArchive::save(const Issue& issue, StoredIssueId id) {
    return writing<StoredIssueId>([&] {
        const Result<StoredIssueId> written = IssueWriter(*connection_, issue).write(id, clock_.now());
        if (!written)
            return written;
        return SearchIndex(*connection_).write(*written, issue).map([&] { return *written; });
    });
}

Result<Issue> StoredArchive::load(StoredIssueId id) const {
    return reading<Issue>([&] { return IssueReader(*connection_, id).read(); });
}

Result<void> StoredArchive::remove(StoredIssueId id) {
    return writing<void>([&] {
        return SearchIndex(*connection_).remove(id).and_then([&] { return IssueWriter::clear(*connection_, id); }).and_then([&] {
            return connection_->run(Statement::DeleteIssue, {static_cast<qint64>(id.number())});
        });
    });
}

Result<std::vector<IssueSummary>> StoredArchive::issues() const { return issuesOf(*connection_); }

Result<std::vector<SearchHit>> StoredArchive::search(const QString& query, int limit) const {
    return reading<std::vector<SearchHit>>([&] { return SearchIndex(*connection_).search(query, limit); });
}

Result<std::vector<EntitySummary>> StoredArchive::people() const {
    return reading<std::vector<EntitySummary>>([&] { return peopleOf(*connection_); });
}

Result<std::vector<EntitySummary>> StoredArchive::places() const { return placesOf(*connection_); }

Result<std::vector<Recipe>> StoredArchive::recipes() const {
    return reading<std::vector<Recipe>>([&] { return readRecipes(*connection_); });
}

Result<void> StoredArchive::saveRecipe(const Recipe& recipe) {
    return writing<void>([&] { return writeRecipe(*connection_, recipe, clock_.now()); });
}

Result<void> StoredArchive::removeRecipe(const QString& title) {
    return writing<void>([&] { return lilong::removeRecipe(*connection_, title); });
}

std::vector<Error> StoredArchive::check(const Progress& progress) const { return faultsOf(*connection_, version_, progress); }

Result<void> StoredArchive::backupTo(const QString& target) const { return copyArchive(*connection_, target, dialect_); }

Result<void> StoredArchive::rebuildSearchIndex(const Progress& progress) {
    return writing<void>([&]() -> Result<void> {
        const Result<std::vector<IssueSummary>> all = issues();
        Result<void> done = all ? connection_->run(Statement::DeleteAllDocuments) : Result<void>(tl::unexpect, all.error());
        for (size_t i = 0; done && i < all->size(); ++i) {
            const StoredIssueId id = (*all)[i].id;
            if (progress.isCancelled())
                return fail(Error::Kind::Cancelled, ArchiveText::tr("The search index was left as it was."), path());
            progress.report(static_cast<double>(i) / static_cast<double>(all->size()), ArchiveText::tr("Indexing issue %1").arg(id.number()));
            done = IssueReader(*connection_, id).read().and_then([&](const Issue& issue) { return SearchIndex(*connection_).write(id, issue); });
        }
        return done;
    });
}

} // namespace lilong
