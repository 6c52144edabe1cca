#include "app/language/name_model.h"

#include <QDataStream>
#include <QIODevice>

namespace lilong {
namespace {

constexpr quint32 magic = 0x4C4E4D31; // "LNM1"
constexpr size_t rowCount = size_t{1} << NameModel::rowBits;

bool isEmptyRow(const NameModel::Row& row) {
    return row == NameModel::Row{};
}

void writeRow(QDataStream& stream, const NameModel::Row& row) {
    stream.writeRawData(reinterpret_cast<const char*>(row.data()), NameModel::labels);
}

bool readRow(QDataStream& stream, NameModel::Row& row) {
    return stream.readRawData(reinterpret_cast<char*>(row.data()), NameModel::labels) == NameModel::labels;
}

/// Reads the rows that are not empty, each behind its number.
bool readRows(QDataStream& stream, std::vector<NameModel::Row>& rows) {
    quint32 count = 0;
    stream >> count;
    for (quint32 i = 0; i < count; ++i) {
        quint32 row = 0;
        stream >> row;
        if (row >= rowCount || !readRow(stream, rows[row]))
            return false;
    }
    return stream.status() == QDataStream::Ok;
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
    QDataStream stream(plain);
    quint32 mark = 0;
    stream >> mark;
    if (mark != magic)
        return model;
    bool whole = true;
    for (size_t from = 0; from < labels; ++from)
        whole = whole && readRow(stream, model->transitions_[from]);
    std::vector<Row> rows(rowCount, Row{});
    if (whole && readRows(stream, rows))
        model->rows_ = std::move(rows);
    return model;
}

QByteArray NameModel::write() const {
    QByteArray plain;
    QDataStream stream(&plain, QIODevice::WriteOnly);
    stream << magic;
    for (size_t from = 0; from < labels; ++from)
        writeRow(stream, transitions_[from]);
    quint32 count = 0;
    for (const Row& row : rows_)
        count += !isEmptyRow(row);
    stream << count;
    for (size_t i = 0; i < rows_.size(); ++i) {
        if (isEmptyRow(rows_[i]))
            continue;
        stream << static_cast<quint32>(i);
        writeRow(stream, rows_[i]);
    }
    return qCompress(plain, 9);
}

} // namespace lilong
