#pragma once

#include <QByteArrayView>

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace lilong {

/// Tells of most chance strings of Chinese characters that they are no word of the word model, at the cost of two looks into a small
/// table; the model's own search through its vocabulary costs many times that (Bloom, Space/Time Trade-offs in Hash Coding, CACM 1970).
/// Read-only once made, safe for several threads.
class WordFilter {
public:
    /// Lets everything pass.
    WordFilter() = default;
    /// @param file the model's file as KenLM writes it: its words, NUL-separated, stand at the end in the order of their numbers
    /// @param numberOf the model's own look-up. A file whose words have other numbers is not read: everything passes.
    WordFilter(QByteArrayView file, const std::function<std::uint32_t(std::string_view)>& numberOf);

    /// False: surely no word. @param key two to four Chinese characters, 16 bits each
    [[nodiscard]] bool mayBeWord(std::uint64_t key) const {
        return bits_.empty() || (holds(key * firstFactor) && holds(key * secondFactor));
    }
    [[nodiscard]] bool isEmpty() const { return bits_.empty(); }

private:
    static constexpr unsigned logOfSize = 21;
    static constexpr std::uint64_t firstFactor = 0x9E3779B97F4A7C15ULL;
    static constexpr std::uint64_t secondFactor = 0xC2B2AE3D27D4EB4FULL;

    [[nodiscard]] bool holds(std::uint64_t mixed) const { return (bits_[mixed >> (64U - logOfSize + 6U)] >> ((mixed >> (64U - logOfSize)) & 63U) & 1U) != 0; }
    void add(std::uint64_t mixed) { bits_[mixed >> (64U - logOfSize + 6U)] |= std::uint64_t{1} << ((mixed >> (64U - logOfSize)) & 63U); }

    std::vector<std::uint64_t> bits_;
};

} // namespace lilong
