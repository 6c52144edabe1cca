#pragma once

#include "app/archive/archive.h"
#include "app/archive/archive_work.h"
#include "app/archive/connection.h"
#include "app/archive/schema.h"
#include "app/archive/stored_authority.h"

namespace lilong {

/// How an archive is opened; the defaults are what the program uses, the rest is for tests of what can go wrong.
struct ArchiveSettings {
    std::chrono::milliseconds patience{5000}; ///< how long to wait while another window writes
    int mostPages = 0;                        ///< the file may not grow beyond so many database pages; 0: no limit
    std::vector<Migration> migrations = {};   ///< empty: the program's own
    HistoryLimits history = {};
};

/// The archive in an SQLite file.
class StoredArchive final : public Archive {
public:
    [[nodiscard]] static Result<std::unique_ptr<Archive>> open(const QString& path, Mode mode, const Clock& clock, ArchiveSettings settings = {});

    [[nodiscard]] QString path() const override { return connection_->path(); }
    [[nodiscard]] bool isReadOnly() const override { return readOnly_; }
    [[nodiscard]] Result<StoredIssueId> save(const Issue& issue, StoredIssueId id) override;
    [[nodiscard]] Result<SavedIssue> saveLinked(const Issue& issue, StoredIssueId id, const Linker& linker, const std::vector<DoneStep>& done) override;
    [[nodiscard]] Result<std::vector<HistoryStep>> history(StoredIssueId id) const override;
    [[nodiscard]] Result<Issue> stateAfter(StoredIssueId id, qint64 step) const override;
    [[nodiscard]] Result<std::vector<StoredIssueId>> unlinkedIssues() const override;
    [[nodiscard]] Result<void> link(StoredIssueId id, const Linker& linker) override;
    [[nodiscard]] Authority& authority() override { return authority_; }
    [[nodiscard]] const Authority& authority() const override { return authority_; }
    [[nodiscard]] Result<Issue> load(StoredIssueId id) const override;
    [[nodiscard]] Result<void> remove(StoredIssueId id) override;
    [[nodiscard]] Result<void> change(const std::vector<StoredIssueId>& ids, const Change& change, const Progress& progress) override;
    [[nodiscard]] Result<std::vector<IssueSummary>> issues() const override;
    [[nodiscard]] Result<std::vector<SearchHit>> search(const QString& query, int limit) const override;
    [[nodiscard]] Result<std::vector<EntitySummary>> people() const override;
    [[nodiscard]] Result<std::vector<EntitySummary>> places() const override;
    [[nodiscard]] Result<std::vector<Recipe>> recipes() const override;
    [[nodiscard]] Result<void> saveRecipe(const Recipe& recipe) override;
    [[nodiscard]] Result<void> removeRecipe(const QString& title) override;
    [[nodiscard]] Result<NameMemory> nameMemory(const QString& title, StoredIssueId except) const override;
    [[nodiscard]] std::vector<Error> check(const Progress& progress) const override;
    [[nodiscard]] Result<void> backupTo(const QString& target) const override;
    [[nodiscard]] Result<void> rebuildSearchIndex(const Progress& progress) override;

private:
    StoredArchive(std::unique_ptr<Connection> connection, std::shared_ptr<const SqlDialect> dialect, bool readOnly, int version, const HistoryLimits& history,
                  const Clock& clock);
    /// Writes an issue with its links and everything that is made from them, in a transaction of the caller.
    [[nodiscard]] Result<StoredIssueId> write(const Issue& issue, StoredIssueId id);
    [[nodiscard]] Result<void> rebuildRecords(const Progress& progress);

    std::unique_ptr<Connection> connection_;
    std::shared_ptr<const SqlDialect> dialect_;
    bool readOnly_;
    int version_;
    HistoryLimits historyLimits_;
    const Clock& clock_;
    ArchiveWork work_;
    StoredAuthority authority_;
};

} // namespace lilong
