#include "ui/desk/layout_edits.h"

#include "app/issue/changes.h"

#include <QCoreApplication>

#include <algorithm>

namespace lilong {
namespace {

struct LayoutEditsText {
    Q_DECLARE_TR_FUNCTIONS(LayoutEdits)
};

ProofChange refused(const QString& why) { return {fail(Error::Kind::Input, why), {}}; }

bool isHead(PartRole role) {
    return role == PartRole::Kicker || role == PartRole::Headline || role == PartRole::Deck || role == PartRole::Byline;
}

std::optional<BlockType> blockTypeOf(PartTarget target) {
    switch (target) {
    case PartTarget::Paragraph: return BlockType::Paragraph;
    case PartTarget::Crosshead: return BlockType::Crosshead;
    case PartTarget::Caption: return BlockType::Caption;
    default: return std::nullopt;
    }
}

PartRole roleOf(PartTarget target) {
    switch (target) {
    case PartTarget::Kicker: return PartRole::Kicker;
    case PartTarget::Deck: return PartRole::Deck;
    case PartTarget::Byline: return PartRole::Byline;
    default: return PartRole::Headline;
    }
}

/// Makes a heading or byline a paragraph; `ref` names it afterwards.
Result<Issue> asBlock(const Issue& issue, PartRef& ref) {
    if (!isHead(ref.role))
        return issue;
    Result<Issue> made = changes::demoteHead(issue, ref.article, ref.role);
    if (made) {
        const auto& blocks = made->article(ref.article)->blocks;
        const BlockId block = ref.role == PartRole::Byline ? blocks.back()->id : blocks.front()->id;
        ref = {.article = ref.article, .block = block};
    }
    return made;
}

Result<Issue> withKind(const Issue& issue, PartRef& ref, PartTarget target) {
    Result<Issue> made = asBlock(issue, ref);
    if (!made)
        return made;
    if (const std::optional<BlockType> type = blockTypeOf(target))
        return changes::setBlockType(*made, ref.article, ref.block, *type);
    made = changes::promoteBlock(*made, ref.article, ref.block, roleOf(target));
    ref = {.role = roleOf(target), .article = ref.article};
    return made;
}

qsizetype indexIn(const Article& article, BlockId block) {
    const auto found = std::find_if(article.blocks.begin(), article.blocks.end(), [block](const BlockPtr& other) { return other->id == block; });
    return found - article.blocks.begin();
}

ArticleId neighbourArticle(const Issue& issue, ArticleId article, int step) {
    const auto& articles = issue->articles;
    const auto found = std::find_if(articles.begin(), articles.end(), [article](const ArticlePtr& other) { return other->id == article; });
    const auto index = (found - articles.begin()) + step;
    return index < 0 || index >= static_cast<qsizetype>(articles.size()) ? ArticleId() : articles[static_cast<size_t>(index)]->id;
}

} // namespace

ProofChange setKind(const Issue& issue, const std::vector<PartRef>& parts, PartTarget target) {
    if (parts.empty())
        return refused(LayoutEditsText::tr("There is no text to change here."));
    if (parts.size() > 1 && !blockTypeOf(target))
        return refused(LayoutEditsText::tr("An article has only one of these: put the cursor into one block."));
    ProofChange change{issue, {parts.front(), 0}};
    for (size_t i = 0; i < parts.size() && change.issue; ++i) {
        PartRef ref = parts[i];
        if (ref.role != PartRole::Block && !isHead(ref.role))
            return refused(LayoutEditsText::tr("Put it into the text first."));
        if (ref.role == roleOf(target) && !blockTypeOf(target))
            continue;
        change.issue = withKind(*change.issue, ref, target);
        if (i == 0)
            change.cursor.part = ref;
    }
    return change;
}

ProofChange toFurniture(const Issue& issue, const std::vector<PartRef>& parts) {
    ProofChange change{issue, {}};
    for (size_t i = 0; i < parts.size() && change.issue; ++i) {
        PartRef ref = parts[i];
        if (ref.role == PartRole::Section)
            return refused(LayoutEditsText::tr("A section heading belongs to its articles."));
        if (ref.role == PartRole::Furniture) {
            change.issue = changes::setFurnitureKind(*change.issue, ref.furniture, FurnitureKind::Noise);
        } else {
            change.issue = asBlock(*change.issue, ref);
            if (change.issue)
                change.issue = changes::blockToFurniture(*change.issue, ref.article, ref.block, FurnitureKind::Noise);
            if (change.issue)
                ref = {.role = PartRole::Furniture, .furniture = change.issue->data().furniture.back().id};
        }
        change.cursor.part = ref;
    }
    return change;
}

ProofChange toText(const Issue& issue, const std::vector<PartRef>& parts, const PartRef& behind, bool newArticle) {
    const bool fresh = newArticle || issue->articles.empty();
    PartRef last = behind;
    if (!fresh && !issue.article(last.article))
        last = {.article = issue->articles.back()->id};
    if (fresh)
        last = {};
    ProofChange change{issue, {}};
    for (const PartRef& ref : parts) {
        if (ref.role != PartRole::Furniture)
            return refused(LayoutEditsText::tr("This stands in the text already."));
        if (!change.issue)
            break;
        const Article* const article = change.issue->article(last.article);
        const auto size = article ? static_cast<qsizetype>(article->blocks.size()) : 0;
        const qsizetype index = article ? std::min(size, last.role == PartRole::Block && !last.block.isEmpty() ? indexIn(*article, last.block) + 1 : size) : 0;
        change.issue = changes::furnitureToBlock(*change.issue, ref.furniture, last.article, index);
        if (!change.issue)
            break;
        const Article& holder = article ? *change.issue->article(last.article) : *change.issue->data().articles.back();
        last = {.article = holder.id, .block = holder.blocks[static_cast<size_t>(index)]->id};
        if (change.cursor.part == PartRef{})
            change.cursor.part = last;
    }
    return change;
}

ProofChange moveBlockBy(const Issue& issue, const PartRef& block, int step) {
    if (block.role != PartRole::Block)
        return refused(LayoutEditsText::tr("Only blocks can be moved: make it a paragraph first, or move the article in the outline."));
    const Article* const article = issue.article(block.article);
    if (!article)
        return refused(LayoutEditsText::tr("This text is not there any more."));
    const qsizetype index = indexIn(*article, block.block);
    const qsizetype place = step < 0 ? index - 1 : index + 2; // before the block above, or before the one behind the block below
    if (place >= 0 && place <= static_cast<qsizetype>(article->blocks.size()))
        return {changes::moveBlock(issue, block.article, block.block, block.article, place), {block, 0}};
    const ArticleId other = neighbourArticle(issue, block.article, step);
    if (other.isEmpty())
        return refused(step < 0 ? LayoutEditsText::tr("This is the issue's first block already.") : LayoutEditsText::tr("This is the issue's last block already."));
    const qsizetype end = step < 0 ? static_cast<qsizetype>(issue.article(other)->blocks.size()) : 0;
    return {changes::moveBlock(issue, block.article, block.block, other, end), {{.article = other, .block = block.block}, 0}};
}

} // namespace lilong
