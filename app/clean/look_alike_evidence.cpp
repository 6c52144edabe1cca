#include "app/clean/character_window.h"
#include "app/clean/look_alike_search.h"
#include "app/language/look_alikes.h"

#include <algorithm>
#include <cmath>

namespace lilong {
namespace {

using Evidence = LookAlikeEvidence;

constexpr double corpus = 7.8; // log10 of the dictionary's words
constexpr double rarest = -8.5;
constexpr qsizetype context = 5; // characters on either side that tell

/// What supportOf counts of the place itself.
int ownPhrases(qsizetype length, qsizetype at) {
    const auto starts = [&](qsizetype phrase) { return std::max<qsizetype>(0, std::min(at, length - phrase) - std::max<qsizetype>(0, at - phrase + 1) + 1); };
    return static_cast<int>(starts(2) + 2 * starts(3));
}

} // namespace

double LookAlikeSearch::commonness(char16_t character) {
    float& known = commonness_[character];
    if (known > 0) {
        const QChar c(character);
        const auto word = knowledge_.lexicon().word(QStringView(&c, 1));
        known = static_cast<float>(word ? word->frequency / 10.0 - corpus : rarest);
    }
    return static_cast<double>(known);
}

/// How often the page has a phrase of two or three characters round the place, the longer ones counting more.
int LookAlikeSearch::supportOf(QStringView run, qsizetype at, char16_t character) const {
    CharacterWindow window(run, at, 2);
    const QStringView text = window.with(character);
    int count = 0;
    for (qsizetype length = 2; length <= 3; ++length) {
        for (qsizetype start = std::max<qsizetype>(0, window.at - length + 1); start <= window.at && start + length <= text.size(); ++start)
            count += static_cast<int>(length - 1) * phrases_.count(text.mid(start, length));
    }
    return count;
}

/// How many words of one character stand in a row round a place.
double LookAlikeSearch::lonelyRow(const HanRun& run, qsizetype at) {
    constexpr size_t most = 5;
    size_t from = run.wordOf[static_cast<size_t>(at)];
    size_t to = from + 1;
    while (from > 0 && run.words[from - 1].length == 1)
        --from;
    while (to < run.words.size() && run.words[to].length == 1)
        ++to;
    return static_cast<double>(std::min(to - from, most));
}

/// A misread character seldom comes alone, and a phrase is only right where the others in it are.
void LookAlikeSearch::weighBeside(QStringView run, qsizetype at, char16_t printed, LookAlikeEvidence& evidence) const {
    constexpr qsizetype beside = 2;
    constexpr qsizetype around = 4;
    CharacterWindow window(run, at, around);
    for (const WordCosts::Word& word : words_.cut(window.with(printed))) {
        const qsizetype end = word.start + word.length;
        if (end <= window.at - beside || word.start > window.at + beside || (word.start <= window.at && window.at < end))
            continue;
        evidence[Evidence::BesideAlone] += word.length == 1 ? 1 : 0;
        evidence[Evidence::BesideCost] = std::max(evidence[Evidence::BesideCost], word.cost / (10.0 * static_cast<double>(word.length)));
    }
}

LookAlikeEvidence LookAlikeSearch::evidenceOf(const HanRun& run, qsizetype at, const Reading& best, double next) {
    const QStringView text = run.characters;
    const char16_t read = text[at].unicode();
    Evidence evidence;
    const std::optional<double> seen = knowledge_.lookAlikes().readAs(best.printed, read);
    evidence[Evidence::ModelGain] = std::clamp(best.modelGain, -4.0, 10.0);
    evidence[Evidence::WordGain] = std::min(best.wordGain, 8.0);
    evidence[Evidence::Seen] = seen.value_or(Evidence::unseen);
    evidence[Evidence::WasSeen] = seen ? 1 : 0;
    evidence[Evidence::Likeness] = knowledge_.lookAlikes().likeness(best.printed, read);
    evidence[Evidence::Hard] = knowledge_.lookAlikes().isMisread(best.printed);
    evidence[Evidence::Intruding] = knowledge_.lookAlikes().isIntruding(read);
    evidence[Evidence::ReadCommon] = commonness(read);
    evidence[Evidence::PrintedCommon] = commonness(best.printed);
    evidence[Evidence::WordLength] = best.wordLength;
    evidence[Evidence::WordCommon] = best.wordCommon / 10.0;
    evidence[Evidence::WordShare] = best.wordShare;
    evidence[Evidence::Support] = best.support;
    evidence[Evidence::Repeats] = std::log2(1.0 + std::max(0, supportOf(text, at, read) - ownPhrases(text.size(), at)));
    evidence[Evidence::Lead] = std::min(best.total() - next, 8.0);
    evidence[Evidence::LonelyRow] = lonelyRow(run, at);
    evidence[Evidence::Poorness] = poorness_;
    evidence[Evidence::InName] = run.nameTimes > 0 ? 1 : 0;
    evidence[Evidence::PrintedHere] = std::log2(1.0 + counts_[best.printed]);
    evidence[Evidence::ReadHere] = std::log2(static_cast<double>(std::max<std::uint16_t>(1, counts_[read])));
    evidence[Evidence::CutLength] = static_cast<double>(run.wordAt(at).length);
    evidence[Evidence::CutCost] = run.wordAt(at).cost / 10.0;
    evidence[Evidence::NameGain] = std::clamp(best.nameLikeness - nameLikeness_, -4.0, 4.0);
    evidence[Evidence::NameLikeness] = std::min(best.nameLikeness, 6.0);
    evidence[Evidence::NameTimes] = std::log2(1.0 + run.nameTimes);
    evidence[Evidence::NewsGain] = std::clamp(best.newsGain, -4.0, 8.0);
    evidence[Evidence::Share] = std::clamp(best.channel + commonness(best.printed) - readAnyhow_, -6.0, 0.0);
    evidence[Evidence::NewsAsRead] = std::max(newsAsRead_, -20.0);
    evidence[Evidence::Before] = static_cast<double>(std::min(at, context));
    evidence[Evidence::Behind] = static_cast<double>(std::min(text.size() - at - 1, context));
    weighBeside(text, at, best.printed, evidence);
    return evidence;
}

} // namespace lilong
