#include "app/language/word_trie.h"

#include <algorithm>
#include <bit>

namespace lilong {

WordTrie::WordTrie(size_t words) : firsts_(0x10000), slots_(std::bit_ceil(std::max<size_t>(words, 16) + words / 2)), values_(1, noWord) {
    ways_.resize((slots_.size() << logOfBits) / 64);
    ends_.resize(0x10000);
    shift_ = 64U - static_cast<unsigned>(std::countr_zero(slots_.size()));
    values_.reserve(words + words / 4);
}

void WordTrie::place(std::uint64_t branch) {
    const std::uint64_t key = branch >> 24U << 24U;
    ways_[bitOf(key) / 64] |= std::uint64_t{1} << (bitOf(key) % 64);
    size_t slot = slotOf(key);
    while (slots_[slot] != 0)
        slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = branch;
}

/// Keeps a third of the slots free, so that most ways end at the first look.
void WordTrie::widen() {
    if (values_.size() * 3 <= slots_.size() * 2)
        return;
    std::vector<std::uint64_t> old(slots_.size() * 2, 0);
    old.swap(slots_);
    ways_.assign((slots_.size() << logOfBits) / 64, 0);
    --shift_;
    for (const std::uint64_t branch : old)
        if (branch != 0)
            place(branch);
}

std::uint32_t WordTrie::grown(std::uint32_t node, char16_t unit) {
    if (const std::uint32_t known = child(node, unit); known != root)
        return known;
    const auto number = static_cast<std::uint32_t>(values_.size());
    values_.push_back(noWord);
    if (node == root)
        return firsts_[unit] = number;
    widen();
    place(keyOf(node, unit) | number);
    return number;
}

void WordTrie::add(QStringView word, std::uint32_t value) {
    std::uint32_t node = root;
    for (const QChar c : word)
        node = grown(node, c.unicode());
    if (node != root && values_[node] == noWord)
        values_[node] = value;
    longest_ = std::max(longest_, word.size());
    if (!word.isEmpty())
        ends_[word.back().unicode()] = true;
}

std::optional<std::uint32_t> WordTrie::find(QStringView word) const {
    std::uint32_t node = root;
    for (const QChar c : word) {
        node = child(node, c.unicode());
        if (node == root)
            return std::nullopt;
    }
    return values_[node] == noWord ? std::nullopt : std::optional(values_[node]);
}

qsizetype WordTrie::longestAt(QStringView text) const {
    qsizetype found = 0;
    forEachAt(text, [&found](qsizetype length, std::uint32_t) { found = length; });
    return found;
}

qsizetype WordTrie::longestBefore(QStringView text) const {
    if (text.isEmpty() || !ends_[text.back().unicode()])
        return 0;
    for (qsizetype length = std::min(longest_, text.size()); length > 0; --length)
        if (contains(text.right(length)))
            return length;
    return 0;
}

} // namespace lilong
