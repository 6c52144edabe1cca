#include "app/session/late_placing.h"

#include "app/issue/map_parts.h"
#include "app/issue/raw_index.h"

#include <algorithm>

namespace lilong {
namespace {

/// The start of a part's raw text.
std::optional<RawSpan> startOf(const PartPtr& part) {
    const std::vector<RawSpan> raw = part ? part->text.raw() : std::vector<RawSpan>();
    return raw.empty() ? std::nullopt : std::optional(raw.front());
}

template <typename Items, typename AnyId>
auto itemWithId(Items& items, AnyId id) {
    return std::find_if(items.begin(), items.end(), [id](const auto& item) { return item->id == id; });
}

PartPtr Article::* headOf(PartRole role) {
    switch (role) {
    case PartRole::Kicker: return &Article::kicker;
    case PartRole::Headline: return &Article::headline;
    case PartRole::Deck: return &Article::deck;
    case PartRole::Byline: return &Article::byline;
    default: return nullptr;
    }
}

class LatePlacing {
public:
    LatePlacing(IssueData& data, const Issue& fresh) : data_(data), fresh_(fresh), index_(data), freshIndex_(fresh.data()) {}

    void run() {
        for (const RepairPtr& doubt : std::vector<RepairPtr>(data_.doubts)) {
            if (doubt->rule != unplacedRule || doubt->state != RepairState::Proposed)
                continue;
            const auto holder = index_.at(doubt->raw.source, doubt->raw.span.start);
            if (holder && holder->ref.role == PartRole::Furniture && place(holder->ref.furniture))
                std::erase(data_.doubts, doubt);
        }
    }

private:
    /// @return true where the item has found its place
    bool place(FurnitureId id) {
        const auto item = std::find_if(data_.furniture.begin(), data_.furniture.end(), [id](const Furniture& other) { return other.id == id; });
        if (item == data_.furniture.end() || item->kind != FurnitureKind::Unplaced)
            return false;
        const auto start = startOf(item->part);
        const auto there = start ? freshIndex_.at(start->source, start->span.start) : std::nullopt;
        if (!there || there->part->text.raw() != item->part->text.raw())
            return false; // it is a piece of something else there: what that is made of is settled here
        if (there->ref.role == PartRole::Furniture)
            return setKind(*item, there->ref.furniture);
        const bool placed = there->ref.role == PartRole::Block ? placeBlock(item->part, there->ref) : placeHead(item->part, there->ref);
        if (placed)
            data_.furniture.erase(item);
        return placed;
    }

    bool setKind(Furniture& item, FurnitureId freshId) const {
        const auto there = std::find_if(fresh_->furniture.begin(), fresh_->furniture.end(), [&](const Furniture& other) { return other.id == freshId; });
        item.kind = there->kind;
        return item.kind != FurnitureKind::Unplaced;
    }

    /// Where a block of the fresh run stands here; nothing where it is no block here.
    [[nodiscard]] std::optional<PartRef> here(const BlockPtr& block) const {
        const auto start = startOf(block->part);
        const auto holder = start ? index_.at(start->source, start->span.start) : std::nullopt;
        return holder && holder->ref.role == PartRole::Block ? std::optional(holder->ref) : std::nullopt;
    }

    [[nodiscard]] std::shared_ptr<Article> copyOf(ArticleId id) const {
        const auto found = itemWithId(data_.articles, id);
        return found == data_.articles.end() ? nullptr : std::make_shared<Article>(**found);
    }

    void putBack(std::shared_ptr<Article> article) {
        const auto place = itemWithId(data_.articles, article->id);
        *place = std::move(article);
    }

    bool placeHead(const PartPtr& part, const PartRef& there) {
        const auto head = headOf(there.role);
        const Article* article = fresh_.article(there.article);
        const auto body = head && article && !article->blocks.empty() ? here(article->blocks.front()) : std::nullopt;
        const auto copy = body ? copyOf(body->article) : nullptr;
        if (!copy || (*copy).*head)
            return false;
        (*copy).*head = part;
        putBack(copy);
        return true;
    }

    bool placeBlock(const PartPtr& part, const PartRef& there) {
        const Article* article = fresh_.article(there.article);
        const auto own = itemWithId(article->blocks, there.block);
        const bool first = own == article->blocks.begin();
        if (!first)
            if (const auto before = here(*std::prev(own)))
                return insert(part, **own, *before, 1);
        const auto next = std::next(own);
        const auto behind = next == article->blocks.end() ? std::nullopt : here(*next);
        return behind && insert(part, **own, *behind, 0);
    }

    bool insert(const PartPtr& part, const Block& model, const PartRef& beside, std::ptrdiff_t behind) {
        const auto copy = copyOf(beside.article);
        if (!copy)
            return false;
        const auto place = itemWithId(copy->blocks, beside.block);
        auto block = std::make_shared<Block>(model);
        block->id = data_.nextId<BlockId>();
        block->part = part;
        copy->blocks.insert(place == copy->blocks.end() ? place : place + behind, std::move(block));
        putBack(copy);
        return true;
    }

    IssueData& data_;
    const Issue& fresh_;
    const RawIndex index_; ///< of the data as it was
    const RawIndex freshIndex_;
};

/// People and places of a fresh run, by their names here.
class Adoption {
public:
    Adoption(IssueData& data, const Issue& fresh) : data_(data), fresh_(fresh) {}

    [[nodiscard]] Mention adopted(Mention mention) {
        mention.person = person(mention.person);
        mention.place = place(mention.place);
        return mention;
    }

    [[nodiscard]] PersonId person(PersonId id) {
        const Person* there = fresh_.person(id);
        if (!there)
            return {};
        for (Person& known : data_.people) {
            if (known.name != there->name)
                continue;
            for (const QString& alias : there->aliases)
                if (!known.aliases.contains(alias))
                    known.aliases << alias;
            return known.id;
        }
        Person made = *there;
        made.id = data_.nextId<PersonId>();
        for (Role& role : made.roles)
            role.place = place(role.place);
        data_.people.push_back(std::move(made));
        return data_.people.back().id;
    }

private:
    [[nodiscard]] PlaceId place(PlaceId id) {
        const Place* there = fresh_.place(id);
        if (!there)
            return {};
        for (const Place& known : data_.places) {
            if (known.name == there->name)
                return known.id;
        }
        Place made = *there;
        made.id = data_.nextId<PlaceId>();
        made.within = place(there->within); // places lie in one another without a circle
        data_.places.push_back(std::move(made));
        return data_.places.back().id;
    }

    IssueData& data_;
    const Issue& fresh_;
};

/// Text that was tagged before: what the editor refused in other issues since goes, what she tagged there comes where the fresh run finds it,
/// and all else stays as it is, also what she untagged.
PartPtr withLearnt(const PartPtr& part, const Part& fresh, const NameMemory& learnt, Adoption& adoption) {
    const auto nameOf = [&](const Mention& mention) { return NameMemory::Name(mention.kind, slice(part->text.text(), mention.span).toString()); };
    std::vector<Mention> mentions = part->mentions;
    std::erase_if(mentions, [&](const Mention& mention) { return !mention.byEditor && learnt.refused.contains(nameOf(mention)); });
    for (const Mention& mention : fresh.mentions) {
        const bool isFree = std::none_of(mentions.begin(), mentions.end(), [&](const Mention& own) { return own.span.overlaps(mention.span); });
        if (isFree && learnt.tagged.contains(nameOf(mention)))
            mentions.push_back(adoption.adopted(mention));
    }
    std::sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) { return a.span < b.span; });
    return mentions == part->mentions ? part : makePart(part->text, std::move(mentions));
}

} // namespace

void placeLateComers(IssueData& data, const Issue& fresh) { LatePlacing(data, fresh).run(); }

void adoptMentions(IssueData& data, const Issue& fresh, const std::function<bool(const PartRef&)>& isOld, const NameMemory& learnt) {
    const RawIndex index(fresh.data());
    Adoption adoption(data, fresh);
    const auto twin = [&](const PartPtr& part) {
        const auto start = startOf(part);
        const auto there = start ? index.at(start->source, start->span.start) : std::nullopt;
        return there && textOf(there->part) == textOf(part) ? there : std::nullopt;
    };
    mapParts(data, [&](const PartRef& ref, const PartPtr& part) {
        const auto there = ref.role == PartRole::Furniture ? std::nullopt : twin(part);
        if (!there)
            return part;
        if (isOld(ref) || !part->mentions.empty())
            return withLearnt(part, *there->part, learnt, adoption);
        std::vector<Mention> mentions;
        for (const Mention& mention : there->part->mentions)
            mentions.push_back(adoption.adopted(mention));
        return mentions.empty() ? part : makePart(part->text, std::move(mentions));
    });
    for (ArticlePtr& article : data.articles) {
        const bool isNew = article->kind == ArticleKind::Profile && article->person.isEmpty() && !article->blocks.empty()
            && !isOld({PartRole::Block, article->id, article->blocks.front()->id});
        const auto there = isNew ? twin(article->blocks.front()->part) : std::nullopt;
        const Article* model = there ? fresh.article(there->ref.article) : nullptr;
        if (!model || model->person.isEmpty())
            continue;
        auto copy = std::make_shared<Article>(*article);
        copy->person = adoption.person(model->person);
        article = std::move(copy);
    }
}

} // namespace lilong
