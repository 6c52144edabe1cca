#include "app/issue/restoring.h"

#include "app/issue/changes.h"
#include "app/issue/changes_text.h"

#include <algorithm>

namespace lilong::changes {
namespace {

using Pieces = std::vector<RepairPtr>;

/// A repair of several raw pieces has a run for each.
Pieces madePieces(const Issue& issue, const QString& key) {
    Pieces pieces;
    issue.forEachPart([&](const PartRef&, const PartPtr& part) {
        for (const Run& run : part->text.runs()) {
            if (run.repair && run.repair->key == key)
                pieces.push_back(run.repair);
        }
    });
    return pieces;
}

Pieces listedPieces(const Issue& issue, const QString& key) {
    Pieces pieces;
    std::copy_if(issue->doubts.begin(), issue->doubts.end(), std::back_inserter(pieces), [&key](const RepairPtr& doubt) { return doubt->key == key; });
    return pieces;
}

bool areAlike(const Pieces& a, const Pieces& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const RepairPtr& x, const RepairPtr& y) { return x == y || *x == *y; });
}

/// The issue with these doubts of the key, in place of those that it has, and the decision of then.
Result<Issue> withDoubts(const Issue& issue, const Issue& then, const QString& key, const Pieces& doubts) {
    IssueData data = issue.data();
    std::erase_if(data.doubts, [&key](const RepairPtr& doubt) { return doubt->key == key; });
    data.doubts.insert(data.doubts.end(), doubts.begin(), doubts.end());
    if (const auto decided = then->decisions.constFind(key); decided != then->decisions.constEnd())
        data.decisions.insert(key, *decided);
    else
        data.decisions.remove(key);
    return issue.changedTo(std::move(data));
}

/// The repairs that were made since where these pieces stood, and reach no further.
QStringList standingOver(const Issue& issue, const Pieces& pieces) {
    QStringList keys;
    const auto isOver = [&pieces](const Run& run) {
        return std::any_of(pieces.begin(), pieces.end(), [&run](const RepairPtr& piece) {
            return piece->key != run.repair->key && piece->raw.source == run.raw.source && piece->raw.span.overlaps(run.raw.span)
                && piece->raw.span.contains(run.raw.span);
        });
    };
    issue.forEachPart([&](const PartRef&, const PartPtr& part) {
        for (const Run& run : part->text.runs()) {
            if (run.repair && isOver(run) && !keys.contains(run.repair->key))
                keys << run.repair->key;
        }
    });
    return keys;
}

Result<Issue> madeAgain(const Issue& issue, const Issue& then, const QString& key, const Pieces& pieces) {
    Result<Issue> made = issue;
    for (const QString& over : standingOver(issue, pieces))
        made = made.and_then([&over](const Issue& one) { return reject(one, over); });
    Pieces proposed;
    for (const RepairPtr& piece : pieces) {
        auto doubt = std::make_shared<Repair>(*piece);
        doubt->state = RepairState::Proposed;
        proposed.push_back(std::move(doubt));
    }
    return made.and_then([&](const Issue& one) { return withDoubts(one, then, key, proposed); })
        .and_then([&key](const Issue& one) { return accept(one, key); })
        .and_then([&](const Issue& one) { return withDoubts(one, then, key, {}); });
}

} // namespace

Result<Issue> restoreRepair(const Issue& now, const Issue& then, const QString& key) {
    const RepairPtr was = then.repair(key), is = now.repair(key);
    if (!was && !is)
        return fail(Error::Kind::Input, ChangesText::tr("This was not there then."));
    const Pieces wasMade = madePieces(then, key), isMade = madePieces(now, key);
    if (!wasMade.empty() && areAlike(wasMade, isMade))
        return now;
    const Result<Issue> raw = isMade.empty() ? Result<Issue>(now) : reject(now, key);
    if (!raw || !was)
        return raw;
    if (!wasMade.empty())
        return madeAgain(*raw, then, key, wasMade);
    if (was->state == RepairState::Rejected)
        return is ? reject(*raw, key) : raw;
    return withDoubts(*raw, then, key, listedPieces(then, key));
}

} // namespace lilong::changes
