#include "app/tag/segmentation.h"

#include <algorithm>
#include <limits>

namespace lilong {
namespace {

constexpr int corpus = 78;          // 10·log10 of the dictionary's 60 million words
constexpr int unknownCharacter = 90; // worse than the rarest word

struct Step {
    int cost = std::numeric_limits<int>::max();
    Segment segment{};
};

void offer(std::vector<Step>& steps, int price, const Segment& segment) {
    Step& end = steps[segment.start + segment.length];
    if (price <= end.cost)
        end = {price, segment};
}

/// Offers every word that starts at `start` to the steps at their ends.
void offerWords(const Characters& text, const Lexicon& lexicon, size_t start, std::vector<Step>& steps) {
    const int cost = steps[start].cost;
    const QStringView ahead = text.from(start);
    offer(steps, cost + unknownCharacter, {start, 1, u'\0', WordTable::hashOf(text.slice(start, start + 1))});
    lexicon.forEachWordAt(ahead, [&](qsizetype length, const Lexicon::Word& word) {
        size_t end = start + 1;
        while (text.offset(end) < text.offset(start) + length)
            ++end;
        const QStringView units = ahead.left(length);
        if (text.offset(end) == text.offset(start) + length)
            offer(steps, cost + corpus - word.frequency, {start, end - start, word.wordClass, WordTable::hashOf(units)});
    });
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
