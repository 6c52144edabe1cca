#include "app/archive/transaction.h"

namespace lilong {

Result<Transaction> Transaction::begin(Connection& connection, Kind kind) {
    const Result<void> begun = connection.run(kind == Kind::Writing ? Statement::BeginWriting : Statement::BeginReading);
    if (!begun)
        return tl::unexpected(begun.error());
    return Transaction(connection);
}

Transaction::~Transaction() {
    // A rollback can only fail where the database has already rolled back by itself (a full disk), so there is nothing to tell.
    if (connection_)
        static_cast<void>(connection_->run(Statement::Rollback));
}

Result<void> Transaction::commit() {
    const Result<void> committed = connection_->run(Statement::Commit);
    if (committed)
        connection_ = nullptr;
    return committed;
}

} // namespace lilong
