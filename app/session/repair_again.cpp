#include "app/session/repair_again.h"

#include "app/session/fresh_repairs.h"
#include "app/session/late_placing.h"
#include "app/structure/break_repair.h"
#include "app/structure/reading_order.h"
#include "app/structure/structure.h"
#include "app/tag/tag.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace lilong {
namespace {

constexpr double freshRun = 0.8; // of the whole work

/// The furniture items that are whole pages still: nothing of their source stands anywhere else.
std::set<FurnitureId> untouchedPages(const IssueData& data) {
    std::map<SourceId, int> holders;
    forEachPart(data, [&](const PartRef&, const PartPtr& part) {
        std::set<SourceId> sources;
        for (const Run& run : part->text.runs())
            sources.insert(run.raw.source);
        for (const SourceId source : sources)
            ++holders[source];
    });
    const auto isSettled = [&](const Furniture& item) { // said to have no place by a run before
        return std::any_of(data.doubts.begin(), data.doubts.end(), [&](const RepairPtr& doubt) {
            return doubt->rule == unplacedRule && doubt->raw.source == item.part->text.runs().front().raw.source;
        });
    };
    std::set<FurnitureId> pages;
    for (const Furniture& item : data.furniture) {
        const auto& runs = item.part->text.runs();
        if (item.kind == FurnitureKind::Unplaced && !runs.empty() && holders[runs.front().raw.source] == 1 && !isSettled(item))
            pages.insert(item.id);
    }
    return pages;
}

/// Gives every unplaced item but the given ones another kind, so that no stage works on it. Returns the items to be given back.
std::set<FurnitureId> hideUnplaced(IssueData& data, const std::set<FurnitureId>& but) {
    std::set<FurnitureId> hidden;
    for (Furniture& item : data.furniture) {
        if (item.kind != FurnitureKind::Unplaced || but.contains(item.id))
            continue;
        item.kind = FurnitureKind::Noise;
        hidden.insert(item.id);
    }
    return hidden;
}

Result<Issue> worked(const Issue& issue, const Knowledge& knowledge, const PipelineOptions& options, const Progress& progress) {
    const QSet<QString>& off = options.clean.switchedOff;
    const Result<Issue> ordered = off.contains(columnsRule) ? Result<Issue>(issue) : putInReadingOrder(issue, knowledge, progress.part(0, 0.2));
    return ordered.and_then([&](const Issue& page) { return clean(page, knowledge, options.clean, progress.part(0.2, 0.7)); }).and_then([&](const Issue& page) {
        return structure(page, knowledge, progress.part(0.7, 1), {options.recipe, !off.contains(tornParagraphRule)});
    });
}

/// Pages that no run has structured yet are, by the stages themselves; all else is left alone.
Result<Issue> withPagesStructured(const Issue& issue, const Knowledge& knowledge, const PipelineOptions& options, const Progress& progress) {
    const std::set<FurnitureId> pages = untouchedPages(issue.data());
    if (pages.empty())
        return issue;
    IssueData data = issue.data();
    const std::set<FurnitureId> hidden = hideUnplaced(data, pages);
    const Result<Issue> done =
        issue.changedTo(std::move(data)).and_then([&](const Issue& masked) { return worked(masked, knowledge, options, progress); });
    if (!done)
        return done;
    data = done->data();
    for (Furniture& item : data.furniture) {
        if (hidden.contains(item.id))
            item.kind = FurnitureKind::Unplaced;
    }
    return done->changedTo(std::move(data));
}

int unplacedIn(const Issue& issue) {
    return static_cast<int>(std::count_if(issue->furniture.begin(), issue->furniture.end(), [](const Furniture& item) { return item.kind == FurnitureKind::Unplaced; }));
}

std::set<QString> keysOf(const Issue& issue, RepairState state) {
    std::set<QString> keys;
    for (const RepairPtr& repair : issue.repairs()) {
        if (repair->state == state)
            keys.insert(repair->key);
    }
    return keys;
}

int countNotIn(const std::set<QString>& keys, const std::set<QString>& others) {
    return static_cast<int>(std::count_if(keys.begin(), keys.end(), [&](const QString& key) { return !others.contains(key); }));
}

} // namespace

Result<Issue> repairAgain(const Issue& issue, const Knowledge& knowledge, const PipelineOptions& asked, const Progress& progress) {
    PipelineOptions options = withRecipe(asked);
    options.acceptFrom = PipelineOptions().acceptFrom; // the editor's decisions are hers alone
    const Result<Issue> fresh = runPipeline(issue->sources, issue->decisions, knowledge, options, progress.part(0, freshRun));
    if (!fresh)
        return fresh;
    const Result<Issue> structured = withPagesStructured(issue, knowledge, options, progress.part(freshRun, 0.9));
    if (!structured)
        return structured;
    progress.report(0.9, QCoreApplication::translate("Pipeline", "Keeping what you have settled"));
    IssueData data = withFreshRepairs(*structured, *fresh, options.clean.switchedOff);
    placeLateComers(data, *fresh);
    data.state = std::max(data.state, IssueState::Cleaned);
    const Result<Issue> settled = data == issue.data() ? Result<Issue>(issue) : issue.changedTo(std::move(data));
    return settled.and_then([&](const Issue& text) { return tag(text, knowledge, progress.part(0.92, 1), options.names); });
}

AgainCounts countsOf(const Issue& before, const Issue& after) {
    const std::set<QString> madeBefore = keysOf(before, RepairState::Applied);
    const std::set<QString> madeAfter = keysOf(after, RepairState::Applied);
    return {countNotIn(madeAfter, madeBefore), countNotIn(madeBefore, madeAfter),
            countNotIn(keysOf(after, RepairState::Proposed), keysOf(before, RepairState::Proposed)), std::max(0, unplacedIn(before) - unplacedIn(after))};
}

} // namespace lilong
