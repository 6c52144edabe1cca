#include "app/structure/column_text.h"

#include "app/text/character_class.h"

#include <algorithm>

namespace lilong {
namespace {

constexpr int shortBy = 3;       ///< cells that a heading leaves free at least
constexpr size_t mostHeadings = 8;
constexpr qsizetype longestSignature = 8; ///< ——编者; a deck may begin with a dash too
constexpr qsizetype longestCredit = 24;

} // namespace

bool isCredit(QStringView line) {
    if (line.startsWith(u'□') || line.startsWith(u'■') || line.startsWith(u'◎') || line.startsWith(u"文/") || line.startsWith(u"图/"))
        return true;
    if (line.startsWith(u"本报记者 ") || line.startsWith(u"本报通讯员 ") || line.startsWith(u"通讯员 ") || line.startsWith(u"记者 "))
        return line.size() < longestCredit && !line.contains(u'，') && !line.contains(u'。');
    if (line.startsWith(u"——"))
        return line.size() <= longestSignature;
    return line.startsWith(u'（') && line.endsWith(u'）') && line.size() < longestCredit && !line.contains(u'。');
}

bool closesSentence(QStringView line) {
    qsizetype end = line.size();
    while (end > 0 && isClosing(line[end - 1].unicode()))
        --end;
    return isSentenceEnd(codePointBefore(line, end)) || isCredit(line);
}

bool closesCaption(QStringView line) {
    const qsizetype open = line.lastIndexOf(u'（');
    return closesSentence(line) || (line.endsWith(u'）') && line.size() - std::max<qsizetype>(open, 0) < longestCredit);
}

bool mayBeHeading(const TextGrid& grid, const GridPiece& piece, int measure) {
    const QStringView text = grid.textOf(piece);
    return piece.width <= measure - shortBy && !text.contains(u'。') && !isCredit(text);
}

bool mayBeHeadings(const TextGrid& grid, const GridPiece& piece, int measure) {
    const std::vector<Span> words = wordsOf(grid, piece);
    const bool shortWords = std::all_of(words.begin(), words.end(), [&](Span word) { return cells(slice(grid.page(), word)) <= measure - shortBy; });
    const QStringView text = grid.textOf(piece);
    return shortWords && words.size() <= mostHeadings && !text.contains(u'。') && !isCredit(text);
}

} // namespace lilong
