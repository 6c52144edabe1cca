#include "app/issue/issue_draft.h"
#include "app/issue/changes_text.h"
#include "app/issue/portrayed_person.h"

#include <QSet>

#include <algorithm>

namespace lilong {
namespace {

template <typename Items, typename AnyId>
std::optional<size_t> indexById(const Items& items, AnyId id) {
    const auto found = std::find_if(items.begin(), items.end(), [id](const auto& item) { return item.id == id; });
    return found == items.end() ? std::nullopt : std::optional(static_cast<size_t>(found - items.begin()));
}

template <typename Pointers, typename AnyId>
std::optional<size_t> indexByPointedId(const Pointers& items, AnyId id) {
    const auto found = std::find_if(items.begin(), items.end(), [id](const auto& item) { return item->id == id; });
    return found == items.end() ? std::nullopt : std::optional(static_cast<size_t>(found - items.begin()));
}

Result<size_t> orMissing(std::optional<size_t> index, const char* what) {
    if (!index)
        return fail(Error::Kind::Input, ChangesText::tr(what));
    return *index;
}

} // namespace

Result<size_t> indexOfBlock(const Article& article, BlockId id) {
    return orMissing(indexByPointedId(article.blocks, id), QT_TRANSLATE_NOOP("Changes", "This paragraph is not there any more."));
}

PartPtr* headOf(Article& article, PartRole role) {
    switch (role) {
    case PartRole::Kicker: return &article.kicker;
    case PartRole::Headline: return &article.headline;
    case PartRole::Deck: return &article.deck;
    case PartRole::Byline: return &article.byline;
    default: return nullptr;
    }
}

bool isEmptyArticle(const Article& article) {
    return !article.kicker && !article.headline && !article.deck && !article.byline && article.blocks.empty();
}

Result<size_t> IssueDraft::indexOfArticle(ArticleId id) const {
    return orMissing(indexByPointedId(data.articles, id), QT_TRANSLATE_NOOP("Changes", "This article is not there any more."));
}

Result<size_t> IssueDraft::indexOfFurniture(FurnitureId id) const {
    return orMissing(indexById(data.furniture, id), QT_TRANSLATE_NOOP("Changes", "This piece of furniture is not there any more."));
}

Result<Article*> IssueDraft::article(ArticleId id) {
    return indexOfArticle(id).map([this](size_t index) {
        auto copy = std::make_shared<Article>(*data.articles[index]);
        Article* writable = copy.get();
        data.articles[index] = std::move(copy);
        return writable;
    });
}

PartPtr IssueDraft::part(const PartRef& ref) const {
    if (ref.role == PartRole::Section) {
        const auto index = indexById(data.sections, ref.section);
        return index ? data.sections[*index].part : nullptr;
    }
    if (ref.role == PartRole::Furniture) {
        const auto index = indexById(data.furniture, ref.furniture);
        return index ? data.furniture[*index].part : nullptr;
    }
    const auto holder = indexByPointedId(data.articles, ref.article);
    if (!holder)
        return nullptr;
    const Article& found = *data.articles[*holder];
    switch (ref.role) {
    case PartRole::Kicker: return found.kicker;
    case PartRole::Headline: return found.headline;
    case PartRole::Deck: return found.deck;
    case PartRole::Byline: return found.byline;
    default: {
        const auto index = indexByPointedId(found.blocks, ref.block);
        return index ? found.blocks[*index]->part : nullptr;
    }
    }
}

Result<void> IssueDraft::setPart(const PartRef& ref, PartPtr part) {
    if (ref.role == PartRole::Section || ref.role == PartRole::Furniture) {
        const auto index = ref.role == PartRole::Section ? indexById(data.sections, ref.section) : indexById(data.furniture, ref.furniture);
        if (!index)
            return fail(Error::Kind::Input, ChangesText::tr("This text is not there any more."));
        (ref.role == PartRole::Section ? data.sections[*index].part : data.furniture[*index].part) = std::move(part);
        return {};
    }
    const Result<Article*> holder = article(ref.article);
    if (!holder)
        return tl::unexpected(holder.error());
    if (PartPtr* head = headOf(**holder, ref.role)) {
        *head = std::move(part);
        return {};
    }
    return indexOfBlock(**holder, ref.block).map([&](size_t index) {
        auto copy = std::make_shared<Block>(*(*holder)->blocks[index]);
        copy->part = std::move(part);
        (*holder)->blocks[index] = std::move(copy);
    });
}

BlockPtr IssueDraft::makeBlock(PartPtr part, BlockType type) {
    return std::make_shared<const Block>(Block{data.nextId<BlockId>(), type, std::move(part)});
}

void IssueDraft::addFurniture(FurnitureKind kind, PartPtr part) {
    const auto id = data.nextId<FurnitureId>();
    data.furniture.push_back({id, kind, std::move(part)});
}

bool IssueDraft::standsIn(ArticleId article, ArticleId other) const {
    while (!article.isEmpty() && article != other) {
        const auto index = indexByPointedId(data.articles, article);
        article = index ? data.articles[*index]->parent : ArticleId();
    }
    return article == other;
}

void IssueDraft::removeIfEmpty(ArticleId id, ArticleId heir) {
    const auto index = indexByPointedId(data.articles, id);
    if (!index || !isEmptyArticle(*data.articles[*index]))
        return;
    const ArticleId above = data.articles[*index]->parent;
    // The heir may itself stand in what is removed, at any depth: then the one above takes over, or a circle would arise.
    const bool inherits = !heir.isEmpty() && !standsIn(heir, id);
    data.articles.erase(data.articles.begin() + static_cast<qsizetype>(*index));
    for (ArticlePtr& other : data.articles) {
        if (other->parent != id)
            continue;
        auto copy = std::make_shared<Article>(*other);
        copy->parent = inherits ? heir : above;
        other = std::move(copy);
    }
    releaseUnusedSections();
}

void IssueDraft::releaseUnusedSections() {
    QSet<SectionId> used;
    for (const ArticlePtr& article : data.articles)
        used.insert(article->section);
    std::vector<Section> kept;
    for (Section& section : data.sections) {
        if (used.contains(section.id))
            kept.push_back(std::move(section));
        else
            addFurniture(FurnitureKind::Section, std::move(section.part));
    }
    data.sections = std::move(kept);
}

std::optional<PartRef> IssueDraft::holderOf(SourceId source, qsizetype rawOffset) const {
    std::optional<PartRef> inside, touching;
    forEachPart([&](const PartRef& ref, const PartPtr& part) {
        if (inside)
            return;
        for (const Run& run : part->text.runs()) {
            if (run.raw.source != source || rawOffset < run.raw.span.start || rawOffset > run.raw.span.end)
                continue;
            (run.raw.span.contains(rawOffset) ? inside : touching) = ref;
        }
    });
    return inside ? inside : touching;
}

void IssueDraft::forget(const std::vector<Mention>& removed) {
    QSet<PersonId> namedPeople;
    QSet<PlaceId> namedPlaces;
    forEachPart([&](const PartRef&, const PartPtr& part) {
        for (const Mention& mention : part->mentions) {
            namedPeople.insert(mention.person);
            namedPlaces.insert(mention.place);
        }
    });
    for (ArticlePtr& article : data.articles) {
        const bool isUnnamed = article->kind == ArticleKind::Profile && (article->person.isEmpty() || !namedPeople.contains(article->person));
        const PersonId person = isUnnamed ? portrayedPerson(*article) : article->person;
        if (person == article->person)
            continue;
        auto copy = std::make_shared<Article>(*article);
        copy->person = person;
        article = std::move(copy);
    }
    const auto isRemoved = [&](auto id) {
        return std::any_of(removed.begin(), removed.end(), [id](const Mention& mention) {
            if constexpr (std::is_same_v<decltype(id), PersonId>)
                return mention.person == id;
            else
                return mention.place == id;
        });
    };
    std::erase_if(data.people, [&](const Person& person) { return isRemoved(person.id) && !namedPeople.contains(person.id); });
    for (const Person& person : data.people) {
        for (const Role& role : person.roles)
            namedPlaces.insert(role.place);
    }
    for (const Place& place : data.places)
        namedPlaces.insert(place.within);
    std::erase_if(data.places, [&](const Place& place) { return isRemoved(place.id) && !namedPlaces.contains(place.id); });
}

} // namespace lilong
