#include "app/publish/export_format.h"
#include "app/publish/html_style.h"
#include "app/publish/reading_order.h"
#include "app/text/character_class.h"

#include <QCoreApplication>
#include <QHash>

namespace lilong {
namespace {

/// Every mark of HTML escaped; characters that HTML forbids (control characters) left out.
QString escaped(QStringView text) {
    QString safe;
    safe.reserve(text.size() + text.size() / 8);
    for (const QChar c : text) {
        switch (c.unicode()) {
        case '&': safe += QLatin1String("&amp;"); break;
        case '<': safe += QLatin1String("&lt;"); break;
        case '>': safe += QLatin1String("&gt;"); break;
        case '"': safe += QLatin1String("&quot;"); break;
        case '\'': safe += QLatin1String("&#39;"); break;
        default:
            if (isLineEnd(c.unicode()) || c == QLatin1Char('\t'))
                safe += QLatin1Char(' ');
            else if (!isControl(c.unicode()))
                safe += c;
        }
    }
    return safe;
}

class HtmlPage {
public:
    explicit HtmlPage(const Issue& issue) : issue_(issue) {
        for (const Person& person : issue->people)
            names_.insert(person.id, person.name);
    }

    [[nodiscard]] QString write() {
        writeHead();
        writeMasthead();
        page_ += QLatin1String("<main>\n");
        writeArticles();
        page_ += QLatin1String("</main>\n</body>\n</html>\n");
        return std::move(page_);
    }

private:
    void writeHead() {
        const Masthead& masthead = issue_->masthead;
        QStringList title{masthead.title, printedDate(masthead.date), masthead.number};
        title.removeAll(QString());
        // The page needs nothing from anywhere; the policy keeps it so, whatever a text may hold.
        page_ += QLatin1String("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
                               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                               "<meta name=\"color-scheme\" content=\"light dark\">\n"
                               "<meta name=\"generator\" content=\"lilong " LILONG_VERSION "\">\n<title>");
        page_ += title.isEmpty() ? escaped(QCoreApplication::translate("Html", "Newsletter")) : escaped(title.join(QLatin1Char(' ')));
        page_ += QLatin1String("</title>\n<style>\n") + QLatin1String(htmlStyle) + QLatin1String("</style>\n</head>\n<body>\n");
    }

    void writeMasthead() {
        const QStringList details = mastheadDetails(issue_->masthead);
        if (issue_->masthead.title.isEmpty() && details.isEmpty())
            return;
        page_ += QLatin1String("<header class=\"masthead\">\n");
        element("h1", {}, escaped(issue_->masthead.title));
        QString spans;
        for (const QString& detail : details)
            spans += QLatin1String("<span>") + escaped(detail) + QLatin1String("</span>");
        element("p", {}, spans);
        page_ += QLatin1String("</header>\n");
    }

    void writeArticles() {
        bool lead = true;
        for (const ReadingItem& item : readingOrder(issue_)) {
            if (item.section)
                element("h2", "section", content(item.section->part));
            writeArticle(*item.article, std::min(2 + item.depth, 5), lead);
            lead = false;
        }
    }

    void writeArticle(const Article& article, int level, bool lead) {
        page_ += QLatin1String("<article class=\"") + QLatin1String(article.kind == ArticleKind::Profile ? "profile" : "article")
            + QLatin1String(lead ? " lead" : "") + QLatin1String(level > 2 ? " inner" : "") + QLatin1String("\">\n<header>\n");
        element("p", "kicker", content(article.kicker));
        element(heading(level), "headline", content(article.headline));
        element("p", "deck", content(article.deck));
        page_ += QLatin1String("</header>\n<div class=\"body\">\n");
        for (const BlockPtr& block : article.blocks)
            writeBlock(*block, level);
        element("p", "byline", content(article.byline));
        page_ += QLatin1String("</div>\n</article>\n");
    }

    void writeBlock(const Block& block, int level) {
        const QString inner = content(block.part);
        switch (block.type) {
        case BlockType::Paragraph:
            return element("p", block.cutStart && block.cutEnd ? "cut-start cut-end" : block.cutStart ? "cut-start" : block.cutEnd ? "cut-end" : "", inner);
        case BlockType::Crosshead: return element(heading(level + 1), "crosshead", inner);
        case BlockType::Caption: return element("p", "caption", inner);
        }
    }

    [[nodiscard]] static const char* heading(int level) {
        constexpr const char* names[] = {"h1", "h2", "h3", "h4", "h5", "h6"};
        return names[level - 1];
    }

    void element(const char* name, const char* cssClass, const QString& inner) {
        if (inner.trimmed().isEmpty())
            return;
        const QLatin1String tag(name);
        page_ += QLatin1Char('<') + tag;
        if (cssClass && *cssClass)
            page_ += QLatin1String(" class=\"") + QLatin1String(cssClass) + QLatin1Char('"');
        page_ += QLatin1Char('>') + inner + QLatin1String("</") + tag + QLatin1String(">\n");
    }

    /// A part's text with its mentions as spans.
    [[nodiscard]] QString content(const PartPtr& part) const {
        if (!part)
            return {};
        const QString& text = part->text.text();
        QString inner;
        qsizetype done = 0;
        for (const Mention& mention : part->mentions) {
            inner += escaped(slice(text, {done, mention.span.start})) + mentionStart(mention) + escaped(slice(text, mention.span))
                + QLatin1String("</span>");
            done = mention.span.end;
        }
        return inner + escaped(QStringView(text).mid(done));
    }

    [[nodiscard]] QString mentionStart(const Mention& mention) const {
        if (mention.kind == MentionKind::Place)
            return QStringLiteral("<span class=\"place\">");
        const QString name = names_.value(mention.person);
        if (mention.form == MentionForm::Name || name.isEmpty())
            return QStringLiteral("<span class=\"person\">");
        return QLatin1String("<span class=\"person\" title=\"") + escaped(name) + QLatin1String("\">");
    }

    const Issue& issue_;
    QHash<PersonId, QString> names_;
    QString page_;
};

} // namespace

QString html(const Issue& issue) { return HtmlPage(issue).write(); }

} // namespace lilong
