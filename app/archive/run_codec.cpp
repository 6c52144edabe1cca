#include "app/archive/run_codec.h"

#include <limits>

namespace lilong {
namespace {

constexpr qint64 longestText = qint64(1) << 40;

void append(QByteArray& bytes, quint64 number) {
    for (; number >= 0x80; number >>= 7)
        bytes += static_cast<char>((number & 0x7F) | 0x80);
    bytes += static_cast<char>(number);
}

quint64 zigzag(qint64 number) { return (static_cast<quint64>(number) << 1) ^ static_cast<quint64>(number >> 63); }
qint64 unzigzag(quint64 number) { return static_cast<qint64>(number >> 1) ^ -static_cast<qint64>(number & 1); }

/// Reads numbers one after the other; `failed` once the bytes end too early or hold no number.
class Numbers {
public:
    explicit Numbers(const QByteArray& bytes) : bytes_(bytes) {}

    bool atEnd() const { return next_ >= bytes_.size(); }
    bool failed() const { return failed_; }
    quint64 take() {
        quint64 number = 0;
        for (int shift = 0; shift < 64 && !atEnd(); shift += 7) {
            const auto byte = static_cast<unsigned char>(bytes_[next_++]);
            number |= static_cast<quint64>(byte & 0x7F) << shift;
            if (byte < 0x80)
                return number;
        }
        failed_ = true;
        return 0;
    }

private:
    const QByteArray& bytes_;
    qsizetype next_ = 0;
    bool failed_ = false;
};

bool isPossible(qint64 number) { return number >= 0 && number <= longestText; }

} // namespace

QByteArray encodedRuns(const std::vector<Run>& runs, const std::function<quint64(const RepairPtr&)>& numberOf) {
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(runs.size()) * 6);
    qint64 end = 0;
    for (const Run& run : runs) {
        append(bytes, run.raw.source.number());
        append(bytes, zigzag(run.raw.span.start - end));
        append(bytes, static_cast<quint64>(run.raw.span.length()));
        append(bytes, static_cast<quint64>(run.length));
        append(bytes, run.repair ? numberOf(run.repair) : 0);
        end = run.raw.span.end;
    }
    return bytes;
}

std::optional<std::vector<StoredRun>> decodedRuns(const QByteArray& bytes) {
    std::vector<StoredRun> runs;
    Numbers numbers(bytes);
    qint64 end = 0;
    while (!numbers.atEnd()) {
        const quint64 source = numbers.take();
        const qint64 gap = unzigzag(numbers.take());
        const auto rawLength = static_cast<qint64>(numbers.take());
        const auto length = static_cast<qint64>(numbers.take());
        const quint64 repair = numbers.take();
        const bool gapPossible = gap >= -longestText && gap <= longestText;
        if (numbers.failed() || source > std::numeric_limits<std::uint32_t>::max() || !gapPossible || !isPossible(end + gap) || !isPossible(rawLength)
            || !isPossible(length))
            return std::nullopt;
        const qint64 start = end + gap;
        end = start + rawLength;
        runs.push_back({{SourceId(static_cast<std::uint32_t>(source)), {start, end}}, length, repair});
    }
    return runs;
}

} // namespace lilong
