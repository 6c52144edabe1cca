#pragma once

#include "app/archive/record_edits.h"

namespace lilong {

/// The changes that the editor makes to records, each with its entry in the log, and taking them back. Inside the caller's writing transaction.
///
/// A merge sets whom a record was merged into, and nothing else; a split notes where each appearance came from. So any entry can be taken back
/// at any time: what stands is always what the entries say that have not been taken back.
class AuthorityLog {
public:
    AuthorityLog(Connection& connection, RecordStore& store, RecordUpkeep& upkeep, const QDateTime& now, QString by = {})
        : connection_(connection), store_(store), upkeep_(upkeep), edits_(connection, store, upkeep), now_(now), by_(std::move(by)) {}

    [[nodiscard]] Result<RecordId> create(const AuthorityRecord& draft);
    [[nodiscard]] Result<void> edit(const AuthorityRecord& changed);
    [[nodiscard]] Result<OperationId> merge(const std::vector<RecordId>& others, RecordId into);
    [[nodiscard]] Result<RecordId> split(const std::vector<Appearance>& appearances, const QString& name, RecordId to);
    /// Where a line is refused the caller rolls back: records may have been made already.
    [[nodiscard]] Result<Authority::Taken> takeTable(const std::vector<TableRecord>& lines);
    [[nodiscard]] Result<void> takeBack(OperationId operation);

    /// @param root empty: of all records.
    [[nodiscard]] Result<std::vector<Operation>> operations(RecordId root, int offset, int limit);

private:
    [[nodiscard]] Result<OperationId> begin(Operation::Kind kind, const Reason& what, const std::vector<RecordId>& records);
    [[nodiscard]] Result<void> concern(OperationId operation, RecordId record);
    [[nodiscard]] Result<RecordRow> rootOf(RecordId record) const;
    [[nodiscard]] Result<std::vector<RecordRow>> rootsToMerge(const std::vector<RecordId>& others, const RecordRow& into) const;
    [[nodiscard]] Result<void> move(OperationId operation, const Appearance& appearance, RecordId to);
    [[nodiscard]] Result<void> put(qint64 issue, MentionKind kind, qint64 entity, RecordId record);
    [[nodiscard]] Result<void> gatherMoved();
    [[nodiscard]] Result<RecordId> linkOf(qint64 issue, MentionKind kind, qint64 entity) const;
    [[nodiscard]] Result<void> putWhereItBelongs(qint64 issue, MentionKind kind, qint64 entity);
    [[nodiscard]] Result<void> noteVersion(OperationId operation, RecordId record, const QString& before);
    struct Table;
    [[nodiscard]] Result<void> findLines(Table& table);
    [[nodiscard]] Result<RecordId> placeWith(const Table& table, const QString& key) const;
    [[nodiscard]] Result<void> readLine(Table& table, size_t index, std::vector<std::pair<RecordId, RecordVersion>>& changes);
    [[nodiscard]] Result<void> writeChanges(Table& table, const std::vector<std::pair<RecordId, RecordVersion>>& changes);
    [[nodiscard]] Result<void> takeBackMerges(OperationId operation);
    [[nodiscard]] Result<void> takeBackMoves(OperationId operation);
    [[nodiscard]] Result<void> takeBackVersions(OperationId operation);
    [[nodiscard]] Result<void> takeBackVersion(RecordId record, const QString& before, const QString& after);

    Connection& connection_;
    RecordStore& store_;
    RecordUpkeep& upkeep_;
    RecordEdits edits_;
    QDateTime now_;
    QString by_;
    QSet<RecordId> moved_; ///< records that lost or got an appearance
    std::vector<std::pair<qint64, qint64>> movedPlaces_; ///< issue and entity
};

} // namespace lilong
