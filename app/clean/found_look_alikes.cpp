#include "app/clean/found_look_alikes.h"

#include "app/clean/look_alike_judge.h"
#include "app/clean/look_alike_pairs.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace lilong {
namespace {

constexpr double worthASecondLook = -3.15; // log10 of the misread share: a slip or two on a clean page stay below it
constexpr double believed = 0.6;          // how sure a reading is that others may lean on
constexpr qsizetype leaning = 3;          // how far
constexpr double worthKeeping = 0.3;      // how sure must be what leans on others
constexpr double leastPairGain = 2.0;     // log10 of how much likelier two together must read: each is judged as if the other were right

bool standsBefore(const LookAlike& a, const LookAlike& b) { return std::tie(a.text, a.at) < std::tie(b.text, b.at); }

/// The readings to lean on, in order, as sure as they are.
std::vector<LookAlike> believedOf(const FoundLookAlikes& all) {
    const LookAlikeJudge judge(all.found, all.characters);
    std::vector<LookAlike> chosen;
    for (size_t i = 0; i < all.found.size(); ++i)
        if (const double likely = judge.probabilityOf(i); likely >= believed) {
            chosen.push_back(all.found[i]);
            chosen.back().atMost = likely;
        }
    return chosen;
}

std::vector<SearchedText> withReadings(std::vector<SearchedText> texts, const std::vector<LookAlike>& readings) {
    for (const LookAlike& reading : readings)
        texts[reading.text].text[reading.at] = QChar(reading.printed);
    return texts;
}

/// How sure a reading can be: as the surest that it leans on.
double supportOf(const LookAlike& reading, const std::vector<LookAlike>& putRight) {
    double support = 0;
    LookAlike from = reading;
    from.at -= leaning;
    for (auto near = std::lower_bound(putRight.begin(), putRight.end(), from, standsBefore);
         near != putRight.end() && near->text == reading.text && near->at <= reading.at + leaning; ++near)
        support = std::max(support, near->atMost);
    return support;
}

/// Puts a reading in the place of what was found there before, if anything, where it is likelier. Says whether it was.
bool takeIfBetter(const LookAlike& reading, const LookAlikeJudge& judge, FoundLookAlikes& all) {
    const auto known = std::lower_bound(all.found.begin(), all.found.end(), reading, standsBefore);
    const bool isKnown = known != all.found.end() && !standsBefore(reading, *known);
    if (isKnown && judge.probability(reading) <= judge.probability(*known))
        return false;
    if (isKnown)
        *known = reading;
    else
        all.found.insert(known, reading);
    return true;
}

/// Takes what was found beside others. Says whether there is more to lean on now.
bool takeBetter(std::vector<LookAlike> beside, const std::vector<LookAlike>& putRight, FoundLookAlikes& all) {
    const LookAlikeJudge judge(all.found, all.characters);
    bool isMore = false;
    for (LookAlike& reading : beside) {
        reading.atMost = supportOf(reading, putRight);
        const bool isTaken = judge.probability(reading) >= worthKeeping && takeIfBetter(reading, judge, all);
        isMore = isMore || (isTaken && judge.probability(reading) >= believed);
    }
    return isMore;
}

void lookBeside(const std::vector<SearchedText>& texts, const Knowledge& knowledge, FoundLookAlikes& all) {
    constexpr int rounds = 2;
    for (int round = 0; round < rounds; ++round) {
        const std::vector<LookAlike> putRight = believedOf(all);
        if (putRight.empty())
            return;
        const std::vector<SearchedText> better = withReadings(texts, putRight);
        LookAlikeSearch search(knowledge, better);
        for (const LookAlike& reading : putRight)
            search.seek(reading.text, {reading.at - leaning, reading.at + leaning + 1});
        for (const LookAlike& reading : putRight)
            search.seek(reading.text, {reading.at, reading.at + 1}, false);
        if (!takeBetter(search.find(LookAlikeSearch::Depth::Deep), putRight, all))
            return;
    }
}

/// What speaks for one half of each pair, by text and place, once the other half is put right.
std::vector<LookAlike> halvesOf(const std::vector<LookAlikePair>& pairs, size_t half, std::vector<SearchedText> texts, const Knowledge& knowledge) {
    for (const LookAlikePair& pair : pairs)
        texts[pair.text].text[pair.at + 1 - static_cast<qsizetype>(half)] = QChar(pair.printed[1 - half]);
    LookAlikeSearch search(knowledge, texts);
    const auto placeOf = [half](const LookAlikePair& pair) { return pair.at + static_cast<qsizetype>(half); };
    for (const LookAlikePair& pair : pairs)
        search.seek(pair.text, {placeOf(pair), placeOf(pair) + 1});
    return search.find(LookAlikeSearch::Depth::Deep);
}

/// The half of a pair among what was found.
const LookAlike* halfIn(const std::vector<LookAlike>& found, const LookAlikePair& pair, size_t half) {
    const auto at = std::lower_bound(found.begin(), found.end(), LookAlike{.text = pair.text, .at = pair.at + static_cast<qsizetype>(half)}, standsBefore);
    const bool isIt = at != found.end() && at->text == pair.text && at->at == pair.at + static_cast<qsizetype>(half) && at->printed == pair.printed[half];
    return isIt ? &*at : nullptr;
}

double logOdds(double probability) { return std::log(probability / (1.0 - probability)); }

/// Each half is judged as if the other were right; how seldom both are wrong, and how far the two go together, was measured on pages of
/// our own as Tesseract read them.
double pairProbability(double first, double second) {
    constexpr double bothMisread = -3.5;
    constexpr double together = 0.95;
    return 1.0 / (1.0 + std::exp(-together * (logOdds(first) + logOdds(second)) - bothMisread));
}

/// Words that are misread in two places beside each other.
void lookForPairs(const std::vector<SearchedText>& texts, const Knowledge& knowledge, FoundLookAlikes& all) {
    const LookAlikeJudge judge(all.found, all.characters);
    const std::vector<SearchedText> better = withReadings(texts, believedOf(all));
    const std::vector<LookAlikePair> pairs = pairsIn(better, knowledge);
    if (pairs.empty())
        return;
    const std::vector<LookAlike> firsts = halvesOf(pairs, 0, better, knowledge);
    const std::vector<LookAlike> seconds = halvesOf(pairs, 1, better, knowledge);
    for (const LookAlikePair& pair : pairs) {
        const LookAlike* const first = halfIn(firsts, pair, 0);
        const LookAlike* const second = halfIn(seconds, pair, 1);
        if (!first || !second)
            continue;
        const double probability = pairProbability(judge.probability(*first), judge.probability(*second));
        if (probability < worthKeeping || modelGain(pair, better[pair.text].text, knowledge) < leastPairGain)
            continue;
        for (LookAlike half : {*first, *second}) {
            half.atMost = probability;
            (void)takeIfBetter(half, judge, all);
        }
    }
}

} // namespace

FoundLookAlikes findLookAlikes(const std::vector<SearchedText>& texts, const Knowledge& knowledge) {
    LookAlikeSearch search(knowledge, texts);
    FoundLookAlikes all{search.find(LookAlikeSearch::Depth::Quick), search.charactersLookedAt(), false};
    all.isPoor = LookAlikeJudge(all.found, all.characters).rate() > worthASecondLook;
    if (!all.isPoor)
        return all;
    all.found = search.find(LookAlikeSearch::Depth::Deep);
    all.characters = search.charactersLookedAt();
    lookBeside(texts, knowledge, all);
    lookForPairs(texts, knowledge, all);
    return all;
}

} // namespace lilong
