#include "app/issue/changes.h"
#include "app/issue/changed_text.h"
#include "app/issue/changes_text.h"
#include "app/issue/closed_break.h"

#include "app/issue/ledger.h"
#include "app/issue/open_span.h"
#include "app/issue/rivals.h"

#include <QSet>

#include <algorithm>

namespace lilong::changes {
namespace {

tl::unexpected<Error> editedSince() {
    return fail(Error::Kind::Input, ChangesText::tr("The text has been edited since: this repair does not fit any more."));
}

Result<void> applyReplace(IssueDraft& draft, const Repair& repair) {
    const std::optional<PartRef> holder = draft.holderOf(repair.raw.source, repair.raw.span.start);
    const PartPtr part = holder ? draft.part(*holder) : nullptr;
    const std::optional<Span> span = part ? openSpanOf(part->text, repair.raw, draft.data.decisions) : std::nullopt;
    if (!span)
        return editedSince();
    Result<Part> made = replaced(*part, *span, repair.after, repair, draft.data.sources);
    if (!made)
        return tl::unexpected(made.error());
    return setChangedText(draft, *holder, std::move(*made));
}

/// The two blocks become one; where they stand apart, the second moves to the first.
Result<void> joinBlocks(IssueDraft& draft, const PartRef& firstRef, const PartRef& secondRef) {
    const Result<Article*> from = draft.article(secondRef.article);
    if (!from)
        return tl::unexpected(from.error());
    const Result<size_t> taken = indexOfBlock(**from, secondRef.block);
    if (!taken)
        return tl::unexpected(taken.error());
    const BlockPtr second = (*from)->blocks[*taken];
    (*from)->blocks.erase((*from)->blocks.begin() + static_cast<qsizetype>(*taken));
    const Result<Article*> to = draft.article(firstRef.article);
    const Result<size_t> grown = to ? indexOfBlock(**to, firstRef.block) : Result<size_t>(tl::unexpected(to.error()));
    if (!grown)
        return tl::unexpected(grown.error());
    auto whole = std::make_shared<Block>(*(*to)->blocks[*grown]);
    whole->part = std::make_shared<const Part>(joined(*whole->part, *second->part));
    whole->cutEnd = second->cutEnd;
    (*to)->blocks[*grown] = std::move(whole);
    draft.removeIfEmpty(secondRef.article, firstRef.article);
    return {};
}

Result<void> applyJoin(IssueDraft& draft, const Repair& repair) {
    const Source* source = findSource(draft.data.sources, repair.raw.source);
    if (!source)
        return editedSince();
    const auto before = countingBefore(source->text, repair.raw.span.start);
    const auto behind = countingFrom(source->text, repair.raw.span.end);
    const auto first = before ? draft.holderOf(source->id, *before) : std::nullopt;
    const auto second = behind ? draft.holderOf(source->id, *behind) : std::nullopt;
    if (!first || !second)
        return editedSince();
    if (*first == *second) {
        // One paragraph already. What stands between, if it is part of the text, goes; white space between parts is in none.
        const bool held = !repair.raw.span.isEmpty() && openSpanOf(draft.part(*first)->text, repair.raw, draft.data.decisions);
        return held ? applyReplace(draft, repair) : Result<void>();
    }
    if (first->role != PartRole::Block || second->role != PartRole::Block)
        return editedSince();
    return joinBlocks(draft, *first, *second);
}

Result<void> apply(IssueDraft& draft, const Repair& repair) {
    switch (repair.effect) {
    case RepairEffect::Replace: {
        // A break that was reopened has no text of its own any more: the blocks on its sides are joined again.
        Result<void> replaced = applyReplace(draft, repair);
        return replaced || !closesABreak(repair) ? replaced : applyJoin(draft, repair);
    }
    case RepairEffect::Join: return applyJoin(draft, repair);
    case RepairEffect::Notice: return {};
    }
    return {};
}

bool isApplied(const IssueDraft& draft, const QString& key) {
    bool found = false;
    draft.forEachPart([&](const PartRef&, const PartPtr& part) {
        found = found || std::any_of(part->text.runs().begin(), part->text.runs().end(), [&](const Run& run) { return run.repair && run.repair->key == key; });
    });
    return found;
}

tl::unexpected<Error> unknownRepair() { return fail(Error::Kind::Input, ChangesText::tr("This repair is not there any more.")); }

RepairPtr rejected(const RepairPtr& repair) {
    auto copy = std::make_shared<Repair>(*repair);
    copy->state = RepairState::Rejected;
    return copy;
}

/// The open doubts that cannot be right if these are.
std::vector<RepairPtr> rivalsOf(const std::vector<RepairPtr>& wanted, const std::vector<RepairPtr>& doubts) {
    std::vector<RepairPtr> rivals;
    std::copy_if(doubts.begin(), doubts.end(), std::back_inserter(rivals), [&](const RepairPtr& doubt) {
        return doubt->state == RepairState::Proposed
            && std::any_of(wanted.begin(), wanted.end(), [&](const RepairPtr& repair) { return areRivals(*repair, *doubt); });
    });
    return rivals;
}

void turnDown(IssueDraft& draft, const std::vector<RepairPtr>& beaten) {
    for (const RepairPtr& rival : beaten) {
        std::replace_if(draft.data.doubts.begin(), draft.data.doubts.end(), [&](const RepairPtr& doubt) { return doubt == rival; }, rejected(rival));
        draft.data.decisions.insert(rival->key, Decision::Rejected);
    }
}

Result<void> acceptIn(IssueDraft& draft, const QString& key) {
    std::vector<RepairPtr> wanted;
    std::copy_if(draft.data.doubts.begin(), draft.data.doubts.end(), std::back_inserter(wanted), [&](const RepairPtr& doubt) { return doubt->key == key; });
    if (wanted.empty() && !isApplied(draft, key))
        return unknownRepair();
    const std::vector<RepairPtr> beaten = rivalsOf(wanted, draft.data.doubts);
    // A repair of several raw pieces that was taken back stands in the list once for each piece.
    for (const RepairPtr& repair : wanted) {
        if (Result<void> applied = apply(draft, *repair); !applied)
            return applied;
    }
    std::erase_if(draft.data.doubts, [&](const RepairPtr& doubt) { return doubt->key == key; });
    draft.data.decisions.insert(key, Decision::Accepted);
    turnDown(draft, beaten);
    return {};
}

/// Where the breaks that a repair closed stand in the text after it is taken back.
std::vector<Span> reopenedBreaks(const TracedText& text, const QString& key) {
    std::vector<Span> breaks;
    qsizetype start = 0;
    for (const Run& run : text.runs()) {
        const bool taken = run.repair && run.repair->key == key;
        const qsizetype length = taken ? run.repair->before.size() : run.length;
        if (taken && closesABreak(*run.repair))
            breaks.push_back({start, start + length});
        start += length;
    }
    return breaks;
}

/// The pieces of a part between some breaks; the white space of a break goes with it. A break at an end parts nothing.
std::vector<PartPtr> piecesBetween(const Part& part, const std::vector<Span>& breaks) {
    std::vector<PartPtr> pieces;
    Part rest = part;
    qsizetype done = 0;
    for (const Span& gap : breaks) {
        if (gap.start <= done || gap.end >= part.text.text().size())
            continue;
        auto [head, tail] = split(rest, gap.start - done);
        pieces.push_back(std::make_shared<const Part>(std::move(head)));
        rest = split(tail, gap.length()).second;
        done = gap.end;
    }
    pieces.push_back(std::make_shared<const Part>(std::move(rest)));
    return pieces;
}

/// What stands behind a reopened break gets a block of its own: behind its block, under its head, after its byline.
void placeBehind(IssueDraft& draft, const PartRef& ref, std::vector<PartPtr> pieces) {
    const Result<Article*> article = draft.article(ref.article);
    if (!article) {
        for (PartPtr& piece : pieces)
            draft.addFurniture(FurnitureKind::Unplaced, std::move(piece));
        return;
    }
    std::vector<BlockPtr>& blocks = (*article)->blocks;
    BlockType type = ref.role == PartRole::Byline ? BlockType::Paragraph : BlockType::Crosshead;
    size_t index = ref.role == PartRole::Byline ? blocks.size() : 0;
    if (const Result<size_t> own = indexOfBlock(**article, ref.block)) {
        type = blocks[*own]->type;
        index = *own + 1;
    }
    for (PartPtr& piece : pieces)
        blocks.insert(blocks.begin() + static_cast<qsizetype>(index++), draft.makeBlock(std::move(piece), type));
}

std::vector<RepairPtr> takeBack(IssueDraft& draft, const QString& key) {
    std::vector<std::pair<PartRef, PartPtr>> holders;
    draft.forEachPart([&](const PartRef& ref, const PartPtr& part) {
        if (std::any_of(part->text.runs().begin(), part->text.runs().end(), [&](const Run& run) { return run.repair && run.repair->key == key; }))
            holders.emplace_back(ref, part);
    });
    std::vector<RepairPtr> taken;
    for (const auto& [ref, part] : holders) {
        const std::vector<Span> breaks = reopenedBreaks(part->text, key);
        // The holder has just been found, so setting its part cannot fail.
        static_cast<void>(setChangedText(draft, ref, takenBack(*part, key, draft.data.sources, taken)));
        std::vector<PartPtr> pieces = piecesBetween(*draft.part(ref), breaks);
        if (pieces.size() == 1)
            continue;
        static_cast<void>(draft.setPart(ref, std::move(pieces.front())));
        pieces.erase(pieces.begin());
        if (!pieces.empty())
            placeBehind(draft, ref, std::move(pieces));
    }
    return taken;
}

Result<void> rejectIn(IssueDraft& draft, const QString& key) {
    bool found = false;
    bool byEditor = false;
    for (RepairPtr& doubt : draft.data.doubts) {
        if (doubt->key != key)
            continue;
        found = true;
        doubt = rejected(doubt);
    }
    for (const RepairPtr& repair : takeBack(draft, key)) {
        found = true;
        byEditor = byEditor || repair->rule == editorRule;
        if (repair->rule != editorRule)
            draft.data.doubts.push_back(rejected(repair));
    }
    if (!found)
        return unknownRepair();
    if (!byEditor)
        draft.data.decisions.insert(key, Decision::Rejected);
    return {};
}

using Step = Result<void> (*)(IssueDraft&, const QString&);

Result<Issue> one(const Issue& issue, const QString& key, Step step) {
    IssueDraft draft(issue);
    if (Result<void> made = step(draft, key); !made)
        return tl::unexpected(made.error());
    return issue.changedTo(std::move(draft.data));
}

Result<Issue> many(const Issue& issue, const QStringList& keys, Step step) {
    IssueDraft draft(issue);
    for (const QString& key : keys) {
        IssueDraft next = draft; // articles and parts are shared: a step that fails half-way leaves no trace
        if (step(next, key))
            draft = std::move(next);
    }
    return issue.changedTo(std::move(draft.data));
}

/// The keys without those whose surer rival is among them too.
QStringList surestOf(const Issue& issue, const QStringList& keys) {
    std::vector<RepairPtr> wanted;
    std::copy_if(issue->doubts.begin(), issue->doubts.end(), std::back_inserter(wanted), [wantedKeys = QSet<QString>(keys.begin(), keys.end())](
        const RepairPtr& doubt) { return doubt->state == RepairState::Proposed && wantedKeys.contains(doubt->key); });
    QStringList surest = keys;
    for (const RepairPtr& doubt : wanted) {
        if (choicesOf(doubt, wanted).front() != doubt)
            surest.removeAll(doubt->key);
    }
    return surest;
}

} // namespace

Result<Issue> accept(const Issue& issue, const QString& key) { return one(issue, key, acceptIn); }
Result<Issue> reject(const Issue& issue, const QString& key) { return one(issue, key, rejectIn); }
Result<Issue> acceptAll(const Issue& issue, const QStringList& keys) { return many(issue, surestOf(issue, keys), acceptIn); }
Result<Issue> rejectAll(const Issue& issue, const QStringList& keys) { return many(issue, keys, rejectIn); }

} // namespace lilong::changes
