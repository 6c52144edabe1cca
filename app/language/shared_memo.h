#pragma once

#include <array>
#include <atomic>
#include <bit>
#include <cstdint>
#include <memory>
#include <optional>

namespace lilong {

/// Remembers what was computed for a key of 64 bits; a newer key takes an older one's place. For several threads without a lock: key and
/// value are stored mixed, so that an entry that two threads wrote at once is seen as empty (Hyatt & Mann, A Lock-less Transposition Table
/// Implementation for Parallel Search, 2002).
template <size_t size>
class SharedMemo {
    static_assert(size > 1 && std::has_single_bit(size));

public:
    [[nodiscard]] std::optional<std::uint64_t> find(std::uint64_t key) const {
        const Entry& entry = at(key);
        const std::uint64_t value = entry.value.load(std::memory_order_relaxed);
        const std::uint64_t mixed = entry.mixed.load(std::memory_order_relaxed);
        return (mixed ^ value) == (key ^ taken) ? std::optional(value) : std::nullopt;
    }
    void keep(std::uint64_t key, std::uint64_t value) {
        Entry& entry = at(key);
        entry.value.store(value, std::memory_order_relaxed);
        entry.mixed.store(key ^ taken ^ value, std::memory_order_relaxed);
    }

private:
    static constexpr std::uint64_t taken = 0x9E3779B97F4A7C15ULL; ///< so that an empty entry holds no likely key
    struct Entry {
        std::atomic<std::uint64_t> value{0};
        std::atomic<std::uint64_t> mixed{0};
    };
    [[nodiscard]] static size_t placeOf(std::uint64_t key) { return (key * taken) >> (64 - std::countr_zero(size)); }
    [[nodiscard]] Entry& at(std::uint64_t key) const { return (*entries_)[placeOf(key)]; }

    std::unique_ptr<std::array<Entry, size>> entries_ = std::make_unique<std::array<Entry, size>>();
};

} // namespace lilong
