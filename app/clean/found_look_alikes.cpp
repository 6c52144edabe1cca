#include "app/clean/found_look_alikes.h"

#include "app/clean/look_alike_judge.h"

#include <algorithm>
#include <tuple>

namespace lilong {
namespace {

constexpr double worthASecondLook = -3.15; // log10 of the misread share: a slip or two on a clean page stay below it
constexpr double believed = 0.8;          // how sure a reading is that others may lean on
constexpr qsizetype leaning = 3;          // how far

bool standsBefore(const LookAlike& a, const LookAlike& b) { return std::tie(a.text, a.at) < std::tie(b.text, b.at); }

/// The readings to lean on, in order, as sure as they are.
std::vector<LookAlike> believedOf(const FoundLookAlikes& all) {
    const LookAlikeJudge judge(all.found, all.characters);
    std::vector<LookAlike> chosen;
    for (LookAlike reading : all.found) {
        reading.atMost = judge.probability(reading);
        if (reading.atMost >= believed)
            chosen.push_back(reading);
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

/// Puts what was found beside others in the place of what was found before, where it is likelier. Says whether anything is new.
bool takeBetter(std::vector<LookAlike> beside, const std::vector<LookAlike>& putRight, FoundLookAlikes& all) {
    const LookAlikeJudge judge(all.found, all.characters);
    bool isNew = false;
    std::vector<LookAlike> added;
    for (LookAlike& reading : beside) {
        reading.atMost = supportOf(reading, putRight);
        const auto known = std::lower_bound(all.found.begin(), all.found.end(), reading, standsBefore);
        const bool isKnown = known != all.found.end() && !standsBefore(reading, *known);
        const double before = isKnown ? judge.probability(*known) : 0.0;
        const double now = judge.probability(reading);
        if (now <= before)
            continue;
        isNew = isNew || now >= believed;
        if (isKnown)
            *known = reading;
        else
            added.push_back(reading);
    }
    all.found.insert(all.found.end(), added.begin(), added.end());
    std::sort(all.found.begin(), all.found.end(), standsBefore);
    return isNew;
}

void lookBeside(const std::vector<SearchedText>& texts, const Knowledge& knowledge, FoundLookAlikes& all) {
    constexpr int rounds = 2;
    for (int round = 0; round < rounds; ++round) {
        const std::vector<LookAlike> putRight = believedOf(all);
        if (putRight.empty())
            return;
        const std::vector<SearchedText> better = withReadings(texts, putRight);
        if (!takeBetter(LookAlikeSearch(knowledge, better).findBeside(putRight), putRight, all))
            return;
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
    return all;
}

} // namespace lilong
