#include "app/language/look_alikes.h"

#include <QResource>

#include <cstring>

// Static libraries drop resources that nothing names; this must stand outside every namespace.
static void nameResources() { Q_INIT_RESOURCE(look_alikes); }

namespace lilong {
namespace {

constexpr size_t header = 20;
constexpr size_t blockLength = 16;
constexpr double unitLength = 127.0; // of a picture's vector

} // namespace

LookAlikes::LookAlikes() {
    nameResources();
    const QResource table(QStringLiteral(":/look_alikes/look_alikes.bin"));
    if (table.isValid())
        open(reinterpret_cast<const char*>(table.data()), static_cast<size_t>(table.size()));
}

LookAlikes::LookAlikes(const char* bytes, size_t size) { open(bytes, size); }

void LookAlikes::open(const char* bytes, size_t size) {
    if (size < header || std::memcmp(bytes, "LLA3", 4) != 0)
        return;
    const size_t characters = at<std::uint32_t>(bytes + 4, 0);
    dimensions_ = at<std::uint32_t>(bytes + 4, 1);
    const size_t pairs = at<std::uint32_t>(bytes + 4, 2);
    const size_t ghosts = at<std::uint32_t>(bytes + 4, 3);
    const size_t tables = characters * (2 + dimensions_) + (characters + 1 + pairs) * 4 + 2 * characters + ghosts * (2 + characters);
    if (characters >= unknown || dimensions_ % blockLength != 0 || size != header + tables)
        return;
    pictures_ = bytes + header + characters * 2;
    starts_ = pictures_ + characters * dimensions_;
    pairs_ = starts_ + (characters + 1) * 4;
    misread_ = pairs_ + pairs * 4;
    intruding_ = misread_ + characters;
    ghosts_ = intruding_ + characters;
    characters_ = characters;
    ghostCount_ = ghosts;
    index_.assign(0x10000, unknown);
    for (size_t i = 0; i < characters; ++i)
        index_[at<char16_t>(bytes + header, i)] = static_cast<std::uint16_t>(i);
}

double LookAlikes::likeness(char16_t a, char16_t b) const {
    const std::uint16_t first = indexOf(a);
    const std::uint16_t second = indexOf(b);
    if (first == unknown || second == unknown)
        return 0.0;
    const char* const left = pictures_ + first * dimensions_;
    const char* const right = pictures_ + second * dimensions_;
    int product = 0;
    for (size_t block = 0; block < dimensions_; block += blockLength) // a fixed length lets the compiler take them together
        for (size_t i = block; i < block + blockLength; ++i)
            product += static_cast<signed char>(left[i]) * static_cast<signed char>(right[i]);
    return product / (unitLength * unitLength);
}

std::optional<double> LookAlikes::isGhost(char16_t ghost, char16_t next) const {
    for (size_t i = 0; i < ghostCount_; ++i) {
        const char* const table = ghosts_ + i * (2 + characters_);
        if (at<char16_t>(table, 0) == ghost)
            return share(table + 2, next);
    }
    return std::nullopt;
}

double LookAlikes::share(const char* table, char16_t c) const {
    const std::uint16_t index = indexOf(c);
    return index == unknown ? usualShare : static_cast<unsigned char>(table[index]) / -50.0;
}

std::optional<double> LookAlikes::readAs(char16_t printed, char16_t read) const {
    std::optional<double> found;
    forEachPrinted(read, [&](char16_t candidate, double probability) {
        if (candidate == printed)
            found = probability;
    });
    return found;
}

} // namespace lilong
