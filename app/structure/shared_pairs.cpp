#include "app/structure/shared_pairs.h"

#include "app/text/character_class.h"

#include <algorithm>
#include <utility>

namespace lilong {
namespace {

constexpr int often = 8; // on a page: a word of all its texts

std::uint32_t pairAt(QStringView page, qsizetype at) { return std::uint32_t{page[at].unicode()} << 16U | page[at + 1].unicode(); }

int inBoth(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    int shared = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        shared += *i == *j ? 1 : 0;
        *i < *j ? ++i : ++j;
    }
    return shared;
}

} // namespace

SharedPairs::SharedPairs(QStringView page) : page_(page) {
    for (qsizetype i = 0; i + 1 < page.size(); ++i) {
        if (isHan(page[i].unicode()) && isHan(page[i + 1].unicode()))
            ++counts_[pairAt(page, i)];
    }
}

int SharedPairs::count(size_t piece, Span text, size_t latest, Span latestText) {
    known(latest, latestText);
    Known& of = known(piece, text);
    if (of.with != latest) {
        of.with = latest;
        of.shared = inBoth(of.pairs, known_[latest].pairs);
    }
    return of.shared;
}

SharedPairs::Known& SharedPairs::known(size_t piece, Span text) {
    if (known_.size() <= piece)
        known_.resize(piece + 1);
    Known& made = known_[piece];
    if (std::exchange(made.isRead, true))
        return made;
    for (qsizetype i = text.start; i + 1 < text.end; ++i) {
        const auto found = counts_.find(pairAt(page_, i));
        if (found != counts_.end() && found->second > 1 && found->second <= often)
            made.pairs.push_back(found->first);
    }
    std::sort(made.pairs.begin(), made.pairs.end());
    made.pairs.erase(std::unique(made.pairs.begin(), made.pairs.end()), made.pairs.end());
    return made;
}

} // namespace lilong
