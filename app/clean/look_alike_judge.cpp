#include "app/clean/look_alike_judge.h"

#include "app/clean/look_alike_weights.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lilong {
namespace {

double logistic(double odds) { return 1.0 / (1.0 + std::exp(-odds)); }

double weighed(const LookAlikeEvidence& evidence, const std::array<double, LookAlikeEvidence::features>& weights) {
    return std::inner_product(evidence.values.begin(), evidence.values.end(), weights.begin(), 0.0);
}

/// What the reading is worth before anything is known of the issue.
double firstProbability(const LookAlike& reading) { return logistic(weights::firstBias + weighed(reading.evidence, weights::first)); }

} // namespace

LookAlikeJudge::LookAlikeJudge(const std::vector<LookAlike>& found, qsizetype charactersLookedAt) : characters_(charactersLookedAt) {
    for (const LookAlike& reading : found)
        expected_ += firstProbability(reading);
}

double LookAlikeJudge::rateOf(double expected) const {
    constexpr double beforehand = 0.3;    // misread characters that a page is granted unseen …
    constexpr double charactersThen = 300; // … in so many
    return std::log10((expected + beforehand) / (static_cast<double>(characters_) + charactersThen));
}

double LookAlikeJudge::rateWithout(const LookAlike& reading) const { return rateOf(std::max(0.0, expected_ - firstProbability(reading))); }

double LookAlikeJudge::probability(const LookAlike& reading) const {
    return logistic(weights::bias + weights::rate * rateWithout(reading) + weighed(reading.evidence, weights::second));
}

} // namespace lilong
