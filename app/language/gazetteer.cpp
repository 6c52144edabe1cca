#include "app/language/gazetteer.h"

#include <QResource>

#include <algorithm>
#include <cstring>

// Static libraries drop resources that nothing names; this must stand outside every namespace.
static void nameResources() { Q_INIT_RESOURCE(gazetteer); }

namespace lilong {
namespace {

constexpr size_t header = 28;
constexpr std::uint32_t blockSize = 16;
constexpr std::uint32_t keyBits = 0x7FFFF;
constexpr std::uint32_t strideBits = 6; // of entries, for which the unit of the first is kept at hand

/// The tables lie in the program's own data, at any address, in little endian as the processors that Lilong runs on.
template <typename Number>
Number at(const char* table, size_t index) {
    Number number;
    std::memcpy(&number, table + index * sizeof(Number), sizeof(Number));
    return number;
}

std::uint32_t entryAt(const char* postings, size_t index) {
    std::uint32_t entry = 0;
    std::memcpy(&entry, postings + 3 * index, 3);
    return entry;
}

/// FNV-1a (Fowler, Noll & Vo) over words of 64 bits: tells a damaged table at two milliseconds for all of it.
std::uint32_t checksumOf(const char* bytes, size_t size) {
    std::uint64_t value = 0xCBF29CE484222325ULL;
    for (size_t done = 0; done < size; done += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes + done, std::min<size_t>(8, size - done));
        value = (value ^ word) * 0x100000001B3ULL;
    }
    return static_cast<std::uint32_t>(value >> 32U) ^ static_cast<std::uint32_t>(value);
}

/// As the compiler folds names: half-width digits and letters, no blanks, no brackets.
QString folded(QStringView name) {
    QString key;
    for (const QChar c : name) {
        const QChar half = c >= QChar(0xFF01) && c <= QChar(0xFF5E) ? QChar(static_cast<char16_t>(c.unicode() - 0xFEE0)) : c;
        if (!half.isSpace() && half != u'(' && half != u')' && half != u'·')
            key += half;
    }
    return key;
}

/// What a name says of the division's kind, and what is then left to find it by.
struct Ending {
    QString text;
    DivisionKind kind;
};

const std::vector<Ending>& endings() {
    using enum DivisionKind;
    static const std::vector<Ending> all{
        {QStringLiteral("社区居民委员会"), Residents}, {QStringLiteral("社区居委会"), Residents}, {QStringLiteral("居民委员会"), Residents},
        {QStringLiteral("居委会"), Residents},         {QStringLiteral("居民区"), Residents},     {QStringLiteral("社区"), Residents},
        {QStringLiteral("村民委员会"), Village},       {QStringLiteral("村委会"), Village},       {QStringLiteral("村"), Village}};
    return all;
}

} // namespace

/// Reads the keys of one block, one after the other.
class Gazetteer::Block {
public:
    Block(const Gazetteer& gazetteer, std::uint32_t block)
        : next_(gazetteer.names_ + at<std::uint32_t>(gazetteer.blocks_, 2 * size_t{block})),
          left_(std::min(blockSize, gazetteer.keys_ - block * blockSize)),
          postings_{0, at<std::uint32_t>(gazetteer.blocks_, 2 * size_t{block} + 1)} {}

    /// The first key, which is written whole, is not behind another: without reading it.
    [[nodiscard]] bool startsUpTo(QStringView key) const {
        const auto length = static_cast<qsizetype>(at<std::uint8_t>(next_, 1));
        const char* units = next_ + (at<std::uint8_t>(next_, 2) == 255 ? 7 : 3);
        for (qsizetype i = 0; i < std::min(length, key.size()); ++i) {
            if (const auto unit = at<char16_t>(units, static_cast<size_t>(i)); unit != key[i].unicode())
                return unit < key[i].unicode();
        }
        return length <= key.size();
    }
    [[nodiscard]] bool readNext() {
        if (left_ == 0)
            return false;
        --left_;
        const auto shared = at<std::uint8_t>(next_, 0), more = at<std::uint8_t>(next_, 1);
        std::uint32_t count = at<std::uint8_t>(next_, 2);
        next_ += 3;
        if (count == 255) {
            count = at<std::uint32_t>(next_, 0);
            next_ += 4;
        }
        key_.resize(shared + more);
        std::memcpy(key_.data() + shared, next_, size_t{more} * 2);
        next_ += size_t{more} * 2;
        postings_ = {postings_.last, postings_.last + count};
        return true;
    }
    [[nodiscard]] const QString& key() const { return key_; }
    [[nodiscard]] Range postings() const { return postings_; }

private:
    const char* next_;
    std::uint32_t left_;
    Range postings_;
    QString key_;
};

Gazetteer::Gazetteer() {
    nameResources();
    const QResource table(QStringLiteral(":/gazetteer/gazetteer.bin"));
    if (table.isValid())
        open(reinterpret_cast<const char*>(table.data()), static_cast<size_t>(table.size()));
}

Gazetteer::Gazetteer(const char* bytes, size_t size) { open(bytes, size); }

void Gazetteer::open(const char* bytes, size_t size) {
    if (size < header || std::memcmp(bytes, "LGZ1", 4) != 0 || at<std::uint32_t>(bytes, 1) != checksumOf(bytes + 8, size - 8))
        return;
    const size_t keys = at<std::uint32_t>(bytes, 2), units = at<std::uint32_t>(bytes, 3), entries = at<std::uint32_t>(bytes, 4),
                 postings = at<std::uint32_t>(bytes, 5), names = at<std::uint32_t>(bytes, 6), blocks = (keys + blockSize - 1) / blockSize;
    if (size != header + units * 4 + (units + 1) * 4 + entries * 4 + (blocks + 1) * 8 + names + postings * 3)
        return;
    keys_ = static_cast<std::uint32_t>(keys);
    unitCount_ = static_cast<std::uint32_t>(units);
    units_ = bytes + header;
    starts_ = units_ + units * 4;
    entries_ = starts_ + (units + 1) * 4;
    blocks_ = entries_ + entries * 4;
    names_ = blocks_ + (blocks + 1) * 8;
    postings_ = names_ + names;
    indexUnits(static_cast<std::uint32_t>(entries));
}

void Gazetteer::indexUnits(std::uint32_t entries) {
    unitNear_.reserve((entries >> strideBits) + 2);
    std::uint32_t unit = 0;
    for (std::uint32_t entry = 0; entry < entries; entry += 1U << strideBits) {
        while (unit + 1 < unitCount_ && at<std::uint32_t>(starts_, unit + 1) <= entry)
            ++unit;
        unitNear_.push_back(unit);
    }
    unitNear_.push_back(unitCount_ - 1);
}

Gazetteer::Range Gazetteer::postingsOf(QStringView key) const {
    std::uint32_t first = 0, last = (keys_ + blockSize - 1) / blockSize;
    while (last - first > 1) { // the last block whose head is not behind the key
        const std::uint32_t middle = first + (last - first) / 2;
        (Block(*this, middle).startsUpTo(key) ? first : last) = middle;
    }
    for (Block block(*this, first); block.readNext() && block.key() <= key;)
        if (block.key() == key)
            return block.postings();
    return {};
}

Division Gazetteer::divisionOf(std::uint32_t entry) const {
    std::uint32_t first = unitNear_[entry >> strideBits], last = unitNear_[(entry >> strideBits) + 1] + 1;
    while (last - first > 1) {
        const std::uint32_t middle = first + (last - first) / 2;
        (at<std::uint32_t>(starts_, middle) <= entry ? first : last) = middle;
    }
    const auto packed = at<std::uint32_t>(entries_, entry);
    return {DivisionCode(std::uint64_t{at<std::uint32_t>(units_, first)} * 1000 + (packed >> 22U)), static_cast<DivisionKind>(packed >> 19U & 7U)};
}

QString Gazetteer::keyOf(std::uint32_t entry) const {
    const std::uint32_t key = at<std::uint32_t>(entries_, entry) & keyBits;
    Block block(*this, key / blockSize);
    for (std::uint32_t i = 0; i <= key % blockSize; ++i)
        if (!block.readNext())
            return {};
    return block.key();
}

template <typename Test>
void Gazetteer::addDivisions(QStringView key, Test fits, std::vector<Division>& found) const {
    const Range postings = postingsOf(key);
    for (std::uint32_t i = postings.first; i < postings.last; ++i)
        if (const Division division = divisionOf(entryAt(postings_, i)); fits(division.kind))
            found.push_back(division);
}

std::vector<Division> Gazetteer::find(QStringView name) const {
    std::vector<Division> found;
    const QString key = folded(name);
    if (isEmpty() || key.isEmpty())
        return found;
    addDivisions(key, [](DivisionKind) { return true; }, found);
    for (const Ending& ending : endings()) {
        if (key.size() < ending.text.size() + 2 || !key.endsWith(ending.text))
            continue;
        addDivisions(QStringView(key).chopped(ending.text.size()),
                     [&ending](DivisionKind kind) { return kind == ending.kind || kind == DivisionKind::Other; }, found);
        break;
    }
    const auto byCode = [](const Division& a, const Division& b) { return a.code < b.code; };
    std::sort(found.begin(), found.end(), byCode);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

/// The units that are it or lie in it.
Gazetteer::Range Gazetteer::unitsIn(DivisionCode unit) const {
    constexpr std::uint32_t span[] = {10'000'000, 100'000, 1'000, 1, 1}; // by level, of nine digits
    const auto code = static_cast<std::uint32_t>(unit.number() / 1000);
    const auto firstFrom = [this](std::uint32_t wanted) {
        std::uint32_t first = 0, last = unitCount_;
        while (first < last) {
            const std::uint32_t middle = first + (last - first) / 2;
            if (at<std::uint32_t>(units_, middle) < wanted)
                first = middle + 1;
            else
                last = middle;
        }
        return first;
    };
    return {firstFrom(code), firstFrom(code + span[static_cast<size_t>(unit.level())])};
}

QString Gazetteer::nameOf(DivisionCode code) const {
    const Range units = isEmpty() || code.isEmpty() ? Range{} : unitsIn(DivisionCode(code.number() / 1000 * 1000).at(std::min(code.level(), DivisionLevel::Street)));
    if (units.first == units.last || at<std::uint32_t>(units_, units.first) != code.number() / 1000)
        return {};
    for (std::uint32_t entry = at<std::uint32_t>(starts_, units.first); entry < at<std::uint32_t>(starts_, units.first + 1); ++entry)
        if (at<std::uint32_t>(entries_, entry) >> 22U == code.number() % 1000)
            return keyOf(entry);
    return {};
}

std::vector<Gazetteer::Named> Gazetteer::divisionsIn(DivisionCode unit) const {
    std::vector<Named> found;
    if (isEmpty() || unit.isEmpty() || unit.level() == DivisionLevel::Village)
        return found;
    const Range units = unitsIn(unit);
    for (std::uint32_t entry = at<std::uint32_t>(starts_, units.first); entry < at<std::uint32_t>(starts_, units.last); ++entry)
        if (const Division division = divisionOf(entry); division.code != unit)
            found.push_back({division, keyOf(entry)});
    return found;
}

} // namespace lilong
