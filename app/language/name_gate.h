#pragma once

#include <QByteArray>

#include <cstdint>
#include <vector>

namespace lilong {

/// Says from a few features of a character whether it may belong to a name at all: a linear classifier, small enough for the processor's
/// cache, that keeps the name model from most of a text (a cascade: Viola & Jones, CVPR 2001). Safe for several threads.
class NameGate {
public:
    static constexpr int tableBits = 16;
    static constexpr size_t tableSize = size_t{1} << tableBits;

    /// A gate that lets everything through.
    NameGate() = default;
    /// @param weights one for each of `tableSize` values of a feature's upper bits
    /// @param threshold the sum of weights from which the gate is open
    NameGate(std::vector<std::int8_t> weights, int threshold) : weights_(std::move(weights)), threshold_(threshold) {}
    /// Reads what `write` wrote. Anything else gives a gate that lets everything through.
    [[nodiscard]] static NameGate read(const QByteArray& bytes);
    [[nodiscard]] QByteArray write() const;

    [[nodiscard]] bool isEmpty() const { return weights_.empty(); }
    [[nodiscard]] static size_t rowOf(std::uint32_t feature) { return feature >> (32 - tableBits); }
    /// Not for an empty gate.
    [[nodiscard]] int weight(std::uint32_t feature) const { return weights_[rowOf(feature)]; }
    [[nodiscard]] bool isOpen(int sum) const { return sum >= threshold_; }

private:
    std::vector<std::int8_t> weights_;
    int threshold_ = 0;
};

} // namespace lilong
