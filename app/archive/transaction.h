#pragma once

#include "app/archive/connection.h"

#include <optional>

namespace lilong {

/// A stretch of work that happens wholly or not at all: what is not committed is rolled back when it ends.
class Transaction {
public:
    enum class Kind {
        Writing, ///< takes the writer's lock, waiting as long as the connection has patience
        Reading, ///< several reads see one state of the file
    };
    [[nodiscard]] static Result<Transaction> begin(Connection& connection, Kind kind);
    ~Transaction();
    Transaction(Transaction&& other) noexcept : connection_(std::exchange(other.connection_, nullptr)) {}
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Transaction& operator=(Transaction&&) = delete;

    /// After an error the work is rolled back.
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Connection& connection) : connection_(&connection) {}
    Connection* connection_;
};

} // namespace lilong
