#include "ui/desk/display_text.h"

#include "app/text/character_class.h"

namespace lilong {
namespace {

bool endsLine(QChar c) { return isLineEnd(c.unicode()); }

/// What the document must not see as it is; 0 for everything else.
char16_t harmless(QChar c) {
    const char16_t unit = c.unicode();
    if (unit == 0 || (unit >= 0xFDD0 && unit <= 0xFDEF) || unit == 0xFFFC || unit >= 0xFFFE)
        return 0xFFFD;
    return 0;
}

QString shown(QStringView text, char16_t lineEnd) {
    QString result = text.toString();
    for (qsizetype i = 0; i < result.size(); ++i) {
        const QChar c = result[i];
        if (c.unicode() >= 0x20 && c.unicode() < 0x80)
            continue;
        if (c == QLatin1Char('\r') && i + 1 < result.size() && result[i + 1] == QLatin1Char('\n'))
            result[i] = QChar(0x200B);
        else if (endsLine(c))
            result[i] = QChar(lineEnd);
        else if (const char16_t other = harmless(c))
            result[i] = QChar(other);
    }
    return result;
}

/// The end of a piece that starts at `start`: behind the last line end, else the last sentence end, of its second half.
qsizetype pieceEnd(QStringView text, qsizetype start, qsizetype longest) {
    const qsizetype limit = start + longest;
    for (const auto& isEnd : {+[](QChar c) { return endsLine(c); }, +[](QChar c) { return isSentenceEnd(c.unicode()); }}) {
        for (qsizetype i = limit - 1; i >= start + longest / 2; --i) {
            if (isEnd(text[i]) && !(text[i] == QLatin1Char('\r') && text[i + 1] == QLatin1Char('\n')))
                return i + 1;
        }
    }
    return isCodePointBoundary(text, limit) ? limit : limit - 1;
}

} // namespace

QString shownInBlock(QStringView text) { return shown(text, 0x2028); }

QString shownInLines(QStringView text) { return shown(text, '\n'); }

QString typedText(QString text) {
    text.replace(QChar(0x2028), QLatin1Char('\n'));
    text.replace(QChar(0x2029), QLatin1Char('\n'));
    text.remove(QChar(u'\0'));
    return text;
}

std::vector<Span> piecesOf(QStringView text, qsizetype longest) {
    std::vector<Span> pieces;
    qsizetype start = 0;
    while (text.size() - start > longest) {
        pieces.push_back({start, pieceEnd(text, start, longest)});
        start = pieces.back().end;
    }
    pieces.push_back({start, text.size()});
    return pieces;
}

bool endsInGap(QStringView text, Span piece) {
    return !piece.isEmpty() && piece.end < text.size() && endsLine(text[piece.end - 1]);
}

} // namespace lilong
