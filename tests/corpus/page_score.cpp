#include "tests/corpus/page_score.h"

#include "tests/corpus/fix_score.h"
#include "tests/corpus/text_distance.h"

#include <QHash>

#include <algorithm>
#include <set>

namespace lilong::corpus {
namespace {

using Bag = QHash<QString, qsizetype>;

Bag bagOf(const QStringList& items) {
    Bag bag;
    for (const QString& item : items)
        ++bag[item];
    return bag;
}

QStringList pairsOfCharacters(const QString& text) {
    QStringList pairs;
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        pairs << text.mid(i, 2);
    return pairs;
}

qsizetype shared(const Bag& a, const Bag& b) {
    qsizetype count = 0;
    for (auto item = a.begin(); item != a.end(); ++item)
        count += std::min(item.value(), b.value(item.key()));
    return count;
}

Tally tallyOf(const QStringList& made, const QStringList& wanted) {
    return {shared(bagOf(made), bagOf(wanted)), made.size(), wanted.size()};
}

std::vector<Bag> bagsOf(const QStringList& texts) {
    std::vector<Bag> bags;
    for (const QString& text : texts)
        bags.push_back(bagOf(pairsOfCharacters(text)));
    return bags;
}

/// Pairs (wanted, made) that share the most text, best first, each text in one pair at most.
template <typename Fits>
std::vector<std::pair<size_t, size_t>> paired(const QStringList& wanted, const QStringList& made, const Fits& fits) {
    const std::vector<Bag> wantedBags = bagsOf(wanted), madeBags = bagsOf(made);
    std::vector<std::tuple<qsizetype, size_t, size_t>> candidates;
    for (size_t w = 0; w < wantedBags.size(); ++w)
        for (size_t m = 0; m < madeBags.size(); ++m)
            if (const qsizetype common = shared(wantedBags[w], madeBags[m]))
                candidates.emplace_back(common, w, m);
    std::sort(candidates.rbegin(), candidates.rend());
    std::set<size_t> usedWanted, usedMade;
    std::vector<std::pair<size_t, size_t>> pairs;
    for (const auto& [common, w, m] : candidates) {
        if (usedWanted.contains(w) || usedMade.contains(m) || !fits(w, m))
            continue;
        usedWanted.insert(w);
        usedMade.insert(m);
        pairs.emplace_back(w, m);
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

QStringList textsOf(const std::vector<Unit>& units) {
    QStringList texts;
    for (const Unit& unit : units)
        texts << unit.text();
    return texts;
}

QStringList blocksOf(const PageTruth& page, BlockType type, const std::function<QString(const QString&)>& form) {
    QStringList texts;
    for (const Unit& unit : page.units)
        for (const auto& [blockType, text] : unit.blocks)
            if (blockType == type)
                texts << form(text);
    return texts;
}

QStringList partsOf(const PageTruth& page, UnitPart part) {
    QStringList texts;
    for (const Unit& unit : page.units)
        if (!unit.part(part).isEmpty())
            texts << loose(unit.part(part));
    return texts;
}

QStringList charactersOf(const QStringList& texts) {
    QStringList characters;
    for (const QString& text : texts)
        for (const QChar c : loose(text))
            characters << QString(c);
    return characters;
}

bool isRight(const Unit& made, const Unit& wanted) {
    const QString text = wanted.text();
    return made.kind == wanted.kind && loose(made.part(UnitPart::Headline)) == loose(wanted.part(UnitPart::Headline))
        && (wanted.kind == UnitKind::Article || made.person == wanted.person)
        && editDistance(made.text(), text) * 20 <= std::max<qsizetype>(1, text.size());
}

/// The truth's text, and the issue's with the articles in the order of those they are paired with; what is left over comes last.
Tally characterErrors(const QStringList& wanted, const QStringList& made, const std::vector<std::pair<size_t, size_t>>& pairs) {
    QString text;
    std::set<size_t> used;
    for (const auto& [w, m] : pairs) {
        text += made[static_cast<qsizetype>(m)];
        used.insert(m);
    }
    for (qsizetype m = 0; m < made.size(); ++m)
        if (!used.contains(static_cast<size_t>(m)))
            text += made[m];
    const QString whole = wanted.join(QString());
    return {editDistance(text, whole), 0, whole.size()};
}

Tally nearParagraphs(const QStringList& made, const QStringList& wanted) {
    const auto isNear = [&](size_t w, size_t m) {
        const QString& want = wanted[static_cast<qsizetype>(w)];
        return editDistance(made[static_cast<qsizetype>(m)], want) * 10 <= std::max<qsizetype>(1, want.size());
    };
    return {static_cast<qsizetype>(paired(wanted, made, isNear).size()), made.size(), wanted.size()};
}

} // namespace

void Tally::add(const Tally& other) {
    hits += other.hits;
    made += other.made;
    wanted += other.wanted;
}

double Tally::f1() const { return made + wanted > 0 ? 2.0 * static_cast<double>(hits) / static_cast<double>(made + wanted) : 1.0; }

void PageScore::add(const PageScore& other) {
    for (const auto& [measure, tally] : other.tallies)
        tallies[measure].add(tally);
    goodFixes += other.goodFixes;
    allFixes += other.allFixes;
    misread += other.misread;
    harm += other.harm;
    lost += other.lost;
    twice += other.twice;
}

double PageScore::figure(Measure measure) const {
    const auto found = tallies.find(measure);
    const Tally tally = found == tallies.end() ? Tally() : found->second;
    if (measure != Measure::CharacterErrors)
        return tally.f1();
    return tally.wanted > 0 ? static_cast<double>(tally.hits) / static_cast<double>(tally.wanted) : 0.0;
}

PageScore scorePage(const Issue& issue, const PageTruth& truth) {
    const PageTruth made = truthOf(issue);
    const QStringList wantedTexts = textsOf(truth.units), madeTexts = textsOf(made.units);
    const auto pairs = paired(wantedTexts, madeTexts, [](size_t, size_t) { return true; });
    const auto exactly = [](const QString& text) { return squeezed(text); };
    PageScore score;
    auto& tallies = score.tallies;
    tallies[Measure::CharacterErrors] = characterErrors(wantedTexts, madeTexts, pairs);
    const QStringList madeParagraphs = blocksOf(made, BlockType::Paragraph, exactly);
    const QStringList wantedParagraphs = blocksOf(truth, BlockType::Paragraph, exactly);
    tallies[Measure::Paragraph] = tallyOf(madeParagraphs, wantedParagraphs);
    tallies[Measure::NearParagraph] = nearParagraphs(madeParagraphs, wantedParagraphs);
    tallies[Measure::Headline] = tallyOf(partsOf(made, UnitPart::Headline), partsOf(truth, UnitPart::Headline));
    const auto right = std::count_if(pairs.begin(), pairs.end(), [&](const auto& p) { return isRight(made.units[p.second], truth.units[p.first]); });
    tallies[Measure::Unit] = {right, madeTexts.size(), wantedTexts.size()};
    tallies[Measure::Byline] = tallyOf(partsOf(made, UnitPart::Byline), partsOf(truth, UnitPart::Byline));
    tallies[Measure::Caption] = tallyOf(blocksOf(made, BlockType::Caption, loose), blocksOf(truth, BlockType::Caption, loose));
    tallies[Measure::Crosshead] = tallyOf(blocksOf(made, BlockType::Crosshead, loose), blocksOf(truth, BlockType::Crosshead, loose));
    tallies[Measure::Furniture] = tallyOf(charactersOf(made.furniture), charactersOf(truth.furniture));
    scoreFixes(issue, wantedTexts.join(QString()) + truth.furniture.join(QString()), score);
    countUses(issue, score);
    return score;
}

} // namespace lilong::corpus
