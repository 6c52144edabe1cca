#include "app/structure/shared_pairs.h"

#include <algorithm>
#include <utility>

namespace lilong {
namespace {

constexpr int often = 8; // on a page: a word of all its texts

int inBoth(const std::vector<CharacterPair>& a, const std::vector<CharacterPair>& b) {
    int shared = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        shared += *i == *j ? 1 : 0;
        *i < *j ? ++i : ++j;
    }
    return shared;
}

} // namespace

SharedPairs::SharedPairs(QStringView page) : page_(page) {
    for (const CharacterPair pair : pairsOf(page))
        ++counts_[pair];
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
