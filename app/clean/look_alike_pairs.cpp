#include "app/clean/look_alike_pairs.h"

#include "app/language/language_model.h"
#include "app/language/look_alikes.h"
#include "app/language/word_patterns.h"
#include "app/text/character_class.h"

#include <algorithm>
#include <optional>

namespace lilong {
namespace {

constexpr double leastSeen = -2.3; // log10 of how often the one is read as the other
constexpr int leastCommon = 8;     // of the word, as 10·log10 of its count

class PairSearch {
public:
    explicit PairSearch(const Knowledge& knowledge) : knowledge_(knowledge), words_(knowledge.lexicon()) {}

    void searchRun(size_t text, qsizetype start, QStringView run) {
        const std::vector<WordCosts::Word> words = words_.cut(run);
        for (size_t i = 0; i + 1 < words.size(); ++i) {
            if (words[i].length != 1 || words[i + 1].length != 1)
                continue;
            if (const auto word = wordFor(run[words[i].start].unicode(), run[words[i].start + 1].unicode())) {
                found_.push_back({text, start + words[i].start, *word});
                ++i;
            }
        }
    }
    [[nodiscard]] std::vector<LookAlikePair> take() && { return std::move(found_); }

private:
    /// The word that both characters may stand for: the commoner, and the more often read so, the better.
    [[nodiscard]] std::optional<std::array<char16_t, 2>> wordFor(char16_t first, char16_t second) const {
        std::optional<std::array<char16_t, 2>> word;
        double best = -100;
        const LookAlikes& table = knowledge_.lookAlikes();
        table.forEachPrinted(first, [&](char16_t printed, double seenFirst) {
            if (seenFirst < leastSeen || printed == first)
                return;
            const std::array<QChar, 2> open{QChar(printed), QChar(WordPatterns::gap)};
            knowledge_.wordPatterns().forEachFit(QStringView(open.data(), 2), 1, [&](char16_t fit, int common) {
                if (common < leastCommon)
                    return false;
                const double seenSecond = fit == second ? -100.0 : table.readAs(fit, second).value_or(-100.0);
                const double worth = common / 10.0 + 2 * (seenFirst + seenSecond);
                if (seenSecond >= leastSeen && worth > best) {
                    best = worth;
                    word = {printed, fit};
                }
                return true;
            });
        });
        return word;
    }

    const Knowledge& knowledge_;
    WordCosts words_;
    std::vector<LookAlikePair> found_;
};

} // namespace

std::vector<LookAlikePair> pairsIn(const std::vector<SearchedText>& texts, const Knowledge& knowledge) {
    PairSearch search(knowledge);
    for (size_t i = 0; i < texts.size(); ++i)
        for (const Span& run : bareRuns(texts[i]))
            search.searchRun(i, run.start, slice(QStringView(texts[i].text), run));
    return std::move(search).take();
}

double modelGain(const LookAlikePair& pair, QStringView text, const Knowledge& knowledge) {
    constexpr qsizetype reach = 5; // characters on either side
    Span around{pair.at, pair.at + 2};
    while (around.start > 0 && pair.at - around.start < reach && isHan(text[around.start - 1].unicode()))
        --around.start;
    while (around.end < text.size() && around.end - pair.at - 2 < reach && isHan(text[around.end].unicode()))
        ++around.end;
    QString better = slice(text, around).toString();
    for (size_t half = 0; half < pair.printed.size(); ++half)
        better[pair.at - around.start + static_cast<qsizetype>(half)] = QChar(pair.printed[half]);
    return knowledge.languageModel().score(better) - knowledge.languageModel().score(slice(text, around));
}

} // namespace lilong
