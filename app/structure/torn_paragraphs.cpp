#include "app/structure/torn_paragraphs.h"

#include "app/structure/assignment.h"
#include "app/structure/break_repair.h"
#include "app/structure/continuation_judge.h"
#include "app/structure/heading_rules.h"
#include "app/text/character_class.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace lilong {
namespace {

constexpr double sure = 0.6;         // probability from which a join is made
constexpr double worthAsking = 0.15; // from which it is proposed
constexpr size_t mostRivals = 3;     // continuations proposed for one fragment
constexpr int mostCaptionLines = 3;
constexpr int widestCaption = 100;   // cells
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
        : page_(page), judge_(page, knowledge.languageModel()), decisions_(decisions), sources_(sources), doubts_(doubts), chains_(page.size()) {}

    Chains make() && {
        // Torn words first: they say which pieces are spoken for, and so do not stand between two others.
        assign(true);
        assign(false);
        return std::move(chains_);
    }

private:
    void assign(bool onlyTornWords) {
        const std::vector<Continuation> pairs = judge_.pairs(chains_);
        std::vector<Match> matches;
        for (const Continuation& pair : pairs)
            matches.push_back({pair.first, pair.second, worth(pair)});
        for (const Chosen& chosen : bestAssignment(matches)) {
            const Continuation& pair = pairs[chosen.match];
            if (onlyTornWords && pair.gain < ContinuationJudge::tornWord)
                continue;
            if (!take(pair, probabilityOf(chosen.margin)) && !onlyTornWords)
                propose(pair.first, pairs);
        }
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

    bool take(const Continuation& pair, double confidence) {
        if (confidence < sure && decisionOn(pair) != Decision::Accepted)
            return false;
        chains_.take(pair);
        return true;
    }

    void propose(size_t first, const std::vector<Continuation>& pairs) {
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
            std::optional<Repair> repair = proposedJoin(page_[pair.first].text, page_[pair.second].text, sources_, reasonOf(page_, pair), std::exp(pair.odds) / all);
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

/// What may stand between two pieces of a paragraph beside a picture: a few short lines that belong to nothing else.
bool couldBeCaption(const Fragment& fragment) {
    const bool kind = fragment.kind == FragmentKind::Paragraph || fragment.kind == FragmentKind::Heading || fragment.kind == FragmentKind::Caption
        || (fragment.kind == FragmentKind::Byline && isPhotoCredit(fragment.string()));
    return kind && fragment.lines <= mostCaptionLines && cells(fragment.string()) <= widestCaption && !startsInsideSentence(fragment.string());
}

bool isFree(const Chains& chains, size_t i) { return chains.next[i] == nobody && chains.previous[i] == nobody; }

/// Lines between two pieces of one paragraph are the caption of the picture that stood there. Two headings are none: they head another text.
bool standBesideAPicture(const std::vector<Fragment>& page, const Chains& chains, size_t first, size_t next) {
    if (next - first > mostCaptionLines + 1)
        return false;
    int headings = 0;
    for (size_t i = first + 1; i < next; ++i) {
        headings += page[i].kind == FragmentKind::Heading && page[i].blankLinesBefore > 0;
        if (!couldBeCaption(page[i]) || !isFree(chains, i))
            return false;
    }
    return headings <= 1;
}

void findCaptionsInside(std::vector<Fragment>& page, const Chains& chains) {
    for (size_t i = 0; i < page.size(); ++i) {
        if (chains.next[i] == nobody || !standBesideAPicture(page, chains, i, chains.next[i]))
            continue;
        for (size_t between = i + 1; between < chains.next[i]; ++between)
            page[between].kind = FragmentKind::Caption;
    }
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

void findCaptionsByContent(std::vector<Fragment>& page, const Lexicon& lexicon) {
    for (Fragment& fragment : page) {
        if (fragment.kind == FragmentKind::Heading && tellsAPicture(fragment.string(), lexicon))
            fragment.kind = FragmentKind::Caption;
    }
}

bool opensText(const Fragment& fragment) {
    return fragment.kind == FragmentKind::Heading || fragment.kind == FragmentKind::ProfileHeading || fragment.kind == FragmentKind::Furniture || fragment.opensPage;
}

/// Where the column that goes on at `first` ends: before the next heading, behind a byline, or before a piece that continues another text.
size_t endOfColumn(const std::vector<Fragment>& page, const Chains& chains, size_t first) {
    size_t end = first + 1;
    while (end < page.size() && !opensText(page[end]) && page[end - 1].kind != FragmentKind::Byline
           && (chains.previous[end] == nobody || chains.previous[end] == end - 1))
        ++end;
    return end;
}

/// The order in which the fragments are read: where a paragraph goes on beyond another article, the rest of its column comes with it.
std::vector<size_t> readingOrder(const std::vector<Fragment>& page, const Chains& chains) {
    std::vector<std::vector<size_t>> behind(page.size());
    std::vector<bool> moved(page.size(), false);
    for (size_t i = 0; i < page.size(); ++i) {
        const size_t next = chains.next[i];
        if (next == nobody || next == i + 1 || moved[next] || std::none_of(page.begin() + static_cast<qsizetype>(i) + 1, page.begin() + static_cast<qsizetype>(next), opensText))
            continue;
        for (size_t j = next; j < endOfColumn(page, chains, next); ++j) {
            behind[i].push_back(j);
            moved[j] = true;
        }
    }
    std::vector<size_t> order;
    const auto add = [&](auto& self, size_t i) -> void {
        order.push_back(i);
        for (const size_t j : behind[i])
            self(self, j);
    };
    for (size_t i = 0; i < page.size(); ++i) {
        if (!moved[i])
            add(add, i);
    }
    return order;
}

/// A short joined "paragraph" without a sentence's end is a heading over several lines: 小花坛“搬”上楼， / “杂物”请下来.
bool isBrokenHeading(const TracedText& text, size_t pieces) {
    return pieces > 1 && pieces <= 3 && cells(text.text()) <= 56 && !endsSentence(text.text()) && !startsInsideSentence(text.text())
        && !text.text().endsWith(QChar(u'，')) && unclosedMarks(text.text()) == 0;
}

Unit unitFrom(std::vector<Fragment>& page, size_t first, const Chains& chains, const std::vector<SourcePtr>& sources) {
    const int measure = page[first].lines >= linesThatTell ? page[first].measure : 0;
    Unit unit{page[first].kind, page[first].furniture, std::move(page[first].text), measure, page[first].opensPage, false};
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
        unit.cutEnd = !endsSentence(unit.string()) && !unit.string().endsWith(QChar(u'：')) && !unit.string().endsWith(QChar(u'；'));
    return unit;
}

} // namespace

std::vector<Unit> joinTornParagraphs(std::vector<Fragment> page, const Knowledge& knowledge, const Decisions& decisions,
                                     const std::vector<SourcePtr>& sources, std::vector<RepairPtr>& doubts, bool join) {
    Chains chains = join ? ChainMaker(page, knowledge, decisions, sources, doubts).make() : Chains(page.size());
    for (size_t i = 0; i < page.size(); ++i) {
        if (chains.previous[i] != nobody)
            page[i].kind = FragmentKind::Paragraph; // whatever its form, it goes on
    }
    findCaptionsInside(page, chains);
    joinBrokenCaptions(page, chains);
    findCaptionsByContent(page, knowledge.lexicon());
    std::vector<Unit> units;
    for (const size_t i : readingOrder(page, chains)) {
        if (chains.previous[i] == nobody)
            units.push_back(unitFrom(page, i, chains, sources));
    }
    return units;
}

} // namespace lilong
