#include "app/publish/export_format.h"
#include "app/publish/reading_order.h"

namespace lilong {
namespace {

constexpr int deepestHeading = 6;

/// Marks that mean something anywhere in a line. CommonMark lets every ASCII mark be escaped.
bool isSpecial(QChar c) {
    static const QString marks = QStringLiteral("\\`*_{}[]<>#|~&!$^");
    return marks.contains(c);
}

/// Marks that mean something only where a line starts: list items, underlines of headings, quotes, fences.
qsizetype lineStartMark(const QString& line) {
    qsizetype digits = 0;
    while (digits < line.size() && line[digits] >= QLatin1Char('0') && line[digits] <= QLatin1Char('9'))
        ++digits;
    if (digits == line.size())
        return -1;
    const QChar c = line[digits];
    const bool numbered = digits > 0 && (c == QLatin1Char('.') || c == QLatin1Char(')'));
    const bool bullet = digits == 0 && (c == QLatin1Char('-') || c == QLatin1Char('+') || c == QLatin1Char('=') || c == QLatin1Char(':'));
    return numbered || bullet ? digits : -1;
}

QString escaped(const QString& line) {
    const qsizetype mark = lineStartMark(line);
    QString text;
    text.reserve(line.size() + 8);
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (i == mark || isSpecial(line[i]))
            text += QLatin1Char('\\');
        text += line[i];
    }
    return text;
}

/// Adds a paragraph of its own; nothing for an empty one.
void addParagraph(QString& text, const QString& before, const QString& line, const QString& after = {}) {
    if (line.isEmpty())
        return;
    if (!text.isEmpty())
        text += QLatin1Char('\n');
    text += before + escaped(line) + after + QLatin1Char('\n');
}

QString headingMark(int level) { return QString(std::min(level, deepestHeading), QLatin1Char('#')) + QLatin1Char(' '); }

void addBlock(QString& text, const Block& block, int level) {
    const QString line = lineOf(block.part);
    switch (block.type) {
    case BlockType::Paragraph: return addParagraph(text, {}, line);
    case BlockType::Crosshead: return addParagraph(text, headingMark(level + 1), line);
    case BlockType::Caption: return addParagraph(text, QStringLiteral("*"), line, QStringLiteral("*"));
    }
}

void addArticle(QString& text, const Article& article, int level) {
    const QString bold = QStringLiteral("**");
    addParagraph(text, bold, lineOf(article.kicker), bold);
    addParagraph(text, headingMark(level), lineOf(article.headline));
    addParagraph(text, bold, lineOf(article.deck), bold);
    for (const BlockPtr& block : article.blocks)
        addBlock(text, *block, level);
    addParagraph(text, {}, lineOf(article.byline));
}

} // namespace

QString markdown(const Issue& issue) {
    QString text;
    addParagraph(text, headingMark(1), lineOf(issue->masthead.title));
    addParagraph(text, {}, mastheadDetails(issue->masthead).join(QLatin1Char(' ')));
    for (const ReadingItem& item : readingOrder(issue)) {
        if (item.section)
            addParagraph(text, headingMark(2), lineOf(item.section->part));
        addArticle(text, *item.article, 2 + item.depth);
    }
    return text;
}

} // namespace lilong
