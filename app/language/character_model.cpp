#include "app/language/character_model.h"

#include "app/language/word_table.h"

#include <QResource>

#include <cstring>

// Static libraries drop resources that nothing names; this must stand outside every namespace.
static void nameResources() { Q_INIT_RESOURCE(look_alikes); }

namespace lilong {
namespace {

constexpr size_t header = 8;
constexpr size_t buckets = 0x10000; // one for each upper half of a hash
constexpr unsigned char unknown = 255;
constexpr double rarest = -6.0; // of a character that our own text does not have
constexpr char16_t border = u'\n'; // of a paragraph

/// The tables lie in the program's own data, at any address.
template <typename Number>
Number at(const char* table, size_t index) {
    Number number;
    std::memcpy(&number, table + index * sizeof(Number), sizeof(Number));
    return number;
}

char16_t standingAt(QStringView text, qsizetype at) { return at < 0 || at >= text.size() ? border : text[at].unicode(); }

std::uint32_t hashOf(std::uint32_t before, char16_t c) { return WordTable::extended(before, QChar(c)); }

} // namespace

CharacterModel::CharacterModel() {
    nameResources();
    const QResource model(QStringLiteral(":/look_alikes/character_model.bin"));
    if (model.isValid())
        open(reinterpret_cast<const char*>(model.data()), static_cast<size_t>(model.size()));
}

CharacterModel::CharacterModel(const char* bytes, size_t size) { open(bytes, size); }

void CharacterModel::open(const char* bytes, size_t size) {
    if (size < header || std::memcmp(bytes, "LCM1", 4) != 0)
        return;
    const size_t runs = at<std::uint32_t>(bytes + 4, 0);
    if (size != header + (buckets + 1) * 4 + runs * 4)
        return;
    buckets_ = bytes + header;
    hashes_ = buckets_ + (buckets + 1) * 4;
    likely_ = hashes_ + runs * 2;
    left_ = likely_ + runs;
}

CharacterModel::Run CharacterModel::run(std::uint32_t hash) const {
    const auto logOf = [](char cost) { return static_cast<unsigned char>(cost) / -20.0; };
    const std::uint32_t end = at<std::uint32_t>(buckets_, (hash >> 16U) + 1U);
    for (std::uint32_t i = at<std::uint32_t>(buckets_, hash >> 16U); i < end; ++i) {
        if (at<std::uint16_t>(hashes_, i) == (hash & 0xFFFFU))
            return {logOf(likely_[i]), logOf(left_[i]), static_cast<unsigned char>(likely_[i]) != unknown};
    }
    return {rarest, 0.0, false};
}

double CharacterModel::likelihood(char16_t first, char16_t second, char16_t last) const {
    const std::uint32_t pair = hashOf(hashOf(WordTable::emptyHash, first), second);
    if (const Run three = run(hashOf(pair, last)); three.isKnown)
        return three.likely;
    const std::uint32_t one = hashOf(WordTable::emptyHash, second);
    const double left = run(pair).left;
    if (const Run two = run(hashOf(one, last)); two.isKnown)
        return left + two.likely;
    return left + run(one).left + run(hashOf(WordTable::emptyHash, last)).likely;
}

double CharacterModel::likelihoodWith(QStringView text, qsizetype at, char16_t character) const {
    if (isEmpty())
        return 0.0;
    const char16_t before = standingAt(text, at - 1);
    const char16_t next = standingAt(text, at + 1);
    return likelihood(standingAt(text, at - 2), before, character) + likelihood(before, character, next) + likelihood(character, next, standingAt(text, at + 2));
}

double CharacterModel::likelihoodFrom(QStringView text, qsizetype from) const {
    double sum = 0;
    for (qsizetype i = from; i < text.size() && !isEmpty(); ++i)
        sum += likelihood(standingAt(text, i - 2), standingAt(text, i - 1), text[i].unicode());
    return sum;
}

} // namespace lilong
