#pragma once

#include "app/archive/archive_work.h"
#include "app/archive/authority.h"
#include "app/archive/record_upkeep.h"

#include <memory>

namespace lilong {

/// The authority in an archive's file.
class StoredAuthority final : public Authority {
public:
    StoredAuthority(Connection& connection, const ArchiveWork& work, const Clock& clock);

    /// False for an older archive that is open for reading.
    [[nodiscard]] bool isThere() const;
    [[nodiscard]] RecordStore& store() { return tools().store; }
    [[nodiscard]] RecordUpkeep& upkeep() { return tools().upkeep; }

    [[nodiscard]] Result<DirectoryPage> directory(const DirectoryQuery& query) const override;
    [[nodiscard]] Result<std::vector<TitleCount>> titles(int limit) const override;
    [[nodiscard]] Result<RecordCard> card(RecordId record) const override;
    [[nodiscard]] Result<AuthorityRecord> record(RecordId record) const override;
    [[nodiscard]] Result<std::vector<MentionInContext>> mentions(RecordId record, int offset, int limit) const override;
    [[nodiscard]] Result<std::vector<IssueCount>> timeline(RecordId record) const override;
    [[nodiscard]] Result<std::vector<Operation>> operations(RecordId record, int offset, int limit) const override;
    [[nodiscard]] Result<std::vector<RoleFact>> roleFacts(StoredIssueId issue) const override;
    [[nodiscard]] Result<std::vector<Conflict>> openQuestions(StoredIssueId issue) const override;
    [[nodiscard]] Result<QStringList> settled() const override;
    [[nodiscard]] Result<void> settle(const QString& conflictKey, bool settled) override;
    [[nodiscard]] Result<RecordId> create(const AuthorityRecord& draft, const QString& by) override;
    [[nodiscard]] Result<void> edit(const AuthorityRecord& changed, const QString& by) override;
    [[nodiscard]] Result<OperationId> merge(const std::vector<RecordId>& others, RecordId into, const QString& by) override;
    [[nodiscard]] Result<RecordId> split(const std::vector<Appearance>& appearances, const QString& name, const QString& by, RecordId to) override;
    [[nodiscard]] Result<void> takeBack(OperationId operation) override;
    [[nodiscard]] Result<OperationId> latest() const override;
    [[nodiscard]] Result<void> eachRecord(const std::function<Result<void>(const TableRecord&)>& take) const override;
    [[nodiscard]] Result<Taken> takeTable(const std::vector<TableRecord>& records, const QString& by) override;

private:
    /// Made when first needed: ICU's tables take milliseconds, and many an archive is opened only to save an issue without people.
    struct Tools {
        explicit Tools(Connection& connection) : store(connection, pinyin), upkeep(connection, store) {}
        Pinyin pinyin;
        RecordStore store;
        RecordUpkeep upkeep;
    };
    [[nodiscard]] Tools& tools() const;
    template <typename T, typename Read>
    [[nodiscard]] Result<T> reading(const Read& read) const;
    /// Reads about the record that another was merged into.
    template <typename T, typename Read>
    [[nodiscard]] Result<T> readingRoot(RecordId record, const Read& read) const;
    template <typename T, typename Write>
    [[nodiscard]] Result<T> logging(const QString& by, const Write& write);

    Connection& connection_;
    const ArchiveWork& work_;
    const Clock& clock_;
    mutable std::unique_ptr<Tools> tools_;
};

} // namespace lilong
