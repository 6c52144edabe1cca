#include "app/language/word_patterns.h"

#include <QResource>

#include <cstring>

// Static libraries drop resources that nothing names; this must stand outside every namespace.
static void nameResources() { Q_INIT_RESOURCE(look_alikes); }

namespace lilong {
namespace {

constexpr size_t header = 12;
constexpr size_t buckets = 0x10000; // one for each upper half of a hash

} // namespace

WordPatterns::WordPatterns() {
    nameResources();
    const QResource table(QStringLiteral(":/look_alikes/word_patterns.bin"));
    if (table.isValid())
        open(reinterpret_cast<const char*>(table.data()), static_cast<size_t>(table.size()));
}

WordPatterns::WordPatterns(const char* bytes, size_t size) { open(bytes, size); }

void WordPatterns::open(const char* bytes, size_t size) {
    if (size < header || std::memcmp(bytes, "LWP1", 4) != 0)
        return;
    const size_t patterns = at<std::uint32_t>(bytes + 4, 0);
    const size_t entries = at<std::uint32_t>(bytes + 4, 1);
    if (size != header + (buckets + 1) * 4 + patterns * 2 + (patterns + 1) * 4 + entries * 3)
        return;
    buckets_ = bytes + header;
    hashes_ = buckets_ + (buckets + 1) * 4;
    starts_ = hashes_ + patterns * 2;
    entries_ = starts_ + (patterns + 1) * 4;
}

std::uint32_t WordPatterns::hashOf(QStringView word, qsizetype open) {
    std::uint32_t hash = WordTable::emptyHash;
    for (qsizetype i = 0; i < word.size(); ++i)
        hash = WordTable::extended(hash, i == open ? QChar(gap) : word[i]);
    return hash;
}

WordPatterns::Range WordPatterns::entriesOf(std::uint32_t hash) const {
    if (isEmpty())
        return {};
    const std::uint32_t end = at<std::uint32_t>(buckets_, (hash >> 16U) + 1U);
    for (std::uint32_t i = at<std::uint32_t>(buckets_, hash >> 16U); i < end; ++i) {
        if (at<std::uint16_t>(hashes_, i) == (hash & 0xFFFFU))
            return {at<std::uint32_t>(starts_, i), at<std::uint32_t>(starts_, i + 1)};
    }
    return {};
}

} // namespace lilong
