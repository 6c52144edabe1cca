#include "app/issue/changes.h"
#include "app/issue/issue_draft.h"
#include "app/issue/changes_text.h"

namespace lilong::changes {
namespace {

auto at(std::vector<BlockPtr>& blocks, size_t index) { return blocks.begin() + static_cast<qsizetype>(index); }

/// The block with a change made to a copy of it.
template <typename Change>
BlockPtr altered(const BlockPtr& block, const Change& change) {
    auto copy = std::make_shared<Block>(*block);
    change(*copy);
    return copy;
}

/// Runs `change(draft, article, index of the block)` and checks the outcome.
template <typename Change>
Result<Issue> changeBlock(const Issue& issue, ArticleId articleId, BlockId blockId, const Change& change) {
    IssueDraft draft(issue);
    const Result<Article*> article = draft.article(articleId);
    if (!article)
        return tl::unexpected(article.error());
    const Result<size_t> index = indexOfBlock(**article, blockId);
    if (!index)
        return tl::unexpected(index.error());
    const Result<void> made = change(draft, **article, *index);
    if (!made)
        return tl::unexpected(made.error());
    return issue.changedTo(std::move(draft.data));
}

Result<void> insertAt(IssueDraft& draft, ArticleId articleId, qsizetype index, BlockPtr block) {
    const Result<Article*> article = draft.article(articleId);
    if (!article)
        return tl::unexpected(article.error());
    auto& blocks = (*article)->blocks;
    if (index < 0 || index > static_cast<qsizetype>(blocks.size()))
        return fail(Error::Kind::Input, ChangesText::tr("There is no such place in the article."));
    blocks.insert(blocks.begin() + index, std::move(block));
    return {};
}

} // namespace

Result<Issue> splitBlock(const Issue& issue, ArticleId article, BlockId block, qsizetype offset) {
    return changeBlock(issue, article, block, [offset](IssueDraft& draft, Article& holder, size_t index) -> Result<void> {
        const BlockPtr whole = holder.blocks[index];
        const QString& text = whole->part->text.text();
        if (offset <= 0 || offset >= text.size() || !isCodePointBoundary(text, offset))
            return fail(Error::Kind::Input, ChangesText::tr("A paragraph cannot be split here."));
        auto [first, second] = split(*whole->part, offset);
        // A repair across the cut stays with the first half, which may leave nothing for the second.
        if (first.text.text().isEmpty() || second.text.text().isEmpty())
            return fail(Error::Kind::Input, ChangesText::tr("A paragraph cannot be split inside a repair."));
        const BlockPtr behind = draft.makeBlock(std::make_shared<const Part>(std::move(second)), whole->type);
        holder.blocks[index] = altered(whole, [&](Block& half) {
            half.part = std::make_shared<const Part>(std::move(first));
            half.cutEnd = false;
        });
        holder.blocks.insert(at(holder.blocks, index + 1), altered(behind, [&](Block& half) { half.cutEnd = whole->cutEnd; }));
        return {};
    });
}

Result<Issue> joinWithPrevious(const Issue& issue, ArticleId article, BlockId block) {
    return changeBlock(issue, article, block, [](IssueDraft&, Article& holder, size_t index) -> Result<void> {
        if (index == 0)
            return fail(Error::Kind::Input, ChangesText::tr("No paragraph stands before this one."));
        const BlockPtr second = holder.blocks[index];
        holder.blocks[index - 1] = altered(holder.blocks[index - 1], [&](Block& whole) {
            whole.part = std::make_shared<const Part>(joined(*whole.part, *second->part));
            whole.cutEnd = second->cutEnd;
        });
        holder.blocks.erase(at(holder.blocks, index));
        return {};
    });
}

Result<Issue> setBlockType(const Issue& issue, ArticleId article, BlockId block, BlockType type) {
    return changeBlock(issue, article, block, [type](IssueDraft&, Article& holder, size_t index) -> Result<void> {
        holder.blocks[index] = altered(holder.blocks[index], [type](Block& changed) { changed.type = type; });
        return {};
    });
}

Result<Issue> moveBlock(const Issue& issue, ArticleId article, BlockId block, ArticleId toArticle, qsizetype index) {
    return changeBlock(issue, article, block, [=](IssueDraft& draft, Article& holder, size_t from) -> Result<void> {
        const BlockPtr moved = holder.blocks[from];
        const bool within = article == toArticle;
        if (within && (index < 0 || index > static_cast<qsizetype>(holder.blocks.size())))
            return fail(Error::Kind::Input, ChangesText::tr("There is no such place in the article."));
        holder.blocks.erase(at(holder.blocks, from));
        // Inside one article the places behind the block have moved up by one.
        const qsizetype place = within && index > static_cast<qsizetype>(from) ? index - 1 : index;
        if (Result<void> inserted = insertAt(draft, toArticle, place, moved); !inserted)
            return inserted;
        draft.removeIfEmpty(article);
        return {};
    });
}

Result<Issue> promoteBlock(const Issue& issue, ArticleId article, BlockId block, PartRole role) {
    return changeBlock(issue, article, block, [role](IssueDraft& draft, Article& holder, size_t index) -> Result<void> {
        PartPtr* head = headOf(holder, role);
        if (!head)
            return fail(Error::Kind::Input, ChangesText::tr("A paragraph can only become a kicker, a headline, a deck or a byline."));
        const PartPtr former = std::exchange(*head, holder.blocks[index]->part);
        if (former)
            holder.blocks[index] = draft.makeBlock(former, role == PartRole::Byline ? BlockType::Paragraph : BlockType::Crosshead);
        else
            holder.blocks.erase(at(holder.blocks, index));
        return {};
    });
}

Result<Issue> demoteHead(const Issue& issue, ArticleId article, PartRole role) {
    IssueDraft draft(issue);
    const Result<Article*> holder = draft.article(article);
    if (!holder)
        return tl::unexpected(holder.error());
    PartPtr* head = headOf(**holder, role);
    if (!head || !*head)
        return fail(Error::Kind::Input, ChangesText::tr("The article has no such heading."));
    auto& blocks = (*holder)->blocks;
    blocks.insert(role == PartRole::Byline ? blocks.end() : blocks.begin(), draft.makeBlock(std::exchange(*head, nullptr), BlockType::Paragraph));
    return issue.changedTo(std::move(draft.data));
}

Result<Issue> setCut(const Issue& issue, ArticleId article, BlockId block, bool cutStart, bool cutEnd) {
    return changeBlock(issue, article, block, [=](IssueDraft&, Article& holder, size_t index) -> Result<void> {
        holder.blocks[index] = altered(holder.blocks[index], [=](Block& changed) {
            changed.cutStart = cutStart;
            changed.cutEnd = cutEnd;
        });
        return {};
    });
}

Result<Issue> setFurnitureKind(const Issue& issue, FurnitureId furniture, FurnitureKind kind) {
    IssueDraft draft(issue);
    const Result<size_t> index = draft.indexOfFurniture(furniture);
    if (!index)
        return tl::unexpected(index.error());
    draft.data.furniture[*index].kind = kind;
    return issue.changedTo(std::move(draft.data));
}

Result<Issue> blockToFurniture(const Issue& issue, ArticleId article, BlockId block, FurnitureKind kind) {
    return changeBlock(issue, article, block, [=](IssueDraft& draft, Article& holder, size_t index) -> Result<void> {
        draft.addFurniture(kind, holder.blocks[index]->part);
        holder.blocks.erase(at(holder.blocks, index));
        draft.removeIfEmpty(article);
        return {};
    });
}

Result<Issue> furnitureToBlock(const Issue& issue, FurnitureId furniture, ArticleId article, qsizetype index) {
    IssueDraft draft(issue);
    const Result<size_t> from = draft.indexOfFurniture(furniture);
    if (!from)
        return tl::unexpected(from.error());
    const BlockPtr block = draft.makeBlock(draft.data.furniture[*from].part, BlockType::Paragraph);
    draft.data.furniture.erase(draft.data.furniture.begin() + static_cast<qsizetype>(*from));
    if (article.isEmpty()) {
        Article fresh{.id = draft.data.nextId<ArticleId>()};
        fresh.blocks = {block};
        draft.data.articles.push_back(std::make_shared<const Article>(std::move(fresh)));
    } else if (Result<void> inserted = insertAt(draft, article, index, block); !inserted) {
        return tl::unexpected(inserted.error());
    }
    return issue.changedTo(std::move(draft.data));
}

} // namespace lilong::changes
