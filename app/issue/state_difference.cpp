#include "app/issue/state_difference.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace lilong {
namespace {

using Kind = PartDifference::Kind;

/// A part of a state, with what its block says beside the text.
struct StatePart {
    PartRef ref;
    PartPtr part;
    const Block* block = nullptr;
};

/// What a part is called in every state: a block keeps its number wherever it is moved to.
PartRef nameOf(PartRef ref) {
    if (ref.role == PartRole::Block)
        ref.article = {};
    return ref;
}

std::vector<StatePart> partsOf(const Issue& issue, ArticleId only) {
    std::map<BlockId, const Block*> blocks;
    for (const ArticlePtr& article : issue->articles) {
        for (const BlockPtr& block : article->blocks)
            blocks.emplace(block->id, block.get());
    }
    std::vector<StatePart> parts;
    issue.forEachPart([&](const PartRef& ref, const PartPtr& part) {
        if (!only.isEmpty() && ref.article != only)
            return;
        const auto block = blocks.find(ref.block);
        parts.push_back({ref, part, block == blocks.end() ? nullptr : block->second});
    });
    return parts;
}

bool isMarkedAlike(const StatePart& a, const StatePart& b) {
    const auto saidOf = [](const Block& block) { return std::tuple(block.type, block.cutStart, block.cutEnd); };
    const bool blocks = !a.block || !b.block || saidOf(*a.block) == saidOf(*b.block);
    return blocks && a.ref.article == b.ref.article && (a.part == b.part || *a.part == *b.part);
}

std::optional<PartDifference> between(const StatePart& before, const StatePart& after) {
    if (before.part == after.part && isMarkedAlike(before, after))
        return std::nullopt;
    PartDifference found{Kind::Changed, before.ref, after.ref, textOf(before.part), textOf(after.part), {}};
    if (found.textBefore != found.textAfter) {
        found.changes = differencesOf(found.textBefore, found.textAfter);
        return found;
    }
    if (isMarkedAlike(before, after))
        return std::nullopt;
    found.kind = Kind::Marked;
    return found;
}

/// The parts of the earlier state that the later one has no more, by the part that they stood behind.
std::map<std::optional<PartRef>, std::vector<PartDifference>> removedBehind(const std::vector<StatePart>& before,
                                                                             const std::map<PartRef, const StatePart*>& later) {
    std::map<std::optional<PartRef>, std::vector<PartDifference>> removed;
    std::optional<PartRef> behind;
    for (const StatePart& part : before) {
        if (later.contains(nameOf(part.ref)))
            behind = nameOf(part.ref);
        else
            removed[behind].push_back({Kind::Removed, part.ref, {}, textOf(part.part), {}, {}});
    }
    return removed;
}

std::map<PartRef, const StatePart*> byName(const std::vector<StatePart>& parts) {
    std::map<PartRef, const StatePart*> named;
    for (const StatePart& part : parts)
        named.emplace(nameOf(part.ref), &part);
    return named;
}

} // namespace

std::vector<PartDifference> differencesOf(const Issue& before, const Issue& after, ArticleId only) {
    const std::vector<StatePart> old = partsOf(before, only), now = partsOf(after, only);
    const std::map<PartRef, const StatePart*> earlier = byName(old), later = byName(now);
    auto removed = removedBehind(old, later);
    std::vector<PartDifference> all = std::move(removed[std::nullopt]);
    for (const StatePart& part : now) {
        const auto was = earlier.find(nameOf(part.ref));
        if (was == earlier.end())
            all.push_back({Kind::Added, {}, part.ref, {}, textOf(part.part), {}});
        else if (std::optional<PartDifference> found = between(*was->second, part))
            all.push_back(std::move(*found));
        if (const auto gone = removed.find(nameOf(part.ref)); gone != removed.end())
            all.insert(all.end(), gone->second.begin(), gone->second.end());
    }
    return all;
}

} // namespace lilong
