#include "app/structure/column_odds.h"

#include "app/text/character_class.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdlib>

namespace lilong {
namespace {

// The break between two lines.
constexpr double clash = -1.4;   // a mark that opens again, or closes what is not open
constexpr double closes = 0.15;
constexpr double mustGoOn = 1.5;   // no printed line begins with a comma unless recognition cut it there
constexpr double closesFirst = -0.7; // nor with a closing mark, but marks that hung over the edge come as lines of their own
constexpr double figures = -0.55; // of one number stay in one line
constexpr double counted = 0.75;
constexpr double countedAnyway = 0.9; // what the word model says of it at most without being told twice
constexpr double wordInHeading = 0.6;
constexpr double behindFigures = -1.0;
constexpr double latin = 0.7;
constexpr double latinByItself = -0.9;
constexpr double opens = 0.25;
constexpr double speech = 1.5; // in quotation marks, behind a colon

// How far apart the lines stand.
constexpr double nextRowAmid = 0.3;
constexpr double nextRowInBlock = 1.5; // of one column, amid others
constexpr double nextRow = 0.75;
constexpr double nextBlockAmid = -0.45;
constexpr double nextBlock = -0.7;
constexpr double rightBelowHeading = 0.45;
constexpr double furtherAmid = 0.65;
constexpr double distanceAmid = -0.37; // per doubling of the distance
constexpr double distance = -0.33;
constexpr double far = -0.2;
constexpr size_t longestWait = 8; // rows
constexpr double headingAbove = -0.55;
constexpr size_t farFromHeading = 3;
constexpr double crossesTier = -1.0; // below the headings of other texts

// How wide they are.
constexpr int nearlyFull = 4; // cells missing
constexpr double otherWidth = -0.085; // a cell
constexpr double widerThanColumn = -0.2; // a cell
constexpr int mostCells = 4;
constexpr int fewLines = 3;

constexpr double sharesPairs = 0.4;
constexpr double perPairMore = 0.13;
constexpr int mostPairs = 4;

constexpr double fullBeforeGap = -1.6; // a wide row taken as one, though a gap stands where a column is full
constexpr double wideRow = -1.7;
constexpr double tooWide = -1.35;
constexpr double lastLine = -0.25;
constexpr double firstLine = -0.45;
constexpr double shortPiece = -1.0;
constexpr double cutWithoutSpace = -1.0;

constexpr double topMustGoOn = -0.15;
constexpr double topClash = -0.6;

constexpr double passedOpen = -0.8;
constexpr double passedBehindSentence = -0.75;
constexpr double passedHeading = -0.45;
constexpr double goesOnAfterAll = 0.3;
constexpr double perDoubledWait = -0.1;

/// What a line looks like by how full it is; a short one is the last of a paragraph, or no text.
enum Shape : std::uint8_t { Full, First, Last, Short };

/// By the upper line, how it stops (open: full, nearly full, short; then the same behind a sentence), and by the lower one's shape.
constexpr std::array<std::array<double, 4>, 6> shapes{{{0.18, -0.15, 0.7, -0.72},
                                                       {0.43, -0.21, 0.31, -0.3},
                                                       {-0.61, 0.52, -0.22, -0.13},
                                                       {-0.28, 0.44, -0.03, -0.06},
                                                       {-0.53, 0.32, -0.23, -0.23},
                                                       {-1.2, 0.53, -0.34, 0.23}}};
/// By where a column begins, and by its first line's shape.
constexpr std::array<std::array<double, 4>, 4> starts{{{-0.95, -0.84, -0.41, -0.49}, {-0.8, -0.75, -0.46, -0.26}, {-1.66, -1.29, -1.29, -0.89}, {-2.17, -1.43, -1.45, -1.07}}};

int missing(const Piece& piece) { return piece.measure == 0 ? 0 : piece.measure - printedWidth(piece); }

Shape shapeOf(const Piece& piece) {
    const int cells = missing(piece);
    return cells <= 2 ? Full : cells <= 6 ? First : piece.endsSentence ? Last : Short;
}

size_t endOf(const Piece& piece) {
    const int cells = missing(piece);
    return (cells <= 2 ? 0U : cells <= 6 ? 1U : 2U) + (piece.endsSentence ? 3U : 0U);
}

double marksFit(OpenMarks open, const Piece& lower) {
    const unsigned clashes = (open & lower.marks.firstOpens) | (~unsigned{open} & lower.marks.firstCloses);
    return clash * std::popcount(clashes) + closes * std::popcount(unsigned{open} & lower.marks.firstCloses);
}

double acrossBreak(QStringView page, PieceLinks& links, const Piece& upper, const Piece& lower) {
    const char32_t last = codePointBefore(page, upper.text.end);
    const char32_t first = codePointAt(page, lower.text.start);
    const auto isWord = [](char32_t c) { return isHan(c) || isAsciiDigit(c); };
    if (mustContinue(first))
        return isClosing(first) ? closesFirst : mustGoOn;
    if (isAsciiDigit(last) && isAsciiDigit(first))
        return figures;
    if (isAsciiDigit(last) && PieceLinks::isMeasureWord(first))
        return counted + std::max(0.0, links.tornWordLikelihood(upper, lower) - countedAnyway);
    if (isWord(last) && isWord(first))
        return links.tornWordLikelihood(upper, lower) * (missing(upper) > 6 ? wordInHeading : 1.0);
    if (isAsciiDigit(last))
        return behindFigures;
    if (isLatinLetter(last) || isLatinLetter(first))
        return isLatinLetter(last) && isLatinLetter(first) ? latin : latinByItself;
    if (last == U'：' && isOneOf(first, u"“‘「『"))
        return speech;
    return isOpening(first) && !isHan(last) ? opens : 0.0;
}

double rightBelow(const PageRow& row) {
    if (row.afterBlank)
        return row.amidColumns ? nextBlockAmid : nextBlock;
    if (!row.amidColumns)
        return nextRow;
    return row.besideColumns ? nextRowAmid : nextRowInBlock;
}

double nearness(const std::vector<PageRow>& rows, const Piece& upper, const Piece& lower) {
    const size_t apart = std::max<size_t>(lower.line - upper.line, 1);
    const PageRow& row = rows[lower.line];
    if (apart == 1)
        return rightBelow(row) + (PieceLinks::isHeadingLike(upper) ? rightBelowHeading : 0.0);
    const double doubled = std::log2(static_cast<double>(apart));
    const double wait = apart > longestWait ? far : 0.0;
    if (row.amidColumns)
        return furtherAmid + distanceAmid * doubled + wait;
    return distance * doubled + wait + (apart > farFromHeading && PieceLinks::isHeadingLike(upper) ? headingAbove : 0.0);
}

double widthsFit(const Piece& upper, const Piece& lower) {
    if (upper.endsSentence || upper.measure == 0 || missing(upper) > nearlyFull || missing(lower) > nearlyFull)
        return 0.0;
    return otherWidth * std::min(mostCells, std::abs(printedWidth(upper) - printedWidth(lower)));
}

double asOnePiece(QStringView page, const PageRow& row, const Piece& piece) {
    if (piece.measure == 0 || piece.width <= piece.measure + 3 || row.gaps.empty())
        return 0.0;
    const bool fullBefore = std::any_of(row.gaps.begin(), row.gaps.end(), [&](const Span& gap) {
        return std::abs(cells(page.mid(row.text.start, gap.start - row.text.start)) - piece.measure) <= 2;
    });
    return fullBefore ? fullBeforeGap : wideRow;
}

double partOfRow(const Piece& piece) {
    const int cells = piece.measure - piece.width;
    if (cells >= -3 && cells <= 3)
        return 0.0;
    return cells < -3 ? tooWide : piece.endsSentence ? lastLine : cells <= 6 ? firstLine : shortPiece;
}

} // namespace

double oddsOfCut(QStringView page, const std::vector<PageRow>& rows, const Piece& piece, bool whole) {
    const PageRow& row = rows[piece.line];
    if (whole)
        return standsAlone(rows, piece.line) ? 0.0 : asOnePiece(page, row, piece);
    const bool blindly = std::any_of(row.gaps.begin(), row.gaps.end(), [&](const Span& gap) { return gap.isEmpty() && gap.end == piece.text.start; });
    return partOfRow(piece) + (blindly ? cutWithoutSpace : 0.0);
}

double oddsAcross(QStringView page, PieceLinks& links, const Piece& upper, OpenMarks open, const Piece& lower) {
    return marksFit(open, lower) + shapes[endOf(upper)][shapeOf(lower)] + (upper.endsSentence ? 0.0 : acrossBreak(page, links, upper, lower))
        + widthsFit(upper, lower);
}

double oddsBelow(QStringView page, const std::vector<PageRow>& rows, PieceLinks& links, const Piece& upper, OpenMarks open, const Piece& lower) {
    const double tier = rows[upper.line].tier != rows[lower.line].tier ? crossesTier : 0.0;
    return oddsAcross(page, links, upper, open, lower) + nearness(rows, upper, lower) + tier;
}

double oddsOf(const ColumnLikeness& likeness, const Piece& piece) {
    const double words = likeness.sharedPairs == 0 ? 0.0 : sharesPairs + perPairMore * (std::min(likeness.sharedPairs, mostPairs) - 1);
    const int wider = likeness.fullLines < fewLines || piece.measure == 0 ? 0 : printedWidth(piece) - likeness.widest - 1;
    return words + widerThanColumn * std::clamp(wider, 0, mostCells);
}

int printedWidth(const Piece& piece) { return piece.width + piece.narrow / 4; }

bool isFullLine(const Piece& piece) { return piece.measure > 0 && std::abs(missing(piece)) <= nearlyFull; }

double oddsOfTop(QStringView page, const Piece& piece, ColumnStart start) {
    return starts[static_cast<size_t>(start)][shapeOf(piece)] + topClash * std::popcount(unsigned{piece.marks.firstCloses})
        + (mustContinue(codePointAt(page, piece.text.start)) ? topMustGoOn : 0.0);
}

double oddsOfBeingPassed(const Piece& foot) {
    return foot.endsSentence ? passedBehindSentence : PieceLinks::isOpen(foot) ? passedOpen : passedHeading;
}

double oddsOfGoingOn(int rows) { return goesOnAfterAll + perDoubledWait * std::log2(static_cast<double>(std::max(rows, 1))); }

} // namespace lilong
