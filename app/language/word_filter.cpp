#include "app/language/word_filter.h"

#include <algorithm>

namespace lilong {
namespace {

constexpr size_t fewestWords = 1000;
constexpr size_t samples = 97;
constexpr qsizetype longestList = 8'000'000; // bytes at the file's end that hold the words

/// The words in the order of their numbers; the first one stands for all that are unknown.
std::vector<std::string_view> wordsAtEnd(QByteArrayView file) {
    constexpr QByteArrayView unknown("<unk>\0", 6);
    const QByteArrayView end = file.last(std::min(file.size(), longestList));
    std::vector<std::string_view> words;
    const qsizetype first = end.lastIndexOf(unknown);
    if (first < 0)
        return words;
    std::string_view rest(end.data() + first, static_cast<size_t>(end.size() - first));
    for (size_t stop = rest.find('\0'); stop != std::string_view::npos; stop = rest.find('\0')) {
        words.push_back(rest.substr(0, stop));
        rest.remove_prefix(stop + 1);
    }
    return words;
}

/// Two to four characters of three bytes each, as 16 bits each; 0 for any other word.
std::uint64_t keyOf(std::string_view word) {
    if (word.size() < 6 || word.size() > 12 || word.size() % 3 != 0)
        return 0;
    std::uint64_t key = 0;
    for (size_t i = 0; i < word.size(); i += 3) {
        const auto byte = [&](size_t n) { return static_cast<std::uint64_t>(static_cast<unsigned char>(word[i + n])); };
        if ((byte(0) & 0xF0U) != 0xE0U)
            return 0;
        key = key << 16U | (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
    }
    return key;
}

} // namespace

WordFilter::WordFilter(QByteArrayView file, const std::function<std::uint32_t(std::string_view)>& numberOf) {
    const std::vector<std::string_view> words = wordsAtEnd(file);
    if (words.size() < fewestWords)
        return;
    for (size_t i = 0; i < words.size(); i += words.size() / samples) {
        if (numberOf(words[i]) != i)
            return;
    }
    bits_.resize(size_t{1} << (logOfSize - 6U));
    for (const std::string_view word : words) {
        if (const std::uint64_t key = keyOf(word)) {
            add(key * firstFactor);
            add(key * secondFactor);
        }
    }
}

} // namespace lilong
