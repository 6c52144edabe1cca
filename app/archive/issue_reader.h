#pragma once

#include "app/archive/archive.h"
#include "app/archive/connection.h"
#include "app/archive/run_codec.h"

#include <QHash>

namespace lilong {

/// Reads one issue's rows back. What stands in a file is not trusted: every text, run and name is checked here or by Issue::create.
/// One reader reads one issue once, inside a reading transaction of the caller.
class IssueReader {
public:
    IssueReader(Connection& connection, StoredIssueId id) : connection_(connection), id_(id) {}

    [[nodiscard]] Result<Issue> read();

private:
    [[nodiscard]] Result<void> readIssue();
    [[nodiscard]] Result<void> readSources();
    [[nodiscard]] Result<void> readPlaces();
    [[nodiscard]] Result<void> readPeople();
    [[nodiscard]] Result<void> readLinks();
    [[nodiscard]] Result<void> readRepairs();
    [[nodiscard]] Result<void> readDecisions();
    [[nodiscard]] Result<void> readPageStates();
    [[nodiscard]] Result<void> readParts();
    [[nodiscard]] Result<void> readMentions();
    [[nodiscard]] Result<void> readSections();
    [[nodiscard]] Result<void> readFurniture();
    [[nodiscard]] Result<void> readArticles();
    [[nodiscard]] Result<void> readBlocks();

    [[nodiscard]] Result<void> eachRow(Statement statement, const Connection::Take& take);
    [[nodiscard]] Result<TracedText> tracedText(const QString& text, const QByteArray& runs) const;
    /// The part with the number in this column; null for null. Each part is given once.
    [[nodiscard]] PartPtr takePart(const Row& row, int column);
    [[nodiscard]] tl::unexpected<Error> broken(const QString& why) const;
    /// The value that a stored name stands for.
    template <typename Enum>
    [[nodiscard]] Result<Enum> value(const Row& row, int column) const;

    Connection& connection_;
    StoredIssueId id_;
    bool found_ = false;
    IssueData data_;
    QHash<quint64, RepairPtr> applied_;
    QHash<qint64, Part> parts_;
    QHash<ArticleId, std::vector<BlockPtr>> blocks_;
};

} // namespace lilong
