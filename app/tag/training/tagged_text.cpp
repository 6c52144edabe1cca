#include "app/tag/training/tagged_text.h"

#include <QRegularExpression>

namespace lilong {
namespace {

NameModel::Kind kindOf(QStringView letter, bool hasFullName) {
    if (letter == u"l")
        return NameModel::Kind::Place;
    if (letter == u"t")
        return NameModel::Kind::Title;
    return hasFullName ? NameModel::Kind::Alias : NameModel::Kind::Person;
}

std::vector<TaggedPiece> piecesOf(const QString& line) {
    static const QRegularExpression tag(QStringLiteral(R"(\[\[([plt])\|([^\]>]+)(?:>([^\]]*))?\]\])"));
    std::vector<TaggedPiece> pieces;
    qsizetype done = 0;
    for (auto matches = tag.globalMatch(line); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedStart() > done)
            pieces.push_back({line.mid(done, match.capturedStart() - done)});
        pieces.push_back({match.captured(2), kindOf(match.capturedView(1), match.hasCaptured(3)), match.captured(3)});
        done = match.capturedEnd();
    }
    if (done < line.size())
        pieces.push_back({line.mid(done)});
    return pieces;
}

TaggedLine lineOf(QString line) {
    TaggedLine read;
    const QString marks = QStringLiteral("#@%");
    const qsizetype mark = line.size() > 1 && line[1] == u' ' ? marks.indexOf(line[0]) : -1;
    if (mark >= 0) {
        constexpr TextContext contexts[] = {TextContext::Headline, TextContext::Byline, TextContext::ProfileHeading};
        read.context = contexts[mark];
        line.remove(0, 2);
    }
    read.pieces = piecesOf(line);
    return read;
}

size_t codePoints(const QString& text) { return static_cast<size_t>(text.toUcs4().size()); }

} // namespace

QString TaggedLine::text() const {
    QString whole;
    for (const TaggedPiece& piece : pieces)
        whole += piece.text;
    return whole;
}

std::vector<FoundName> TaggedLine::names() const {
    std::vector<FoundName> found;
    size_t at = 0;
    for (const TaggedPiece& piece : pieces) {
        const size_t length = codePoints(piece.text);
        if (piece.kind && length > 1)
            found.push_back({*piece.kind, at, at + length});
        at += length;
    }
    return found;
}

std::vector<TaggedItem> readTagged(const QString& text) {
    std::vector<TaggedItem> items(1);
    for (const QString& line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            items.back().push_back(lineOf(line.trimmed()));
        else if (!items.back().empty())
            items.emplace_back();
    }
    if (items.back().empty())
        items.pop_back();
    return items;
}

} // namespace lilong
