#include "app/structure/piece_links.h"

#include "app/text/character_class.h"

#include <algorithm>
#include <array>
#include <bit>

namespace lilong {
namespace {

constexpr double countsSomething = 0.9;   // log10 of likelihood
constexpr qsizetype wordWindow = 6; ///< characters that the word model looks at on either side of a break

/// A number as the word model can read it: it knows 三户 and 三月, but no figures.
QString withNumbersAsWords(QStringView text) {
    QString made;
    bool inNumber = false;
    for (const QChar c : text) {
        const bool partOfNumber = isAsciiDigit(c.unicode()) || (inNumber && c == QChar(u'.'));
        if (!partOfNumber)
            made += c;
        else if (!inNumber)
            made += QChar(u'三');
        inNumber = partOfNumber;
    }
    return made;
}

bool isWordOrNumber(char32_t c) { return isHan(c) || isAsciiDigit(c); }

/// Figures and latin letters are wider in print than half a Chinese character, and differ from face to face.
int missing(const Piece& piece) { return piece.measure == 0 ? 0 : piece.measure - piece.width - piece.narrow / 4; }
bool isFull(const Piece& piece) { return missing(piece) <= 2; }
bool looksLikeFirstLine(const Piece& piece) { return missing(piece) >= 3 && missing(piece) <= 6; }

/// A mark that opens again, or closes what is not open, speaks against the piece; one that closes what is open speaks for it.
double marksFit(OpenMarks open, const Piece& lower) {
    const unsigned clashes = (open & lower.marks.firstOpens) | (~unsigned{open} & lower.marks.firstCloses);
    return -1.3 * std::popcount(clashes) + 0.5 * std::popcount(unsigned{open} & lower.marks.firstCloses);
}

/// How much likelier a gain of the word model is where a line was torn than between lines that have nothing to do with each other:
/// log10, as counted at 12,000 places of running newspaper text against as many chance pairs.
double likelihoodOfGain(double gain) {
    struct Point {
        double gain;
        double likelihood;
    };
    constexpr std::array<Point, 8> curve{{{-2.0, -1.5}, {-1.0, -0.7}, {0.0, -0.3}, {0.75, 0.3}, {1.5, 0.7}, {3.0, 1.2}, {4.5, 1.8}, {6.5, 2.4}}};
    const auto above = std::find_if(curve.begin(), curve.end(), [gain](const Point& point) { return point.gain >= gain; });
    if (above == curve.begin())
        return curve.front().likelihood;
    if (above == curve.end())
        return curve.back().likelihood;
    const Point& low = *(above - 1);
    return low.likelihood + (gain - low.gain) / (above->gain - low.gain) * (above->likelihood - low.likelihood);
}

} // namespace

bool PieceLinks::isMeasureWord(char32_t c) {
    return isOneOf(c, u"个名位人户家元块角万亿余多年月日天时分秒点岁周米里亩公毫厘平斤克吨升度张次条件幢栋号楼层室弄支只头台辆座盏棵份场届期本册页封句步");
}

double PieceLinks::wordGain(const Piece& upper, const Piece& lower) {
    const auto key = (static_cast<std::uint64_t>(upper.text.end) << 32U) | static_cast<std::uint64_t>(lower.text.start);
    const auto [entry, isNew] = gains_.try_emplace(key, 0.0);
    if (isNew)
        entry->second = model_.continuation(withNumbersAsWords(slice(page_, upper.text).right(wordWindow)),
                                            withNumbersAsWords(slice(page_, lower.text).left(wordWindow)));
    return entry->second;
}

OpenMarks PieceLinks::after(OpenMarks open, const Piece& piece) {
    return static_cast<OpenMarks>((open | piece.marks.lastOpens) & ~piece.marks.lastCloses);
}

bool PieceLinks::isHeadingLike(const Piece& piece) { return missing(piece) > 6 && !piece.endsSentence; }

bool PieceLinks::isOpen(const Piece& piece) { return missing(piece) <= 6 && !piece.endsSentence; }

Piece PieceLinks::runOn(Piece piece) {
    piece.width = piece.measure;
    piece.narrow = 0;
    return piece;
}

double PieceLinks::wordLikelihood(const Piece& upper, const Piece& lower) {
    const bool read = isWordOrNumber(codePointBefore(page_, upper.text.end)) && isWordOrNumber(codePointAt(page_, lower.text.start));
    return read ? likelihoodOfGain(wordGain(upper, lower)) : 0.0;
}

double PieceLinks::tornWordLikelihood(const Piece& upper, const Piece& lower) {
    return wordLikelihood(upper, lower) + seen_.likelihood(slice(page_, upper.text), slice(page_, lower.text));
}

double PieceLinks::acrossBreak(const Piece& upper, const Piece& lower) {
    const char32_t last = codePointBefore(page_, upper.text.end);
    const char32_t first = codePointAt(page_, lower.text.start);
    if (mustContinue(first))
        return 1.5;
    if (isAsciiDigit(last) && isAsciiDigit(first))
        return -0.5; // figures of one number stay in one line
    if (isAsciiDigit(last) && isMeasureWord(first))
        return std::max(countsSomething, wordLikelihood(upper, lower));
    if (isWordOrNumber(last) && isWordOrNumber(first))
        return wordLikelihood(upper, lower);
    if (isAsciiDigit(last))
        return -0.7;
    if (isLatinLetter(last) || isLatinLetter(first))
        return isLatinLetter(last) && isLatinLetter(first) ? 1.0 : -0.7;
    return isOpening(first) && !isHan(last) ? 0.5 : 0.0;
}

double PieceLinks::below(const Piece& upper, OpenMarks open, const Piece& lower) {
    const double marks = marksFit(open, lower);
    if (upper.endsSentence) {
        const char32_t first = codePointAt(page_, lower.text.start);
        if (mustContinue(first) && !isClosing(first))
            return marks - 3.0;
        if (missing(upper) > 2 && isFull(lower))
            return marks - (missing(upper) > 6 ? 2.0 : 0.7);
        return marks + (missing(upper) > 2 && looksLikeFirstLine(lower) ? 0.3 : 0.0);
    }
    double rating = marks + acrossBreak(upper, lower);
    if (missing(upper) > 6)
        return rating + (looksLikeFirstLine(lower) ? 0.3 : isHeadingLike(lower) ? -0.3 : -1.5);
    rating += 0.9; // a full line in the middle of its sentence goes on somewhere
    if (looksLikeFirstLine(lower))
        rating -= 0.5;
    else if (isHeadingLike(lower))
        rating -= 1.0;
    return rating;
}

double PieceLinks::asTop(const Piece& piece) const {
    return std::min(0.0, marksFit(0, piece)) - (mustContinue(codePointAt(page_, piece.text.start)) ? 1.5 : 0.0);
}

} // namespace lilong
