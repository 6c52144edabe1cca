#pragma once

#include <QStringView>

#include <cstdint>
#include <optional>
#include <vector>

namespace lilong {

/// Words with a number each, as a tree of characters whose branches stand in one open-addressed table. A branch holds its parent and its
/// character whole, so that following a text is one look into memory a character and nothing has to be compared behind it; where no word
/// goes on, that is known at once. Filled once, then read from any thread.
class WordTrie {
public:
    /// @param words how many will be added, about
    explicit WordTrie(size_t words = 16);

    /// Adds a word; one that is there keeps its number.
    void add(QStringView word, std::uint32_t value);

    [[nodiscard]] std::optional<std::uint32_t> find(QStringView word) const;
    [[nodiscard]] bool contains(QStringView word) const { return find(word).has_value(); }
    /// Calls visit(length, number) for every word that `text` begins with, shortest first.
    template <typename Visit>
    void forEachAt(QStringView text, Visit visit) const {
        std::uint32_t node = root;
        for (qsizetype length = 1; length <= text.size(); ++length) {
            node = child(node, text[length - 1].unicode());
            if (node == root)
                return;
            if (values_[node] != noWord)
                visit(length, values_[node]);
        }
    }
    /// Asks the memory for what a look at a text will need first. Who walks through a text asks a few characters ahead and does not wait.
    void prefetch(QStringView text) const {
        if (text.size() < 2)
            return;
        const std::uint64_t key = keyOf(firsts_[text[0].unicode()], text[1].unicode());
        __builtin_prefetch(&ways_[bitOf(key) / 64]);
        __builtin_prefetch(&slots_[slotOf(key)]);
    }
    /// The same for what comes behind it, once that is there: the number of the first two characters, and where the third would lead.
    void prefetchFurther(QStringView text) const {
        if (text.size() < 3)
            return;
        const std::uint32_t node = child(firsts_[text[0].unicode()], text[1].unicode());
        if (node == root)
            return;
        const std::uint64_t key = keyOf(node, text[2].unicode());
        __builtin_prefetch(&values_[node]);
        __builtin_prefetch(&ways_[bitOf(key) / 64]);
        __builtin_prefetch(&slots_[slotOf(key)]);
    }
    /// Length in UTF-16 units of the longest word that `text` begins with; 0 for none.
    [[nodiscard]] qsizetype longestAt(QStringView text) const;
    /// Length of the longest word that `text` ends with; 0 for none.
    [[nodiscard]] qsizetype longestBefore(QStringView text) const;

private:
    static constexpr std::uint32_t root = 0;
    static constexpr std::uint32_t noWord = 0xFFFFFFFFU;
    static constexpr unsigned logOfBits = 2;

    /// A branch is its character (16 bits), its parent and its own number (24 bits each); 0 is a free slot.
    [[nodiscard]] static std::uint64_t keyOf(std::uint32_t node, char16_t unit) { return std::uint64_t{unit} << 48U | std::uint64_t{node} << 24U; }
    [[nodiscard]] static std::uint64_t mixed(std::uint64_t key) { return key * 0x9E3779B97F4A7C15ULL; }
    [[nodiscard]] size_t slotOf(std::uint64_t key) const { return mixed(key) >> shift_; }
    [[nodiscard]] size_t bitOf(std::uint64_t key) const { return mixed(key) >> (shift_ - logOfBits); }
    /// The node one character further; the root for none.
    [[nodiscard]] std::uint32_t child(std::uint32_t node, char16_t unit) const {
        if (node == root)
            return firsts_[unit];
        const std::uint64_t key = keyOf(node, unit);
        if (const size_t bit = bitOf(key); (ways_[bit / 64] >> (bit % 64) & 1U) == 0)
            return root;
        for (size_t slot = slotOf(key); slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1))
            if ((slots_[slot] ^ key) >> 24U == 0)
                return static_cast<std::uint32_t>(slots_[slot] & 0xFFFFFFU);
        return root;
    }
    [[nodiscard]] std::uint32_t grown(std::uint32_t node, char16_t unit);
    void place(std::uint64_t branch);
    void widen();

    std::vector<std::uint32_t> firsts_; ///< the root's branches by their character: every look begins there, and few are ever asked for
    std::vector<std::uint64_t> slots_;
    /// Four bits to a slot, one of them set for every branch: nearly all ways end at the second character, and this table, which is sixteen
    /// times smaller, mostly says so by itself (Bloom 1970, with one hash).
    std::vector<std::uint64_t> ways_;
    std::vector<bool> ends_; ///< the units that words end in
    std::vector<std::uint32_t> values_; ///< by node; the root's is never a word's
    unsigned shift_;
    qsizetype longest_ = 0;
};

} // namespace lilong
