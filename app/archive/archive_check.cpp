#include "app/archive/archive_check.h"

#include "app/archive/archive_copy.h"
#include "app/archive/archive_text.h"
#include "app/archive/authority_check.h"
#include "app/archive/issue_reader.h"
#include "app/archive/schema.h"
#include "app/archive/search_index.h"
#include "app/archive/stored_recipes.h"
#include "app/archive/transaction.h"

namespace lilong {
namespace {

/// Collects faults; a check that could not be made is one too.
class Faults {
public:
    explicit Faults(QString file) : file_(std::move(file)) {}

    void add(const QString& what, const QString& advice) { errors_.push_back({Error::Kind::Archive, what, file_, advice}); }
    void add(Error error) { errors_.push_back(std::move(error)); }
    template <typename T>
    bool addIfFailed(const Result<T>& result) {
        if (!result)
            errors_.push_back(result.error());
        return !result;
    }
    std::vector<Error> take() { return std::move(errors_); }

private:
    QString file_;
    std::vector<Error> errors_;
};

void checkFile(Connection& connection, Faults& faults) {
    const Result<std::vector<Error>> integrity = integrityFaults(connection);
    if (!faults.addIfFailed(integrity)) {
        for (const Error& error : *integrity)
            faults.add(error);
    }
    faults.addIfFailed(connection.read(Statement::ForeignKeyCheck, {}, [&](const Row& row) -> Result<void> {
        faults.add(ArchiveText::tr("A row of the table “%1” points at a row of “%2” that is not there.").arg(row.text(0), row.text(2)),
                   ArchiveText::tr("Open your last backup."));
        return {};
    }));
}

void checkSchema(Connection& connection, int version, Faults& faults) {
    const Result<SchemaState> state = schemaStateOf(connection);
    if (faults.addIfFailed(state))
        return;
    if (state->applicationId != archiveApplicationId)
        faults.add(ArchiveText::tr("The file is not marked as a Lilong archive."), ArchiveText::tr("Open your last backup."));
    // An older archive that is open for reading is none the worse for it.
    if (state->version > version || state->version < 1)
        faults.add(ArchiveText::tr("The archive's tables are of version %1; this program writes version %2.").arg(state->version).arg(version),
                   ArchiveText::tr("Use the version of Lilong that wrote it, or a newer one."));
}

void checkIssue(Connection& connection, StoredIssueId id, Faults& faults) {
    const Result<Issue> issue = IssueReader(connection, id).read(); // checks the ledger
    if (faults.addIfFailed(issue))
        return;
    const Result<bool> agrees = SearchIndex(connection).agrees(id, *issue);
    if (!faults.addIfFailed(agrees) && !*agrees)
        faults.add(ArchiveText::tr("The search index does not hold the texts of issue %1.").arg(id.number()),
                   ArchiveText::tr("Make the search index anew."));
}

void checkIndexSize(Connection& connection, Faults& faults) {
    const Result<qint64> documents = connection.number(Statement::CountDocuments);
    const Result<qint64> articles = connection.number(Statement::CountArticles);
    if (!faults.addIfFailed(documents) && !faults.addIfFailed(articles) && *documents != *articles)
        faults.add(ArchiveText::tr("The search index knows %1 articles, the archive holds %2.").arg(*documents).arg(*articles),
                   ArchiveText::tr("Make the search index anew."));
}

Result<std::vector<StoredIssueId>> issueIds(Connection& connection) {
    std::vector<StoredIssueId> ids;
    const Result<void> done = connection.read(Statement::ListIssueIds, {}, [&](const Row& row) -> Result<void> {
        ids.push_back(row.id<StoredIssueId>(0));
        return {};
    });
    return done.map([&] { return ids; });
}

void checkIssues(Connection& connection, Faults& faults, const Progress& progress) {
    const Result<std::vector<StoredIssueId>> ids = issueIds(connection);
    if (faults.addIfFailed(ids))
        return;
    double done = 0;
    for (const StoredIssueId id : *ids) {
        if (progress.isCancelled()) {
            faults.add(Error{Error::Kind::Cancelled, ArchiveText::tr("The check was stopped before it was through."), connection.path()});
            return;
        }
        progress.report(++done / static_cast<double>(ids->size()), ArchiveText::tr("Checking issue %1").arg(id.number()));
        checkIssue(connection, id, faults);
    }
}

} // namespace

std::vector<Error> faultsOf(Connection& connection, int version, const Progress& progress) {
    Faults faults(connection.path());
    const Result<Transaction> transaction = Transaction::begin(connection, Transaction::Kind::Reading);
    if (faults.addIfFailed(transaction))
        return faults.take();
    progress.report(0, ArchiveText::tr("Checking the file"));
    checkFile(connection, faults);
    checkSchema(connection, version, faults);
    checkIndexSize(connection, faults);
    faults.addIfFailed(readRecipes(connection));
    faults.addIfFailed(checkAuthority(connection, [&faults](const QString& what, const QString& advice) { faults.add(what, advice); }));
    checkIssues(connection, faults, progress);
    return faults.take();
}

} // namespace lilong
