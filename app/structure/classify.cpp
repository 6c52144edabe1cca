#include "app/structure/classify.h"

#include "app/language/language_model.h"
#include "app/structure/break_repair.h"
#include "app/structure/furniture_rules.h"
#include "app/structure/heading_rules.h"
#include "app/structure/lines_between.h"
#include "app/structure/listed_fragments.h"
#include "app/structure/printed_lines.h"
#include "app/structure/masthead_rules.h"
#include "app/structure/profile_heading.h"
#include "app/structure/signatures.h"
#include "app/text/character_class.h"
#include "app/text/listed_lines.h"

#include <QRegularExpression>

#include <algorithm>

namespace lilong {
namespace {

constexpr double tornText = 5.0;         // gain from which a heading-like line is the torn beginning of the next text
constexpr double tornWithComma = 3.5;    // the same with a comma that parts clauses
constexpr double tornFarOff = 4.0;       // the same for a text that stands elsewhere on the page and plainly goes on something
constexpr size_t farOff = 30;            // fragments
constexpr qsizetype shortestTornLine = 8; // characters
constexpr double tornBelow = 2.0;        // the same where the text stands right below a line that is nearly full
constexpr double unrelated = 0.5;        // gain below which a line is not the rest of the text before
constexpr int fewLinesOfText = 3;
constexpr int widestQuotedCall = 30;      // cells
constexpr double silence = -1.5;         // gain below which the model speaks against a continuation
constexpr int longestBrokenHeading = 44; // cells

FragmentKind kindByForm(Fragment& fragment, const Lexicon& lexicon) {
    const QString& line = fragment.string();
    fragment.headsColumn = fragment.headsColumn && !isByline(line); // it signs what stands above that column
    if (fragment.headsColumn)
        return profileHeading(line, lexicon) ? FragmentKind::ProfileHeading : FragmentKind::Heading;
    if (const auto furniture = furnitureKindOf(line)) {
        fragment.furniture = *furniture;
        return FragmentKind::Furniture;
    }
    if (fragment.signsColumn || isByline(line, lexicon))
        return FragmentKind::Byline;
    if (isCaptionByForm(line))
        return FragmentKind::Caption;
    if (!couldBeHeading(fragment) || fragment.belowHeading)
        return FragmentKind::Paragraph;
    return profileHeading(line, lexicon) ? FragmentKind::ProfileHeading : FragmentKind::Heading;
}

/// Behind a text's end and above a text of its own, apart from both: 老井台“活”过来，小广场亮起来. Only the words could tell of a torn sentence.
bool standsByItself(const std::vector<Fragment>& page, size_t i, const LanguageModel& model) {
    const bool behindEnd = i == 0 || page[i - 1].kind != FragmentKind::Paragraph || endsSentence(page[i - 1].string());
    const Fragment& next = page[i + 1];
    const bool textBelow = isSalutation(next.string())
        || ((next.lines >= fewLinesOfText || endsSentence(next.string())) && !startsInsideSentence(next.string()));
    // At a column's top the text before may have lost its end; the words say that it is not here.
    return page[i].lines == 1 && page[i].blankLinesBefore > 0 && textBelow
        && (behindEnd || model.continuation(page[i - 1].string(), page[i].string()) < unrelated);
}

/// Paragraphs of this page begin two characters in, whatever became of the white space.
bool setsFirstLinesIn(const std::vector<Fragment>& page) {
    const auto opens = std::count_if(page.begin(), page.end(), [](const Fragment& f) { return f.opensAParagraph(); });
    const auto goesOn = std::count_if(page.begin(), page.end(), [](const Fragment& f) { return f.goesOnAtItsTop(); });
    return opens >= fewLinesOfText && opens > goesOn;
}

/// A line as wide as its column with text right below is running text that was broken there, whatever it looks like.
/// @param linesIn paragraphs begin two characters in, so that a text's first line tells whether it goes on
bool isBodyLine(const std::vector<Fragment>& page, size_t i, const LanguageModel& model, bool linesIn) {
    const Fragment& line = page[i];
    if (line.headsColumn || line.lines > 2 || i + 1 >= page.size() || !line.nearlyFillsItsLine())
        return false;
    const Fragment& next = page[i + 1];
    const double gain = model.continuation(line.string(), next.string());
    const bool namesAPerson = line.kind == FragmentKind::ProfileHeading && i > 0 && endsSentence(page[i - 1].string()) && gain < tornBelow;
    const bool insideColumn = i > 0 && line.blankLinesBefore == 0 && page[i - 1].kind == FragmentKind::Paragraph && gain > silence && !namesAPerson;
    if (next.blankLinesBefore > 0 && insideColumn)
        return next.kind == FragmentKind::Paragraph;
    if (insideColumn && stopsBetweenQuotations(line, next))
        return next.kind == FragmentKind::Paragraph;
    // Lines that follow each other directly were read before, and were found to be two.
    if (!line.fillsItsLine() || next.blankLinesBefore == 0)
        return false;
    // 柳荫里居民沈玉兰家的 right below a heading opens the text below it.
    const bool opensText = i > 0 && page[i - 1].isHeading() && line.blankLinesBefore == 0 && line.string().endsWith(QChar(u'的')) && gain > unrelated;
    if (opensText && next.kind == FragmentKind::Paragraph)
        return true;
    const bool hasMark = line.string().contains(QChar(u'，')) || line.string().contains(QChar(u'、'));
    if (linesIn && next.goesOnAtItsTop() && gain > (hasMark ? silence : 0.0))
        return next.kind == FragmentKind::Paragraph;
    return next.kind == FragmentKind::Paragraph && (gain >= 1.0 || (hasMark && !standsByItself(page, i, model)));
}

void findBodyLines(std::vector<Fragment>& page, const LanguageModel& model) {
    const bool linesIn = setsFirstLinesIn(page);
    // From below: a line that turned out to be text shows what the line above it is.
    for (size_t i = page.size(); i-- > 0;) {
        if (page[i].isHeading() && isBodyLine(page, i, model, linesIn))
            page[i].kind = FragmentKind::Paragraph;
    }
}

/// What a line of a heading looks like whatever recognition made of its marks: alone, short, without a sentence's end.
bool isShortLine(const Fragment& fragment) {
    const QString& text = fragment.string();
    return fragment.lines == 1 && cells(text) <= longestBrokenHeading && text.size() >= fewLinesOfText && !endsSentence(text) && !isSpeech(text)
        && !isSalutation(text) && !startsInsideSentence(text);
}

/// 门卫室里的“小药箱: apart from all text and no rest of it; a mark at the front would open what somebody says.
bool lostAMarkInside(const std::vector<Fragment>& page, size_t i, const LanguageModel& model) {
    const Fragment& line = page[i];
    const bool behindEnd = i == 0 || page[i - 1].kind != FragmentKind::Paragraph || endsSentence(page[i - 1].string())
        || model.continuation(page[i - 1].string(), line.string()) < unrelated;
    return line.kind == FragmentKind::Paragraph && line.lines == 1 && line.blankLinesBefore > 0 && page[i + 1].blankLinesBefore > 0 && behindEnd
        && unclosedMarks(line.string()) != 0 && !isOpening(line.string().front().unicode()) && !line.string().contains(QChar(u'，'))
        && (!line.fillsItsLine() || line.lastLine > line.measure) && couldBeHeadingButForMarks(line);
}

/// A line that lost a mark is a heading where headings stand right beside it: 墙外的“槐 / 树”开了; “门一开，大家都在 between kicker and deck.
void findHeadingsWithLostMarks(std::vector<Fragment>& page, const LanguageModel& model) {
    for (size_t i = 0; i + 1 < page.size(); ++i) {
        const Fragment& next = page[i + 1];
        if (lostAMarkInside(page, i, model))
            page[i].kind = FragmentKind::Heading;
        if (page[i].kind != FragmentKind::Paragraph || !isShortLine(page[i]) || unclosedMarks(page[i].string()) == 0 || next.kind != FragmentKind::Heading)
            continue;
        const bool opensBlock = i == 0 || page[i].blankLinesBefore > 0;
        const bool halfOfOne = opensBlock && next.blankLinesBefore == 0 && !page[i].nearlyFillsItsLine() && !next.nearlyFillsItsLine();
        const bool between = opensBlock && i > 0 && page[i - 1].kind == FragmentKind::Heading && model.continuation(page[i].string(), next.string()) < tornBelow;
        if (halfOfOne || between)
            page[i].kind = FragmentKind::Heading;
    }
}

/// A headline over two lines may break at a comma: 小花坛“搬”上楼， / “杂物”请下来.
void findHeadingsBrokenAtAComma(std::vector<Fragment>& page) {
    for (size_t i = 0; i + 1 < page.size(); ++i) {
        const Fragment& next = page[i + 1];
        const bool shortLine = page[i].lines == 1 && cells(page[i].string()) <= longestBrokenHeading && !page[i].fillsItsLine();
        const bool startsOne = i == 0 || page[i].blankLinesBefore > 0 || page[i - 1].kind != FragmentKind::Paragraph || endsSentence(page[i - 1].string());
        if (page[i].kind == FragmentKind::Paragraph && shortLine && startsOne && page[i].string().endsWith(QChar(u'，'))
            && unclosedMarks(page[i].string()) == 0 && next.kind == FragmentKind::Heading && next.blankLinesBefore == 0
            && cells(next.string()) <= longestBrokenHeading)
            page[i].kind = FragmentKind::Heading;
    }
}

/// The first line of a text whose other lines stand far below, as recognition parts them where pictures or other headings reach in.
bool opensATextFarOff(const std::vector<Fragment>& page, size_t i, const LanguageModel& model) {
    if (page[i].lines > 1 || page[i].string().size() < shortestTornLine)
        return false;
    for (size_t next = i + 1; next < std::min(page.size(), i + farOff); ++next) {
        if (page[next].kind == FragmentKind::Paragraph && page[next].goesOnAtItsTop() && model.continuation(page[i].string(), page[next].string()) >= tornFarOff)
            return true;
    }
    return false;
}

/// A heading-like line of which the next text is surely the rest is no heading but a torn paragraph.
void findTornBeginnings(std::vector<Fragment>& page, const Knowledge& knowledge) {
    const LanguageModel& model = knowledge.languageModel();
    for (size_t i = 0; i < page.size(); ++i) {
        if (!page[i].isHeading() || page[i].headsColumn)
            continue;
        if (isTornAtAName(page, i, knowledge.lexicon()) || (page[i].kind == FragmentKind::Heading && opensATextFarOff(page, i, model))) {
            page[i].kind = FragmentKind::Paragraph;
            continue;
        }
        for (size_t next = i + 1; next < std::min(page.size(), i + 4); ++next) {
            const bool rightBelow = next == i + 1 && page[next].blankLinesBefore == 0 && page[i].nearlyFillsItsLine();
            const double enough = rightBelow ? tornBelow : hasTextComma(page[i].string()) ? tornWithComma : tornText;
            if (page[next].kind == FragmentKind::Paragraph && model.continuation(page[i].string(), page[next].string()) >= enough) {
                page[i].kind = FragmentKind::Paragraph;
                break;
            }
        }
    }
}

/// “哪位是沈玉兰？”: one question or call in quotation marks, as wide as a heading.
bool isQuotedCall(const Fragment& fragment) {
    const QStringView text = fragment.string();
    if (fragment.lines != 1 || text.size() < 5 || text.front() != u'“' || text.back() != u'”' || cells(text) > widestQuotedCall)
        return false;
    const QStringView said = text.sliced(1, text.size() - 2);
    const bool calls = said.endsWith(u'？') || said.endsWith(u'！');
    return calls && !said.contains(u'“') && !said.contains(u'。') && !said.contains(u'：');
}

/// A call that opens a text, where a headline is due, is one; in running text it is somebody's word, unless the page has other crossheads.
void findQuotedHeadings(std::vector<Fragment>& page) {
    const auto isCrosshead = [&](size_t i) {
        return i > 0 && i + 1 < page.size() && page[i].kind == FragmentKind::Heading && page[i - 1].kind == FragmentKind::Paragraph && page[i + 1].kind == FragmentKind::Paragraph;
    };
    size_t crossheads = 0;
    for (size_t i = 0; i < page.size(); ++i)
        crossheads += isCrosshead(i);
    for (size_t i = 1; i + 1 < page.size(); ++i) {
        if (page[i].kind != FragmentKind::Paragraph || !isQuotedCall(page[i]) || page[i + 1].kind != FragmentKind::Paragraph)
            continue;
        const bool due = page[i - 1].kind != FragmentKind::Paragraph;
        const bool spoken = page[i - 1].string().endsWith(QChar(u'：')) || page[i + 1].string().startsWith(QChar(u'“'));
        if (due || (crossheads > 0 && !spoken && endsSentence(page[i - 1].string())))
            page[i].kind = FragmentKind::Heading;
    }
}

/// One character alone between empty lines is dirt that was read, or what is left of a lost line.
void findSpecks(std::vector<Fragment>& page) {
    for (size_t i = 0; i < page.size(); ++i) {
        const bool apart = page[i].blankLinesBefore > 0 && (i + 1 == page.size() || page[i + 1].blankLinesBefore > 0);
        if (page[i].kind != FragmentKind::Heading || page[i].string().size() > 1 || !apart)
            continue;
        page[i].kind = FragmentKind::Furniture;
        page[i].furniture = FurnitureKind::Noise;
    }
}

} // namespace

void classify(std::vector<Fragment>& page, const Knowledge& knowledge, const std::vector<SourcePtr>& sources) {
    for (Fragment& fragment : page)
        fragment.kind = kindByForm(fragment, knowledge.lexicon());
    findMastheadLines(page, sources);
    findBodyLines(page, knowledge.languageModel());
    findTornBeginnings(page, knowledge);
    findSpreadLines(page, sources);
    findHeadingsBrokenAtAComma(page);
    findHeadingsWithLostMarks(page, knowledge.languageModel());
    findDecks(page);
    findNewsBylines(page);
    findQuotedHeadings(page);
    findListedFragments(page, knowledge.lexicon(), sources);
    findSignatures(page, knowledge.lexicon(), sources);
    joinSignedDates(page, knowledge.lexicon(), sources);
    findSectionNames(page);
    findSpecks(page);
    spreadMasthead(page);
}

} // namespace lilong
