#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace lilong {

/// What went wrong, in the user's words and language: what happened, to which file, and what she can do about it.
///
/// `what` is one sentence and never empty; `file` is the path or name concerned, empty where there is none; `advice` is
/// one sentence, empty where there is nothing to do. Texts are already translated when the error is made.
struct Error {
    enum class Kind {
        Input,     ///< what was given cannot be used (a binary file, an impossible span, a bad option)
        File,      ///< the file system refused (unreadable, read-only, full)
        Archive,   ///< the archive is damaged, newer, or held by another window
        Ledger,    ///< a change would have lost or doubled raw text; it was not made
        Cancelled, ///< the user stopped the work; nothing was changed
        Internal,  ///< a fault of the program
    };

    Kind kind = Kind::Internal;
    QString what;
    QString file = {};
    QString advice = {};

    /// The whole message on one line: "file: what advice".
    [[nodiscard]] QString message() const;
    [[nodiscard]] bool operator==(const Error&) const = default;
};

/// A value, or the reason why there is none.
template <typename T>
using Result = tl::expected<T, Error>;

/// Shorthand for `return fail(Error::Kind::File, tr("…"), path, tr("…"));`.
[[nodiscard]] tl::unexpected<Error> fail(Error::Kind kind, QString what, QString file = {}, QString advice = {});

} // namespace lilong
