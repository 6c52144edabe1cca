#include "app/structure/fragment.h"

#include "app/issue/column_break.h"
#include "app/text/character_class.h"

#include <algorithm>
#include <map>

namespace lilong {
namespace {

constexpr int widestColumn = 64; // cells; a wider "line" is a whole paragraph on one line
constexpr size_t neighbourhood = 6;
constexpr int fewLines = 3;
constexpr int lineSlack = 2;    // cells that a squeezed or spread line may differ by
constexpr int lostIndent = 4;   // cells of a paragraph's first line that the extraction dropped

const QString lineBreakRule = QStringLiteral("line-break");

struct LineSpan {
    Span text;
    int blankBefore;
    int indent;
};

/// The lines of a page without the white space around them; empty lines only counted.
std::vector<LineSpan> linesOf(QStringView page) {
    std::vector<LineSpan> lines;
    int blank = 0;
    qsizetype start = 0;
    while (start <= page.size()) {
        qsizetype end = start;
        while (end < page.size() && !isLineEnd(page[end].unicode()))
            ++end;
        Span span{start, end};
        while (span.start < span.end && (isSpace(page[span.start].unicode()) || isZeroWidth(page[span.start].unicode())))
            ++span.start;
        while (span.end > span.start && (isSpace(page[span.end - 1].unicode()) || isZeroWidth(page[span.end - 1].unicode())))
            --span.end;
        if (span.isEmpty()) {
            ++blank;
        } else {
            lines.push_back({span, blank, cells(page.mid(start, span.start - start))});
            blank = 0;
        }
        // CR LF is one line end.
        start = end + (end + 1 < page.size() && page[end] == QLatin1Char('\r') && page[end + 1] == QLatin1Char('\n') ? 2 : 1);
    }
    return lines;
}

/// A piece of a fragment that was a raw line of its own.
struct Piece {
    int cells;
    bool isTornAbove; ///< two marks meet above it: one printed line may have been torn there
};

bool isMark(QChar c) { return isChinesePunctuation(c.unicode()); }

/// The pieces that a fragment was joined from, by the line ends that its repairs took out.
std::vector<Piece> piecesOf(const Fragment& fragment, const std::vector<SourcePtr>& sources) {
    std::vector<Piece> pieces;
    const QStringView text = fragment.string();
    qsizetype start = 0;
    qsizetype lineStart = 0;
    const auto add = [&](qsizetype end) {
        const bool torn = lineStart > 0 && lineStart < text.size() && isMark(text[lineStart - 1]) && isMark(text[lineStart]);
        pieces.push_back({cells(text.mid(lineStart, end - lineStart)), torn});
    };
    for (const Run& run : fragment.text.runs()) {
        const bool brokeThere = run.repair && run.length <= 1
            && (holdsLineEnd(rawText(sources, run.raw)) || run.repair->effect == RepairEffect::Join || run.repair->rule == lineBreakRule);
        if (brokeThere) {
            add(start);
            lineStart = start + run.length;
        }
        start += run.length;
    }
    add(text.size());
    return pieces;
}

/// The printed lines: pieces that were torn at a mark and fill a line together count as one.
std::vector<int> printedWidths(const std::vector<Piece>& pieces) {
    int widest = 0;
    for (const Piece& piece : pieces)
        widest = std::max(widest, piece.cells);
    std::vector<int> widths;
    for (const Piece& piece : pieces) {
        if (piece.isTornAbove && !widths.empty() && widths.back() + piece.cells <= widest + lineSlack)
            widths.back() += piece.cells;
        else
            widths.push_back(piece.cells);
    }
    return widths;
}

/// The width that its full lines have: the middle one of those between the first and the last.
int measureOf(const std::vector<int>& widths) {
    if (widths.size() < 2)
        return 0;
    if (widths.size() < 4) {
        const int widest = *std::max_element(widths.begin(), widths.end() - 1);
        return widths.back() > widest + lineSlack ? widths.back() : widest; // the lines above were a heading's
    }
    std::vector<int> full(widths.begin() + 1, widths.end() - 1);
    std::sort(full.begin(), full.end());
    const int middle = full[full.size() / 2];
    // Pieces of lines torn at quotation marks are shorter than the measure, never wider: where many are, the widest that agree tell it.
    const int wide = full[full.size() - 2];
    return full.size() >= 3 && full.back() <= wide + lineSlack && middle * 4 < wide * 3 ? wide : middle;
}

void measureLines(Fragment& fragment, const std::vector<SourcePtr>& sources) {
    const std::vector<int> widths = printedWidths(piecesOf(fragment, sources));
    fragment.lines = static_cast<int>(widths.size());
    fragment.measure = measureOf(widths);
    fragment.firstLine = widths.front();
    fragment.lastLine = widths.back();
}

/// A single line knows no measure of its own: it takes the most common one of its neighbours.
void borrowMeasures(std::vector<Fragment>& fragments) {
    std::vector<int> own;
    for (const Fragment& fragment : fragments)
        own.push_back(fragment.lines > 1 && fragment.measure <= widestColumn ? fragment.measure : 0);
    for (size_t i = 0; i < fragments.size(); ++i) {
        if (own[i] > 0 && fragments[i].lines > fewLines)
            continue;
        std::map<int, int> votes;
        const size_t from = i > neighbourhood ? i - neighbourhood : 0;
        for (size_t j = from; j < std::min(fragments.size(), i + neighbourhood + 1); ++j) {
            if (own[j] > 0 && (fragments[i].lines > 1 || own[j] + lineSlack >= std::min(fragments[i].lastLine, widestColumn)))
                votes[own[j]] += fragments[j].lines;
        }
        const auto best = std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        const int common = best == votes.end() ? 0 : best->first;
        // Two or three lines may all be short, the first by its indent: the neighbours know better, if they are of the same column.
        if (own[i] == 0 || (common > own[i] && common <= own[i] + lostIndent + lineSlack))
            fragments[i].measure = common;
    }
}

bool holdsBreak(const TracedText& white, ColumnBreak kind) {
    return std::any_of(white.runs().begin(), white.runs().end(), [kind](const Run& run) { return run.repair && isColumnBreak(*run.repair, kind); });
}

} // namespace

bool Fragment::fillsItsLine() const {
    // Only a line by itself can be too wide for its column: a heading over several ones.
    const auto fits = [this](int width) { return width + lineSlack + 1 > measure && (lines > 1 || width <= measure + lineSlack); };
    return measure > 0 && (fits(lastLine) || (lines == 1 && fits(lastLine + lostIndent)));
}

bool Fragment::nearlyFillsItsLine() const {
    return measure > 0 && lastLine <= measure + lineSlack && lastLine + lostIndent + 2 * lineSlack >= measure;
}

bool Fragment::opensAParagraph() const {
    const int missing = measure - firstLine;
    return lines > 1 && measure > 0 && missing >= lostIndent - 1 && missing <= lostIndent + lineSlack && !startsInsideSentence(string());
}

bool Fragment::goesOnAtItsTop() const {
    return startsInsideSentence(string()) || (lines > 1 && measure > 0 && std::abs(measure - firstLine) <= 1);
}

bool Fragment::isInLargeType() const {
    return isHeading() && lines > 1 && measure > 0 && firstLine * 5 < measure * 4;
}

bool Fragment::isOpen() const {
    const QString& s = string();
    if (endsItself || s.isEmpty() || endsSentence(s))
        return false;
    return s.back() != QChar(u'：') || unclosedMarks(s) > 0;
}

std::vector<Fragment> fragmentsOf(const TracedText& page, const std::vector<SourcePtr>& sources) {
    const std::vector<LineSpan> lines = linesOf(page.text());
    std::vector<qsizetype> cuts;
    for (const LineSpan& line : lines) {
        cuts.push_back(line.text.start);
        cuts.push_back(line.text.end);
    }
    std::vector<TracedText> pieces = page.cutAt(cuts);
    std::vector<Fragment> fragments;
    for (size_t i = 0; i < lines.size(); ++i) {
        Fragment fragment;
        fragment.belowHeading = !fragments.empty() && holdsBreak(pieces[2 * i], ColumnBreak::BehindHeading);
        fragment.signsColumn = holdsBreak(pieces[2 * i], ColumnBreak::BeforeByline);
        if (fragment.belowHeading)
            fragments.back().headsColumn = true;
        fragment.text = std::move(pieces[2 * i + 1]);
        if (fragment.text.runs().empty())
            continue;
        fragment.source = fragment.text.runs().front().raw.source;
        fragment.blankLinesBefore = lines[i].blankBefore;
        fragment.indent = lines[i].indent;
        measureLines(fragment, sources);
        fragments.push_back(std::move(fragment));
    }
    borrowMeasures(fragments);
    return fragments;
}

bool endsSentence(QStringView text) {
    qsizetype end = text.size();
    while (end > 0 && isClosing(codePointBefore(text, end)))
        end -= unitsOf(codePointBefore(text, end));
    return end > 0 && isSentenceEnd(codePointBefore(text, end));
}

bool startsInsideSentence(QStringView text) {
    if (text.isEmpty())
        return false;
    const char32_t first = codePointAt(text, 0);
    return isClosing(first) || isOneOf(first, u"，。、；：！？…—·%％");
}

int unclosedMarks(QStringView text) {
    int open = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char32_t c = text[i].unicode();
        open += isOpening(c) ? 1 : isClosing(c) ? -1 : 0;
    }
    return open;
}

bool stopsBetweenQuotations(const Fragment& above, const Fragment& below) {
    return below.blankLinesBefore == 0 && above.fillsItsLine() && above.string().endsWith(QChar(u'”')) && below.string().startsWith(QChar(u'“'));
}

} // namespace lilong
