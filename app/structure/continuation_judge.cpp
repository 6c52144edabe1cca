#include "app/structure/continuation_judge.h"

#include "app/language/language_model.h"
#include "app/structure/heading_rules.h"
#include "app/structure/profile_heading.h"
#include "app/text/character_class.h"
#include "app/text/listed_lines.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace lilong {
namespace {

constexpr size_t reach = 30;        // fragments that a continuation is looked for behind
constexpr double hopeless = -1.5;   // odds below which a pair is not worth a thought
constexpr double least = -3.5;      // what a tail must have to be looked at
constexpr double commaBehindStop = 5.0;
constexpr double nextUnbroken = 1.5; // the same, or behind a caption, where paragraphs came as one line each
constexpr int wholeParagraph = 80;  // cells
constexpr double quotationInside = -3.0; // within one that is open
constexpr double nextPiece = 1.0;   // what speaks for the very next piece behind a full line and an empty one
constexpr double opensTheTextBelow = 4.0; // odds for 本报讯（记者沈玉兰）
constexpr double runTogether = -2.0; // for the last words of a row of columns: which of them goes on is not known
constexpr double tornName = 3.0;    // gain across a name that may be torn
constexpr int widestHeading = 50;   // cells
constexpr int narrowColumn = 40;    // cells; a line by itself that is shorter and of no known column is no torn paragraph

/// A closing mark within the first characters that nothing there opens: 心”。大家都说.
bool closesSoon(QStringView text) { return unclosedMarks(text.left(8)) < 0; }

bool endsWithComma(QStringView text) {
    return text.endsWith(QChar(u'，')) || text.endsWith(QChar(u'、')) || text.endsWith(QChar(u'；'));
}

/// What goes on inside a quotation or a title does not begin with another one.
bool opensInsideAQuotation(QStringView text, QStringView next) {
    return next.startsWith(u'“') && (text.count(u'“') > text.count(u'”') || text.count(u'《') > text.count(u'》'));
}

/// What may stand beside a picture.
bool isAside(const Fragment& fragment) {
    return fragment.kind != FragmentKind::Byline && fragment.lines <= 3 && cells(fragment.string()) <= 100;
}

/// A paragraph that came as one line: its column's edge no longer shows where it was torn.
bool isUnbroken(const Fragment& fragment) { return fragment.measure == 0 && fragment.lines == 1 && cells(fragment.string()) > wholeParagraph; }

/// Lines of several columns that ran together in one: where its words stop, none of them does.
bool isRowOfColumns(const Fragment& fragment, int measure) { return measure > 0 && fragment.measure == 0 && fragment.lines == 1 && cells(fragment.string()) > 2 * measure + 4; }

bool isIndented(const Fragment& fragment) { return fragment.indent >= 2 && fragment.indent <= 8; }

/// What speaks against going on right below a line: below a heading a text begins, and surely below a person's.
double below(const Fragment& above, bool apart) {
    if (above.kind == FragmentKind::ProfileHeading)
        return 3.0;
    return above.kind != FragmentKind::Heading ? 0.0 : apart ? 0.0 : 2.0;
}

constexpr double betweenQuotations = 3.0;

} // namespace

ContinuationJudge::ContinuationJudge(const std::vector<Fragment>& page, const Knowledge& knowledge)
    : page_(page), model_(knowledge.languageModel()), lexicon_(knowledge.lexicon()) {
    learnMeasure();
    learnFirstLines();
    tails_.reserve(page.size());
    for (const Fragment& fragment : page)
        tails_.push_back(fragment.kind != FragmentKind::Paragraph ? 2 * least : tail(fragment) + (isRowOfColumns(fragment, measure_) ? runTogether : 0.0));
}

void ContinuationJudge::learnMeasure() {
    std::map<int, int> lines;
    for (const Fragment& fragment : page_)
        lines[fragment.measure] += fragment.measure > 0 ? fragment.lines : 0;
    const auto most = std::max_element(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    measure_ = most == lines.end() ? 0 : most->first;
}

/// Paragraphs of several lines show whether the page sets first lines two characters in, whatever became of the white space.
void ContinuationJudge::learnFirstLines() {
    double shorter = 1;
    double full = 0.5;
    for (size_t i = 1; i < page_.size(); ++i) {
        const Fragment& before = page_[i - 1];
        const Fragment& fragment = page_[i];
        const bool newParagraph = before.kind != FragmentKind::Paragraph || (endsSentence(before.string()) && before.lastLine + 3 < before.measure);
        if (!newParagraph || fragment.kind != FragmentKind::Paragraph || fragment.lines < 3 || fragment.measure == 0)
            continue;
        const int missing = fragment.measure - fragment.firstLine;
        shorter += isIndented(fragment) || (missing >= 3 && missing <= 6);
        full += !isIndented(fragment) && missing <= 1 && missing >= -2;
    }
    fullMeansInside_ = std::clamp(std::log(shorter / full), 0.0, 3.5);
}

/// What the first line's width says: as wide as the column, it goes on; two characters short, it begins.
double ContinuationJudge::firstLine(const Fragment& fragment) const {
    if (isIndented(fragment))
        return -4.0;
    if (fragment.measure == 0 || (fragment.lines == 1 && fragment.firstLine < fragment.measure - 1))
        return 0;
    const int missing = fragment.measure - fragment.firstLine;
    if (missing < -3)
        return 0;
    const double share = missing <= 0 ? 1.0 : missing == 1 ? 0.8 : missing == 2 ? 0.1 : missing == 3 ? -0.6 : -1.0;
    return share * (share > 0 ? fullMeansInside_ : 2.5);
}

std::vector<Continuation> ContinuationJudge::pairs() const {
    std::vector<Continuation> found;
    for (size_t i = 0; i < page_.size(); ++i) {
        if (tails_[i] >= least)
            weighAllAfter(i, found);
    }
    const double habit = goingOnInTheNext(found);
    for (Continuation& pair : found) {
        if (pair.second == pair.first + 1 && page_[pair.first].isOpen())
            pair.odds += habit;
    }
    return found;
}

/// What the torn sentences whose end is plain say of the others: on some pages each goes on in the very next piece, on others columns of
/// several articles take turns.
double ContinuationJudge::goingOnInTheNext(const std::vector<Continuation>& pairs) const {
    constexpr double plain = 3.0;   // odds over the next best
    constexpr double doubted = 1.0; // plain cases of either kind that are thought to be there before any is seen
    constexpr double most = 3.0;
    double next = doubted;
    double elsewhere = doubted;
    for (auto pair = pairs.begin(); pair != pairs.end();) {
        const size_t first = pair->first;
        auto best = pair;
        double rival = 0;
        for (++pair; pair != pairs.end() && pair->first == first; ++pair) {
            rival = std::max(rival, std::min(pair->odds, best->odds));
            if (pair->odds > best->odds)
                best = pair;
        }
        if (page_[first].isOpen() && best->odds - rival >= plain)
            (best->second == first + 1 ? next : elsewhere) += 1;
    }
    return std::clamp(std::log(next / elsewhere), 0.0, most);
}

/// How likely the fragment's text stops before its paragraph does.
double ContinuationJudge::tail(const Fragment& fragment) const {
    const QString& text = fragment.string();
    if (endsSentence(text)) {
        const bool full = fragment.measure > 0 && fragment.lines > 1 && fragment.lastLine >= fragment.measure - 1;
        return full ? -1.2 : -2.6;
    }
    if (text.endsWith(QChar(u'：')))
        return unclosedMarks(text) > 0 ? 1.0 : -1.0;
    // Running text for certain stops in mid-sentence only where it is torn or cut; a line or two may be anything.
    if (fragment.lines >= 3)
        return 3.2;
    const bool lonely = fragment.measure == 0 && cells(text) < narrowColumn;
    return endsWithComma(text) ? 2.5 : lonely ? -0.5 : 2.0;
}

/// How likely the fragment begins in the middle of a paragraph.
double ContinuationJudge::head(size_t j, double gain) const {
    const Fragment& fragment = page_[j];
    double value = firstLine(fragment);
    if (startsInsideSentence(fragment.string()))
        value += 5.0;
    if (fragment.beginsItself || opensAnItem(fragment.string()))
        value -= 5.0;
    const bool alone = fragment.blankLinesBefore > 0 && (j + 1 == page_.size() || page_[j + 1].blankLinesBefore > 0);
    if (alone && fragment.lines == 1 && cells(fragment.string()) <= widestHeading && !endsSentence(fragment.string()) && gain < tornWord)
        value -= 2.5; // a heading, whatever marks were misread in it
    if (j > 0 && gain < tornWord)
        value -= below(page_[j - 1], fragment.blankLinesBefore > 0);
    return value;
}

void ContinuationJudge::weighAllAfter(size_t i, std::vector<Continuation>& found) const {
    const bool open = page_[i].isOpen();
    for (size_t j = i + 1; j < std::min(page_.size(), i + reach); ++j) {
        const Fragment& second = page_[j];
        const bool text = second.kind == FragmentKind::Paragraph;
        const bool maybe = second.kind == FragmentKind::Heading && open && j <= i + 2;
        if ((!text && !maybe) || isSalutation(second.string()))
            continue;
        const double words = open ? gainAcross(page_[i].string(), second.string()) : 0.0;
        // The model knows no names. Any two columns of a page may make one; a surname and what stands right below it do not by chance.
        const bool name = open && j == i + 1 && words < tornName && isTornName(page_[i].string(), second.string(), lexicon_);
        const double gain = name ? tornName : words;
        // 变？ alone on its line looks like a heading, and is the end of a question.
        if (!text && gain < tornWord && !endsSentence(second.string()))
            continue;
        const double odds = oddsOf(i, j, gain) - (text ? 0.0 : 1.0);
        if (odds > hopeless)
            found.push_back({i, j, odds, gain});
    }
}

double ContinuationJudge::oddsOf(size_t i, size_t j, double gain) const {
    const Fragment& first = page_[i];
    const Fragment& second = page_[j];
    if (j == i + 1 && isNewsByline(first.string()))
        return opensTheTextBelow;
    double value = tails_[i] + head(j, gain);
    if (endsSentence(first.string()) && QStringView(u"，、；").contains(second.string().front()))
        value -= commaBehindStop;
    if (first.isOpen())
        value += std::clamp(0.9 * gain - (endsWithComma(first.string()) ? 0.3 : 1.2), -2.5, 7.0);
    if (unclosedMarks(first.string()) > 0)
        value += opensInsideAQuotation(first.string(), second.string()) ? quotationInside
            : unclosedMarks(second.string()) >= 0                      ? -0.5
            : closesSoon(second.string())                              ? 3.0
                                                                       : 1.2;
    // The lines of a column that follow each other were read before, and were found to be two paragraphs.
    if (j == i + 1 && stopsBetweenQuotations(first, second))
        value += betweenQuotations;
    else if (j == i + 1 && second.blankLinesBefore == 0 && !startsInsideSentence(second.string()))
        value -= 2.5;
    if (j == i + 1 && second.blankLinesBefore > 0 && first.fillsItsLine())
        value += nextPiece;
    if (isUnbroken(first) && isUnbroken(second) && (j == i + 1 || (j == i + 2 && isAside(page_[i + 1]))))
        value += nextUnbroken;
    // A column's foot is full; only a picture stops a line short of it.
    const bool picture = j > i + 1 && isAside(page_[i + 1]) && isAside(page_[j - 1]);
    if (endsSentence(first.string()) && !picture && first.lastLine < first.measure - 1)
        value -= 3.0;
    if (first.measure > 0 && second.measure > 0 && std::abs(first.measure - second.measure) > 4)
        value -= 1.5;
    return value;
}

/// The language model knows words; a number parted from its unit is as surely torn: 安排：2 / 月9日.
double ContinuationJudge::gainAcross(QStringView left, QStringView right) const {
    static const QString units = QStringLiteral("年月日时分秒点元个人户岁名位件次米万亿%％℃度幢栋号楼层斤张");
    const bool number = !left.isEmpty() && isAsciiDigit(left.back().unicode());
    if (number && !right.isEmpty() && (units.contains(right.front()) || isAsciiDigit(right.front().unicode())))
        return tornWord + 1.0;
    return model_.continuation(left, right);
}

} // namespace lilong
