#include "app/clean/word_costs.h"

#include <algorithm>
#include <array>
#include <limits>

namespace lilong {
namespace {

constexpr int unknownCharacter = 90; // worse than the rarest word
constexpr qsizetype longestWord = 5; // longer ones are cut into parts that cost little more

} // namespace

void WordCosts::fill(QStringView text, Step* steps) const {
    std::fill(steps, steps + text.size() + 1, Step{std::numeric_limits<int>::max(), 1});
    steps[0].cost = 0;
    const auto offer = [&](qsizetype start, qsizetype length, int price) {
        Step& end = steps[start + length];
        if (price <= end.cost)
            end = {price, static_cast<std::uint8_t>(length)};
    };
    for (qsizetype start = 0; start < text.size(); ++start) {
        const int here = steps[start].cost;
        offer(start, 1, here + unknownCharacter);
        lexicon_.forEachWordAt(text.mid(start, longestWord), [&](qsizetype length, const Lexicon::Word& word) {
            offer(start, length, here + costOf(word.frequency));
        });
    }
}

int WordCosts::cost(QStringView text) const {
    std::array<Step, longestText + 1> steps;
    const QStringView looked = text.left(longestText);
    fill(looked, steps.data());
    return steps[static_cast<size_t>(looked.size())].cost;
}

std::vector<WordCosts::Word> WordCosts::cut(QStringView run) const {
    std::vector<Step> steps(static_cast<size_t>(run.size()) + 1);
    fill(run, steps.data());
    std::vector<Word> words;
    for (qsizetype end = run.size(); end > 0; end = words.back().start) {
        const Step& step = steps[static_cast<size_t>(end)];
        const qsizetype start = end - step.length;
        words.push_back({start, step.length, step.cost - steps[static_cast<size_t>(start)].cost});
    }
    std::reverse(words.begin(), words.end());
    return words;
}

} // namespace lilong
