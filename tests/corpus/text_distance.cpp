#include "tests/corpus/text_distance.h"

#include <QHash>

#include <cstdint>
#include <vector>

namespace lilong::corpus {
namespace {

constexpr qsizetype wordBits = 64;

/// 64 rows of the distance table: which differences from row to row are +1 and which are -1.
struct Rows {
    std::uint64_t up = ~std::uint64_t(0);
    std::uint64_t down = 0;
};

/// One step to the right. `carry` is the difference at the top border (-1, 0, 1) and becomes the one at the row `last`.
void advance(Rows& rows, std::uint64_t equal, std::uint64_t last, int& carry) {
    const std::uint64_t cellsDown = equal | rows.down;
    if (carry < 0)
        equal |= 1;
    const std::uint64_t diagonal = (((equal & rows.up) + rows.up) ^ rows.up) | equal;
    std::uint64_t right = rows.down | ~(diagonal | rows.up);
    std::uint64_t left = rows.up & diagonal;
    const int below = (right & last) ? 1 : (left & last) ? -1 : 0;
    right = (right << 1) | (carry > 0 ? 1U : 0U);
    left = (left << 1) | (carry < 0 ? 1U : 0U);
    rows.up = left | ~(cellsDown | right);
    rows.down = right & cellsDown;
    carry = below;
}

} // namespace

qsizetype editDistance(QStringView a, QStringView b) {
    if (a.isEmpty() || b.isEmpty())
        return a.size() + b.size();
    const auto words = static_cast<size_t>((a.size() + wordBits - 1) / wordBits);
    QHash<QChar, std::vector<std::uint64_t>> places;
    for (qsizetype i = 0; i < a.size(); ++i) {
        std::vector<std::uint64_t>& bits = places[a[i]];
        bits.resize(words);
        bits[static_cast<size_t>(i / wordBits)] |= std::uint64_t(1) << (i % wordBits);
    }
    const std::vector<std::uint64_t> nowhere(words);
    const std::uint64_t lastRow = std::uint64_t(1) << ((a.size() - 1) % wordBits);
    std::vector<Rows> table(words);
    qsizetype distance = a.size();
    for (const QChar c : b) {
        const auto found = places.constFind(c);
        const std::vector<std::uint64_t>& equal = found == places.constEnd() ? nowhere : *found;
        int carry = 1;
        for (size_t word = 0; word < words; ++word)
            advance(table[word], equal[word], word + 1 == words ? lastRow : std::uint64_t(1) << (wordBits - 1), carry);
        distance += carry;
    }
    return distance;
}

} // namespace lilong::corpus
