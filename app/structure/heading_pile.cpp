#include "app/structure/heading_pile.h"

#include "app/language/knowledge.h"
#include "app/language/language_model.h"
#include "app/structure/break_repair.h"
#include "app/structure/heading_rules.h"
#include "app/structure/printed_lines.h"
#include "app/structure/profile_heading.h"
#include "app/structure/signatures.h"
#include "app/text/character_class.h"
#include "app/text/listed_lines.h"

#include <algorithm>

namespace lilong {
namespace {

constexpr size_t smallestPile = 5;    // fragments; a kicker, headline and deck of two lines are fewer
constexpr size_t mostAboveAByline = 3; // headings: a kicker, a headline and a deck
constexpr size_t fewestBetween = 3;   // fragments between two halves of a paragraph; fewer are a caption
constexpr double tornWord = 3.0;       // gain of the language model across a torn sentence
constexpr int widestPiled = 60;       // cells of a heading in a pile
constexpr size_t fewestInRow = 3;     // phrases in a line that are more than one headline

/// How many headings a fragment holds at least. Lines with a space may be one headline (老邻居 新故事) or two that stand in one row; three
/// phrases, or more than a headline's width, are a row.
size_t headingsIn(const Fragment& fragment, const std::vector<SourcePtr>& sources) {
    size_t count = 0;
    size_t inLine = 0;
    int width = 0;
    const auto closeLine = [&] { count += inLine >= fewestInRow || width > widestPiled ? inLine : std::min<size_t>(inLine, 1); };
    for (const PrintedPiece& piece : printedPieces(fragment.text, sources)) {
        if (piece.startsLine) {
            closeLine();
            inLine = 0;
            width = 0;
        }
        ++inLine;
        width += cells(slice(fragment.string(), piece.text));
    }
    closeLine();
    return count;
}

/// What is said in quotation marks has commas of its own: 沈玉兰：“店小，坐得下就行”.
qsizetype commasOutsideMarks(const QString& text) {
    qsizetype commas = 0;
    int open = 0;
    for (const QChar c : text) {
        open += isOpening(c.unicode()) ? 1 : isClosing(c.unicode()) ? -1 : 0;
        commas += c == u'，' && open <= 0;
    }
    return commas;
}

/// Could stand in a pile: no sentence and no form of its own. Several headings in a row may look like a paragraph, but without its marks.
bool isShapedLikeHeading(const Fragment& fragment, const std::vector<SourcePtr>& sources) {
    const QString& text = fragment.string();
    if (fragment.headsColumn || fragment.belowHeading || fragment.beginsItself)
        return false; // in its place
    if (fragment.kind == FragmentKind::Furniture || fragment.kind == FragmentKind::Byline || isCaptionByForm(text))
        return false;
    if (fragment.isHeading())
        return true;
    const auto isStop = [](QChar c) { return QStringView(u"。；").contains(c); };
    if (std::any_of(text.begin(), text.end(), isStop) || text.endsWith(QChar(u'：')) || text.endsWith(QChar(u'，')) || isSpeech(text))
        return false;
    const std::vector<PrintedPiece> pieces = printedPieces(fragment.text, sources);
    const bool fits = std::all_of(pieces.begin(), pieces.end(), [&](const PrintedPiece& piece) { return cells(slice(text, piece.text)) <= widestPiled; });
    return fits && commasOutsideMarks(text) <= static_cast<qsizetype>(pieces.size() + 1) / 2;
}

struct Range {
    size_t first, end;
};

/// What the extraction may have left between headings that it piled up.
bool mayStandBetween(const Fragment& fragment) { return fragment.kind == FragmentKind::Caption || fragment.kind == FragmentKind::Furniture; }

/// The fragments in a row that are shaped like headings, from the first sure one to the last; all of them where the page ends with them.
Range rowFrom(const std::vector<Fragment>& page, size_t first, const std::vector<SourcePtr>& sources) {
    size_t end = first;
    size_t i = first;
    for (; i < page.size() && (isShapedLikeHeading(page[i], sources) || mayStandBetween(page[i])); ++i) {
        if (page[i].isHeading() || isBold(page[i].text))
            end = i + 1;
    }
    return {first, i == page.size() ? i : end};
}

size_t headingsIn(const std::vector<Fragment>& page, const Range& row, const std::vector<SourcePtr>& sources) {
    size_t count = 0;
    for (size_t i = row.first; i < row.end; ++i)
        count += isShapedLikeHeading(page[i], sources) ? headingsIn(page[i], sources) : 0;
    return count;
}

/// Behind the last text of a page that is complete only headings can stand that end no sentence, whatever their width.
size_t startOfTail(const std::vector<Fragment>& page, const std::vector<SourcePtr>& sources) {
    size_t start = page.size();
    while (start > 0 && (isShapedLikeHeading(page[start - 1], sources) || mayStandBetween(page[start - 1])) && !endsSentence(page[start - 1].string()))
        --start;
    const bool closed = start > 0 && (page[start - 1].kind != FragmentKind::Paragraph || endsSentence(page[start - 1].string()));
    while (start < page.size() && !isShapedLikeHeading(page[start], sources))
        ++start;
    return closed ? start : page.size();
}

/// Two or more headlines printed bold, with something else between them.
bool holdsTwoHeadlines(const std::vector<Fragment>& page, const Range& row, const std::vector<SourcePtr>& sources) {
    size_t bolds = 0;
    bool before = false;
    for (size_t i = row.first; i < row.end; ++i) {
        for (const PrintedPiece& piece : printedPieces(page[i].text, sources)) {
            bolds += piece.bold && !before;
            before = piece.bold;
        }
    }
    return bolds > 1;
}

bool textFollows(const std::vector<Fragment>& page, size_t end) {
    while (end < page.size() && (page[end].kind == FragmentKind::Furniture || page[end].kind == FragmentKind::Caption))
        ++end;
    return end < page.size() && page[end].kind == FragmentKind::Paragraph;
}

bool textComesBefore(const std::vector<Fragment>& page, size_t first) {
    return std::any_of(page.begin(), page.begin() + static_cast<qsizetype>(first), [](const Fragment& f) { return f.kind == FragmentKind::Paragraph; });
}

/// 楼组长 王春梅: a gap between office and name parts no headings.
bool isOneWith(QStringView office, QStringView name, const Lexicon& lexicon) {
    return lexicon.titleBefore(office) > 0 && looksLikeName(name, lexicon);
}

/// 老码头来了一班“新学 / 生”
bool closesAMark(QStringView above, QStringView below) { return unclosedMarks(above) == 1 && unclosedMarks(below) == -1; }

void addLine(HeadingPile& pile, Fragment& fragment, const Lexicon& lexicon, const std::vector<SourcePtr>& sources) {
    const size_t line = pile.lines.size();
    bool startsBlock = fragment.blankLinesBefore > 0;
    const auto text = [&fragment](const Span& piece) { return slice(fragment.string(), piece); };
    for (const PrintedPiece& piece : printedPieces(fragment.text, sources)) {
        const bool behindOther = !pile.pieces.empty() && pile.pieces.back().line == line;
        const bool named = behindOther && !piece.startsLine && isOneWith(text(pile.pieces.back().text), text(piece.text), lexicon);
        if (named || (behindOther && closesAMark(text(pile.pieces.back().text), text(piece.text))))
            pile.pieces.back().text.end = piece.text.end;
        else
            pile.pieces.push_back({line, piece.text, piece.bold, piece.startsLine, std::exchange(startsBlock, false)});
    }
    pile.lines.push_back(std::move(fragment.text));
}

/// Where every line stands apart, the empty lines say nothing.
void forgetEvenBlocks(HeadingPile& pile) {
    const auto inOneBlock = [](const HeadingPiece& piece) { return piece.startsLine && !piece.startsBlock; };
    if (pile.pieces.empty() || std::any_of(pile.pieces.begin() + 1, pile.pieces.end(), inOneBlock))
        return;
    for (HeadingPiece& piece : pile.pieces)
        piece.startsBlock = false;
}

} // namespace

namespace {

/// A row may begin with lines that looked like text because they are as wide as a column, where nothing is open above them.
size_t startOfRow(const std::vector<Fragment>& kept, size_t taken, const std::vector<SourcePtr>& sources) {
    size_t start = kept.size();
    while (taken + kept.size() - start < smallestPile && start > 0 && isShapedLikeHeading(kept[start - 1], sources) && kept[start - 1].lines == 1
           && !endsSentence(kept[start - 1].string()))
        --start;
    const bool closed = start > 0 && (kept[start - 1].kind != FragmentKind::Paragraph || endsSentence(kept[start - 1].string()));
    return closed ? start : kept.size();
}

/// The text below the row goes on with the text above it: the row heads neither.
bool readsOnBehind(const std::vector<Fragment>& kept, const Fragment& below, const LanguageModel& model) {
    const auto above = std::find_if(kept.rbegin(), kept.rend(), [](const Fragment& f) { return f.kind == FragmentKind::Paragraph; });
    return above != kept.rend() && above->isOpen() && model.continuation(above->string(), below.string()) >= tornWord;
}

} // namespace

HeadingPile takePile(std::vector<Fragment>& page, const Knowledge& knowledge, const std::vector<SourcePtr>& sources) {
    HeadingPile pile;
    if (!page.empty()) {
        pile.firstSheet = page.front().source;
        pile.lastSheet = page.back().source;
    }
    const size_t tail = startOfTail(page, sources);
    const std::vector<bool> onTop = bylinesOnTop(page);
    std::vector<Fragment> kept;
    for (size_t i = 0; i < page.size();) {
        const Range row = page[i].isHeading() || i == tail ? rowFrom(page, i, sources) : Range{i, i};
        const size_t size = headingsIn(page, row, sources);
        const bool signedBelow = size <= mostAboveAByline && row.end < page.size() && onTop[row.end];
        const bool away = size > 0 && !signedBelow && (size >= smallestPile || holdsTwoHeadlines(page, row, sources) || !textFollows(page, row.end) || (size >= fewestBetween && readsOnBehind(kept, page[row.end], knowledge.languageModel())));
        const bool piled = away && textComesBefore(page, i);
        const size_t end = std::max(row.end, i + 1);
        const size_t earlier = piled ? startOfRow(kept, size, sources) : kept.size();
        for (size_t k = earlier; k < kept.size(); ++k)
            addLine(pile, kept[k], knowledge.lexicon(), sources);
        kept.resize(earlier);
        for (; i < end; ++i) {
            if (piled && isShapedLikeHeading(page[i], sources))
                addLine(pile, page[i], knowledge.lexicon(), sources);
            else
                kept.push_back(std::move(page[i]));
        }
    }
    page = std::move(kept);
    forgetEvenBlocks(pile);
    return pile;
}

std::vector<size_t> HeadingPile::blocks() const {
    std::vector<size_t> starts;
    for (size_t i = 0; i < pieces.size(); ++i) {
        if (i == 0 || pieces[i].startsBlock)
            starts.push_back(i);
    }
    return starts;
}

HeadingPile HeadingPile::withBlocks(const std::vector<size_t>& order) const {
    HeadingPile turned{lines, {}, firstSheet, lastSheet};
    const std::vector<size_t> starts = blocks();
    for (const size_t block : order) {
        const size_t end = block + 1 < starts.size() ? starts[block + 1] : pieces.size();
        for (size_t i = starts[block]; i < end; ++i) {
            turned.pieces.push_back(pieces[i]);
            turned.pieces.back().startsBlock = i == starts[block];
        }
    }
    return turned;
}

TracedText HeadingPile::joined(size_t first, size_t end, const std::vector<SourcePtr>& sources) const {
    TracedText whole;
    for (size_t i = first; i < end;) {
        const size_t line = pieces[i].line;
        size_t last = i;
        while (last + 1 < end && pieces[last + 1].line == line)
            ++last;
        TracedText part = withoutOuterSpace(lines[line].sliced({pieces[i].text.start, pieces[last].text.end}), sources);
        if (whole.isEmpty())
            whole = std::move(part);
        else
            joinAcrossBreak(whole, part, sources, brokenHeadingReason(), 0.9);
        i = last + 1;
    }
    return whole;
}

} // namespace lilong
