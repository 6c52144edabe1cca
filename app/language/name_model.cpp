#include "app/language/name_model.h"

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <bit>
#include <cstring>

namespace lilong {
namespace {

constexpr quint32 magic = 0x4C4E4D31; // "LNM1"
constexpr size_t rowCount = size_t{1} << NameModel::rowBits;

bool isEmptyRow(const NameModel::Row& row) {
    std::array<std::uint64_t, 2> halves{}; // looked at for half a million rows at every start
    static_assert(sizeof(halves) == sizeof(row));
    std::memcpy(halves.data(), row.data(), sizeof(row));
    return (halves[0] | halves[1]) == 0;
}

constexpr std::array<std::uint8_t, 256> countsOfBits() {
    std::array<std::uint8_t, 256> counts{};
    for (unsigned value = 0; value < counts.size(); ++value)
        counts[value] = static_cast<std::uint8_t>(std::popcount(value));
    return counts;
}

/// Bytes read one after the other; quick, as there are hundreds of thousands of rows.
class Bytes {
public:
    explicit Bytes(const QByteArray& bytes) : at_(bytes.constData()), end_(at_ + bytes.size()) {}

    [[nodiscard]] bool readNumber(quint32& number) {
        if (end_ - at_ < 4)
            return false;
        number = qFromBigEndian<quint32>(at_);
        at_ += 4;
        return true;
    }
    [[nodiscard]] bool readRow(NameModel::Row& row) {
        if (end_ - at_ < NameModel::labels)
            return false;
        std::memcpy(row.data(), at_, NameModel::labels);
        at_ += NameModel::labels;
        return true;
    }

private:
    const char* at_;
    const char* end_;
};

void writeRow(QDataStream& stream, const NameModel::Row& row) {
    stream.writeRawData(reinterpret_cast<const char*>(row.data()), NameModel::labels);
}

/// Reads the rows that are not empty, each behind its number.
bool readRows(Bytes& bytes, std::vector<NameModel::Row>& rows) {
    quint32 count = 0;
    if (!bytes.readNumber(count))
        return false;
    for (quint32 i = 0; i < count; ++i) {
        quint32 row = 0;
        if (!bytes.readNumber(row) || row >= rowCount || !bytes.readRow(rows[row]))
            return false;
    }
    return true;
}

} // namespace

bool NameModel::mayFollow(int label, int next) {
    const bool begun = label > 0 && (label - 1) % 3 != static_cast<int>(Position::End);
    const bool begins = next == 0 || (next - 1) % 3 == static_cast<int>(Position::Begin);
    if (!begun)
        return begins;
    return !begins && (label - 1) / 3 == (next - 1) / 3;
}

std::unique_ptr<const NameModel> NameModel::read(const QByteArray& bytes) {
    auto model = std::make_unique<NameModel>();
    const QByteArray plain = bytes.isEmpty() ? QByteArray() : qUncompress(bytes);
    Bytes read(plain);
    quint32 mark = 0;
    if (!read.readNumber(mark) || mark != magic)
        return model;
    bool whole = true;
    for (size_t from = 0; from < labels; ++from)
        whole = whole && read.readRow(model->transitions_[from]);
    std::vector<Row> rows(rowCount, Row{});
    if (whole && readRows(read, rows))
        model->setRows(rows);
    return model;
}

void NameModel::setRows(const std::vector<Row>& rows) {
    rows_.clear();
    groups_.assign((rows.size() + 7) / 8, 0);
    for (size_t i = 0; i < rows.size(); ++i) {
        if (i % 8 == 0)
            groups_[i / 8] = static_cast<std::uint32_t>(rows_.size()) << 8U;
        if (isEmptyRow(rows[i]))
            continue;
        groups_[i / 8] |= 1U << (i % 8);
        rows_.push_back(rows[i]);
    }
}

void NameModel::find(const std::uint32_t* from, const std::uint32_t* to, Rows& found) const {
    static constexpr auto bitsOf = countsOfBits();
    size_t count = 0;
    for (; from != to; ++from) { // no branch: which rows are kept cannot be foretold
        const size_t row = rowOf(*from);
        const std::uint32_t group = groups_[row / 8];
        found.items[count] = rows_.data() + (group >> 8U) + bitsOf[group & ((1U << (row % 8)) - 1)];
        count += group >> (row % 8) & 1U;
    }
    found.size = count;
    for (size_t k = 0; k < count; ++k)
        __builtin_prefetch(found.items[k]);
}

void NameModel::add(const Rows& rows, Scores& scores) {
    std::array<std::int16_t, rowWidth> sum{}; // 255 rows of bytes would fit; there are fewer than a hundred features
    for (size_t k = 0; k < rows.size; ++k)
        for (size_t i = 0; i < rowWidth; ++i)
            sum[i] = static_cast<std::int16_t>(sum[i] + (*rows.items[k])[i]);
    for (size_t i = 0; i < rowWidth; ++i)
        scores[i] += sum[i];
}

void NameModel::addSum(const FeatureList& features, Scores& scores) const {
    if (isEmpty())
        return;
    Rows rows;
    find(features.begin(), features.end(), rows);
    add(rows, scores);
}

QByteArray NameModel::write() const {
    QByteArray plain;
    QDataStream stream(&plain, QIODevice::WriteOnly);
    stream << magic;
    for (size_t from = 0; from < labels; ++from)
        writeRow(stream, transitions_[from]);
    stream << static_cast<quint32>(rows_.size());
    for (size_t i = 0, kept = 0; i < groups_.size() * 8; ++i) {
        if ((groups_[i / 8] >> (i % 8) & 1U) == 0)
            continue;
        stream << static_cast<quint32>(i);
        writeRow(stream, rows_[kept++]);
    }
    return qCompress(plain, 9);
}

} // namespace lilong
