#include "app/issue/restoring.h"

#include "app/foundation/find_by_id.h"
#include "app/issue/changes.h"
#include "app/issue/changes_text.h"
#include "app/issue/raw_claim.h"

#include <QSet>

#include <algorithm>

namespace lilong::changes {
namespace {

tl::unexpected<Error> notThere() { return fail(Error::Kind::Input, ChangesText::tr("This was not there then.")); }

struct HeldBlock {
    ArticlePtr article;
    size_t index = 0;
    [[nodiscard]] const BlockPtr& block() const { return article->blocks[index]; }
};

std::optional<HeldBlock> findBlock(const IssueData& data, BlockId id) {
    for (const ArticlePtr& article : data.articles) {
        for (size_t i = 0; i < article->blocks.size(); ++i) {
            if (article->blocks[i]->id == id)
                return HeldBlock{article, i};
        }
    }
    return std::nullopt;
}

std::vector<PartPtr> partsOf(const Article& article) {
    std::vector<PartPtr> parts{article.kicker, article.headline, article.deck, article.byline};
    for (const BlockPtr& block : article.blocks)
        parts.push_back(block->part);
    std::erase(parts, nullptr);
    return parts;
}

/// Brings text of an earlier state into the present one.
class Restoring {
public:
    Restoring(const Issue& now, const Issue& then) : draft(now), then_(then.data()) {
        // What was undone may have had numbers that are free now; they are not given to anything new.
        draft.data.lastId = std::max(draft.data.lastId, then_.lastId);
    }

    IssueDraft draft;

    /// The part with its people and places as the present issue knows them, who come along where it does not.
    [[nodiscard]] PartPtr adopted(const PartPtr& part) {
        if (!part)
            return part;
        Part copy = *part;
        for (Mention& mention : copy.mentions) {
            mention.person = person(mention.person);
            mention.place = place(mention.place);
        }
        keep(*part);
        return std::make_shared<const Part>(std::move(copy));
    }

    [[nodiscard]] PersonId person(PersonId id) {
        const Person* const was = findById(then_.people, id);
        if (!was)
            return {};
        if (const auto known = known_(draft.data.people, *was))
            return *known;
        Person copy = *was;
        copy.id = isFree(draft.data.people, id) ? id : draft.data.nextId<PersonId>();
        copy.record = {};
        for (Role& role : copy.roles)
            role.place = place(role.place);
        draft.data.people.push_back(copy);
        return copy.id;
    }

    [[nodiscard]] PlaceId place(PlaceId id) {
        const Place* const was = findById(then_.places, id);
        if (!was)
            return {};
        if (const auto known = known_(draft.data.places, *was))
            return *known;
        Place copy = *was;
        copy.id = isFree(draft.data.places, id) ? id : draft.data.nextId<PlaceId>();
        copy.record = {};
        copy.within = {};
        draft.data.places.push_back(copy); // before the place that it lies in, or a circle would never end
        const size_t index = draft.data.places.size() - 1;
        const PlaceId within = place(was->within);
        draft.data.places[index].within = within;
        return copy.id;
    }

    /// Doubts about text that is brought back are as they were: those of its repairs are no doubts, those of repairs that it does not have are.
    void settleDoubts(const std::vector<PartPtr>& replaced) {
        for (const PartPtr& part : replaced) {
            for (const Run& run : part->text.runs()) {
                if (run.repair && run.repair->rule != editorRule && !kept_.contains(run.repair->key))
                    lost_.insert(run.repair->key);
            }
        }
        std::erase_if(draft.data.doubts, [this](const RepairPtr& doubt) { return kept_.contains(doubt->key); });
        for (const RepairPtr& doubt : then_.doubts) {
            const auto isIt = [&doubt](const RepairPtr& other) { return other->key == doubt->key; };
            const bool known = std::any_of(draft.data.doubts.begin(), draft.data.doubts.end(), isIt);
            if (lost_.contains(doubt->key) && !known)
                draft.data.doubts.push_back(doubt);
        }
        for (const QString& key : kept_ + lost_)
            decideAsThen(key);
    }

    void decideAsThen(const QString& key) {
        const auto decided = then_.decisions.constFind(key);
        if (decided == then_.decisions.constEnd())
            draft.data.decisions.remove(key);
        else
            draft.data.decisions.insert(key, *decided);
    }

    /// A number for a block that may be taken by another now.
    [[nodiscard]] BlockId freeBlockId(BlockId id) { return findBlock(draft.data, id) ? draft.data.nextId<BlockId>() : id; }

private:
    void keep(const Part& part) {
        for (const Run& run : part.text.runs()) {
            if (run.repair)
                kept_.insert(run.repair->key);
        }
    }

    template <typename Items, typename AnyId>
    static bool isFree(const Items& items, AnyId id) {
        return !findById(items, id);
    }
    /// Who of the present issue it is: by number and name, else by name.
    template <typename Items, typename Item>
    static auto known_(const Items& items, const Item& was) -> std::optional<decltype(was.id)> {
        auto found = std::find_if(items.begin(), items.end(), [&was](const Item& one) { return one.id == was.id && one.name == was.name; });
        if (found == items.end())
            found = std::find_if(items.begin(), items.end(), [&was](const Item& one) { return one.name == was.name; });
        return found == items.end() ? std::nullopt : std::optional(found->id);
    }

    const IssueData& then_;
    QSet<QString> kept_, lost_;
};

/// Puts a block into the article it stood in, behind the nearest block of then that is still there.
void insertBlock(IssueDraft& draft, const HeldBlock& was, BlockPtr block) {
    const Result<Article*> article = draft.article(was.article->id);
    if (!article) {
        auto own = std::make_shared<Article>();
        own->id = draft.data.nextId<ArticleId>();
        own->blocks = {std::move(block)};
        draft.data.articles.push_back(std::move(own));
        return;
    }
    size_t at = 0;
    for (size_t i = was.index; i > 0 && at == 0; --i) {
        if (const Result<size_t> before = indexOfBlock(**article, was.article->blocks[i - 1]->id))
            at = *before + 1;
    }
    (*article)->blocks.insert((*article)->blocks.begin() + static_cast<std::ptrdiff_t>(at), std::move(block));
}

/// The same block, with the text of then and what remains of its own behind it.
Result<void> replaceBlock(IssueDraft& draft, const HeldBlock& is, BlockPtr restored, PartPtr rest) {
    const Result<Article*> article = draft.article(is.article->id);
    const Result<size_t> index = article ? indexOfBlock(**article, is.block()->id) : Result<size_t>(tl::unexpect, article.error());
    if (!index)
        return tl::unexpected(index.error());
    std::vector<BlockPtr>& blocks = (*article)->blocks;
    blocks[*index] = std::move(restored);
    if (rest)
        blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(*index) + 1, draft.makeBlock(std::move(rest), is.block()->type));
    return {};
}

/// What remains of an article as blocks behind the restored ones.
void appendRest(IssueDraft& draft, const Article& is, const RawClaim& claim, std::vector<BlockPtr>& blocks) {
    for (const PartPtr& head : {is.kicker, is.headline, is.deck}) {
        if (PartPtr rest = claim.restOf(head, draft.data.sources))
            blocks.push_back(draft.makeBlock(std::move(rest), BlockType::Crosshead));
    }
    for (const BlockPtr& block : is.blocks) {
        if (PartPtr rest = claim.restOf(block->part, draft.data.sources))
            blocks.push_back(draft.makeBlock(std::move(rest), block->type));
    }
    if (PartPtr rest = claim.restOf(is.byline, draft.data.sources))
        blocks.push_back(draft.makeBlock(std::move(rest), BlockType::Paragraph));
}

ArticlePtr adoptedArticle(Restoring& work, const Article& was, ArticleId id) {
    const IssueData& data = work.draft.data;
    auto article = std::make_shared<Article>(was);
    article->id = id;
    for (PartPtr* head : {&article->kicker, &article->headline, &article->deck, &article->byline})
        *head = work.adopted(*head);
    article->person = work.person(was.person);
    if (std::none_of(data.sections.begin(), data.sections.end(), [&was](const Section& one) { return one.id == was.section; }))
        article->section = {};
    if (work.draft.standsIn(was.parent, id) || !work.draft.indexOfArticle(was.parent))
        article->parent = {};
    for (BlockPtr& block : article->blocks) {
        auto copy = std::make_shared<Block>(*block);
        copy->part = work.adopted(block->part);
        copy->id = work.freeBlockId(block->id);
        block = std::move(copy);
    }
    return article;
}

/// Where an article stood, counted among those that are still there.
size_t placeOf(const IssueData& data, const IssueData& then, ArticleId id) {
    size_t place = 0;
    for (const ArticlePtr& article : then.articles) {
        if (article->id == id)
            break;
        for (size_t i = 0; i < data.articles.size(); ++i) {
            if (data.articles[i]->id == article->id)
                place = i + 1;
        }
    }
    return place;
}

template <typename Items>
void keepRecords(Items& items, const Items& now) {
    for (auto& item : items) {
        const auto same = std::find_if(now.begin(), now.end(), [&item](const auto& other) { return other.id == item.id && other.name == item.name; });
        item.record = same == now.end() ? RecordId() : same->record;
    }
}

} // namespace

Result<Issue> restoreBlock(const Issue& now, const Issue& then, BlockId id) {
    const std::optional<HeldBlock> was = findBlock(then.data(), id);
    if (!was)
        return notThere();
    const RawClaim claim({was->block()->part});
    std::optional<HeldBlock> is = findBlock(now.data(), id);
    if (is && !claim.touches(*is->block()->part) && !was->block()->part->text.raw().empty())
        is.reset(); // the number went to something else after an undo
    Restoring work(now, then);
    auto restored = std::make_shared<Block>(*was->block());
    restored->part = work.adopted(was->block()->part);
    claim.takeFrom(work.draft, is ? id : BlockId(), {});
    if (is) {
        const PartPtr rest = claim.restOf(is->block()->part, now->sources);
        if (Result<void> replaced = replaceBlock(work.draft, *is, restored, rest); !replaced)
            return tl::unexpected(replaced.error());
    } else {
        restored->id = work.freeBlockId(id);
        insertBlock(work.draft, *was, restored);
    }
    work.settleDoubts(is ? std::vector{is->block()->part} : std::vector<PartPtr>());
    return now.changedTo(std::move(work.draft.data));
}

Result<Issue> restoreArticle(const Issue& now, const Issue& then, ArticleId id) {
    const Article* const was = then.article(id);
    if (!was)
        return notThere();
    const RawClaim claim(partsOf(*was));
    const Article* is = now.article(id);
    const std::vector<PartPtr> present = is ? partsOf(*is) : std::vector<PartPtr>();
    if (std::none_of(present.begin(), present.end(), [&claim](const PartPtr& part) { return claim.touches(*part); }))
        is = nullptr; // the number went to something else after an undo
    Restoring work(now, then);
    IssueData& data = work.draft.data;
    claim.takeFrom(work.draft, {}, is ? id : ArticleId());
    std::vector<BlockPtr> rest;
    if (is) {
        appendRest(work.draft, *is, claim, rest);
        (*work.draft.article(id))->blocks.clear(); // their numbers are the restored blocks' again
    }
    const bool taken = work.draft.indexOfArticle(id).has_value();
    const ArticlePtr restored = adoptedArticle(work, *was, is || !taken ? id : data.nextId<ArticleId>());
    auto whole = std::make_shared<Article>(*restored);
    whole->blocks.insert(whole->blocks.end(), rest.begin(), rest.end());
    if (is)
        data.articles[*work.draft.indexOfArticle(id)] = whole;
    else
        data.articles.insert(data.articles.begin() + static_cast<std::ptrdiff_t>(placeOf(data, then.data(), id)), whole);
    work.draft.releaseUnusedSections();
    work.settleDoubts(is ? present : std::vector<PartPtr>());
    return now.changedTo(std::move(data));
}

Result<Issue> restoreAll(const Issue& now, const Issue& then) {
    const bool samePages = std::equal(now->sources.begin(), now->sources.end(), then->sources.begin(), then->sources.end(),
                                      [](const SourcePtr& a, const SourcePtr& b) { return a->id == b->id && a->text == b->text; });
    if (!samePages)
        return fail(Error::Kind::Input, ChangesText::tr("The issue had other pages then."), {}, ChangesText::tr("Bring back its articles one by one."));
    IssueData data = then.data();
    data.sources = now->sources;
    data.lastId = std::max(data.lastId, now->lastId);
    keepRecords(data.people, now->people);
    keepRecords(data.places, now->places);
    return now.changedTo(std::move(data));
}

} // namespace lilong::changes
