#include "app/language/name_gate.h"

#include <QDataStream>
#include <QIODevice>

namespace lilong {
namespace {

constexpr quint32 magic = 0x4C4E4731; // "LNG1"

} // namespace

NameGate NameGate::read(const QByteArray& bytes) {
    const QByteArray plain = bytes.isEmpty() ? QByteArray() : qUncompress(bytes);
    QDataStream stream(plain);
    quint32 mark = 0;
    qint32 threshold = 0;
    stream >> mark >> threshold;
    std::vector<std::int8_t> weights(tableSize);
    const bool isWhole = mark == magic && stream.readRawData(reinterpret_cast<char*>(weights.data()), tableSize) == tableSize;
    return isWhole ? NameGate(std::move(weights), threshold) : NameGate();
}

QByteArray NameGate::write() const {
    QByteArray plain;
    QDataStream stream(&plain, QIODevice::WriteOnly);
    stream << magic << static_cast<qint32>(threshold_);
    stream.writeRawData(reinterpret_cast<const char*>(weights_.data()), static_cast<int>(weights_.size()));
    return qCompress(plain, 9);
}

} // namespace lilong
