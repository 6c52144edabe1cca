#pragma once

#include "app/archive/archive_text.h"
#include "app/archive/transaction.h"

namespace lilong {

/// Runs pieces of work on an archive, each in one transaction of its own.
class ArchiveWork {
public:
    ArchiveWork(Connection& connection, bool readOnly) : connection_(connection), readOnly_(readOnly) {}

    /// Reads that belong together see one state of the file.
    template <typename T, typename Read>
    [[nodiscard]] Result<T> reading(const Read& read) const {
        const Result<Transaction> transaction = Transaction::begin(connection_, Transaction::Kind::Reading);
        if (!transaction)
            return tl::unexpected(transaction.error());
        return read();
    }

    /// A change happens wholly or not at all; it is refused for an archive that is open for reading.
    template <typename T, typename Write>
    [[nodiscard]] Result<T> writing(const Write& write) const {
        if (readOnly_)
            return fail(Error::Kind::Archive, ArchiveText::tr("The archive is open for reading only."), connection_.path(),
                        ArchiveText::tr("Save into another archive, or open this one for writing."));
        Result<Transaction> transaction = Transaction::begin(connection_, Transaction::Kind::Writing);
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

private:
    Connection& connection_;
    bool readOnly_;
};

} // namespace lilong
