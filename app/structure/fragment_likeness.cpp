#include "app/structure/fragment_likeness.h"

#include "app/text/character_pairs.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace lilong {
namespace {

std::vector<int> wordsOf(const QString& text, QHash<CharacterPair, int>& known) {
    std::vector<int> words;
    for (const CharacterPair pair : pairsOf(text)) {
        const auto found = known.constFind(pair);
        words.push_back(found != known.constEnd() ? *found : *known.insert(pair, static_cast<int>(known.size())));
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

} // namespace

FragmentLikeness::FragmentLikeness(const std::vector<Fragment>& page) {
    QHash<CharacterPair, int> known;
    for (const Fragment& fragment : page)
        words_.push_back(wordsOf(fragment.string(), known));
    std::vector<int> holders(static_cast<size_t>(known.size()), 0);
    for (const std::vector<int>& words : words_) {
        for (const int word : words)
            ++holders[static_cast<size_t>(word)];
    }
    for (const int count : holders) {
        const double weight = std::log((2.0 + static_cast<double>(page.size())) / (1.0 + count));
        weights_.push_back(weight * weight);
    }
    for (const std::vector<int>& words : words_) {
        double square = 0;
        for (const int word : words)
            square += weights_[static_cast<size_t>(word)];
        squares_.push_back(square);
    }
}

double FragmentLikeness::product(size_t a, size_t b) const {
    double sum = 0;
    auto first = words_[a].begin();
    auto second = words_[b].begin();
    while (first != words_[a].end() && second != words_[b].end()) {
        if (*first == *second)
            sum += weights_[static_cast<size_t>(*first)];
        const int low = std::min(*first, *second);
        first += *first == low;
        second += *second == low;
    }
    return sum;
}

} // namespace lilong
