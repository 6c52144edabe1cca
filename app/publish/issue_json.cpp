#include "app/publish/export_format.h"
#include "app/publish/json_writer.h"
#include "app/text/code_points.h"

#include <QHash>
#include <QSet>

#include <array>
#include <cmath>

namespace lilong {
namespace {

constexpr int formatVersion = 1;

QByteArrayView nameOf(ArticleKind kind) { return kind == ArticleKind::Profile ? "profile" : "article"; }

QByteArrayView nameOf(BlockType type) {
    constexpr std::array<const char*, 3> names{"paragraph", "crosshead", "caption"};
    return names.at(static_cast<size_t>(type));
}

QByteArrayView nameOf(FurnitureKind kind) {
    constexpr std::array<const char*, 8> names{"masthead", "folio", "qr", "slogan", "section", "advert", "noise", "noise"};
    return names.at(static_cast<size_t>(kind));
}

QByteArrayView nameOf(PlaceCategory category) {
    constexpr std::array<const char*, 6> names{"administrative", "residential", "lane", "road", "building", "other"};
    return names.at(static_cast<size_t>(category));
}

QByteArrayView nameOf(MentionForm form) {
    constexpr std::array<const char*, 3> names{"name", "alias", "title"};
    return names.at(static_cast<size_t>(form));
}

QByteArrayView nameOf(RepairState state) {
    constexpr std::array<const char*, 3> names{"applied", "proposed", "rejected"};
    return names.at(static_cast<size_t>(state));
}

/// The names that things bear in the output: a letter and a number counted from 1 in the order of output.
template <typename AnyId>
class Names {
public:
    explicit Names(char letter) : letter_(letter) {}
    void add(AnyId id) { names_.insert(id, QByteArray(1, letter_) + QByteArray::number(names_.size() + 1)); }
    [[nodiscard]] QByteArray of(AnyId id) const { return names_.value(id); }

private:
    char letter_;
    QHash<AnyId, QByteArray> names_;
};

class IssueJson {
public:
    explicit IssueJson(const Issue& issue) : issue_(issue), data_(issue.data()) {
        for (const SourcePtr& source : data_.sources) {
            sources_.add(source->id);
            codePoints_.insert(source->id, std::make_shared<const CodePointIndex>(source->text));
        }
        for (const ArticlePtr& article : data_.articles)
            articles_.add(article->id);
        for (const Person& person : data_.people)
            people_.add(person.id);
        for (const Place& place : data_.places)
            places_.add(place.id);
    }

    [[nodiscard]] QByteArray write() {
        json_.beginObject();
        json_.name("format");
        json_.ascii("lilong-issue");
        json_.name("version");
        json_.number(qint64(formatVersion));
        json_.name("generator");
        json_.ascii("lilong " LILONG_VERSION);
        writeMasthead();
        writeList("sources", data_.sources, [this](const SourcePtr& source) { writeSource(*source); });
        writeFurniture();
        writeList("articles", data_.articles, [this](const ArticlePtr& article) { writeArticle(*article); });
        writeList("people", data_.people, [this](const Person& person) { writePerson(person); });
        writeList("places", data_.places, [this](const Place& place) { writePlace(place); });
        writeMentions();
        writeList("repairs", issue_.repairs(), [this](const RepairPtr& repair) { writeRepair(*repair); });
        json_.endObject();
        return std::move(json_).take();
    }

private:
    template <typename List, typename WriteOne>
    void writeList(const char* name, const List& list, const WriteOne& writeOne) {
        json_.name(name);
        json_.beginArray();
        for (const auto& item : list)
            writeOne(item);
        json_.endArray();
    }

    void member(const char* name, QStringView text) {
        json_.name(name);
        json_.string(text);
    }
    void memberOrNull(const char* name, QStringView text) {
        json_.name(name);
        json_.stringOrNull(text);
    }
    void word(const char* name, QByteArrayView word) {
        json_.name(name);
        json_.ascii(word);
    }
    void wordOrNull(const char* name, const QByteArray& word) {
        json_.name(name);
        word.isEmpty() ? json_.null() : json_.ascii(word);
    }
    void number(const char* name, qsizetype value) {
        json_.name(name);
        json_.number(qint64(value));
    }

    void writeMasthead() {
        json_.name("masthead");
        json_.beginObject();
        memberOrNull("title", data_.masthead.title);
        memberOrNull("publisher", data_.masthead.publisher);
        memberOrNull("date", data_.masthead.date);
        memberOrNull("number", data_.masthead.number);
        json_.endObject();
    }

    void writeSource(const Source& source) {
        json_.beginObject();
        word("id", sources_.of(source.id));
        member("name", source.name);
        member("sha256", QString::fromLatin1(source.sha256));
        member("encoding", source.encoding);
        member("text", source.text);
        json_.endObject();
    }

    [[nodiscard]] Span inCodePoints(const RawSpan& raw) const {
        const auto index = codePoints_.value(raw.source);
        return index ? Span{index->toCodePoints(raw.span.start), index->toCodePoints(raw.span.end)} : raw.span;
    }

    /// The members `text` and `raw` that every part has.
    void writeText(const TracedText& text) {
        member("text", text.text());
        json_.name("raw");
        json_.beginArray(true);
        for (const RawSpan& raw : text.raw()) {
            const Span span = inCodePoints(raw);
            json_.beginArray();
            json_.ascii(sources_.of(raw.source));
            json_.number(qint64(span.start));
            json_.number(qint64(span.end));
            json_.endArray();
        }
        json_.endArray();
    }

    void writeFurnitureItem(FurnitureKind kind, const TracedText& text) {
        json_.beginObject();
        word("kind", nameOf(kind));
        writeText(text);
        json_.endObject();
    }

    void writeFurniture() {
        json_.name("furniture");
        json_.beginArray();
        for (const Furniture& item : data_.furniture)
            writeFurnitureItem(item.kind, item.part->text);
        // A section heading that no article stands under any more has no other place in the format, and its text may not get lost.
        QSet<SectionId> used;
        for (const ArticlePtr& article : data_.articles)
            used.insert(article->section);
        for (const Section& section : data_.sections) {
            if (!used.contains(section.id))
                writeFurnitureItem(FurnitureKind::Section, section.part->text);
        }
        json_.endArray();
    }

    void writePart(const char* name, const PartPtr& part) {
        json_.name(name);
        if (!part) {
            json_.null();
            return;
        }
        json_.beginObject();
        writeText(part->text);
        json_.endObject();
    }

    void writeArticle(const Article& article) {
        json_.beginObject();
        word("id", articles_.of(article.id));
        word("kind", nameOf(article.kind));
        wordOrNull("parent", articles_.of(article.parent));
        writePart("kicker", article.kicker);
        writePart("headline", article.headline);
        writePart("deck", article.deck);
        const Section* section = issue_.section(article.section);
        writePart("section", section ? section->part : PartPtr());
        writePart("byline", article.byline);
        wordOrNull("person", people_.of(article.person));
        writeList("blocks", article.blocks, [this](const BlockPtr& block) { writeBlock(*block); });
        json_.endObject();
    }

    void writeBlock(const Block& block) {
        json_.beginObject();
        word("type", nameOf(block.type));
        writeText(block.part->text);
        json_.name("cut");
        json_.beginObject();
        json_.name("start");
        json_.boolean(block.cutStart);
        json_.name("end");
        json_.boolean(block.cutEnd);
        json_.endObject();
        json_.endObject();
    }

    void writePerson(const Person& person) {
        json_.beginObject();
        word("id", people_.of(person.id));
        member("name", person.name);
        writeList("aliases", person.aliases, [this](const QString& alias) { json_.string(alias); });
        writeList("roles", person.roles, [this](const Role& role) {
            json_.beginObject();
            member("title", role.title);
            wordOrNull("place", places_.of(role.place));
            json_.endObject();
        });
        json_.endObject();
    }

    void writePlace(const Place& place) {
        json_.beginObject();
        word("id", places_.of(place.id));
        member("name", place.name);
        word("kind", nameOf(place.category));
        memberOrNull("code", place.code);
        wordOrNull("within", places_.of(place.within));
        json_.endObject();
    }

    void writeMentions() {
        json_.name("mentions");
        json_.beginArray();
        QSet<SectionId> seen;
        for (const ArticlePtr& article : data_.articles) {
            const QByteArray id = articles_.of(article->id);
            writeMentionsOf(id, "kicker", article->kicker);
            writeMentionsOf(id, "headline", article->headline);
            writeMentionsOf(id, "deck", article->deck);
            const Section* section = issue_.section(article->section);
            if (section && !seen.contains(section->id)) {
                seen.insert(section->id);
                writeMentionsOf(id, "section", section->part);
            }
            for (size_t i = 0; i < article->blocks.size(); ++i)
                writeMentionsOf(id, "blocks/" + QByteArray::number(qulonglong(i)), article->blocks[i]->part);
            writeMentionsOf(id, "byline", article->byline);
        }
        json_.endArray();
    }

    void writeMentionsOf(const QByteArray& article, const QByteArray& part, const PartPtr& content) {
        if (!content || content->mentions.empty())
            return;
        const QString& text = content->text.text();
        const CodePointIndex index(text);
        for (const Mention& mention : content->mentions) {
            json_.beginObject();
            const bool isPerson = mention.kind == MentionKind::Person;
            word("kind", isPerson ? "person" : "place");
            word("form", nameOf(mention.form));
            wordOrNull("entity", isPerson ? people_.of(mention.person) : places_.of(mention.place));
            word("article", article);
            word("part", part);
            number("start", index.toCodePoints(mention.span.start));
            number("end", index.toCodePoints(mention.span.end));
            member("text", slice(text, mention.span));
            json_.endObject();
        }
    }

    void writeRepair(const Repair& repair) {
        const Span span = inCodePoints(repair.raw);
        json_.beginObject();
        word("id", "r" + QByteArray::number(++repairCount_));
        member("rule", repair.rule);
        word("state", nameOf(repair.state));
        word("source", sources_.of(repair.raw.source));
        number("start", span.start);
        number("end", span.end);
        member("before", repair.before);
        // A notice changes nothing, whatever it carries.
        member("after", repair.effect == RepairEffect::Notice ? repair.before : repair.after);
        json_.name("confidence");
        json_.number(std::isnan(repair.confidence) ? 0.0 : std::clamp(repair.confidence, 0.0, 1.0));
        member("reason", repair.reason.translated());
        json_.endObject();
    }

    const Issue& issue_;
    const IssueData& data_;
    JsonWriter json_;
    Names<SourceId> sources_{'s'};
    Names<ArticleId> articles_{'a'};
    Names<PersonId> people_{'p'};
    Names<PlaceId> places_{'l'};
    QHash<SourceId, std::shared_ptr<const CodePointIndex>> codePoints_;
    int repairCount_ = 0;
};

} // namespace

QByteArray issueJson(const Issue& issue) { return IssueJson(issue).write(); }

} // namespace lilong
