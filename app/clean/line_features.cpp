#include "app/clean/line_features.h"

#include "app/clean/byline_cue.h"
#include "app/text/character_class.h"
#include "app/text/listed_lines.h"
#include "app/text/page_pointer.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace lilong {
namespace {

constexpr int narrowestColumn = 16;   // cells
constexpr int widestColumn = 110;     // wider lines are paragraphs of their own
constexpr int widestIndent = 8;
constexpr int printedIndent = 4;      // cells that a first line is set in
constexpr qsizetype longestSalutation = 14;
constexpr qsizetype longestCredit = 14;
constexpr size_t mostMeasures = 5;
constexpr int linesThatTell = 40;     // of a sheet that needs no other's measures
constexpr int fewestLines = 3;        // that must agree on a measure
constexpr int mostHanging = 8;        // cells
constexpr int squeezed = 2;           // cells that neighbouring full lines differ by
constexpr int shortened = 6;          // cells by which first lines, and lines before a mark that must not begin one, fall short

/// Marks that no line of Chinese begins with: the line before goes on.
bool mustFollow(char32_t c) {
    return isOneOf(c, u"，。、；：？！）》〉】〕」』”’…,;:?!)%％·");
}

bool isQuotation(char32_t c) { return c == U'“' || c == U'‘' || c == U'”' || c == U'’' || c == U'"'; }

/// Marks that some fonts set as wide as a character and others half as wide.
bool isOfAnyWidth(QChar c) { return isQuotation(c.unicode()) || c == QChar(u'·'); }

/// The end of a sentence, closing marks behind it included: 。” and ！）.
bool endsSentence(QStringView line) {
    qsizetype end = line.size();
    bool closed = false;
    while (end > 0 && (isClosing(line[end - 1].unicode()) || line[end - 1] == u'"')) {
        --end;
        closed = true;
    }
    const char32_t last = codePointBefore(line, end);
    // （社区宣文办） closes a paragraph as a full stop does; “账” does not.
    return isSentenceEnd(last) || (closed && line.back() == u'）' && looksLikeByline(line));
}

LineEnding endingOf(QStringView line) {
    const char32_t last = codePointBefore(line, line.size());
    if (endsSentence(line))
        return LineEnding::Sentence;
    if (last == U'，' || last == U'、' || last == U'；')
        return LineEnding::Comma;
    if (last == U'：')
        return LineEnding::Colon;
    return isOpening(last) ? LineEnding::Opening : LineEnding::Open;
}

/// 编辑同志： opens a letter.
bool isSalutation(QStringView text) {
    static const QRegularExpression salutation(QStringLiteral("^(编辑|亲爱的|尊敬的|各位|敬爱的)[^，。]{0,8}：$"));
    return salutation.match(text).hasMatch();
}

/// （周文澜摄）  周文澜/摄  摄影：周文澜
bool endsWithCredit(QStringView text) {
    static const QRegularExpression bare(QStringLiteral("([。\\s/／]\\p{Han}{2,4}\\s?[/／]?\\s?|[/／])(摄|供图)$|\\s(摄影|供图)\\s?[：:/]\\s?\\p{Han}{2,8}$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    const qsizetype picture = text.endsWith(u'）') ? text.lastIndexOf(u"（图/") : -1;
    if (text.endsWith(u"摄）") || text.endsWith(u"供图）") || (picture >= 0 && text.size() - picture <= longestCredit))
        return true;
    const QStringView end = text.last(std::min(text.size(), longestCredit));
    return (end.contains(u'摄') || end.contains(u"供图")) && bare.match(end).hasMatch();
}

/// （周文澜摄） on a line of its own, or broken over two: what stands above it is the caption.
bool isLoneCredit(const PageLines& page, size_t i) {
    const QStringView text = page.content(i);
    if (!text.startsWith(u'（') || text.size() > longestCredit)
        return false;
    const bool broken = !text.contains(u'）') && i + 1 < page.lines().size() && page.content(i + 1).size() <= 6;
    return endsWithCredit(text) || (broken && endsWithCredit(page.content(i + 1)));
}

bool isSentenceMark(QChar c) { return QStringView(u"，。、；：！？").contains(c); }

bool isMark(char32_t c) { return isQuotation(c) || isClosing(c) || isOpening(c) || mustFollow(c); }

/// Cells at a line's beginning that no typesetter parts: a number or latin word, an opening mark with what it opens, a character with the
/// mark behind it. For their sake the line before may have been left that much short.
int cellsThatHang(QStringView line) {
    qsizetype end = 0;
    while (end < line.size() && isOpening(line[end].unicode()))
        ++end;
    const auto isOfWord = [&](qsizetype i) { return isAsciiDigit(line[i].unicode()) || isLatinLetter(line[i].unicode()) || QStringView(u".-:").contains(line[i]); };
    const qsizetype opened = end;
    while (end < line.size() && isOfWord(end))
        ++end;
    if (end == opened && end < line.size())
        ++end;
    const qsizetype word = end;
    while (end < line.size() && mustFollow(line[end].unicode()))
        ++end;
    const bool single = opened == 0 && word == 1 && end == word;
    return single ? 0 : std::min(cells(line.left(end)), mostHanging);
}

/// 8月28 | 日，…; 2024年9 | 月; 1986 | 年
bool isInsideDate(QStringView above, char32_t below) {
    qsizetype digits = above.size();
    while (digits > 0 && above[digits - 1].isDigit())
        --digits;
    const QStringView before = above.left(digits).trimmed();
    const qsizetype count = above.size() - digits;
    switch (below) {
    case U'日': return (count == 1 || count == 2) && before.endsWith(u'月');
    case U'月': return (count == 1 || count == 2) && before.endsWith(u'年');
    case U'年': return count == 4;
    default: return false;
    }
}

LineFeatures describe(const PageLines& page, size_t i) {
    const PageLine& line = page.lines()[i];
    LineFeatures features;
    if (line.isBlank())
        return features;
    const QStringView text = page.content(i);
    features.ending = endingOf(text);
    features.indent = line.indent <= widestIndent ? line.indent : 0;
    features.narrowMarks = static_cast<int>(std::count_if(text.begin(), text.end(), isOfAnyWidth));
    features.squeezable = static_cast<int>(std::count_if(text.begin(), text.end(), [](QChar c) { return isSentenceMark(c) || isSentenceEnd(c.unicode()) || isClosing(c.unicode()); }));
    features.evenCells = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() > 0x2E80 && !isOfAnyWidth(c); });
    features.onlyClosing = std::all_of(text.begin(), text.end(), [](QChar c) { return isClosing(c.unicode()); });
    features.beginsWithClosing = mustFollow(codePointAt(text, 0));
    features.opensItem = opensAnItem(text);
    features.isSalutation = text.size() <= longestSalutation && isSalutation(text);
    features.isCaption = text.startsWith(u"图为") || endsWithCredit(text) || isPagePointer(text);
    features.isByline = looksLikeByline(text);
    features.hasSentenceMarks = std::any_of(text.begin(), text.end() - 1, isSentenceMark);
    return features;
}

/// Empty lines, indents, columns side by side and new pages part text; structure looks at those.
bool partsText(const PageLines& page, size_t i) {
    const PageLine& line = page.lines()[i];
    const PageLine& next = page.lines()[i + 1];
    return line.isBlank() || next.isBlank() || line.hasWideGap || next.hasWideGap || next.indent >= 2
        || slice(page.text(), {line.span.end, next.span.start}).contains(u'\f');
}

/// What stands by itself begins a paragraph, and ended the one above. Short of its column, or with a short line below, it ends without a mark.
void partListedLines(const PageLines& page, std::vector<LineFeatures>& features) {
    const std::vector<ListedLine> listed = listedLines(page.contents());
    for (size_t i = 0; i < features.size(); ++i) {
        if (listed[i] == ListedLine::None || listed[i] == ListedLine::Words)
            continue;
        features[i].opensItem = true;
        if (i > 0 && !page.lines()[i - 1].isBlank())
            features[i - 1].ending = LineEnding::Sentence;
        if (listed[i] == ListedLine::Item || listed[i] == ListedLine::Speech)
            continue; // running text
        const bool goesOn = page.isFull(i) && i + 1 < features.size() && listed[i + 1] == ListedLine::None && !page.lines()[i + 1].isBlank();
        if (!goesOn)
            features[i].ending = LineEnding::Sentence;
        else if (!page.isFull(i + 1))
            features[i + 1].ending = LineEnding::Sentence;
    }
}

} // namespace

std::vector<LineFeatures> featuresOf(const PageLines& page) {
    const size_t count = page.lines().size();
    std::vector<LineFeatures> features;
    features.reserve(count);
    for (size_t i = 0; i < count; ++i)
        features.push_back(describe(page, i));
    partListedLines(page, features);
    for (size_t i = 0; i + 1 < count; ++i) {
        features[i].barrierBelow = partsText(page, i);
        if (features[i].barrierBelow)
            continue;
        if (features[i + 1].onlyClosing)
            features[i + 1].ending = std::max(features[i + 1].ending, features[i].ending); // a lone ” ends what stands before it
        const char32_t left = codePointBefore(page.content(i), page.content(i).size());
        const char32_t right = codePointAt(page.content(i + 1), 0);
        LineFeatures& next = features[i + 1];
        features[i].isCaption = features[i].isCaption || isLoneCredit(page, i + 1);
        next.insideDate = isInsideDate(page.content(i), right);
        next.contradictsAbove = isSentenceEnd(left) && QStringView(u"，、；：。？！").contains(QChar(static_cast<char16_t>(right)));
        // （周文澜摄） stands by itself; a bracket within a sentence is no quotation mark.
        next.marksMeetAbove = isMark(left) && isMark(right) && (right != U'（' || left == U'：') && !next.isByline;
        next.quoteBehindQuote = left == U'”' && right == U'“' && features[i].ending == LineEnding::Sentence;
        const bool insideSentence = features[i].ending != LineEnding::Sentence && !next.isByline && (isQuotation(right) || isQuotation(left));
        next.mayBeTornAbove = !features[i].isByline && (next.marksMeetAbove || mustFollow(right) || insideSentence);
        features[i].pushedDown = cellsThatHang(page.content(i + 1));
    }
    return features;
}

LineEnding endingOf(const std::vector<LineFeatures>& lines, size_t first, size_t last) {
    size_t i = last;
    while (i > first && lines[i].onlyClosing)
        --i;
    // A lone 。” is sentence end by itself; a lone ” is what stands before it.
    return lines[last].ending == LineEnding::Sentence ? LineEnding::Sentence : lines[i].ending;
}

namespace {

/// A piece of a printed line that was torn at a quotation mark is of any width.
bool isTornPiece(const PageLines& page, size_t i) {
    const auto meetsAbove = [&](size_t n) {
        if (n == 0 || n >= page.lines().size() || page.lines()[n - 1].isBlank() || page.lines()[n].isBlank())
            return false;
        const QStringView above = page.content(n - 1);
        return isMark(codePointBefore(above, above.size())) && isMark(codePointAt(page.content(n), 0));
    };
    return meetsAbove(i) || meetsAbove(i + 1);
}

/// What a line takes of its column, an indent that still stands included.
int extentOf(const PageLine& line) { return line.cells + (line.indent >= 2 && line.indent <= printedIndent ? line.indent : 0); }

/// Widths of lines of running text that have a neighbour about as wide, or an indent above a line that has none: headings and last lines are of
/// any width.
std::map<int, int> widthsOfNeighbours(const PageLines& page) {
    const std::vector<PageLine>& lines = page.lines();
    std::vector<bool> hasMark;
    for (size_t i = 0; i < lines.size(); ++i)
        hasMark.push_back(std::any_of(page.content(i).begin(), page.content(i).end(), isSentenceMark));
    const auto isText = [&](size_t i) {
        const bool wide = !lines[i].isBlank() && !lines[i].hasWideGap && lines[i].cells >= narrowestColumn && extentOf(lines[i]) <= widestColumn;
        const bool marks = hasMark[i] || (i > 0 && hasMark[i - 1]) || (i + 1 < lines.size() && hasMark[i + 1]);
        return wide && marks && !isTornPiece(page, i);
    };
    const auto alike = [&](size_t a, size_t b) { return b < lines.size() && std::abs(extentOf(lines[a]) - extentOf(lines[b])) <= squeezed && !lines[b].isBlank(); };
    // The first of two lines lost its indent: short paragraphs have no other full line.
    const auto opensAbove = [&](size_t i) { return i > 0 && !lines[i - 1].isBlank() && lines[i - 1].indent == 0 && isText(i - 1) && lines[i].cells - lines[i - 1].cells == printedIndent; };
    const auto goesOn = [&](size_t i) { return extentOf(lines[i]) > lines[i].cells && i + 1 < lines.size() && !lines[i + 1].isBlank() && lines[i + 1].indent == 0; };
    std::map<int, int> widths;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (isText(i) && (alike(i, i + 1) || (i > 0 && alike(i, i - 1)) || opensAbove(i) || goesOn(i)))
            ++widths[extentOf(lines[i])];
    }
    return widths;
}

} // namespace

std::vector<int> measuresOf(const PageLines& page) {
    const std::map<int, int> widths = widthsOfNeighbours(page);
    const auto near = [&](int width) {
        int lines = 0;
        for (auto at = widths.lower_bound(width - squeezed); at != widths.end() && at->first <= width; ++at)
            lines += at->second;
        return lines;
    };
    std::vector<std::pair<int, int>> peaks; // weight, width
    for (const auto& [width, count] : widths) {
        if (near(width) >= fewestLines)
            peaks.push_back({near(width) + count, width});
    }
    std::sort(peaks.rbegin(), peaks.rend());
    std::vector<int> measures;
    for (const auto& [weight, width] : peaks) {
        // First lines, and lines before a mark, are some cells short of the measure; there are never as many of them as of full ones.
        const auto explains = [&, width = width](int taken) {
            const bool shorter = width < taken && width >= taken - shortened;
            const bool squeezedIn = width > taken && width <= taken + 2;
            return width == taken || ((shorter || squeezedIn) && 2 * widths.at(width) < widths.at(taken));
        };
        if (measures.size() < mostMeasures && std::none_of(measures.begin(), measures.end(), explains))
            measures.push_back(width);
    }
    return measures;
}

std::vector<int> measuresOf(const PageLines& page, std::span<const int> elsewhere) {
    std::vector<int> measures = measuresOf(page);
    const auto lines = std::count_if(page.lines().begin(), page.lines().end(), [](const PageLine& line) { return !line.isBlank(); });
    if (lines >= linesThatTell)
        return measures;
    for (const int width : elsewhere) {
        const bool known = std::any_of(measures.begin(), measures.end(), [width](int measure) { return std::abs(measure - width) <= squeezed; });
        const bool fits = std::any_of(page.lines().begin(), page.lines().end(), [width](const PageLine& line) { return std::abs(line.cells - width) <= squeezed; });
        if (!known && fits && measures.size() < mostMeasures)
            measures.push_back(width);
    }
    return measures;
}

} // namespace lilong
