#include "app/clean/word_costs.h"

#include <algorithm>
#include <array>
#include <limits>

namespace lilong {

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
        forEachWordAt(text.mid(start), [&](qsizetype length, int price) { offer(start, length, here + price); });
    }
}

int WordCosts::cost(QStringView text) const {
    std::array<Step, longestText + 1> steps;
    const QStringView looked = text.left(longestText);
    fill(looked, steps.data());
    return steps[static_cast<size_t>(looked.size())].cost;
}

WordCosts::Replacing::Replacing(const WordCosts& costs, QStringView text, qsizetype open)
    : costs_(costs), length_(std::min(text.size(), longestText)), open_(open) {
    std::copy(text.begin(), text.begin() + length_, text_.begin());
    std::array<Step, longestText + 1> steps;
    costs.fill(text.left(open), steps.data());
    std::transform(steps.begin(), steps.begin() + open + 1, before_.begin(), [](const Step& step) { return step.cost; });
    behind_[static_cast<size_t>(length_)] = 0;
    for (qsizetype start = length_ - 1; start > open; --start) {
        int& least = behind_[static_cast<size_t>(start)];
        least = std::numeric_limits<int>::max();
        costs.forEachWordAt(text.mid(start), [&](qsizetype length, int price) { least = std::min(least, price + behind_[static_cast<size_t>(start + length)]); });
    }
}

int WordCosts::Replacing::costWith(QChar character) {
    text_[static_cast<size_t>(open_)] = character;
    const QStringView text(text_.data(), length_);
    int least = std::numeric_limits<int>::max();
    for (qsizetype start = std::max<qsizetype>(0, open_ + 1 - longestWord); start <= open_; ++start) {
        costs_.forEachWordAt(text.mid(start), [&](qsizetype length, int price) {
            if (start + length > open_)
                least = std::min(least, before_[static_cast<size_t>(start)] + price + behind_[static_cast<size_t>(start + length)]);
        });
    }
    return least;
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
