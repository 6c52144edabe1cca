#pragma once

#include "app/archive/archive.h"
#include "app/archive/connection.h"

#include <QHash>

namespace lilong {

/// Writes one issue's rows, inside a transaction of the caller. One writer writes one issue once.
class IssueWriter {
public:
    IssueWriter(Connection& connection, const Issue& issue) : connection_(connection), issue_(issue.data()) {}

    /// @param id empty: a new issue. @return its id.
    [[nodiscard]] Result<StoredIssueId> write(StoredIssueId id, const QDateTime& now);
    /// Removes everything of an issue but its own row.
    [[nodiscard]] static Result<void> clear(Connection& connection, StoredIssueId id);

    /// Writes whom the people and places of a stored issue are, over what is there.
    [[nodiscard]] static Result<void> writeLinks(Connection& connection, StoredIssueId id, const IssueData& issue);

private:
    [[nodiscard]] Result<void> writeIssue(StoredIssueId id, const QDateTime& now);
    [[nodiscard]] Result<void> writeSources();
    [[nodiscard]] Result<void> writePlaces();
    [[nodiscard]] Result<void> writePeople();
    [[nodiscard]] Result<void> writePerson(const Person& person, qint64 position);
    [[nodiscard]] Result<void> writeDoubts();
    [[nodiscard]] Result<void> writeDecisions();
    [[nodiscard]] Result<void> writePageStates();
    [[nodiscard]] Result<void> writeSections();
    [[nodiscard]] Result<void> writeFurniture();
    [[nodiscard]] Result<void> writeArticles();
    [[nodiscard]] Result<void> writeArticle(const Article& article, qint64 position);
    [[nodiscard]] Result<void> writeBlocks(const Article& article);

    [[nodiscard]] Result<void> writeRepair(const RepairPtr& repair);
    [[nodiscard]] Result<void> writeRepairs(const std::vector<Run>& runs);
    [[nodiscard]] Result<void> writeMentions(const std::vector<Mention>& mentions);
    /// @return the part's number, to be bound; null for no part.
    [[nodiscard]] Result<QVariant> writePart(const PartPtr& part);

    Connection& connection_;
    const IssueData& issue_;
    qint64 id_ = 0;
    qint64 lastPart_ = 0;
    QHash<const Repair*, quint64> repairNumbers_;
};

} // namespace lilong
