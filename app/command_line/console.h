#pragma once

#include "app/foundation/error.h"
#include "app/task/progress.h"

#include <QIODevice>

namespace lilong {

enum class ExitStatus {
    Done = 0,
    Fault = 1,     ///< the work found a fault, named on standard error
    WrongCall = 2,
};

/// Where a command writes: results to one device, messages and progress to another. One thread.
class Console {
public:
    /// @param showProgress true where `messages` is a terminal.
    Console(QIODevice& results, QIODevice& messages, bool showProgress)
        : results_(results), messages_(messages), showProgress_(showProgress) {}

    /// Writes the whole result. Fault, with a message, where the device does not take it (a full disk); without one where the reader
    /// has gone away, as `head` does.
    [[nodiscard]] ExitStatus write(const QByteArray& result);
    [[nodiscard]] ExitStatus write(const QString& result) { return write(result.toUtf8()); }

    /// One line on the message device. Control characters of untrusted names are shown, never obeyed.
    void say(const QString& message);
    /// Says the error; the status that a command returns for it.
    ExitStatus refuse(const Error& error, ExitStatus status = ExitStatus::Fault);

    /// Draws the progress of the work in one line of the terminal; the line is gone when a message or result is written.
    [[nodiscard]] Progress progress();

private:
    void clearProgressLine();

    QIODevice& results_;
    QIODevice& messages_;
    const bool showProgress_;
    bool lineIsDrawn_ = false;
};

/// The text with control characters (also line ends) made visible as ␛, ␊ and so on, fit for one line of a terminal.
[[nodiscard]] QString visible(QStringView text);

} // namespace lilong
