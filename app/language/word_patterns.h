#pragma once

#include "app/language/word_table.h"

namespace lilong {

/// Answers which characters make a word in a gap: 志?者 → 愿. Words of two to four characters with one of them open, compiled by
/// resources/look_alikes from the lexicon, built in and not copied; safe for several threads.
class WordPatterns {
public:
    static constexpr char16_t gap = 0xFFFF;
    static constexpr qsizetype longest = 4;

    WordPatterns();
    /// A table in the form that the compiler writes; anything else is an empty table. The bytes must outlive it.
    WordPatterns(const char* bytes, size_t size);

    /// Calls visit(character, 10·log10 of the word's frequency) for the characters that make `word` a word when put at `open`, the
    /// commonest word first, until visit says false. What stands at `open` is not looked at. A hash says so: one answer in ten thousand may be wrong.
    template <typename Visit>
    void forEachFit(QStringView word, qsizetype open, Visit visit) const {
        const auto [from, to] = entriesOf(hashOf(word, open));
        for (std::uint32_t i = from; i < to; ++i) {
            if (!visit(at<char16_t>(entries_ + 3 * i, 0), static_cast<int>(static_cast<unsigned char>(entries_[3 * i + 2]))))
                return;
        }
    }

    [[nodiscard]] bool isEmpty() const { return buckets_ == nullptr; }

private:
    struct Range {
        std::uint32_t from = 0;
        std::uint32_t to = 0;
    };
    void open(const char* bytes, size_t size);
    [[nodiscard]] static std::uint32_t hashOf(QStringView word, qsizetype open);
    [[nodiscard]] Range entriesOf(std::uint32_t hash) const;
    /// The tables lie in the program's own data, at any address.
    template <typename Number>
    [[nodiscard]] static Number at(const char* table, size_t index) {
        Number number;
        __builtin_memcpy(&number, table + index * sizeof(Number), sizeof(Number));
        return number;
    }

    const char* buckets_ = nullptr;
    const char* hashes_ = nullptr;
    const char* starts_ = nullptr;
    const char* entries_ = nullptr;
};

} // namespace lilong
