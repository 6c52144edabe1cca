#include "app/structure/torn_paragraphs.h"

#include "app/structure/break_repair.h"
#include "app/structure/continuation_judge.h"
#include "app/structure/page_reading.h"
#include "app/text/character_class.h"

#include <algorithm>
#include <cmath>

namespace lilong {
namespace {

constexpr double sure = 0.25;         // share of the odds from which a join is made: the reading of the page knows more than the pair
constexpr double worthAsking = 0.15; // from which it is proposed
constexpr double otherArticle = 0.4; // what is left of a join's certainty where the page reads otherwise
constexpr size_t mostRivals = 3;     // continuations proposed for one fragment
constexpr qsizetype longestCredit = 14;
constexpr int linesThatTell = 5;     // printed lines from which a fragment knows its measure
constexpr size_t nobody = Chains::nobody;

double probabilityOf(double odds) { return std::clamp(1.0 / (1.0 + std::exp(-odds)), 0.01, 0.99); }

Reason reasonOf(const std::vector<Fragment>& page, const Continuation& pair) {
    return page[pair.first].isOpen() ? tornReason(pair.gain >= ContinuationJudge::tornWord) : fullLineReason();
}

/// Chooses the continuations of the whole page at once; leaves unsure ones, with their rivals, as doubts.
class ChainMaker {
public:
    ChainMaker(const std::vector<Fragment>& page, const Knowledge& knowledge, const Decisions& decisions, const std::vector<SourcePtr>& sources,
               std::vector<RepairPtr>& doubts)
        : page_(page), judge_(page, knowledge), decisions_(decisions), sources_(sources), doubts_(doubts), chains_(page.size()) {}

    [[nodiscard]] PageReading read(bool headless, bool join, const Lexicon& lexicon) {
        std::vector<Continuation> pairs = join ? judge_.pairs() : std::vector<Continuation>();
        for (Continuation& pair : pairs)
            pair.odds = worth(pair);
        PageReading reading = readPage(page_, pairs, headless, lexicon);
        std::vector<bool> goesOn(page_.size(), false);
        for (const ReadJoin& read : reading.joins)
            goesOn[read.pair.second] = true;
        for (const ReadJoin& read : reading.joins) {
            if (read.certainty * shareAmongRivals(read.pair, pairs, goesOn) >= sure || decisionOn(read.pair) == Decision::Accepted)
                chains_.take(read.pair);
        }
        for (size_t i = 0; i < page_.size(); ++i) {
            if (chains_.next[i] == nobody && page_[i].isOpen())
                propose(i, pairs, reading);
        }
        return reading;
    }

    [[nodiscard]] const Chains& chains() const { return chains_; }

private:
    /// What the pair's odds are among all that the first fragment could go on in, but for those that go on from elsewhere.
    [[nodiscard]] static double shareAmongRivals(const Continuation& chosen, const std::vector<Continuation>& pairs, const std::vector<bool>& goesOn) {
        double all = std::exp(chosen.odds);
        const auto from = std::lower_bound(pairs.begin(), pairs.end(), chosen.first, [](const Continuation& pair, size_t first) { return pair.first < first; });
        for (auto pair = from; pair != pairs.end() && pair->first == chosen.first; ++pair)
            all += goesOn[pair->second] ? 0.0 : std::exp(pair->odds);
        return std::exp(chosen.odds) / all;
    }

    /// What the editor said weighs more than anything else.
    [[nodiscard]] double worth(const Continuation& pair) const {
        const auto decided = decisionOn(pair);
        constexpr double decisive = 100.0;
        return pair.odds + (!decided ? 0.0 : *decided == Decision::Accepted ? decisive : -decisive);
    }

    [[nodiscard]] Repair repairOf(const Continuation& pair, double confidence) const {
        return breakRepair(page_[pair.first].text, page_[pair.second].text, sources_, reasonOf(page_, pair), confidence);
    }

    [[nodiscard]] std::optional<Decision> decisionOn(const Continuation& pair) const {
        if (decisions_.isEmpty())
            return std::nullopt;
        const auto found = decisions_.constFind(repairOf(pair, 1.0).key);
        return found == decisions_.constEnd() ? std::nullopt : std::optional(*found);
    }

    /// What the reading of the page leaves of a join that it did not make: little where it puts the pieces into two articles.
    [[nodiscard]] static double leftByReading(const PageReading& reading, const Continuation& pair) {
        return reading.articles[pair.first] == reading.articles[pair.second] ? 1.0 : otherArticle;
    }

    void propose(size_t first, const std::vector<Continuation>& pairs, const PageReading& reading) {
        std::vector<Continuation> rivals;
        for (const Continuation& pair : pairs) {
            if (pair.first == first && chains_.isFree(pair) && probabilityOf(pair.odds) >= worthAsking)
                rivals.push_back(pair);
        }
        std::stable_sort(rivals.begin(), rivals.end(), [](const Continuation& a, const Continuation& b) { return a.odds > b.odds; });
        rivals.resize(std::min(rivals.size(), mostRivals));
        double all = 1.0;
        for (const Continuation& pair : rivals)
            all += std::exp(pair.odds);
        for (const Continuation& pair : rivals) {
            std::optional<Repair> repair = proposedJoin(page_[pair.first].text, page_[pair.second].text, sources_, reasonOf(page_, pair),
                                                        leftByReading(reading, pair) * std::exp(pair.odds) / all);
            if (!repair)
                continue;
            if (decisionOn(pair) == Decision::Rejected)
                repair->state = RepairState::Rejected;
            doubts_.push_back(std::make_shared<const Repair>(std::move(*repair)));
        }
    }

    const std::vector<Fragment>& page_;
    const ContinuationJudge judge_;
    const Decisions& decisions_;
    const std::vector<SourcePtr>& sources_;
    std::vector<RepairPtr>& doubts_;
    Chains chains_;
};

/// （图/周文澜） alone on its line.
bool isPhotoCredit(QStringView text) {
    return text.size() <= longestCredit && text.startsWith(u'（') && (text.contains(u"图/") || text.contains(u"摄") || text.contains(u"供图"));
}

/// A caption over two lines: 完工后的门洞，旧木箱改成了一排 / 花架。 A credit ends the caption above it.
void joinBrokenCaptions(const std::vector<Fragment>& page, Chains& chains) {
    for (size_t i = 0; i + 1 < page.size(); ++i) {
        const bool both = page[i].kind == FragmentKind::Caption && page[i + 1].kind == FragmentKind::Caption;
        const bool goesOn = page[i].isOpen() || isPhotoCredit(page[i + 1].string());
        const Continuation pair{i, i + 1, 2.0, 0.0};
        if (both && goesOn && page[i + 1].blankLinesBefore == 0 && chains.isFree(pair))
            chains.take(pair);
    }
}

/// A short joined "paragraph" without a sentence's end is a heading over several lines: 小花坛“搬”上楼， / “杂物”请下来.
bool isBrokenHeading(const TracedText& text, size_t pieces) {
    return pieces > 1 && pieces <= 3 && cells(text.text()) <= 56 && !endsSentence(text.text()) && !startsInsideSentence(text.text())
        && !text.text().endsWith(QChar(u'，')) && unclosedMarks(text.text()) == 0;
}

Unit unitFrom(std::vector<Fragment>& page, size_t first, const Chains& chains, const std::vector<SourcePtr>& sources) {
    const int measure = page[first].lines >= linesThatTell ? page[first].measure : 0;
    const bool isLarge = page[first].isInLargeType();
    Unit unit{page[first].kind, page[first].furniture, std::move(page[first].text), measure, page[first].opensPage, false};
    unit.isLarge = isLarge;
    if (unit.kind != FragmentKind::Paragraph && unit.kind != FragmentKind::Caption)
        return unit;
    size_t pieces = 1;
    size_t last = first;
    for (size_t piece = chains.next[first]; piece != nobody; piece = chains.next[piece], ++pieces) {
        const Continuation& pair = chains.taken[last];
        const Reason reason = endsSentence(unit.string()) ? fullLineReason() : tornReason(pair.gain >= ContinuationJudge::tornWord);
        joinAcrossBreak(unit.text, page[piece].text, sources, reason, probabilityOf(pair.odds));
        if (unit.measure == 0 && page[piece].lines >= linesThatTell)
            unit.measure = page[piece].measure;
        last = piece;
    }
    if (unit.kind == FragmentKind::Paragraph && isBrokenHeading(unit.text, pieces))
        unit.kind = FragmentKind::Heading;
    else if (unit.kind == FragmentKind::Paragraph)
        unit.cutEnd = !page[last].endsItself && !endsSentence(unit.string()) && !unit.string().endsWith(QChar(u'：')) && !unit.string().endsWith(QChar(u'；'));
    return unit;
}

FragmentKind kindOf(const Fragment& fragment, PageRole role) {
    switch (role) {
    case PageRole::Furniture: return FragmentKind::Furniture;
    case PageRole::Headline:
    case PageRole::Apart:
    case PageRole::Crosshead: return FragmentKind::Heading;
    case PageRole::Profile: return FragmentKind::ProfileHeading;
    case PageRole::Caption: return FragmentKind::Caption;
    case PageRole::Byline: return FragmentKind::Byline;
    case PageRole::Text: break;
    }
    return fragment.kind == FragmentKind::Furniture ? fragment.kind : FragmentKind::Paragraph;
}

/// By fragment: the number of its group of headings that stand apart from their text, one right below the other; 0 for all else.
std::vector<size_t> headingsApart(const PageReading& reading) {
    std::vector<size_t> groups(reading.roles.size());
    size_t count = 0;
    for (size_t i = 0; i < groups.size(); ++i) {
        if (reading.roles[i] == PageRole::Apart)
            groups[i] = i > 0 && groups[i - 1] > 0 ? groups[i - 1] : ++count;
    }
    return groups;
}

bool isHead(PageRole role) { return role == PageRole::Headline || role == PageRole::Profile; }

/// The fragments of one newspaper page article by article, each one's headings first; what belongs to none comes before.
std::vector<size_t> articleByArticle(const PageReading& reading, size_t first, size_t end) {
    std::vector<size_t> order;
    for (size_t i = first; i < end; ++i)
        order.push_back(i);
    std::vector<size_t> articles = reading.articles;
    // A caption before any text waits for the article that comes.
    for (size_t i = end; i-- > first;) {
        if (reading.roles[i] == PageRole::Caption && articles[i] == PageReading::nowhere && i + 1 < end)
            articles[i] = articles[i + 1];
    }
    const auto place = [&](size_t i) { return std::pair(articles[i] == PageReading::nowhere ? 0 : articles[i] + 1, !isHead(reading.roles[i])); };
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return place(a) < place(b); });
    return order;
}

} // namespace

std::vector<Unit> joinTornParagraphs(std::vector<Fragment> page, const Knowledge& knowledge, const Decisions& decisions,
                                     const std::vector<SourcePtr>& sources, std::vector<RepairPtr>& doubts, bool headless, bool join) {
    ChainMaker maker(page, knowledge, decisions, sources, doubts);
    const PageReading reading = maker.read(headless, join, knowledge.lexicon());
    Chains chains = maker.chains();
    for (size_t i = 0; i < page.size(); ++i)
        page[i].kind = kindOf(page[i], reading.roles[i]);
    joinBrokenCaptions(page, chains);
    const std::vector<size_t> apart = headingsApart(reading);
    std::vector<Unit> units;
    for (size_t first = 0; first < page.size();) {
        size_t end = first + 1;
        while (end < page.size() && !page[end].opensPage)
            ++end;
        const size_t firstUnit = units.size();
        size_t article = PageReading::nowhere;
        for (const size_t i : articleByArticle(reading, first, end)) {
            if (chains.previous[i] != nobody)
                continue;
            units.push_back(unitFrom(page, i, chains, sources));
            units.back().inside = reading.roles[i] == PageRole::Crosshead;
            units.back().apart = apart[i];
            units.back().opensPage = false;
            units.back().opensArticle = reading.articles[i] != PageReading::nowhere && std::exchange(article, reading.articles[i]) != reading.articles[i];
        }
        if (first < page.size() && units.size() > firstUnit)
            units[firstUnit].opensPage = page[first].opensPage;
        first = end;
    }
    return units;
}

} // namespace lilong
