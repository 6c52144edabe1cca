#include "app/issue/review.h"

#include "app/issue/raw_index.h"

#include <algorithm>

namespace lilong {
namespace {

// A doubt's number is a probability; these are the borders an editor thinks in: "nearly sure", "could be", "hardly".
constexpr double likely = 0.8;
constexpr double even = 0.5;

bool isOfState(const Repair& applied, ReviewState state, const Decisions& decisions) {
    if (state == ReviewState::Applied)
        return true;
    if (applied.rule == editorRule)
        return state == ReviewState::Typed;
    const auto decision = decisions.find(applied.key);
    const bool accepted = decision != decisions.end() && *decision == Decision::Accepted;
    return state == (accepted ? ReviewState::Accepted : ReviewState::ByRule);
}

std::vector<RepairPtr> appliedOf(const Issue& issue, ReviewState state) {
    std::vector<RepairPtr> applied;
    issue.forEachPart([&](const PartRef&, const PartPtr& part) {
        for (const Run& run : part->text.runs()) {
            if (run.repair && isOfState(*run.repair, state, issue->decisions))
                applied.push_back(run.repair);
        }
    });
    return applied;
}

std::vector<RepairPtr> doubtsOf(const Issue& issue, RepairState state) {
    std::vector<RepairPtr> doubts;
    std::copy_if(issue->doubts.begin(), issue->doubts.end(), std::back_inserter(doubts), [state](const RepairPtr& doubt) { return doubt->state == state; });
    return doubts;
}

/// The article whose text a repair is about. What is put in between two texts belongs to the one before it.
ArticleId articleOf(const Repair& repair, const RawIndex& index) {
    const qsizetype at = repair.raw.span.start;
    const auto holder = index.at(repair.raw.source, at);
    const auto before = holder || at == 0 ? holder : index.at(repair.raw.source, at - 1);
    return before ? before->ref.article : ArticleId();
}

} // namespace

Certainty certaintyOf(const Repair& repair) {
    if (repair.confidence >= likely)
        return Certainty::Likely;
    return repair.confidence >= even ? Certainty::Even : Certainty::Unlikely;
}

std::vector<RepairPtr> repairsOf(const Issue& issue, ReviewState state) {
    switch (state) {
    case ReviewState::Open: case ReviewState::PutOff: return doubtsOf(issue, RepairState::Proposed);
    case ReviewState::TurnedDown: return doubtsOf(issue, RepairState::Rejected);
    default: return appliedOf(issue, state);
    }
}

std::vector<RepairPtr> filtered(const Issue& issue, const std::vector<RepairPtr>& repairs, const ReviewFilter& filter) {
    const std::optional<RawIndex> index = filter.article ? std::optional<RawIndex>(issue.data()) : std::nullopt;
    std::vector<RepairPtr> through;
    std::copy_if(repairs.begin(), repairs.end(), std::back_inserter(through), [&](const RepairPtr& repair) {
        return (filter.rule.isEmpty() || repair->rule == filter.rule) && (filter.certainty == Certainty::Any || certaintyOf(*repair) == filter.certainty)
            && (!filter.article || articleOf(*repair, *index) == *filter.article);
    });
    return through;
}

ReviewCounts countsOf(const Issue& issue, const std::vector<RepairPtr>& repairs) {
    ReviewCounts counts;
    const RawIndex index(issue.data());
    for (const RepairPtr& repair : repairs) {
        ++counts.rules[repair->rule];
        ++counts.articles[articleOf(*repair, index)];
        ++counts.certainties[certaintyOf(*repair)];
    }
    return counts;
}

} // namespace lilong
