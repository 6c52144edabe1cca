#include "app/language/word_table.h"

#include <QList>

#include <algorithm>
#include <bit>

namespace lilong {

WordTable::WordTable(size_t words)
    : slots_(std::bit_ceil(words * 2)), reach_(std::max<size_t>(64, slots_.size() / 4)), present_(std::max<size_t>(1, slots_.size() / 16)) {
    entries_.reserve(words);
}

WordTable WordTable::of(QStringView words) {
    const QList<QStringView> list = words.split(u' ');
    WordTable table(static_cast<size_t>(list.size()));
    for (const QStringView word : list)
        table.add(word, 0);
    return table;
}

std::uint32_t WordTable::hashOf(QStringView word) {
    std::uint32_t hash = emptyHash;
    for (const QChar c : word)
        hash = extended(hash, c);
    return hash;
}

void WordTable::add(QStringView word, std::uint32_t value) {
    const std::uint32_t hash = hashOf(word);
    if (word.isEmpty() || find(word, hash))
        return;
    if ((entries_.size() + 1) * 2 > slots_.size())
        grow();
    entries_.push_back({static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(word.size()), value});
    text_.append(word);
    longest_ = std::max(longest_, word.size());
    ends_ |= endOf(word.back());
    place(static_cast<std::uint32_t>(entries_.size()) - 1, hash);
}

void WordTable::grow() {
    slots_.assign(slots_.size() * 2, Slot{});
    reach_.assign(reach_.size() * 2, 0);
    present_.assign(present_.size() * 2, 0);
    for (std::uint32_t i = 0; i < entries_.size(); ++i)
        place(i, hashOf(QStringView(text_).mid(entries_[i].start, entries_[i].length)));
}

void WordTable::place(std::uint32_t index, std::uint32_t hash) {
    const QStringView word = QStringView(text_).mid(entries_[index].start, entries_[index].length);
    if (word.size() >= 2) {
        std::uint8_t& reach = reach_[reachOf(hashOf(word.left(2)))];
        reach = static_cast<std::uint8_t>(std::max<qsizetype>(reach, std::min<qsizetype>(word.size(), 255)));
    }
    present_[bitOf(hash) / 64] |= std::uint64_t{1} << (bitOf(hash) % 64);
    size_t slot = slotOf(hash);
    while (slots_[slot].entry != 0)
        slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = {hash, index + 1};
}

std::optional<std::uint32_t> WordTable::find(QStringView word, std::uint32_t hash) const {
    if (!mayHold(hash))
        return std::nullopt;
    for (size_t slot = slotOf(hash); slots_[slot].entry != 0; slot = (slot + 1) & (slots_.size() - 1)) {
        if (slots_[slot].hash != hash)
            continue;
        const Entry& entry = entries_[slots_[slot].entry - 1];
        if (entry.length == word.size() && QStringView(text_).mid(entry.start, entry.length) == word)
            return entry.value;
    }
    return std::nullopt;
}

qsizetype WordTable::longestAt(QStringView text) const {
    qsizetype found = 0;
    forEachAt(text, [&found](qsizetype length, std::uint32_t) { found = length; });
    return found;
}

qsizetype WordTable::longestBefore(QStringView text) const {
    if (text.isEmpty() || (ends_ & endOf(text.back())) == 0)
        return 0;
    for (qsizetype length = std::min(longest_, text.size()); length > 0; --length) {
        if (contains(text.right(length)))
            return length;
    }
    return 0;
}

} // namespace lilong
