#pragma once

#include "app/archive/archive.h"
#include "app/archive/connection.h"
#include "app/archive/schema.h"
#include "app/archive/state_codec.h"

namespace lilong {

/// The history of one stored issue, inside transactions of the caller.
///
/// Each step's state is kept as compressed pieces, of which states share what is alike: a step costs what it changed. Where an issue has more steps
/// than the limit, the latest half of what may stay is kept whole, of the older ones the last of each day, and of these the latest; pieces
/// that nothing needs any more go. That happens once in hundreds of steps, so that saving costs no more than what was done since it was saved last.
class StoredHistory {
public:
    StoredHistory(Connection& connection, StoredIssueId id) : connection_(connection), id_(static_cast<qint64>(id.number())) {}

    [[nodiscard]] Result<void> append(const std::vector<DoneStep>& done, const HistoryLimits& limits);
    /// Oldest first; none in an archive of an older version.
    [[nodiscard]] Result<std::vector<HistoryStep>> steps();
    /// @param now the issue as it stands in the archive
    [[nodiscard]] Result<Issue> stateAfter(qint64 step, const Issue& now);
    [[nodiscard]] static Result<void> remove(Connection& connection, StoredIssueId id);

private:
    struct Last {
        qint64 step = 0;
        qint64 state = 0;
        qint64 piece = 0;
        qint64 count = 0;
    };
    [[nodiscard]] Result<Last> last();
    [[nodiscard]] Result<qint64> put(const QByteArray& piece, Last& last);
    [[nodiscard]] Result<QByteArray> get(qint64 piece);
    [[nodiscard]] Result<void> thin(const HistoryLimits& limits);
    [[nodiscard]] Result<void> sweep();

    Connection& connection_;
    qint64 id_;
};

} // namespace lilong
