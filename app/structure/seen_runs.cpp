#include "app/structure/seen_runs.h"

#include "app/text/character_class.h"

namespace lilong {
namespace {

constexpr double pairOnce = 0.4; // log10 of likelihood
constexpr double pairOften = 0.6;
constexpr double threeInARow = 1.1;

bool isWord(QChar c) { return isHan(c.unicode()) || isAsciiDigit(c.unicode()); }

std::uint64_t append(std::uint64_t run, QChar c) { return run << 16U | c.unicode(); }

} // namespace

SeenRuns::SeenRuns(QStringView page) {
    for (qsizetype i = 1; i < page.size(); ++i) {
        if (!isWord(page[i - 1]) || !isWord(page[i]))
            continue;
        const std::uint64_t pair = append(page[i - 1].unicode(), page[i]);
        ++counts_[pair];
        if (i + 1 < page.size() && isWord(page[i + 1]))
            ++counts_[append(pair, page[i + 1])];
    }
}

double SeenRuns::likelihood(QStringView upper, QStringView lower) const {
    if (count(upper.right(2), lower.left(1)) > 0 || count(upper.right(1), lower.left(2)) > 0)
        return threeInARow;
    const int pairs = count(upper.right(1), lower.left(1));
    return pairs == 0 ? 0.0 : pairs == 1 ? pairOnce : pairOften;
}

int SeenRuns::count(QStringView upper, QStringView lower) const {
    std::uint64_t run = 0;
    for (const QChar c : upper)
        run = append(run, c);
    for (const QChar c : lower)
        run = append(run, c);
    const auto found = upper.isEmpty() || lower.isEmpty() ? counts_.end() : counts_.find(run);
    return found == counts_.end() ? 0 : found->second;
}

} // namespace lilong
