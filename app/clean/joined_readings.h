#pragma once

#include "app/issue/repair.h"
#include "app/text/span.h"

namespace lilong {

/// Another reading of a stretch of text, as long as the stretch or shorter, and what the judge says of it.
struct JudgedReading {
    Span span;
    QString read;
    QString printed;
    double probability = 0;
    bool isCertain = false;
    Reason reason = {};
};

/// Readings that touch, or with one character or mark between them, are one question to the editor, not two: neither phrase can be judged while the
/// other is wrong. It is as sure as the least sure of them. Those that have no reason get one.
/// @param readings in the order of the text, none overlapping
/// @param mayBeJoined of each: whether it may be one with others
[[nodiscard]] std::vector<JudgedReading> joinedReadings(QStringView text, const std::vector<JudgedReading>& readings,
                                                        const std::vector<bool>& mayBeJoined);

} // namespace lilong
