#include "app/issue/map_parts.h"

namespace lilong {
namespace {

using Map = std::function<PartPtr(const PartRef&, const PartPtr&)>;

/// @return true where the part is another one now
bool changePart(PartPtr& part, const PartRef& ref, const Map& map) {
    PartPtr mapped = part ? map(ref, part) : nullptr;
    if (mapped == part)
        return false;
    part = std::move(mapped);
    return true;
}

bool changeHeads(Article& article, const Map& map) {
    bool changed = changePart(article.kicker, {PartRole::Kicker, article.id}, map);
    changed |= changePart(article.headline, {PartRole::Headline, article.id}, map);
    changed |= changePart(article.deck, {PartRole::Deck, article.id}, map);
    return changePart(article.byline, {PartRole::Byline, article.id}, map) || changed;
}

ArticlePtr mapped(const ArticlePtr& article, const Map& map) {
    Article copy = *article;
    bool changed = changeHeads(copy, map);
    for (BlockPtr& block : copy.blocks) {
        PartPtr part = block->part;
        if (!changePart(part, {PartRole::Block, copy.id, block->id}, map))
            continue;
        auto other = std::make_shared<Block>(*block);
        other->part = std::move(part);
        block = std::move(other);
        changed = true;
    }
    return changed ? std::make_shared<const Article>(std::move(copy)) : article;
}

} // namespace

void mapParts(IssueData& data, const Map& map) {
    for (Section& section : data.sections)
        changePart(section.part, {PartRole::Section, {}, {}, section.id}, map);
    for (ArticlePtr& article : data.articles)
        article = mapped(article, map);
    for (Furniture& item : data.furniture)
        changePart(item.part, {PartRole::Furniture, {}, {}, {}, item.id}, map);
}

} // namespace lilong
