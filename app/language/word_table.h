#pragma once

#include <QString>
#include <QStringView>

#include <cstdint>
#include <optional>
#include <vector>

namespace lilong {

/// Words with a number each, in one block of text and one open-addressed table: hundreds of thousands of words load in
/// milliseconds and a look-up is one probe. Filled once, then read from any thread.
class WordTable {
public:
    /// @param words how many will be added at most
    explicit WordTable(size_t words = 16);
    /// Of words that spaces part, all with the number 0: a list that is written where it is asked.
    [[nodiscard]] static WordTable of(QStringView words);

    /// Adds a word; one that is there keeps its number.
    void add(QStringView word, std::uint32_t value);

    [[nodiscard]] std::optional<std::uint32_t> find(QStringView word) const { return find(word, hashOf(word)); }
    [[nodiscard]] bool contains(QStringView word) const { return find(word).has_value(); }
    /// Calls visit(length, number) for every word that `text` begins with, shortest first.
    template <typename Visit>
    void forEachAt(QStringView text, Visit visit) const {
        std::uint32_t hash = emptyHash;
        qsizetype most = longest_ < text.size() ? longest_ : text.size();
        for (qsizetype length = 1; length <= most; ++length) {
            hash = extended(hash, text[length - 1]);
            if (length == 2) {
                const qsizetype reach = reach_[reachOf(hash)];
                most = reach < most && reach < 255 ? reach : most;
                if (most < 2)
                    return;
            }
            if (const auto value = find(text.left(length), hash))
                visit(length, *value);
        }
    }
    /// Calls visit(word) for every word, in the order in which they were added.
    template <typename Visit>
    void forEach(Visit visit) const {
        for (const Entry& entry : entries_)
            visit(QStringView(text_).mid(entry.start, entry.length));
    }
    /// Length in UTF-16 units of the longest word that `text` begins with; 0 for none.
    [[nodiscard]] qsizetype longestAt(QStringView text) const;
    /// Length of the longest word that `text` ends with; 0 for none.
    [[nodiscard]] qsizetype longestBefore(QStringView text) const;
    [[nodiscard]] qsizetype longest() const { return longest_; }
    [[nodiscard]] size_t size() const { return entries_.size(); }

    /// The hash of a word one unit longer: lets a caller try every length from one start without hashing anew.
    [[nodiscard]] static std::uint32_t extended(std::uint32_t hash, QChar next) { return (hash ^ next.unicode()) * 16777619U; }
    static constexpr std::uint32_t emptyHash = 2166136261U;
    [[nodiscard]] static std::uint32_t hashOf(QStringView word);
    [[nodiscard]] std::optional<std::uint32_t> find(QStringView word, std::uint32_t hash) const;

private:
    struct Entry {
        std::uint32_t start;
        std::uint32_t length;
        std::uint32_t value;
    };
    struct Slot { ///< the hash beside the number: a word that is not there costs one look into memory, not three
        std::uint32_t hash = 0;
        std::uint32_t entry = 0; ///< index of an entry plus one; 0 is free
    };
    [[nodiscard]] size_t slotOf(std::uint32_t hash) const { return (hash ^ (hash >> 15U)) & (slots_.size() - 1); }
    [[nodiscard]] size_t bitOf(std::uint32_t hash) const { return (hash ^ (hash >> 13U)) & (present_.size() * 64 - 1); }
    [[nodiscard]] bool mayHold(std::uint32_t hash) const { return (present_[bitOf(hash) / 64] >> (bitOf(hash) % 64) & 1U) != 0; }
    [[nodiscard]] static std::uint64_t endOf(QChar unit) { return std::uint64_t{1} << (unit.unicode() * 40503U >> 10U & 63U); }
    [[nodiscard]] size_t reachOf(std::uint32_t hash) const { return (hash ^ (hash >> 15U)) & (reach_.size() - 1); }
    void grow();
    void place(std::uint32_t index, std::uint32_t hash);

    QString text_;
    std::vector<Entry> entries_;
    std::vector<Slot> slots_;
    /// By the hash of a word's first two units: the length of the longest word that begins so, as far as a byte counts. Most pairs of
    /// characters begin no word, and this much smaller table says so without a look into the large one for every length.
    std::vector<std::uint8_t> reach_;
    qsizetype longest_ = 0;
    std::uint64_t ends_ = 0; ///< a bit for every unit that a word ends in: who looks back from a text's end mostly need not
    /// One bit for every hash that is there, four bits to a slot: nearly all look-ups are for what is no word, and this table stays in
    /// the processor's cache where the slots do not (Bloom 1970, with one hash).
    std::vector<std::uint64_t> present_;
};

} // namespace lilong
