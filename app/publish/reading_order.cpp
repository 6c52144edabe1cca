#include "app/publish/reading_order.h"

#include "app/text/character_class.h"

#include <QRegularExpression>

namespace lilong {
namespace {

constexpr int deepest = 3;

/// How many features an article stands in; a circle, which Issue refuses, could not make it run for ever.
int nesting(const Issue& issue, const Article& article) {
    int depth = 0;
    for (const Article* parent = issue.article(article.parent); parent && depth < deepest; parent = issue.article(parent->parent))
        ++depth;
    return depth;
}

} // namespace

std::vector<ReadingItem> readingOrder(const Issue& issue) {
    std::vector<ReadingItem> items;
    SectionId current;
    for (const ArticlePtr& article : issue->articles) {
        ReadingItem item{article.get(), nullptr, nesting(issue, *article)};
        if (article->section != current)
            item.section = issue.section(article->section);
        current = article->section;
        if (!current.isEmpty())
            item.depth = std::max(item.depth, 1);
        items.push_back(item);
    }
    return items;
}

QString lineOf(const QString& text) {
    QString line = text;
    for (QChar& c : line) {
        if (isLineEnd(c.unicode()) || c == QLatin1Char('\t') || isControl(c.unicode()))
            c = QLatin1Char(' ');
    }
    return line.trimmed();
}

QString lineOf(const PartPtr& part) { return part ? lineOf(part->text.text()) : QString(); }

QString printedDate(const QString& isoDate) {
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?$"));
    const QRegularExpressionMatch match = iso.match(isoDate.trimmed());
    if (!match.hasMatch())
        return lineOf(isoDate);
    QString printed = match.captured(1) + QStringLiteral("年");
    if (match.hasCaptured(2))
        printed += QString::number(match.captured(2).toInt()) + QStringLiteral("月");
    if (match.hasCaptured(3))
        printed += QString::number(match.captured(3).toInt()) + QStringLiteral("日");
    return printed;
}

QStringList mastheadDetails(const Masthead& masthead) {
    QStringList details{lineOf(masthead.publisher), printedDate(masthead.date), lineOf(masthead.number)};
    details.removeAll(QString());
    return details;
}

} // namespace lilong
