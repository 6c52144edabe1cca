#include "app/structure/torn_paragraphs.h"

#include "app/language/language_model.h"
#include "app/structure/break_repair.h"
#include "app/structure/heading_rules.h"
#include "app/text/character_class.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace lilong {
namespace {

constexpr size_t reach = 14;          // fragments that a continuation is looked for behind
constexpr double sure = 1.8;          // rating from which a join is made
constexpr double worthAsking = 0.6;   // rating from which it is proposed
constexpr double tornWord = 4.0;      // gain of the language model at which a word is torn for certain
constexpr int linesThatTell = 5;       // printed lines from which a fragment knows its measure
constexpr size_t nobody = static_cast<size_t>(-1);

struct Pair {
    size_t first, second;
    double rating;
    double gain;
};

/// Which fragment continues which, each at most once.
struct Chains {
    std::vector<size_t> next;
    std::vector<size_t> previous;
    std::vector<Pair> taken; ///< by first fragment

    explicit Chains(size_t fragments) : next(fragments, nobody), previous(fragments, nobody), taken(fragments) {}
    [[nodiscard]] bool isFree(const Pair& pair) const { return next[pair.first] == nobody && previous[pair.second] == nobody; }
    void take(const Pair& pair) {
        next[pair.first] = pair.second;
        previous[pair.second] = pair.first;
        taken[pair.first] = pair;
    }
};

/// Everything a rating looks at; made once for a page.
class TornJudge {
public:
    TornJudge(const std::vector<Fragment>& page, const Knowledge& knowledge) : page_(page), model_(knowledge.languageModel()) {}

    /// The pairs that may belong together, best first. Fragments that are known to continue another do not stand between two pieces.
    [[nodiscard]] std::vector<Pair> pairs(const Chains& known) const {
        std::vector<Pair> found;
        for (size_t i = 0; i < page_.size(); ++i) {
            if (page_[i].kind != FragmentKind::Paragraph || known.next[i] != nobody)
                continue;
            if (page_[i].isOpen() || mustBeClosed(i))
                rateContinuations(i, known, found);
            else if (goesOnAfterFullLine(i))
                found.push_back({i, i + 1, sure + 0.1, 0.0});
        }
        std::stable_sort(found.begin(), found.end(), [](const Pair& a, const Pair& b) { return a.rating > b.rating; });
        return found;
    }

private:
    /// The next piece begins with a mark that can stand only behind this one: 当真。 / ”她的话.
    [[nodiscard]] bool mustBeClosed(size_t i) const {
        return i + 1 < page_.size() && page_[i + 1].kind == FragmentKind::Paragraph && startsInsideSentence(page_[i + 1].string())
            && page_[i + 1].blankLinesBefore == 0;
    }

    void rateContinuations(size_t i, const Chains& known, std::vector<Pair>& found) const {
        int passed = 0;
        double closed = 0; // what speaks against reading on behind the end of an article
        for (size_t j = i + 1; j < std::min(page_.size(), i + reach); ++j) {
            if (page_[j].kind == FragmentKind::Byline)
                closed += 3.0;
            if (page_[j].kind != FragmentKind::Paragraph || known.previous[j] != nobody)
                continue;
            if (isSalutation(page_[j].string()))
                continue;
            const double gain = gainAcross(page_[i].string(), page_[j].string());
            found.push_back({i, j, rating(i, j, gain, passed) - closed, gain});
            ++passed;
        }
    }

    /// The language model knows words; a number parted from its unit is as surely torn: 安排：2 / 月9日.
    [[nodiscard]] double gainAcross(QStringView left, QStringView right) const {
        static const QString units = QStringLiteral("年月日时分秒点元个人户岁名位件次米万亿%％℃度幢栋号楼层斤张");
        const bool number = !left.isEmpty() && isAsciiDigit(left.back().unicode());
        if (number && !right.isEmpty() && (units.contains(right.front()) || isAsciiDigit(right.front().unicode())))
            return tornWord + 1.0;
        return model_.continuation(left, right);
    }

    /// 编辑同志： opens a letter.
    static bool isSalutation(QStringView text) {
        static const QRegularExpression salutation(QStringLiteral("^(编辑|亲爱的|尊敬的|各位|敬爱的)[^，。]{0,8}：$"));
        return salutation.match(text).hasMatch();
    }

    [[nodiscard]] double rating(size_t i, size_t j, double gain, int passed) const {
        const Fragment& first = page_[i];
        const Fragment& second = page_[j];
        double value = std::clamp(gain, -2.0, 9.0) - 0.9 * passed;
        const bool goesOn = first.fillsItsLine() || startsInsideSentence(second.string());
        if (passed == 0)
            value += !goesOn ? 2.2 : second.blankLinesBefore == 0 ? 4.0 : 3.0;
        if (unclosedMarks(first.string()) > 0 && unclosedMarks(second.string()) < 0)
            value += closesSoon(second.string()) ? 3.0 : 1.0;
        if (second.indent >= 4)
            value -= 4.0;
        if (j > 0 && isHeading(page_[j - 1]) && second.blankLinesBefore == 0 && gain < tornWord)
            value -= 2.5;
        if (first.measure > 0 && !first.fillsItsLine() && first.lines > 1 && !endsWithComma(first.string()))
            value -= 0.4;
        if (stopsShort(first))
            value -= 2.0;
        return value;
    }

    /// A closing mark within the first characters that nothing there opens: 心”。大家都说.
    static bool closesSoon(QStringView text) { return unclosedMarks(text.left(8)) < 0; }

    /// A whole paragraph on one line, not torn at a column's edge, that just has no full stop.
    static bool stopsShort(const Fragment& fragment) { return fragment.measure == 0 && cells(fragment.string()) < 40; }

    static bool endsWithComma(QStringView text) { return text.endsWith(QChar(u'，')) || text.endsWith(QChar(u'、')); }

    static bool isHeading(const Fragment& fragment) {
        return fragment.kind == FragmentKind::Heading || fragment.kind == FragmentKind::ProfileHeading;
    }

    /// A full last line that ends a sentence: within a column the paragraph more often goes on than ends just there.
    [[nodiscard]] bool goesOnAfterFullLine(size_t i) const {
        if (i + 1 >= page_.size() || page_[i].measure == 0)
            return false;
        const Fragment& next = page_[i + 1];
        const bool adjacent = next.kind == FragmentKind::Paragraph && next.blankLinesBefore == 0 && next.indent == 0;
        return adjacent && page_[i].lastLine >= page_[i].measure - 1 && page_[i].lastLine <= page_[i].measure + 2
            && (next.lines > 1 || next.lastLine < page_[i].measure) && !opensAnItem(next.string());
    }

    /// List and question openings begin a paragraph: 第一， 一、 1. ① 问：
    static bool opensAnItem(QStringView text) {
        static const QRegularExpression item(QStringLiteral("^(第[一二三四五六七八九十]+[，、]|[一二三四五六七八九十]+[、是]|[0-9]{1,2}[.．、]\\D|[①-⑳]|[问答][：:]|（[一二三四五六七八九十0-9]+）)"));
        return item.match(text).hasMatch();
    }

    const std::vector<Fragment>& page_;
    const LanguageModel& model_;
};

double confidenceOf(double rating) { return std::clamp(1.0 / (1.0 + std::exp(-(rating - 0.5))), 0.05, 0.99); }

Reason reasonOf(const std::vector<Fragment>& page, const Pair& pair) {
    return page[pair.first].isOpen() ? tornReason(pair.gain >= tornWord) : fullLineReason();
}

/// Takes pairs, best first, as long as both sides are free; leaves unsure ones as doubts.
class ChainMaker {
public:
    ChainMaker(const std::vector<Fragment>& page, const Knowledge& knowledge, const Decisions& decisions, const std::vector<SourcePtr>& sources,
               std::vector<RepairPtr>& doubts)
        : page_(page), judge_(page, knowledge), decisions_(decisions), sources_(sources), doubts_(doubts), chains_(page.size()), asked_(page.size(), false) {}

    Chains make() && {
        // Torn words first: they say which pieces are spoken for before anything weaker is weighed.
        for (const Pair& pair : judge_.pairs(chains_)) {
            if (pair.gain >= tornWord && chains_.isFree(pair))
                consider(pair);
        }
        for (const Pair& pair : judge_.pairs(chains_)) {
            if (pair.rating >= worthAsking && chains_.isFree(pair))
                consider(pair);
        }
        return std::move(chains_);
    }

private:
    void consider(const Pair& pair) {
        Repair repair = breakRepair(page_[pair.first].text, page_[pair.second].text, sources_, reasonOf(page_, pair), confidenceOf(pair.rating));
        const auto decided = decisions_.find(repair.key);
        const bool accepted = decided != decisions_.end() && *decided == Decision::Accepted;
        const bool rejected = decided != decisions_.end() && *decided == Decision::Rejected;
        if (accepted || (pair.rating >= sure && !rejected)) {
            chains_.take(pair);
        } else if (!asked_[pair.first] && !repair.before.isEmpty()) {
            asked_[pair.first] = true;
            repair.state = rejected ? RepairState::Rejected : RepairState::Proposed;
            doubts_.push_back(std::make_shared<const Repair>(std::move(repair)));
        }
    }

    const std::vector<Fragment>& page_;
    const TornJudge judge_;
    const Decisions& decisions_;
    const std::vector<SourcePtr>& sources_;
    std::vector<RepairPtr>& doubts_;
    Chains chains_;
    std::vector<bool> asked_;
};

/// A line between two pieces of one paragraph that reads like a heading is the caption of a picture that stood there.
void findCaptionsInside(std::vector<Fragment>& page, const Chains& chains) {
    for (size_t i = 0; i < page.size(); ++i) {
        if (chains.next[i] == nobody || !page[i].isOpen())
            continue;
        for (size_t between = i + 1; between < chains.next[i] && chains.next[i] - i <= 4; ++between) {
            const bool shortText = page[between].kind == FragmentKind::Paragraph && page[between].lines <= 3 && cells(page[between].string()) <= 90
                && chains.next[between] == nobody && chains.previous[between] == nobody && !startsInsideSentence(page[between].string());
            if (page[between].kind == FragmentKind::Heading || (shortText && chains.taken[i].gain >= sure))
                page[between].kind = FragmentKind::Caption;
        }
    }
}

/// A caption over two lines: 完工后的门洞，旧木箱改成了一排 / 花架。
void joinBrokenCaptions(const std::vector<Fragment>& page, Chains& chains) {
    for (size_t i = 0; i + 1 < page.size(); ++i) {
        const bool both = page[i].kind == FragmentKind::Caption && page[i + 1].kind == FragmentKind::Caption;
        const Pair pair{i, i + 1, sure, 0.0};
        if (both && page[i].isOpen() && page[i + 1].blankLinesBefore == 0 && endsSentence(page[i + 1].string()) && chains.isFree(pair))
            chains.take(pair);
    }
}

void findCaptionsByContent(std::vector<Fragment>& page, const Lexicon& lexicon) {
    for (Fragment& fragment : page) {
        if (fragment.kind == FragmentKind::Heading && tellsAPicture(fragment.string(), lexicon))
            fragment.kind = FragmentKind::Caption;
    }
}

/// A short joined "paragraph" without a sentence's end is a heading over several lines: 小花坛“搬”上楼， / “杂物”请下来.
bool isBrokenHeading(const TracedText& text, size_t pieces) {
    return pieces > 1 && pieces <= 3 && cells(text.text()) <= 56 && !endsSentence(text.text()) && !startsInsideSentence(text.text())
        && !text.text().endsWith(QChar(u'，')) && unclosedMarks(text.text()) == 0;
}

Unit unitFrom(std::vector<Fragment>& page, size_t first, const Chains& chains, const std::vector<SourcePtr>& sources) {
    const int measure = page[first].lines >= linesThatTell ? page[first].measure : 0;
    Unit unit{page[first].kind, page[first].furniture, std::move(page[first].text), measure, false};
    if (unit.kind != FragmentKind::Paragraph && unit.kind != FragmentKind::Caption)
        return unit;
    size_t pieces = 1;
    size_t last = first;
    for (size_t piece = chains.next[first]; piece != nobody; piece = chains.next[piece], ++pieces) {
        const Pair& pair = chains.taken[last];
        const Reason reason = endsSentence(unit.string()) ? fullLineReason() : tornReason(pair.gain >= tornWord);
        joinAcrossBreak(unit.text, page[piece].text, sources, reason, confidenceOf(pair.rating));
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
                                     const std::vector<SourcePtr>& sources, std::vector<RepairPtr>& doubts) {
    Chains chains = ChainMaker(page, knowledge, decisions, sources, doubts).make();
    findCaptionsInside(page, chains);
    joinBrokenCaptions(page, chains);
    findCaptionsByContent(page, knowledge.lexicon());
    std::vector<Unit> units;
    for (size_t i = 0; i < page.size(); ++i) {
        if (chains.previous[i] == nobody)
            units.push_back(unitFrom(page, i, chains, sources));
    }
    return units;
}

} // namespace lilong
