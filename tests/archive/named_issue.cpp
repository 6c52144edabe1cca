#include "tests/archive/named_issue.h"

#include <algorithm>

namespace lilong::samples {
namespace {

template <typename Item>
Item* itemNamed(std::vector<Item>& items, const QString& name) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.name == name; });
    return found == items.end() ? nullptr : &*found;
}

class Draft {
public:
    void add(const Naming& naming) {
        const qsizetype start = page_.size();
        std::vector<Mention> mentions;
        PlaceId place;
        if (!naming.place.isEmpty()) {
            if (!itemNamed(data_.places, naming.place))
                data_.places.push_back({data_.nextId<PlaceId>(), naming.place, PlaceCategory::Residential});
            place = itemNamed(data_.places, naming.place)->id;
            mentions.push_back({.kind = MentionKind::Place, .span = {0, naming.place.size()}, .place = place});
        }
        page_ += naming.place + naming.title;
        if (!naming.person.isEmpty())
            addPerson(naming, place, start, mentions);
        page_ += QStringLiteral("说，今天来了许多人。");
        parts_.emplace_back(Span{start, page_.size()}, std::move(mentions));
    }

    Issue build(const QString& date, const QString& newsletter) {
        const auto source = std::make_shared<const Source>(Source{data_.nextId<SourceId>(), QStringLiteral("page.txt"), {}, QStringLiteral("UTF-8"), page_});
        data_.sources = {source};
        auto article = std::make_shared<Article>(Article{data_.nextId<ArticleId>()});
        for (const auto& [span, mentions] : parts_)
            article->blocks.push_back(
                std::make_shared<const Block>(Block{data_.nextId<BlockId>(), BlockType::Paragraph, makePart(TracedText(*source, span), mentions)}));
        data_.articles = {article};
        data_.masthead = {newsletter, {}, date, {}};
        return Issue::create(std::move(data_)).value();
    }

private:
    void addPerson(const Naming& naming, PlaceId place, qsizetype start, std::vector<Mention>& mentions) {
        if (!itemNamed(data_.people, naming.person))
            data_.people.push_back({data_.nextId<PersonId>(), naming.person, naming.aliases});
        Person& person = *itemNamed(data_.people, naming.person);
        const Role role{naming.title, place};
        if (!naming.title.isEmpty() && std::find(person.roles.begin(), person.roles.end(), role) == person.roles.end())
            person.roles.push_back(role);
        const qsizetype from = page_.size() - start;
        mentions.push_back({.kind = MentionKind::Person, .span = {from, from + naming.person.size()}, .person = person.id});
        page_ += naming.person;
    }

    IssueData data_;
    QString page_;
    std::vector<std::pair<Span, std::vector<Mention>>> parts_;
};

} // namespace

Issue namedIssue(const QString& date, const std::vector<Naming>& namings, const QString& newsletter) {
    Draft draft;
    for (const Naming& naming : namings)
        draft.add(naming);
    return draft.build(date, newsletter);
}

RecordId recordOf(const Issue& issue, const QString& name) {
    for (const Person& person : issue->people) {
        if (person.name == name)
            return person.record;
    }
    for (const Place& place : issue->places) {
        if (place.name == name)
            return place.record;
    }
    return {};
}

} // namespace lilong::samples
