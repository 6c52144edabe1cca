#include "app/tag/segmentation.h"

#include <algorithm>
#include <limits>

namespace lilong {
namespace {

constexpr int corpus = 78;          // 10·log10 of the dictionary's 60 million words
constexpr int unknownCharacter = 90; // worse than the rarest word
constexpr size_t longestWord = 5;

struct Step {
    int cost = std::numeric_limits<int>::max();
    Segment segment{};
};

/// Offers every word that starts at `start` to the steps at their ends.
void offerWords(const Characters& text, const Lexicon& lexicon, size_t start, std::vector<Step>& steps) {
    const int cost = steps[start].cost;
    const size_t most = std::min(longestWord, text.size() - start);
    for (size_t length = 1; length <= most; ++length) {
        const QStringView word = text.slice(start, start + length);
        const auto known = lexicon.word(word);
        if (!known && length > 1)
            continue;
        const int price = cost + (known ? corpus - known->frequency : unknownCharacter);
        Step& end = steps[start + length];
        if (price <= end.cost)
            end = {price, {start, length, known ? known->wordClass : u'\0', WordTable::hashOf(word)}};
    }
}

} // namespace

std::vector<Segment> segment(const Characters& text, const Lexicon& lexicon) {
    std::vector<Step> steps(text.size() + 1);
    steps[0].cost = 0;
    for (size_t start = 0; start < text.size(); ++start)
        offerWords(text, lexicon, start, steps);
    std::vector<Segment> found;
    for (size_t end = text.size(); end > 0; end = found.back().start)
        found.push_back(steps[end].segment);
    std::reverse(found.begin(), found.end());
    return found;
}

} // namespace lilong
