#include "app/clean/look_alike_judge.h"

#include "app/clean/look_alike_weights.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace lilong {
namespace {

double logistic(double odds) { return 1.0 / (1.0 + std::exp(-odds)); }

/// What the reading is worth before anything is known of the issue.
double firstProbability(const LookAlike& reading) {
    const auto& values = reading.evidence.values;
    return logistic(std::inner_product(values.begin(), values.end(), weights::first.begin(), weights::firstBias));
}

quint32 pairOf(const LookAlike& reading) { return static_cast<quint32>(reading.read) << 16U | reading.printed; }

using Features = std::array<double, weights::features>;

/// What the trees add to the odds.
double corrections(const Features& features) {
    constexpr size_t splits = (size_t{1} << weights::depth) - 1;
    double odds = 0;
    for (size_t tree = 0; tree < weights::trees; ++tree) {
        size_t node = 0;
        for (size_t level = 0; level < weights::depth; ++level) {
            const size_t split = tree * splits + (size_t{1} << level) - 1 + node;
            node = 2 * node + (features[weights::asked[split]] >= static_cast<double>(weights::from[split]) ? 1 : 0);
        }
        odds += static_cast<double>(weights::leaves[(tree << weights::depth) + node]);
    }
    return odds;
}

} // namespace

LookAlikeJudge::LookAlikeJudge(const std::vector<LookAlike>& found, qsizetype charactersLookedAt) : characters_(charactersLookedAt) {
    for (const LookAlike& reading : found) {
        const double likely = firstProbability(reading);
        expectedAtFirst_ += likely;
        expectedOfPair_[pairOf(reading)] += likely;
    }
    for (const LookAlike& reading : found) {
        doubts_.push_back({reading.text, reading.at, probability(reading)});
        expected_ += doubts_.back().probability;
    }
}

double LookAlikeJudge::rateOf(double expected) const {
    constexpr double beforehand = 0.3;    // misread characters that a page is granted unseen …
    constexpr double charactersThen = 300; // … in so many
    return std::log10((std::max(0.0, expected) + beforehand) / (static_cast<double>(characters_) + charactersThen));
}

double LookAlikeJudge::rateWithout(const LookAlike& reading) const { return rateOf(expected_ - probability(reading)); }

double LookAlikeJudge::onOtherTexts(double probability) {
    return probability <= 0.5 ? probability : logistic(weights::modesty * std::log(probability / (1.0 - probability)));
}

bool LookAlikeJudge::isSure(double probability) { return probability >= weights::leastUnasked; }

double LookAlikeJudge::probability(const LookAlike& reading) const {
    const double likely = firstProbability(reading);
    Features features{};
    std::copy(reading.evidence.values.begin(), reading.evidence.values.end(), features.begin());
    features[LookAlikeEvidence::features] = rateOf(expectedAtFirst_ - likely);
    features[LookAlikeEvidence::features + 1] = std::log2(1.0 + std::max(0.0, expectedOfPair_.value(pairOf(reading)) - likely));
    const double odds = std::inner_product(features.begin(), features.end(), weights::second.begin(), weights::bias);
    return std::min(reading.atMost, logistic(odds < weights::hopeless ? odds : odds + corrections(features)));
}

/// The likeliest other reading near a reading that is not likely enough to be taken: it spoils the phrase, or what stands there is misread as something else.
double LookAlikeJudge::doubtBeside(const LookAlike& reading) const {
    constexpr qsizetype near = 3;
    const auto isBefore = [](const Doubt& doubt, const LookAlike& place) { return std::pair(doubt.text, doubt.at) < std::pair(place.text, place.at); };
    LookAlike from = reading;
    from.at -= near;
    double most = 0;
    for (auto doubt = std::lower_bound(doubts_.begin(), doubts_.end(), from, isBefore);
         doubt != doubts_.end() && doubt->text == reading.text && doubt->at <= reading.at + near; ++doubt)
        if (doubt->at != reading.at && doubt->probability < 0.5)
            most = std::max(most, doubt->probability);
    return most;
}

double LookAlikeJudge::ofPhrase(const LookAlike& reading) const {
    constexpr double pull = 0.9; // how far the phrases went down with the doubts beside them, on pages of our own text …
    constexpr double little = 0.05; // … from about this probability on
    const double likely = std::clamp(probability(reading), 1e-6, 1.0 - 1e-6);
    return logistic(std::log(likely / (1.0 - likely)) - pull * std::log1p(doubtBeside(reading) / little));
}

} // namespace lilong
