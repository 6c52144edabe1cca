#include "app/clean/look_alike_search.h"

#include "app/clean/character_window.h"
#include "app/clean/name_likeness.h"
#include "app/language/character_model.h"
#include "app/language/language_model.h"
#include "app/language/look_alikes.h"
#include "app/language/word_patterns.h"
#include "app/text/character_class.h"

#include <algorithm>
#include <cmath>

namespace lilong {
namespace {

using Evidence = LookAlikeEvidence;

constexpr double leastChannel = -4.9;
constexpr double mostPictured = -0.3;   // the channel of a character nobody saw misread so, were the pictures the same
constexpr double outclassed = 4.0;      // what a reading may be behind the best one before the language model is asked
constexpr qsizetype reach = 4;          // characters on either side that words are looked for in
constexpr qsizetype modelReach = 5;     // … that the language model looks at
constexpr int commonWord = 14;          // a pair rarer than this, in 10·log10 of its count, may itself be a misreading

qsizetype totalLength(const std::vector<SearchedText>& texts) {
    qsizetype length = 0;
    for (const SearchedText& text : texts)
        length += text.text.size();
    return length;
}

/// What 10·log10 of a count stands for.
double countOf(int common) {
    static const std::array<double, 128> counts = [] {
        std::array<double, 128> made{};
        for (size_t i = 0; i < made.size(); ++i)
            made[i] = std::pow(10.0, static_cast<double>(i) / 10.0);
        return made;
    }();
    return counts[static_cast<size_t>(std::clamp(common, 0, 127))];
}

bool isSearched(QChar c) { return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF; }

} // namespace

std::vector<Span> bareRuns(const SearchedText& searched) {
    const QStringView text = searched.text;
    std::vector<Span> runs;
    auto covered = searched.covered.begin();
    for (qsizetype start = 0; start < text.size();) {
        while (covered != searched.covered.end() && covered->end <= start)
            ++covered;
        if (covered != searched.covered.end() && covered->contains(start)) {
            start = covered->end;
            continue;
        }
        const qsizetype stop = covered == searched.covered.end() ? text.size() : covered->start;
        qsizetype end = start;
        while (end < stop && isSearched(text[end]))
            ++end;
        if (end > start)
            runs.push_back({start, end});
        start = std::max(end, start + 1);
    }
    return runs;
}

LookAlikeSearch::LookAlikeSearch(const Knowledge& knowledge, const std::vector<SearchedText>& texts)
    : knowledge_(knowledge), texts_(texts), words_(knowledge.lexicon()), phrases_(totalLength(texts)) {
    for (const SearchedText& text : texts)
        phrases_.add(text.text);
    countCharacters();
}

void LookAlikeSearch::countCharacters() {
    counts_.assign(0x10000, 0);
    places_.assign(0x10000, 0);
    commonness_.assign(0x10000, 1.0F);
    seen_.assign(0x10000, 0.0F);
    for (const SearchedText& text : texts_)
        for (const QChar c : text.text)
            counts_[c.unicode()] = static_cast<std::uint16_t>(std::min(counts_[c.unicode()] + 1, 0xFFFF));
}

std::vector<LookAlike> LookAlikeSearch::find(Depth depth) {
    limits_ = depth == Depth::Quick ? Limits{1.2, -1.9, 0.0, -9.0, 0.0, -1.2, 8, 2, false} : Limits{-3.2, -4.4, 1.0, -2.5, -1.3, -3.5, 24, 8, true};
    if (depth == Depth::Deep) {
        neighbours_ = {};
        for (const SearchedText& text : texts_)
            neighbours_.add(text.text);
        neighbours_.finish();
    }
    characters_ = 0;
    found_.clear();
    totals_.clear();
    for (size_t i = 0; i < texts_.size(); ++i) {
        searchText(i);
        if (limits_.names)
            searchNames(i);
    }
    std::sort(found_.begin(), found_.end(), [](const LookAlike& a, const LookAlike& b) { return std::pair(a.text, a.at) < std::pair(b.text, b.at); });
    return std::move(found_);
}

void LookAlikeSearch::seek(size_t text, Span span, bool isSought) {
    if (sought_.empty())
        for (const SearchedText& searched : texts_)
            sought_.emplace_back(static_cast<size_t>(searched.text.size()), char{0});
    std::vector<char>& sought = sought_[text];
    const auto place = [&](qsizetype at) { return sought.begin() + std::clamp<qsizetype>(at, 0, std::ssize(sought)); };
    std::fill(place(span.start), place(span.end), isSought ? char{1} : char{0});
}

void LookAlikeSearch::searchText(size_t number) {
    const QStringView text = texts_[number].text;
    for (const Span& run : bareRuns(texts_[number]))
        searchRun({.text = number, .span = run, .characters = slice(text, run), .searched = {0, run.length()}});
}

/// A misread word is taken for a name now and then: 师传 for somebody called Shi.
void LookAlikeSearch::searchNames(size_t number) {
    const SearchedText& searched = texts_[number];
    for (const auto& [name, times] : searched.names) {
        Span run = name;
        while (run.start > 0 && name.start - run.start < modelReach && isSearched(searched.text[run.start - 1]))
            --run.start;
        while (run.end < searched.text.size() && run.end - name.end < modelReach && isSearched(searched.text[run.end]))
            ++run.end;
        if (std::all_of(searched.text.begin() + name.start, searched.text.begin() + name.end, isSearched))
            searchRun({.text = number, .span = run, .characters = slice(QStringView(searched.text), run), .nameTimes = times,
                       .searched = {name.start - run.start, name.end - run.start}});
    }
}

int LookAlikeSearch::HanRun::costOf(qsizetype start, qsizetype length) const {
    constexpr int cutInTwo = 25; // what the rest of a word costs by itself, at the least
    int cost = 0;
    for (size_t i = wordOf[static_cast<size_t>(start)]; i < words.size() && words[i].start < start + length; ++i) {
        cost += words[i].cost;
        if (words[i].start < start || words[i].start + words[i].length > start + length)
            cost -= cutInTwo;
    }
    return cost;
}

/// True where something of a stretch of the run is to be looked at.
bool LookAlikeSearch::isSought(const HanRun& run, Span span) const {
    if (sought_.empty())
        return true;
    const auto first = sought_[run.text].begin() + run.span.start;
    return std::find(first + span.start, first + span.end, char{1}) != first + span.end;
}

void LookAlikeSearch::searchRun(HanRun run) {
    if (!isSought(run, run.searched))
        return;
    characters_ += run.searched.length();
    run.words = words_.cut(run.characters);
    for (size_t i = 0; i < run.words.size(); ++i)
        run.wordOf.insert(run.wordOf.end(), static_cast<size_t>(run.words[i].length), i);
    const size_t before = found_.size();
    for (qsizetype at = run.searched.start; at < run.searched.end; ++at) {
        if (isSought(run, {at, at + 1}) && isDoubtful(run, at))
            searchCharacter(run, at);
    }
    settleRivals(before);
}

/// Nine misread characters in ten make no word with their neighbours; some make a rare one, and some are read for others so often
/// that a common word is no proof of them.
bool LookAlikeSearch::isDoubtful(const HanRun& run, qsizetype at) const {
    const WordCosts::Word& word = run.wordAt(at);
    const double intruding = knowledge_.lookAlikes().isIntruding(run.characters[at].unicode());
    if (word.length == 1)
        return intruding > limits_.intrudingAlone;
    return word.length == 2 && (word.cost > WordCosts::costOf(commonWord) || intruding > limits_.intruding);
}

/// Where neighbours both have another reading, only one of them may be misread: each one's lead is over the other, too.
void LookAlikeSearch::settleRivals(size_t from) {
    constexpr qsizetype near = 2;
    for (size_t i = from; i < found_.size(); ++i) {
        double& lead = found_[i].evidence[Evidence::Lead];
        int neighbours = 0;
        for (size_t j = i; j > from && found_[i].at - found_[j - 1].at <= near; --j, ++neighbours)
            lead = std::min(lead, totals_[i] - totals_[j - 1]);
        for (size_t j = i + 1; j < found_.size() && found_[j].at - found_[i].at <= near; ++j, ++neighbours)
            lead = std::min(lead, totals_[i] - totals_[j]);
        lead = std::max(lead, -8.0);
        found_[i].evidence[Evidence::Neighbours] = neighbours;
    }
}

void LookAlikeSearch::searchCharacter(const HanRun& run, qsizetype at) {
    const QStringView text = run.characters;
    readings_.clear();
    collectReadings(run, at);
    weighWords(run, at);
    if (readings_.empty())
        return;
    weighModel(run, at);
    std::sort(readings_.begin(), readings_.end(), [](const Reading& a, const Reading& b) { return a.total() > b.total(); });
    const double next = readings_.size() > 1 ? readings_[1].total() : readings_[0].total() - 8;
    const Reading& best = readings_.front();
    found_.push_back({run.text, run.span.start + at, text[at].unicode(), best.printed, evidenceOf(run, at, best, next)});
    totals_.push_back(best.total());
}

/// What the lexicon would put there, what the page has beside the same neighbours, and what was seen read as what stands there.
void LookAlikeSearch::collectReadings(const HanRun& run, qsizetype at) {
    const QStringView text = run.characters;
    const char16_t read = text[at].unicode();
    constexpr float nearlyAlways = -0.001F; // 0 says that it was not seen
    const auto setSeen = [&](bool now) {
        knowledge_.lookAlikes().forEachPrinted(read, [&](char16_t printed, double probability) {
            seen_[printed] = now ? std::min(static_cast<float>(probability), nearlyAlways) : 0.0F;
        });
    };
    setSeen(true);
    for (qsizetype length = 2; length <= WordPatterns::longest; ++length) {
        for (qsizetype start = std::max<qsizetype>(0, at - length + 1); start <= at && start + length <= text.size(); ++start)
            collectFromWords(run, at, text.mid(start, length), at - start, run.costOf(start, length));
    }
    if (limits_.names)
        collectFromPage(run, at);
    setReadAnyhow(read);
    const double asRead = commonness(read);
    knowledge_.lookAlikes().forEachPrinted(read, [&](char16_t printed, double probability) {
        if (probability > limits_.seen)
            offer(read, {.printed = printed, .wordLength = 1, .promise = std::min(0.0, commonness(printed) - asRead) / 2});
    });
    setSeen(false);
    for (const Reading& reading : readings_)
        places_[reading.printed] = 0;
}

/// How often a character is read is how often it is printed and read right, and how often others are and are taken for it.
void LookAlikeSearch::setReadAnyhow(char16_t read) {
    const double right = 1.0 - std::pow(10.0, knowledge_.lookAlikes().isMisread(read));
    double all = std::pow(10.0, commonness(read)) * std::max(right, 0.0);
    knowledge_.lookAlikes().forEachPrinted(read, [&](char16_t printed, double probability) { all += std::pow(10.0, probability + commonness(printed)); });
    readAnyhow_ = std::log10(std::max(all, 1e-12));
}

void LookAlikeSearch::collectFromWords(const HanRun& run, qsizetype at, QStringView word, qsizetype open, int asRead) {
    const auto gainOf = [asRead](int common) { return (asRead - WordCosts::costOf(common)) / 10.0; };
    double all = 0;
    fits_.clear();
    knowledge_.wordPatterns().forEachFit(word, open, [&](char16_t printed, int common) {
        all += countOf(common);
        if (gainOf(common) < limits_.wordGain)
            return false;
        fits_.emplace_back(printed, common);
        return true;
    });
    const double logAll = fits_.empty() ? 0.0 : std::log10(all);
    for (const auto& [printed, common] : fits_)
        offer(run.characters[at].unicode(), {.printed = printed, .wordLength = static_cast<int>(word.size()), .wordCommon = common,
                                             .wordShare = common / 10.0 - logAll, .promise = gainOf(common)});
}

void LookAlikeSearch::collectFromPage(const HanRun& run, qsizetype at) {
    const QStringView text = run.characters;
    const auto offerIt = [&](char16_t printed, int) { offer(text[at].unicode(), {.printed = printed, .wordLength = 1, .onPage = true, .promise = 1.0}); };
    if (at > 0)
        neighbours_.forEachBehind(text[at - 1].unicode(), offerIt);
    if (at + 1 < text.size())
        neighbours_.forEachBefore(text[at + 1].unicode(), offerIt);
}

/// How likely a character is read as the one looked at.
double LookAlikeSearch::channel(char16_t printed, char16_t read) const {
    constexpr double unlike = -5.0; // of pictures with nothing in common; measured on readings of our own text
    constexpr double slope = 3.2;
    constexpr double usual = -1.5; // a character that is misread oftener than this is misread as anything
    constexpr double anything = 0.5; // how far: what it is misread as was mostly seen
    const LookAlikes& table = knowledge_.lookAlikes();
    const double pictured = unlike + slope * table.likeness(printed, read) + anything * std::max(0.0, table.isMisread(printed) - usual);
    const double seen = static_cast<double>(seen_[printed]);
    return seen < 0 ? std::max(pictured, seen) : pictured;
}

double LookAlikeSearch::leastPromise(const Reading& reading) const { return limits_.promise + (reading.wasSeen ? 0.0 : limits_.unseen); }

void LookAlikeSearch::offer(char16_t read, const Reading& reading) {
    if (reading.printed == read)
        return;
    std::uint16_t& place = places_[reading.printed];
    if (place == 0) {
        Reading added = reading;
        added.wasSeen = seen_[reading.printed] < 0;
        const double least = leastPromise(added);
        if (!added.wasSeen && reading.promise + Reading::channelWeight * mostPictured < least) // however alike they look
            return;
        added.channel = channel(reading.printed, read);
        added.promise += Reading::channelWeight * added.channel;
        if (added.promise >= least && added.channel >= leastChannel) {
            readings_.push_back(added);
            place = static_cast<std::uint16_t>(readings_.size());
        }
        return;
    }
    Reading& known = readings_[place - 1U];
    known.promise = std::max(known.promise, reading.promise + Reading::channelWeight * known.channel);
    known.onPage = known.onPage || reading.onPage;
    if (reading.wordLength > known.wordLength || (reading.wordLength == known.wordLength && reading.wordCommon > known.wordCommon)) {
        known.wordLength = reading.wordLength;
        known.wordCommon = reading.wordCommon;
        known.wordShare = reading.wordShare;
    }
}

/// Keeps the readings that promise most by words and pictures alone.
void LookAlikeSearch::weighWords(const HanRun& in, qsizetype at) {
    const QStringView run = in.characters;
    if (readings_.empty())
        return;
    if (readings_.size() > limits_.cut) {
        std::nth_element(readings_.begin(), readings_.begin() + static_cast<std::ptrdiff_t>(limits_.cut), readings_.end(),
                         [](const Reading& a, const Reading& b) {
                             return a.promise + (a.wasSeen ? Reading::seenBonus : 0.0) > b.promise + (b.wasSeen ? Reading::seenBonus : 0.0);
                         });
        readings_.resize(limits_.cut);
    }
    const CharacterWindow window(run, at, reach);
    WordCosts::Replacing costs(words_, window.text, window.at);
    const int asRead = costs.costWith(run[at]);
    for (Reading& reading : readings_)
        reading.wordGain = (asRead - costs.costWith(QChar(reading.printed))) / 10.0;
    weighNews(in, at);
    std::erase_if(readings_, [this](const Reading& reading) {
        const double known = std::max({0.0, reading.newsGain, reading.nameLikeness - nameLikeness_});
        return !reading.onPage && (reading.wordGain + known < limits_.wordGain || reading.wordTotal() + known < leastPromise(reading));
    });
    std::sort(readings_.begin(), readings_.end(), [](const Reading& a, const Reading& b) { return a.rank() > b.rank(); });
    if (readings_.size() > limits_.weighed)
        readings_.resize(limits_.weighed);
    const double best = readings_.empty() ? 0.0 : readings_.front().rank();
    std::erase_if(readings_, [best](const Reading& reading) { return reading.rank() < best - outclassed; });
}

/// What newsletters say, what the page has elsewhere and what names look like: known without the language model.
void LookAlikeSearch::weighNews(const HanRun& in, qsizetype at) {
    const QStringView run = in.characters;
    CharacterWindow around(run, at, nameReach);
    nameLikeness_ = nameLikeness(knowledge_.lexicon(), run, at);
    const auto newsWith = [&](char16_t c) { return knowledge_.characterModel().likelihoodWith(texts_[in.text].text, in.span.start + at, c); };
    newsAsRead_ = newsWith(run[at].unicode());
    for (Reading& reading : readings_) {
        reading.newsGain = newsWith(reading.printed) - newsAsRead_;
        reading.nameLikeness = nameLikeness(knowledge_.lexicon(), around.with(reading.printed), around.at);
    }
}

void LookAlikeSearch::weighModel(const HanRun& in, qsizetype at) {
    const QStringView run = in.characters;
    const CharacterWindow window(run, at, modelReach);
    QString characters(run[at]);
    for (const Reading& reading : readings_)
        characters += QChar(reading.printed);
    const std::vector<double> scores = knowledge_.languageModel().scoresWith(window.text, window.at, characters);
    poorness_ = scores[0] / static_cast<double>(window.text.size());
    for (size_t i = 0; i < readings_.size(); ++i) {
        readings_[i].modelGain = scores[i + 1] - scores[0];
        readings_[i].support = std::log2(1.0 + supportOf(run, at, readings_[i].printed));
    }
}

} // namespace lilong
