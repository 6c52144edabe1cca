#include "app/clean/ghost_characters.h"

#include "app/clean/look_alike_weights.h"
#include "app/clean/name_likeness.h"
#include "app/language/character_model.h"
#include "app/language/language_model.h"
#include "app/language/look_alikes.h"
#include "app/text/character_class.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lilong {
namespace {

using Evidence = GhostEvidence;

constexpr qsizetype reach = 5;       // characters on either side that are looked at
constexpr double leastOften = -3.0;  // what is added more seldom is not asked about …
constexpr double leastPromise = -2.8; // … nor what neither that nor the words speak for

class GhostSearch {
public:
    GhostSearch(const std::vector<SearchedText>& texts, const Knowledge& knowledge, double rate)
        : texts_(texts), knowledge_(knowledge), words_(knowledge.lexicon()), phrases_(lengthOf(texts)), rate_(rate) {
        for (const SearchedText& text : texts)
            phrases_.add(text.text);
    }
    [[nodiscard]] std::vector<Ghost> find() {
        for (size_t i = 0; i < texts_.size(); ++i)
            searchText(i);
        return std::move(found_);
    }

private:
    static qsizetype lengthOf(const std::vector<SearchedText>& texts) {
        return std::accumulate(texts.begin(), texts.end(), qsizetype{0}, [](qsizetype sum, const SearchedText& text) { return sum + text.text.size(); });
    }

    void searchText(size_t number) {
        const QStringView text = texts_[number].text;
        for (qsizetype at = 0; at + 1 < text.size(); ++at) {
            if (!isHan(text[at + 1].unicode()))
                continue;
            const auto often = knowledge_.lookAlikes().isGhost(text[at].unicode(), text[at + 1].unicode());
            if (often && *often > leastOften && !isSettled(texts_[number], at))
                weigh(number, at, *often);
        }
    }

    /// True in what the editor has said himself.
    [[nodiscard]] static bool isSettled(const SearchedText& searched, qsizetype at) {
        const auto holds = [at](const Span& span) { return span.contains(at); };
        return std::any_of(searched.covered.begin(), searched.covered.end(), holds) && !isInName(searched, at);
    }
    [[nodiscard]] static bool isInName(const SearchedText& searched, qsizetype at) {
        return std::any_of(searched.names.begin(), searched.names.end(), [at](const SearchedText::Name& name) { return name.span.contains(at); });
    }

    void weigh(size_t number, qsizetype at, double often) {
        const QStringView text = texts_[number].text;
        qsizetype start = at;
        while (start > 0 && at - start < reach && isHan(text[start - 1].unicode()))
            --start;
        qsizetype end = at + 1;
        while (end < text.size() && end - at <= reach && isHan(text[end].unicode()))
            ++end;
        const QStringView with = slice(text, {start, end});
        const QString without = with.left(at - start).toString() + with.mid(at + 1 - start).toString();
        const double wordGain = (words_.cost(with) - words_.cost(without)) / 10.0;
        if (often + wordGain / 2 < leastPromise)
            return;
        found_.push_back({number, at, evidenceOf(with, without, at - start)});
        Evidence& evidence = found_.back().evidence;
        evidence[Evidence::WordGain] = wordGain;
        evidence[Evidence::Often] = often;
        evidence[Evidence::NewsGain] = newsGain(text, at);
        evidence[Evidence::InName] = isInName(texts_[number], at) ? 1 : 0;
    }

    [[nodiscard]] Evidence evidenceOf(QStringView with, QStringView without, qsizetype at) const {
        Evidence evidence;
        evidence[Evidence::ModelGain] = std::clamp(knowledge_.languageModel().score(without) - knowledge_.languageModel().score(with), -4.0, 10.0);
        evidence[Evidence::Hard] = knowledge_.lookAlikes().isMisread(with[at + 1].unicode());
        evidence[Evidence::Support] = at > 0 ? std::log2(1.0 + phrases_.count(without.mid(at - 1, 2))) : 0;
        evidence[Evidence::Repeats] = std::log2(static_cast<double>(std::max(1, phrases_.count(with.mid(at, 2)))))
            + (at > 0 ? std::log2(static_cast<double>(std::max(1, phrases_.count(with.mid(at - 1, 2))))) : 0);
        evidence[Evidence::NameGain] = std::clamp(nameLikeness(knowledge_.lexicon(), without, at) - nameLikeness(knowledge_.lexicon(), with, at + 1), -4.0, 4.0);
        evidence[Evidence::Common] = knowledge_.lexicon().word(with.mid(at, 1)).value_or(Lexicon::Word{}).frequency / 10.0;
        evidence[Evidence::WordWith] = std::max(wordAt(with, at - 1), wordAt(with, at));
        evidence[Evidence::WordAcross] = wordAt(without, at - 1);
        evidence[Evidence::PageRate] = rate_;
        return evidence;
    }

    [[nodiscard]] double newsGain(QStringView text, qsizetype at) const {
        constexpr qsizetype known = 2; // characters that tell the model what follows
        const qsizetype from = std::max<qsizetype>(0, at - known);
        QString around = text.mid(from, at + known + 2 - from).toString();
        const double with = knowledge_.characterModel().likelihoodFrom(around, at - from);
        around.remove(at - from, 1);
        return std::clamp(knowledge_.characterModel().likelihoodFrom(around, at - from) - with, -4.0, 8.0);
    }

    /// How common the word of two characters at a place is, 0 for none.
    [[nodiscard]] double wordAt(QStringView text, qsizetype at) const {
        const auto word = at >= 0 && at + 2 <= text.size() ? knowledge_.lexicon().word(text.mid(at, 2)) : std::nullopt;
        return word ? word->frequency / 10.0 : 0.0;
    }

    const std::vector<SearchedText>& texts_;
    const Knowledge& knowledge_;
    WordCosts words_;
    PagePhrases phrases_;
    double rate_;
    std::vector<Ghost> found_;
};

} // namespace

double Ghost::probability() const {
    const auto& values = evidence.values;
    return 1.0 / (1.0 + std::exp(-std::inner_product(values.begin(), values.end(), weights::ghost.begin(), weights::ghostBias)));
}

std::vector<Ghost> ghostsIn(const std::vector<SearchedText>& texts, const Knowledge& knowledge, double rate) {
    return GhostSearch(texts, knowledge, rate).find();
}

} // namespace lilong
