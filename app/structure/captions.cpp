#include "app/structure/captions.h"

#include "app/language/language_model.h"
#include "app/structure/break_repair.h"
#include "app/structure/heading_rules.h"
#include "app/text/character_class.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace lilong {
namespace {

constexpr double tornBelow = 2.0;       // gain from which a line right below goes on with the one above
constexpr double tornAcrossBlank = 3.0; // the same where a blank line stands between, as recognition puts them
constexpr int fewLinesOfText = 3;
constexpr int widestCaption = 100;      // cells
constexpr qsizetype shortRest = 8;      // characters of a caption that fell into its second line
constexpr int smallerType = 3;          // cells beyond the column that only smaller type has room for
constexpr size_t neighbourhood = 4;     // fragments on either side that show the columns' measures

/// （周文澜摄）, （图/周文澜）
bool isPhotoCredit(const QString& line) {
    static const QRegularExpression credit(QStringLiteral("^（([^（）。]{2,16}(摄|供图)|图/[^（）。]{2,10})）$"));
    return credit.match(line).hasMatch();
}

/// …墨。（周文澜提供）
bool endsWithCredit(const QString& line) {
    static const QRegularExpression credit(QStringLiteral("[（《〈][^（）《》。，]{2,14}(摄|供图|提供)）$|[（《〈]图/[^（）]{2,10}）$|。[^，。]{1,6}摄）$"));
    return credit.match(line).hasMatch() || isCaptionByForm(line);
}

/// （安 / 静摄）: a credit that was broken over two lines itself.
void joinBrokenCredits(std::vector<Fragment>& page, const std::vector<SourcePtr>& sources) {
    std::vector<Fragment> kept;
    for (Fragment& fragment : page) {
        const bool joins = !kept.empty() && kept.back().string().startsWith(QChar(u'（')) && isPhotoCredit(kept.back().string() + fragment.string());
        if (!joins) {
            kept.push_back(std::move(fragment));
            continue;
        }
        joinAcrossBreak(kept.back().text, fragment.text, sources, photoCreditReason(), 0.97);
    }
    page = std::move(kept);
}

/// A caption's last words alone (鼓。) have their first line right above.
void takeInFirstLine(std::vector<Fragment>& kept, const std::vector<SourcePtr>& sources) {
    if (kept.size() < 2)
        return;
    const Fragment& above = kept[kept.size() - 2];
    const bool belongs = above.isHeading() && kept.back().blankLinesBefore == 0 && kept.back().string().indexOf(QChar(u'（')) <= shortRest;
    if (!belongs)
        return;
    Fragment rest = std::move(kept.back());
    kept.pop_back();
    joinAcrossBreak(kept.back().text, rest.text, sources, photoCreditReason(), 0.9);
    kept.back().kind = FragmentKind::Caption;
}

/// 居民在合唱团排练。（沈 / 玉兰摄）, 居民在合唱团排练。（图/沈 / 玉兰）
bool breaksInItsCredit(const Fragment& above, const Fragment& below) {
    static const QRegularExpression opens(QStringLiteral("[（《〈][^（）。，]{1,5}$"));
    static const QRegularExpression closes(QStringLiteral("^[^（）。，]{1,6}(摄|供图)）$"));
    static const QRegularExpression opensAfterWord(QStringLiteral("[（《〈]图/[^（）。，]{0,4}$"));
    static const QRegularExpression closesName(QStringLiteral("^[^（）。，]{1,4}）$"));
    const auto breaks = [&](const QRegularExpression& left, const QRegularExpression& right) { return left.match(above.string()).hasMatch() && right.match(below.string()).hasMatch(); };
    return below.blankLinesBefore == 0 && (breaks(opens, closes) || breaks(opensAfterWord, closesName));
}

/// 选民领取选票。 / （周文澜摄）: the credit on a line of its own ends the caption above it.
void joinPhotoCredits(std::vector<Fragment>& page, const std::vector<SourcePtr>& sources) {
    std::vector<Fragment> kept;
    for (Fragment& fragment : page) {
        const bool joins = !kept.empty() && (isPhotoCredit(fragment.string()) || breaksInItsCredit(kept.back(), fragment)) && kept.back().lines <= 3
            && kept.back().kind != FragmentKind::Furniture && cells(kept.back().string()) <= widestCaption;
        if (!joins) {
            kept.push_back(std::move(fragment));
            continue;
        }
        joinAcrossBreak(kept.back().text, fragment.text, sources, photoCreditReason(), 0.97);
        kept.back().kind = FragmentKind::Caption;
        takeInFirstLine(kept, sources);
    }
    page = std::move(kept);
}

/// The credit's line holds a caption's last words: 沈玉兰（左）在树下教邻居包粽 / 子。（周文澜摄）
void joinFirstLinesOfCaptions(std::vector<Fragment>& page, const LanguageModel& model, const std::vector<SourcePtr>& sources) {
    std::vector<Fragment> kept;
    for (Fragment& fragment : page) {
        const double enough = fragment.blankLinesBefore == 0 ? tornBelow : tornAcrossBlank;
        const bool goesOn = !kept.empty() && fragment.kind == FragmentKind::Caption && kept.back().isHeading()
            && kept.back().isOpen() && isCaptionByForm(fragment.string()) && model.continuation(kept.back().string(), fragment.string()) >= enough;
        if (!goesOn) {
            kept.push_back(std::move(fragment));
            continue;
        }
        joinAcrossBreak(kept.back().text, fragment.text, sources, photoCreditReason(), 0.9);
        kept.back().kind = FragmentKind::Caption;
    }
    page = std::move(kept);
}

/// Paragraphs of this page show where they begin.
bool keepsIndents(const std::vector<Fragment>& page) {
    int indented = 0;
    int flush = 0;
    for (const Fragment& fragment : page) {
        if (fragment.kind == FragmentKind::Paragraph && fragment.lines >= fewLinesOfText)
            ++(fragment.indent >= 2 ? indented : flush);
    }
    return indented >= fewLinesOfText && indented > flush;
}

/// Where paragraphs keep their indents, a few flush lines apart from all others that end a sentence tell what a picture shows.
void findCaptionsWithoutIndent(std::vector<Fragment>& page) {
    if (!keepsIndents(page))
        return;
    for (size_t i = 1; i < page.size(); ++i) {
        Fragment& fragment = page[i];
        const bool text = fragment.kind == FragmentKind::Paragraph || fragment.kind == FragmentKind::Heading;
        const bool apart = fragment.blankLinesBefore > 0 && (i + 1 == page.size() || page[i + 1].blankLinesBefore > 0);
        const bool behindText = page[i - 1].kind == FragmentKind::Paragraph && endsSentence(page[i - 1].string());
        if (text && apart && behindText && fragment.indent < 2 && fragment.lines <= fewLinesOfText && cells(fragment.string()) <= widestCaption
            && endsSentence(fragment.string()) && !startsInsideSentence(fragment.string()))
            fragment.kind = FragmentKind::Caption;
    }
}

/// “…提供” signs articles too: only below what looks like a caption it is a picture's credit.
bool isLentPicture(const QString& line) {
    static const QRegularExpression lent(QStringLiteral("^（[^（）。，]{2,14}提供）$"));
    return lent.match(line).hasMatch();
}

/// Captions are set in smaller type, so that a full line of one is wider than the column: 沈玉兰（左）在树下教居民包粽 / 子。 reads on in the
/// line below, and the text that was cut above it does not.
void joinCaptionsInSmallType(std::vector<Fragment>& page, const LanguageModel& model, const std::vector<SourcePtr>& sources) {
    std::vector<Fragment> kept;
    for (size_t i = 0; i < page.size(); ++i) {
        const bool small = isWiderThanItsColumn(page, i) && page[i].isOpen() && i + 1 < page.size();
        const bool ends = small && page[i + 1].lines == 1 && page[i + 1].blankLinesBefore == 0 && page[i + 1].lastLine < page[i].lastLine
            && (endsSentence(page[i + 1].string()) || endsWithCredit(page[i + 1].string()));
        const double rest = ends ? model.continuation(page[i].string(), page[i + 1].string()) : 0.0;
        const bool torn = ends && (kept.empty() || !kept.back().isOpen() || model.continuation(kept.back().string(), page[i + 1].string()) <= rest);
        kept.push_back(std::move(page[i]));
        if (!torn)
            continue;
        ++i;
        joinAcrossBreak(kept.back().text, page[i].text, sources, photoCreditReason(), 0.9);
        kept.back().kind = FragmentKind::Caption;
    }
    page = std::move(kept);
}

/// （沈玉兰提供） below a caption.
void joinLenders(std::vector<Fragment>& page, const std::vector<SourcePtr>& sources) {
    std::vector<Fragment> kept;
    for (size_t i = 0; i < page.size(); ++i) {
        const bool joins = i > 0 && page[i].blankLinesBefore == 0 && isLentPicture(page[i].string())
            && (kept.back().kind == FragmentKind::Caption || isWiderThanItsColumn(page, i - 1));
        if (!joins) {
            kept.push_back(std::move(page[i]));
            continue;
        }
        joinAcrossBreak(kept.back().text, page[i].text, sources, photoCreditReason(), 0.95);
        kept.back().kind = FragmentKind::Caption;
    }
    page = std::move(kept);
}

/// 他说，好的泥是凉的， / 沈玉兰在院里拉坯。（周文澜摄） / 烧裂的泥会烫手: a line above a caption that goes on below it was cut by the picture.
void findLinesCutByCaptions(std::vector<Fragment>& page, const LanguageModel& model) {
    for (size_t i = 0; i + 2 < page.size(); ++i) {
        if (page[i].kind != FragmentKind::Heading || page[i].lines > 1 || page[i + 1].kind != FragmentKind::Caption || page[i + 2].kind != FragmentKind::Paragraph)
            continue;
        if (endsLikeText(page[i].string()) || model.continuation(page[i].string(), page[i + 2].string()) >= tornBelow)
            page[i].kind = FragmentKind::Paragraph;
    }
}

/// Behind a picture's credit no sentence goes on.
void closeCreditedCaptions(std::vector<Fragment>& page) {
    for (Fragment& fragment : page) {
        const bool credited = fragment.string().endsWith(QChar(u'）')) || fragment.string().endsWith(QChar(u'摄'));
        if (fragment.kind == FragmentKind::Caption && credited)
            fragment.endsItself = true;
    }
}

} // namespace

bool isWiderThanItsColumn(const std::vector<Fragment>& page, size_t i) {
    if (page[i].lines != 1)
        return false;
    std::map<int, int> lines; // by measure
    for (size_t j = i > neighbourhood ? i - neighbourhood : 0; j < std::min(page.size(), i + neighbourhood + 1); ++j) {
        if (page[j].lines >= fewLinesOfText && page[j].measure > 0)
            lines[page[j].measure] += page[j].lines;
    }
    const auto most = std::max_element(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    const int widest = most == lines.end() ? 0 : most->first;
    const int width = page[i].lastLine;
    return widest > 0 && width >= widest + smallerType && 2 * width <= 3 * widest;
}

void findCaptions(std::vector<Fragment>& page, const Knowledge& knowledge, const std::vector<SourcePtr>& sources) {
    joinCaptionsInSmallType(page, knowledge.languageModel(), sources);
    joinLenders(page, sources);
    joinBrokenCredits(page, sources);
    joinPhotoCredits(page, sources);
    joinFirstLinesOfCaptions(page, knowledge.languageModel(), sources);
    findCaptionsWithoutIndent(page);
    findLinesCutByCaptions(page, knowledge.languageModel());
    closeCreditedCaptions(page);
}

} // namespace lilong
