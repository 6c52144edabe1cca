#pragma once

#include "app/issue/repair.h"
#include "app/text/span.h"

namespace lilong {

class Lexicon;

/// Another reading of a stretch of text, as long as the stretch, and what the judge says of it.
struct JudgedReading {
    Span span;
    QString read;
    QString printed;
    double probability = 0;
    bool isCertain = false;
    Reason reason = {};
};

/// Readings that only make sense together are one question to the editor, not two: those that touch, or stand in one word of the text as it
/// would read with them. Each is then as sure as the least sure of them, and those that have no reason get one.
/// @param readings in the order of the text, none overlapping
/// @param mayBeJoined of each: whether it may be one with others
[[nodiscard]] std::vector<JudgedReading> joinedReadings(QStringView text, const std::vector<JudgedReading>& readings,
                                                        const std::vector<bool>& mayBeJoined, const Lexicon& lexicon);

} // namespace lilong
