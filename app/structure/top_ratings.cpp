#include "app/structure/top_ratings.h"

#include "app/structure/fragment.h"
#include "app/structure/heading_rules.h"
#include "app/text/character_class.h"

namespace lilong {
namespace {

int missing(const Piece& piece) { return piece.measure - piece.width - piece.narrow / 4; }

/// Figures and quotation marks may be wider in print, and recognition loses some: so wide is a line of text.
bool isBroad(const Piece& piece) { return missing(piece) <= 6 && missing(piece) >= -3; }

/// "小小巷巷": fake bold is set twice.
bool looksDoubled(QStringView text) {
    if (text.size() < 8)
        return false;
    qsizetype same = 0;
    for (qsizetype i = 0; i + 1 < text.size(); i += 2)
        same += text[i] == text[i + 1] ? 1 : 0;
    return same * 10 >= text.size() / 2 * 9;
}

} // namespace

double headingRating(const Piece& piece, QStringView text, bool whole) {
    if (looksDoubled(text))
        return 0.0;
    const bool spread = piece.width == piece.measure && cells(text) != piece.width;
    if (spread || text.contains(QChar(u'。')) || isSalutation(text))
        return -4.0;
    const double odd = (text.endsWith(QChar(u'：')) ? -1.0 : 0.0) + (text.endsWith(QChar(u'；')) || text.endsWith(QChar(u'、')) ? -1.0 : 0.0);
    if (missing(piece) < -3)
        return odd - (whole ? 0.3 : 1.0);
    return odd - (missing(piece) <= 2 ? 1.0 : missing(piece) <= 6 ? 0.7 : 0.0);
}

double textRating(const Piece& piece, QStringView text) {
    if (looksDoubled(text))
        return impossibleLine;
    if (isBroad(piece))
        return 0.0;
    if (missing(piece) < -3)
        return -2.5;
    if (piece.endsSentence || isByline(text))
        return -0.1;
    return isSalutation(text) || text.endsWith(QChar(u'：')) ? -0.4 : -2.0;
}

double firstLineRating(const Piece& piece) { return missing(piece) >= 3 && missing(piece) <= 6 ? 0.6 : isBroad(piece) ? -0.4 : 0.0; }

} // namespace lilong
