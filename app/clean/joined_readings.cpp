#include "app/clean/joined_readings.h"

#include "app/text/character_class.h"

#include <algorithm>

namespace lilong {
namespace {

constexpr double worthAsking = 0.5; // one that is likely must not be pulled down by one that is not

/// The characters of a run on both sides of a place that reads otherwise, for the reason.
QString phraseWith(QStringView text, Span place, const QString& reading) {
    constexpr qsizetype reach = 2;
    const auto isPart = [&](qsizetype i) { return i >= 0 && i < text.size() && text[i].isLetter(); };
    qsizetype from = place.start;
    qsizetype to = place.end;
    while (place.start - from < reach && isPart(from - 1))
        --from;
    while (to - place.end < reach && isPart(to))
        ++to;
    return slice(text, {from, place.start}).toString() + reading + slice(text, {place.end, to}).toString();
}

Reason reasonFor(QStringView text, const JudgedReading& reading) {
    if (reading.printed.size() < reading.read.size())
        return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "“%1” is far likelier than “%2”: where a character is hard to read, recognition often puts another before it.")),
                {phraseWith(text, reading.span, reading.printed), phraseWith(text, reading.span, reading.read)}};
    return {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "“%1” is far likelier than “%2”: “%3” and “%4” look alike.")),
            {phraseWith(text, reading.span, reading.printed), phraseWith(text, reading.span, reading.read), reading.printed, reading.read}};
}

/// A mark between does not part them, but what is put right unasked waits for nothing behind a mark.
bool areOneQuestion(const JudgedReading& a, const JudgedReading& b, QStringView text) {
    const bool bothLikely = std::min(a.probability, b.probability) >= worthAsking;
    if (!bothLikely || !a.reason.sentence.isEmpty() || !b.reason.sentence.isEmpty())
        return false;
    const qsizetype between = b.span.start - a.span.end;
    if (between != 1)
        return between == 0;
    const QChar parting = text[a.span.end];
    return isHan(parting.unicode()) || (!parting.isSpace() && a.isCertain == b.isCertain);
}

void append(JudgedReading& whole, const JudgedReading& next, QStringView text) {
    const QString between = slice(text, {whole.span.end, next.span.start}).toString();
    whole.read += between + next.read;
    whole.printed += between + next.printed;
    whole.span.end = next.span.end;
    whole.probability = std::min(whole.probability, next.probability);
    whole.isCertain = whole.isCertain && next.isCertain;
}

} // namespace

std::vector<JudgedReading> joinedReadings(QStringView text, const std::vector<JudgedReading>& readings, const std::vector<bool>& mayBeJoined) {
    std::vector<JudgedReading> joined;
    for (size_t i = 0; i < readings.size(); ++i) {
        const bool isNext = i > 0 && mayBeJoined[i - 1] && mayBeJoined[i] && areOneQuestion(joined.back(), readings[i], text);
        if (isNext)
            append(joined.back(), readings[i], text);
        else
            joined.push_back(readings[i]);
    }
    for (JudgedReading& reading : joined)
        if (reading.reason.sentence.isEmpty())
            reading.reason = reasonFor(text, reading);
    return joined;
}

} // namespace lilong
