#include "app/tag/segmentation.h"

#include <algorithm>
#include <limits>

namespace lilong {
namespace {

constexpr int corpus = 78;          // 10·log10 of the dictionary's 60 million words
constexpr int unknownCharacter = 90; // worse than the rarest word

constexpr size_t lookAhead = 8;      // characters, some hundred nanoseconds

constexpr int commonPlace = 20;      // 10·log10: a hundred times in the dictionary's corpus

struct Step {
    int cost = std::numeric_limits<int>::max();
    std::uint16_t length = 1; ///< in code points, of the word that ends here
    char16_t wordClass = 0;
};

void offer(Step& end, int price, size_t length, char16_t wordClass) {
    if (price <= end.cost)
        end = {price, static_cast<std::uint16_t>(length), wordClass};
}

/// Offers every word that starts at `start` to the steps at their ends.
void offerWords(const Characters& text, const Lexicon& lexicon, size_t start, std::vector<Step>& steps, std::vector<WordInText>* placeNames) {
    const int cost = steps[start].cost;
    offer(steps[start + 1], cost + unknownCharacter, 1, u'\0');
    lexicon.forEachWordAt(text.from(start), [&](qsizetype length, const Lexicon::Word& word) {
        const size_t end = text.endOf(start, length);
        offer(steps[end], cost + corpus - word.frequency, end - start, word.wordClass);
        if (placeNames && word.wordClass == u'S' && word.frequency >= commonPlace && length > 1)
            placeNames->push_back({start, end});
    });
}

} // namespace

std::vector<Segment> segment(const Characters& text, const Lexicon& lexicon, std::vector<WordInText>* placeNames) {
    std::vector<Step> steps(text.size() + 1);
    steps[0].cost = 0;
    for (size_t start = 0; start < text.size(); ++start) {
        lexicon.prefetch(text.from(std::min(start + lookAhead, text.size())));
        lexicon.prefetchFurther(text.from(std::min(start + lookAhead / 2, text.size())));
        offerWords(text, lexicon, start, steps, placeNames);
    }
    std::vector<Segment> found;
    found.reserve(text.size() / 2 + 1);
    for (size_t end = text.size(); end > 0; end = found.back().start) {
        const size_t start = end - steps[end].length;
        found.push_back({start, steps[end].length, steps[end].wordClass, WordTable::hashOf(text.slice(start, end))});
    }
    std::reverse(found.begin(), found.end());
    return found;
}

} // namespace lilong
