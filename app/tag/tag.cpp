#include "app/tag/tag.h"

#include "app/issue/portrayed_person.h"
#include "app/language/lexicon.h"
#include "app/tag/name_register.h"
#include "app/tag/name_search.h"
#include "app/tag/people_links.h"
#include "app/tag/portrait_rows.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace lilong {
namespace {

/// Makes mentions, people, places and roles of the names found.
class MentionMaker {
public:
    MentionMaker(IssueData& data, const std::vector<TaggedPart>& parts, const Lexicon& lexicon)
        : parts_(parts), lexicon_(lexicon), links_(parts, lexicon), roles_(lexicon), register_(data, lexicon) {}

    [[nodiscard]] std::vector<Mention> mentionsOf(size_t part);
    void store(PlaceDivisions& divisions);

private:
    [[nodiscard]] std::optional<Mention> mentionOf(size_t part, const FoundName& name);
    [[nodiscard]] FoundName titledAlias(size_t part, const FoundName& name) const;
    void addRole(const TaggedPart& part, size_t index, PersonId person);
    void addRoles(const TaggedPart& part, const std::vector<FoundRole>& roles, PersonId person);
    void addWriter(const TaggedPart& part);
    void noteNeighbour(const TaggedPart& part, size_t index, PersonId person);
    void addNeighbours();
    void addWithin(const TaggedPart& part, size_t index, PlaceId place);

    const std::vector<TaggedPart>& parts_;
    const Lexicon& lexicon_;
    PeopleLinks links_;
    RoleFinder roles_;
    NameRegister register_;
    std::map<ArticleId, PersonId> portrayed_; ///< whom the profiles so far are about
    struct Neighbour {
        ArticleId feature;
        PersonId person;
        PlaceId place;
    };
    std::vector<Neighbour> neighbours_; ///< of whom a profile's heading says where they are and no more
    std::set<ArticleId> officials_;     ///< features whose headings say more of others
};

void MentionMaker::store(PlaceDivisions& divisions) {
    addNeighbours();
    register_.settleDivisions(divisions);
    register_.store();
}

/// “谷姐姐” is a form of address where somebody of that surname is there to be addressed, else a nickname.
FoundName MentionMaker::titledAlias(size_t part, const FoundName& name) const {
    const QStringView words = parts_[part].text(name);
    const bool isTitled = words.size() > 2 && lexicon_.isSurname(words.left(1)) && lexicon_.title(words.mid(1));
    const FoundName title{NameModel::Kind::Title, name.start, name.end};
    return isTitled && name.kind == NameModel::Kind::Alias && !links_.fullName(part, title).isEmpty() ? title : name;
}

std::optional<Mention> MentionMaker::mentionOf(size_t part, const FoundName& name) {
    const TaggedPart& tagged = parts_[part];
    Mention mention;
    mention.span = tagged.characters.span(name.start, name.end);
    const QString text = tagged.text(name).toString();
    if (name.kind == NameModel::Kind::Place) {
        mention.kind = MentionKind::Place;
        mention.place = register_.place(text);
        return mention;
    }
    if (name.kind == NameModel::Kind::Person) {
        mention.person = register_.person(text);
        return mention;
    }
    const FoundName said = titledAlias(part, name);
    mention.form = said.kind == NameModel::Kind::Alias ? MentionForm::Alias : MentionForm::Title;
    const QString fullName = links_.fullName(part, said);
    if (fullName.isEmpty() && mention.form == MentionForm::Title)
        return mention;
    if (fullName.isEmpty() && !links_.isOnlyName(text))
        return std::nullopt;
    if (fullName.isEmpty()) {
        mention.form = MentionForm::Name;
        mention.person = register_.person(text);
        return mention;
    }
    mention.person = register_.person(fullName);
    register_.addAlias(mention.person, text);
    return mention;
}

void MentionMaker::addRole(const TaggedPart& part, size_t index, PersonId person) {
    addRoles(part, roles_.rolesOf(part, index), person);
    if (part.context != TextContext::ProfileHeading)
        return;
    portrayed_.emplace(part.ref.article, person);
    noteNeighbour(part, index, person);
}

void MentionMaker::addRoles(const TaggedPart& part, const std::vector<FoundRole>& roles, PersonId person) {
    for (const FoundRole& role : roles)
        register_.addRole(person, role.title, role.place ? register_.place(part.text(*role.place).toString()) : PlaceId());
}

/// 柳荫里—王春梅: a heading that says no more of somebody than where. Where others hold an office there, this one may hold it, too.
void MentionMaker::noteNeighbour(const TaggedPart& part, size_t index, PersonId person) {
    const FoundName* place = index == 1 && part.names[0].kind == NameModel::Kind::Place ? &part.names[0] : nullptr;
    const QStringView joint = part.characters.slice(place ? place->end : 0, part.names[index].start);
    if (!joint.endsWith(u'—') && !joint.endsWith(u'-'))
        return;
    const bool isBare = place && std::all_of(joint.begin(), joint.end(), [](QChar c) { return c == u'—' || c == u'-'; });
    if (isBare && register_.mayBeHome(part.text(*place).toString()))
        neighbours_.push_back({part.feature, person, register_.place(part.text(*place).toString())});
    else if (!isBare)
        officials_.insert(part.feature);
}

void MentionMaker::addNeighbours() {
    for (const Neighbour& neighbour : neighbours_)
        if (!officials_.contains(neighbour.feature) && register_.rolesOf(neighbour.person).empty())
            register_.addRole(neighbour.person, QStringLiteral("居民"), neighbour.place);
}

/// What the writer of a profile says of himself, unless the heading says it already.
void MentionMaker::addWriter(const TaggedPart& part) {
    const auto writer = portrayed_.find(part.ref.article);
    if (writer == portrayed_.end() || part.context != TextContext::Body)
        return;
    std::vector<FoundRole> roles = roles_.rolesOfWriter(part);
    std::erase_if(roles, [&](const FoundRole& role) {
        const std::vector<Role>& held = register_.rolesOf(writer->second);
        return std::any_of(held.begin(), held.end(), [&role](const Role& other) { return other.title.endsWith(role.title.right(2)); });
    });
    addRoles(part, roles, writer->second);
}

/// 江州区澄江路街道: what stands right behind a place lies in it.
void MentionMaker::addWithin(const TaggedPart& part, size_t index, PlaceId place) {
    if (index == 0 || part.names[index - 1].kind != NameModel::Kind::Place || part.names[index - 1].end != part.names[index].start)
        return;
    register_.addWithin(place, register_.place(part.text(part.names[index - 1]).toString()));
}

std::vector<Mention> MentionMaker::mentionsOf(size_t number) {
    const TaggedPart& part = parts_[number];
    std::vector<Mention> mentions;
    for (size_t i = 0; i < part.names.size(); ++i) {
        const auto mention = mentionOf(number, part.names[i]);
        if (!mention)
            continue;
        mentions.push_back(*mention);
        if (mention->kind == MentionKind::Place)
            addWithin(part, i, mention->place);
        else if (mention->form == MentionForm::Name)
            addRole(part, i, mention->person);
    }
    addWriter(part);
    std::copy_if(part.part->mentions.begin(), part.part->mentions.end(), std::back_inserter(mentions),
                 [](const Mention& mention) { return mention.byEditor; });
    std::sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) { return a.span < b.span; });
    return mentions;
}

/// Parts with new mentions, by what names them.
using NewParts = std::map<PartRef, PartPtr>;

PartPtr replaced(const NewParts& parts, const PartRef& ref, const PartPtr& old) {
    const auto found = parts.find(ref);
    return found == parts.end() ? old : found->second;
}

ArticlePtr withParts(const ArticlePtr& article, const NewParts& parts) {
    Article changed = *article;
    changed.kicker = replaced(parts, {PartRole::Kicker, article->id}, article->kicker);
    changed.headline = replaced(parts, {PartRole::Headline, article->id}, article->headline);
    changed.deck = replaced(parts, {PartRole::Deck, article->id}, article->deck);
    changed.byline = replaced(parts, {PartRole::Byline, article->id}, article->byline);
    for (BlockPtr& block : changed.blocks) {
        const PartPtr part = replaced(parts, {PartRole::Block, article->id, block->id}, block->part);
        if (part != block->part)
            block = std::make_shared<const Block>(Block{block->id, block->type, part, block->cutStart, block->cutEnd});
    }
    return std::make_shared<const Article>(std::move(changed));
}

ArticlePtr withPerson(const ArticlePtr& article) {
    const PersonId person = article->kind == ArticleKind::Profile ? portrayedPerson(*article) : PersonId();
    if (person == article->person)
        return article;
    Article changed = *article;
    changed.person = person;
    return std::make_shared<const Article>(std::move(changed));
}

/// What nobody may point to any more is gone: mentions in furniture that an earlier run left.
PartPtr withoutFoundMentions(const PartPtr& part) {
    if (std::all_of(part->mentions.begin(), part->mentions.end(), [](const Mention& mention) { return mention.byEditor; }))
        return part;
    Part changed = *part;
    std::erase_if(changed.mentions, [](const Mention& mention) { return !mention.byEditor; });
    return std::make_shared<const Part>(std::move(changed));
}

NewParts makeParts(IssueData& data, const std::vector<TaggedPart>& parts, const Lexicon& lexicon, PlaceDivisions& divisions) {
    MentionMaker maker(data, parts, lexicon);
    NewParts made;
    for (size_t i = 0; i < parts.size(); ++i) {
        std::vector<Mention> mentions = maker.mentionsOf(i);
        if (mentions != parts[i].part->mentions)
            made.emplace(parts[i].ref, std::make_shared<const Part>(Part{parts[i].part->text, std::move(mentions)}));
    }
    maker.store(divisions);
    return made;
}

} // namespace

Result<Issue> tag(const Issue& issue, const Knowledge& knowledge, const Progress& progress, const NameMemory& memory) {
    std::vector<TaggedPart> parts = partsOf(issue);
    PlaceDivisions divisions(knowledge.gazetteer(), issue->masthead);
    if (!findNames(parts, knowledge.lexicon(), divisions, EditorsWord(issue, memory), progress))
        return fail(Error::Kind::Cancelled, QCoreApplication::translate("Tag", "Tagging was stopped."));
    IssueData data = issue.data();
    const NewParts made = makeParts(data, parts, knowledge.lexicon(), divisions);
    for (ArticlePtr& article : data.articles)
        article = withParts(article, made);
    findPortraitsInRows(data, issue);
    for (ArticlePtr& article : data.articles)
        article = withPerson(article);
    for (Section& section : data.sections)
        section.part = replaced(made, {PartRole::Section, {}, {}, section.id}, section.part);
    for (Furniture& furniture : data.furniture)
        furniture.part = withoutFoundMentions(furniture.part);
    return data == issue.data() ? Result<Issue>(issue) : issue.changedTo(std::move(data));
}

} // namespace lilong
