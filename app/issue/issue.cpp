#include "app/issue/issue.h"

#include "app/foundation/find_by_id.h"
#include "app/issue/ledger.h"

#include <algorithm>

namespace lilong {
namespace {

const Block* findBlock(const Article& article, BlockId id) {
    const auto found = std::find_if(article.blocks.begin(), article.blocks.end(), [id](const BlockPtr& block) { return block->id == id; });
    return found == article.blocks.end() ? nullptr : found->get();
}

PartPtr headOf(const Article& article, PartRole role) {
    switch (role) {
    case PartRole::Kicker: return article.kicker;
    case PartRole::Headline: return article.headline;
    case PartRole::Deck: return article.deck;
    case PartRole::Byline: return article.byline;
    default: return nullptr;
    }
}

/// Goes through the parts in reading order until one is what is looked for. @return whether one was
template <typename IsFound>
bool findPart(const IssueData& data, const IsFound& isFound) {
    std::vector<SectionId> seen;
    const auto isSection = [&](SectionId id) {
        const Section* found = id.isEmpty() || std::find(seen.begin(), seen.end(), id) != seen.end() ? nullptr : findById(data.sections, id);
        if (!found)
            return false;
        seen.push_back(id);
        return isFound(PartRef{.role = PartRole::Section, .section = id}, found->part);
    };
    for (const ArticlePtr& article : data.articles) {
        const auto isHead = [&](PartRole role, const PartPtr& part) { return part && isFound(PartRef{.role = role, .article = article->id}, part); };
        const auto isBlock = [&](const BlockPtr& block) {
            return isFound(PartRef{.role = PartRole::Block, .article = article->id, .block = block->id}, block->part);
        };
        if (isSection(article->section) || isHead(PartRole::Kicker, article->kicker) || isHead(PartRole::Headline, article->headline)
            || isHead(PartRole::Deck, article->deck) || std::ranges::any_of(article->blocks, isBlock) || isHead(PartRole::Byline, article->byline))
            return true;
    }
    return std::ranges::any_of(data.sections, [&](const Section& unused) { return isSection(unused.id); })
        || std::ranges::any_of(data.furniture, [&](const Furniture& item) {
               return isFound(PartRef{.role = PartRole::Furniture, .furniture = item.id}, item.part);
           });
}

} // namespace

Issue Issue::fromSources(std::vector<SourcePtr> sources) {
    IssueData data;
    for (const SourcePtr& source : sources) {
        data.lastId = std::max(data.lastId, source->id.number());
        if (source->text.isEmpty())
            continue;
        const Span whole{0, source->text.size()};
        data.furniture.push_back({{}, FurnitureKind::Unplaced, makePart(TracedText(*source, whole))});
    }
    for (Furniture& item : data.furniture)
        item.id = data.nextId<FurnitureId>();
    data.sources = std::move(sources);
    return Issue(std::move(data));
}

Result<Issue> Issue::create(IssueData data) {
    const Result<void> checked = checkLedger(data);
    if (!checked)
        return tl::unexpected(checked.error());
    return Issue(std::move(data));
}

Result<Issue> Issue::changedTo(IssueData data) const {
    const Result<void> checked = checkLedgerOfChange(*data_, data);
    if (!checked)
        return tl::unexpected(checked.error());
    return Issue(std::move(data));
}

const Article* Issue::article(ArticleId id) const {
    const auto found = std::find_if(data_->articles.begin(), data_->articles.end(), [id](const ArticlePtr& article) { return article->id == id; });
    return found == data_->articles.end() ? nullptr : found->get();
}

const Block* Issue::block(ArticleId articleId, BlockId id) const {
    const Article* holder = article(articleId);
    return holder ? findBlock(*holder, id) : nullptr;
}

const Person* Issue::person(PersonId id) const { return findById(data_->people, id); }
const Place* Issue::place(PlaceId id) const { return findById(data_->places, id); }
const Section* Issue::section(SectionId id) const { return findById(data_->sections, id); }

PartPtr Issue::part(const PartRef& ref) const {
    switch (ref.role) {
    case PartRole::Section: {
        const Section* found = section(ref.section);
        return found ? found->part : nullptr;
    }
    case PartRole::Furniture: {
        const Furniture* found = findById(data_->furniture, ref.furniture);
        return found ? found->part : nullptr;
    }
    case PartRole::Block: {
        const Block* found = block(ref.article, ref.block);
        return found ? found->part : nullptr;
    }
    default: {
        const Article* found = article(ref.article);
        return found ? headOf(*found, ref.role) : nullptr;
    }
    }
}

void forEachPart(const IssueData& data, const std::function<void(const PartRef&, const PartPtr&)>& visit) {
    (void)findPart(data, [&visit](const PartRef& ref, const PartPtr& part) {
        visit(ref, part);
        return false;
    });
}

std::vector<RepairPtr> Issue::repairs() const {
    std::vector<RepairPtr> all;
    forEachPart([&](const PartRef&, const PartPtr& part) {
        for (const Run& run : part->text.runs()) {
            if (run.repair)
                all.push_back(run.repair);
        }
    });
    all.insert(all.end(), data_->doubts.begin(), data_->doubts.end());
    return all;
}

RepairPtr Issue::repair(const QString& key) const {
    RepairPtr found;
    for (const RepairPtr& doubt : data_->doubts) {
        if (doubt->key == key)
            return doubt;
    }
    forEachPart([&](const PartRef&, const PartPtr& part) {
        for (const Run& run : part->text.runs()) {
            if (!found && run.repair && run.repair->key == key)
                found = run.repair;
        }
    });
    return found;
}

std::optional<Issue::Position> Issue::locate(SourceId source, qsizetype rawOffset) const {
    std::optional<Position> inside, behind;
    (void)findPart(*data_, [&](const PartRef& ref, const PartPtr& part) {
        for (const Run& run : part->text.runs()) {
            if (run.raw.source != source || rawOffset < run.raw.span.start || rawOffset > run.raw.span.end)
                continue;
            const Position here{ref, part->text.offsetOf(source, rawOffset).value_or(0)};
            if (run.raw.span.contains(rawOffset)) {
                inside = here;
                return true;
            }
            behind = here;
        }
        return false;
    });
    return inside ? inside : behind;
}

} // namespace lilong
