#include "app/issue/repair_difference.h"

#include "app/issue/doubt_place.h"

#include <QHash>

#include <algorithm>

namespace lilong {
namespace {

/// A repair as it stands in one state, with all its raw pieces.
struct Standing {
    std::vector<RepairPtr> pieces;
    PartRef part;
};
using Standings = QHash<QString, Standing>;

Standings standingsOf(const Issue& issue) {
    Standings all;
    issue.forEachPart([&all](const PartRef& ref, const PartPtr& part) {
        for (const Run& run : part->text.runs()) {
            if (!run.repair)
                continue;
            Standing& one = all[run.repair->key];
            one.pieces.push_back(run.repair);
            one.part = ref;
        }
    });
    const DoubtPlaces places(issue);
    for (const RepairPtr& doubt : issue->doubts) {
        Standing& one = all[doubt->key];
        if (const std::optional<DoubtPlace> place = one.pieces.empty() ? places.of(*doubt) : std::nullopt)
            one.part = place->part;
        one.pieces.push_back(doubt);
    }
    return all;
}

bool standsAlike(const Standing& a, const Standing& b) {
    return std::equal(a.pieces.begin(), a.pieces.end(), b.pieces.begin(), b.pieces.end(), [](const RepairPtr& x, const RepairPtr& y) {
        return x == y || (x->state == y->state && x->raw == y->raw && x->before == y->before && x->after == y->after);
    });
}

RepairPtr firstOf(const Standings& all, const QString& key) {
    const auto found = all.constFind(key);
    return found == all.constEnd() ? nullptr : found->pieces.front();
}

} // namespace

std::vector<RepairDifference> repairDifferences(const Issue& before, const Issue& after, ArticleId only) {
    const Standings was = standingsOf(before), is = standingsOf(after);
    std::vector<RepairDifference> all;
    const auto isWanted = [only](const Standing& one) { return only.isEmpty() || one.part.article == only; };
    for (auto now = is.begin(); now != is.end(); ++now) {
        const auto then = was.constFind(now.key());
        const bool isKnown = then != was.constEnd();
        if (!(isKnown && standsAlike(*then, *now)) && (isWanted(*now) || (isKnown && isWanted(*then))))
            all.push_back({now.key(), firstOf(was, now.key()), now->pieces.front(), now->part});
    }
    for (auto then = was.begin(); then != was.end(); ++then) {
        if (!is.contains(then.key()) && isWanted(*then))
            all.push_back({then.key(), then->pieces.front(), nullptr, then->part});
    }
    std::sort(all.begin(), all.end(), [](const RepairDifference& a, const RepairDifference& b) {
        const RawSpan &x = (a.after ? a.after : a.before)->raw, &y = (b.after ? b.after : b.before)->raw;
        return x == y ? a.key < b.key : x < y;
    });
    return all;
}

} // namespace lilong
