#include "app/session/late_placing.h"

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

} // namespace

void placeLateComers(IssueData& data, const Issue& fresh) { LatePlacing(data, fresh).run(); }

} // namespace lilong
