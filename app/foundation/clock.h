#pragma once

#include <QDateTime>

namespace lilong {

/// The port through which the program asks for the time, so that a test can hold the clock in its hand.
class Clock {
public:
    virtual ~Clock() = default;
    /// The present moment in UTC.
    [[nodiscard]] virtual QDateTime now() const = 0;
};

/// The machine's own clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace lilong
