#include "app/structure/column_pieces.h"

#include "app/structure/fragment.h"
#include "app/structure/furniture_rules.h"
#include "app/text/character_class.h"

#include <algorithm>
#include <array>

namespace lilong {
namespace {

constexpr size_t mostGaps = 10;  // a line with more is a list of names or a spread line
constexpr int narrowest = 14;    // cells; a column of seven characters
constexpr int widest = 80;
constexpr int widestOfOne = 56;  // of lines in which a closing mark by itself may close a quotation of the line above
constexpr qsizetype longestFurniture = 40; // characters
constexpr size_t mostFurnitureRows = 3;    // in one block
constexpr size_t shortBlock = 3; // lines
constexpr size_t around = 24;    // lines on either side that say how wide a column is

bool isWhite(char32_t c) { return isSpace(c) || isZeroWidth(c) || isControl(c); }

/// What recognition makes of the rule between two columns: | and ], or a quotation mark that closes nothing.
bool isRule(QStringView page, Span line, qsizetype at) {
    const QChar mark = page[at];
    if (mark == u'|' || mark == u']')
        return true;
    const QStringView before = page.mid(line.start, at - line.start);
    return mark == u'”' && before.count(u'“') <= before.count(u'”');
}

/// Where such a rule begins what stands behind white space, the white space ends behind it. The line above tells nothing of quotations that were
/// torn: only a mark that is parted from a word can be no closing one.
qsizetype endBehindRule(QStringView page, Span line, Span space) {
    if (space.end >= line.end || !isHan(codePointBefore(page, space.start)) || !isRule(page, line, space.end))
        return space.end;
    qsizetype end = space.end + 1;
    while (end < line.end && isWhite(codePointAt(page, end)))
        end += unitsOf(codePointAt(page, end));
    return end < line.end && isHan(codePointAt(page, end)) ? end : space.end;
}

/// The white space inside a line and how wide the text between is.
struct Words {
    std::vector<Span> spaces;
    std::vector<Span> words; ///< one more than spaces
};

Words wordsOf(QStringView page, Span line) {
    Words found;
    qsizetype start = line.start;
    const bool holdsColumns = cells(slice(page, line)) >= widestOfOne;
    for (qsizetype at = line.start; at < line.end;) {
        qsizetype end = at;
        while (end < line.end && isWhite(codePointAt(page, end)))
            end += unitsOf(codePointAt(page, end));
        if (end > at && holdsColumns)
            end = endBehindRule(page, line, {at, end});
        if (end > at) {
            found.words.push_back({start, at});
            found.spaces.push_back({at, end});
            start = at = end;
        } else {
            at += unitsOf(codePointAt(page, at));
        }
    }
    found.words.push_back({start, line.end});
    return found;
}

bool isLatin(char32_t c) { return isLatinLetter(c) || c == U','; }

/// Latin words have spaces of their own, and so have lines whose glyphs were spread to fill the measure: there the space stands
/// between single characters and figures.
bool mayPartColumns(QStringView page, const Words& words, size_t space) {
    const char32_t left = codePointBefore(page, words.spaces[space].start);
    const char32_t right = codePointAt(page, words.spaces[space].end);
    if (isLatin(left) && isLatin(right))
        return false;
    const int wordWidth = std::max(cells(slice(page, words.words[space])), cells(slice(page, words.words[space + 1])));
    return wordWidth >= 5;
}

std::vector<Span> gapsOf(QStringView page, Span line) {
    const Words words = wordsOf(page, line);
    std::vector<Span> gaps;
    for (size_t i = 0; i < words.spaces.size(); ++i) {
        if (mayPartColumns(page, words, i))
            gaps.push_back(words.spaces[i]);
    }
    if (gaps.size() > mostGaps)
        gaps.clear();
    return gaps;
}

std::vector<PageRow> linesOf(QStringView page) {
    std::vector<PageRow> lines;
    bool blank = true;
    for (qsizetype at = 0; at < page.size();) {
        qsizetype end = at;
        bool pageBreak = false;
        while (end < page.size() && !isLineEnd(page[end].unicode()))
            ++end;
        Span text{at, end};
        while (text.start < text.end && isWhite(codePointAt(page, text.start)))
            text.start += unitsOf(codePointAt(page, text.start));
        while (text.end > text.start && isWhite(codePointBefore(page, text.end)))
            text.end -= unitsOf(codePointBefore(page, text.end));
        if (text.isEmpty()) {
            blank = true;
        } else {
            lines.push_back({.text = text, .afterBlank = blank, .gaps = gapsOf(page, text)});
            blank = false;
        }
        pageBreak = end < page.size() && page[end] == QChar(u'\f');
        const bool twoUnits = end + 1 < page.size() && page[end] == QChar(u'\r') && page[end + 1] == QChar(u'\n');
        at = end + (twoUnits ? 2 : 1);
        blank = blank || pageBreak;
    }
    return lines;
}

/// How many words and lines of each width stand in a window that moves down the page.
class WidthCount {
public:
    void add(QStringView page, const PageRow& line, int times) {
        qsizetype start = line.text.start;
        for (const Span& gap : line.gaps) {
            count(cells(page.mid(start, gap.start - start)), times);
            start = gap.end;
        }
        count(cells(page.mid(start, line.text.end - start)), times);
    }
    /// The width that most pieces fill; pieces just narrower count less, for they are first lines of paragraphs or wait for a word.
    [[nodiscard]] int fullest() const {
        int best = 0;
        int most = 30;
        for (int width = narrowest; width <= widest; ++width) {
            const auto pieces = [&](int w) { return counts_[static_cast<size_t>(w)]; };
            const int rating = 10 * pieces(width) + 8 * pieces(width - 1) + 6 * pieces(width - 2);
            if (rating > most) {
                most = rating;
                best = width;
            }
        }
        return best;
    }

private:
    void count(int width, int times) {
        if (width >= narrowest && width <= widest)
            counts_[static_cast<size_t>(width)] += times;
    }
    std::array<int, widest + 1> counts_{};
};

/// A word wider than its column is two that nothing parts: they may part a column's width from either end.
void partWideWords(QStringView page, PageRow& line) {
    std::vector<Span> gaps;
    qsizetype start = line.text.start;
    const auto part = [&](qsizetype end) {
        const int width = cells(page.mid(start, end - start));
        if (line.measure == 0 || width <= line.measure + line.measure / 2 || width > 3 * line.measure)
            return;
        int before = 0;
        for (qsizetype at = start; at < end; at += unitsOf(codePointAt(page, at))) {
            const auto columnWide = [&](int cellsWide) { return cellsWide >= line.measure - 6 && cellsWide <= line.measure; };
            const bool insideWord = at > start && isLatinLetter(codePointBefore(page, at)) && isLatinLetter(codePointAt(page, at));
            if (at > start && !insideWord && (columnWide(before) || columnWide(width - before)))
                gaps.push_back({at, at});
            before += cells(codePointAt(page, at));
        }
    };
    for (const Span& gap : line.gaps) {
        part(gap.start);
        gaps.push_back(gap);
        start = gap.end;
    }
    part(line.text.end);
    if (gaps.size() <= mostGaps + 16)
        line.gaps = std::move(gaps);
}

void findMeasures(QStringView page, std::vector<PageRow>& lines) {
    WidthCount window;
    for (size_t i = 0; i < std::min(around, lines.size()); ++i)
        window.add(page, lines[i], 1);
    for (size_t i = 0; i < lines.size(); ++i) {
        if (i + around < lines.size())
            window.add(page, lines[i + around], 1);
        if (i > around)
            window.add(page, lines[i - around - 1], -1);
        lines[i].measure = window.fullest();
    }
}

/// Glyphs that were spread to fill the line: nearly all spaces stand between single characters and figures.
bool isSpread(QStringView text) {
    const auto spaces = std::count_if(text.begin(), text.end(), [](QChar c) { return isSpace(c.unicode()); });
    return spaces >= 4 && cells(text) < static_cast<int>(spaces) * 5;
}

PairedMarks marksOf(QStringView text) {
    constexpr QStringView opening = u"“‘（《";
    constexpr QStringView closing = u"”’）》";
    PairedMarks marks;
    for (const QChar unit : text) {
        const qsizetype opened = opening.indexOf(unit);
        const qsizetype kind = opened >= 0 ? opened : closing.indexOf(unit);
        if (kind < 0)
            continue;
        const auto bit = static_cast<OpenMarks>(1U << static_cast<unsigned>(kind));
        const bool isFirst = ((marks.firstOpens | marks.firstCloses) & bit) == 0;
        if (isFirst)
            (opened >= 0 ? marks.firstOpens : marks.firstCloses) |= bit;
        (opened >= 0 ? marks.lastOpens : marks.lastCloses) |= bit;
        (opened >= 0 ? marks.lastCloses : marks.lastOpens) &= static_cast<OpenMarks>(~bit);
    }
    return marks;
}

/// Dates, folios and imprint stand in blocks of their own.
void markFurniture(QStringView page, std::vector<PageRow>& lines) {
    const auto isFurniture = [&](const PageRow& line) {
        const QStringView text = slice(page, line.text);
        return text.size() <= longestFurniture && furnitureKindOf(text).has_value();
    };
    for (size_t start = 0, end = 0; start < lines.size(); start = end) {
        for (end = start + 1; end < lines.size() && !lines[end].afterBlank;)
            ++end;
        if (end - start > mostFurnitureRows || !std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(start), lines.begin() + static_cast<std::ptrdiff_t>(end), isFurniture))
            continue;
        for (size_t i = start; i < end; ++i)
            lines[i].standsApart = true;
    }
}

} // namespace

std::vector<PageRow> pageRows(QStringView page) {
    std::vector<PageRow> lines = linesOf(page);
    findMeasures(page, lines);
    for (PageRow& line : lines) {
        if (!line.gaps.empty())
            partWideWords(page, line);
    }
    markFurniture(page, lines);
    return lines;
}

bool standsAlone(const std::vector<PageRow>& lines, size_t line) {
    return lines[line].afterBlank && (line + 1 == lines.size() || lines[line + 1].afterBlank);
}

std::vector<int> beatsOf(const std::vector<PageRow>& lines) {
    std::vector<int> beats(lines.size(), 0);
    for (size_t start = 0, end = 0, beat = 0; start < lines.size(); start = end) {
        end = start + 1;
        while (end < lines.size() && !lines[end].afterBlank)
            ++end;
        for (size_t i = start; i < end; ++i)
            beats[i] = static_cast<int>(end - start <= shortBlock ? beat : beat + i - start);
        beat += end - start;
    }
    return beats;
}

Piece pieceOf(QStringView page, const std::vector<PageRow>& lines, size_t line, size_t from, size_t to) {
    const PageRow& printed = lines[line];
    const qsizetype start = from == 0 ? printed.text.start : printed.gaps[from - 1].end;
    const qsizetype end = to > printed.gaps.size() ? printed.text.end : printed.gaps[to - 1].start;
    const QStringView text = page.mid(start, end - start);
    const int width = isSpread(text) ? std::max(printed.measure, 1) : cells(text);
    const auto narrow = std::count_if(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    return {{start, end}, line, width, static_cast<int>(narrow), printed.measure, endsSentence(text), marksOf(text)};
}

} // namespace lilong
