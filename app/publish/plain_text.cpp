#include "app/publish/export_format.h"
#include "app/publish/reading_order.h"

namespace lilong {
namespace {

void addLine(QString& text, const QString& line) {
    if (!line.isEmpty())
        text += line + QLatin1Char('\n');
}

QString textOf(const Article& article) {
    QString text;
    addLine(text, lineOf(article.kicker));
    addLine(text, lineOf(article.headline));
    addLine(text, lineOf(article.deck));
    for (const BlockPtr& block : article.blocks)
        addLine(text, lineOf(block->part));
    addLine(text, lineOf(article.byline));
    return text;
}

/// Puts one empty line before what follows.
void addPassage(QString& text, const QString& passage) {
    if (!passage.isEmpty() && !text.isEmpty())
        text += QLatin1Char('\n');
    text += passage;
}

} // namespace

QString plainText(const Issue& issue) {
    QString text;
    addLine(text, lineOf(issue->masthead.title));
    addLine(text, mastheadDetails(issue->masthead).join(QLatin1Char(' ')));
    for (const ReadingItem& item : readingOrder(issue)) {
        QString heading;
        if (item.section)
            addLine(heading, lineOf(item.section->part));
        addPassage(text, heading);
        addPassage(text, textOf(*item.article));
    }
    return text;
}

} // namespace lilong
