#include "tests/archive/sample_issues.h"

namespace lilong::samples {
namespace {

/// Writes values with their borders marked, so that no two different issues read the same.
class Description {
public:
    Description& operator<<(const QString& text) {
        lines_ += QStringLiteral("%1‹").arg(text.size());
        for (const QChar c : text) // half a surrogate pair and the like stay visible
            lines_ += c.isSurrogate() || c.unicode() < 0x20 || c.unicode() >= 0xFE00 ? QStringLiteral("\\u%1").arg(c.unicode(), 4, 16) : QString(c);
        lines_ += QStringLiteral("› ");
        return *this;
    }
    Description& operator<<(qint64 number) { return *this << QString::number(number); }
    void line(const char* name) { lines_ += QLatin1Char('\n') + QLatin1String(name) + QLatin1String(": "); }
    QString text() const { return lines_; }

    void repair(const Repair& repair) {
        line("repair");
        *this << repair.key << repair.rule << qint64(repair.state) << qint64(repair.effect) << repair.raw.source.number() << repair.raw.span.start
              << repair.raw.span.end << repair.before << repair.after << QString::number(repair.confidence, 'g', 17) << repair.reason.sentence
              << repair.reason.particulars.size();
        for (const QString& particular : repair.reason.particulars)
            *this << particular;
    }
    void part(const char* name, const PartPtr& part) {
        line(name);
        if (!part)
            return;
        *this << part->text.text();
        for (const Run& run : part->text.runs()) {
            line("run");
            *this << run.raw.source.number() << run.raw.span.start << run.raw.span.end << run.length;
            if (run.repair)
                repair(*run.repair);
        }
        for (const Mention& mention : part->mentions) {
            line("mention");
            *this << qint64(mention.kind) << qint64(mention.form) << mention.span.start << mention.span.end << mention.person.number()
                  << mention.place.number() << qint64(mention.byEditor);
        }
    }
    void article(const Article& article) {
        line("article");
        *this << article.id.number() << qint64(article.kind) << article.parent.number() << article.section.number() << article.person.number();
        part("kicker", article.kicker);
        part("headline", article.headline);
        part("deck", article.deck);
        part("byline", article.byline);
        for (const BlockPtr& block : article.blocks) {
            line("block");
            *this << block->id.number() << qint64(block->type) << qint64(block->cutStart) << qint64(block->cutEnd);
            part("text", block->part);
        }
    }
    void person(const Person& person) {
        line("person");
        *this << person.id.number() << person.record.number() << person.name << person.aliases.join(QLatin1Char('|'));
        for (const Role& role : person.roles)
            *this << role.title << role.place.number();
    }
    void place(const Place& place) {
        line("place");
        *this << place.id.number() << place.record.number() << place.name << qint64(place.category) << place.code << place.within.number();
    }

private:
    QString lines_;
};

} // namespace

QString described(const Issue& issue) {
    Description all;
    all << issue->masthead.title << issue->masthead.publisher << issue->masthead.date << issue->masthead.number << qint64(issue->state)
        << issue->lastId;
    for (const SourcePtr& source : issue->sources) {
        all.line("source");
        all << source->id.number() << source->name << QString::fromLatin1(source->sha256) << source->encoding << source->text;
    }
    for (const ArticlePtr& article : issue->articles)
        all.article(*article);
    for (const Section& section : issue->sections) {
        all << section.id.number();
        all.part("section", section.part);
    }
    for (const Furniture& furniture : issue->furniture) {
        all << furniture.id.number() << qint64(furniture.kind);
        all.part("furniture", furniture.part);
    }
    for (const Person& person : issue->people)
        all.person(person);
    for (const Place& place : issue->places)
        all.place(place);
    for (const RepairPtr& doubt : issue->doubts)
        all.repair(*doubt);
    QStringList keys = issue->decisions.keys();
    keys.sort();
    for (const QString& key : keys)
        all << key << qint64(issue->decisions.value(key));
    for (const auto& [page, state] : issue->pageStates)
        all << page.number() << qint64(state);
    return all.text();
}

} // namespace lilong::samples
