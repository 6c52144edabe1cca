#include "app/session/conflicts.h"

#include "app/tag/authority_conflicts.h"

#include <QSet>

#include <algorithm>

namespace lilong {

Result<std::vector<Conflict>> conflictsIn(const Authority& authority, StoredIssueId issue) {
    Result<std::vector<Conflict>> questions = authority.openQuestions(issue);
    const auto facts = questions ? authority.roleFacts(issue) : Result<std::vector<RoleFact>>(tl::unexpect, questions.error());
    const auto settled = facts ? authority.settled() : Result<QStringList>(tl::unexpect, facts.error());
    if (!settled)
        return tl::unexpected(settled.error());
    const QSet<QString> quiet(settled->begin(), settled->end());
    std::vector<Conflict> all = authorityConflicts(*facts);
    std::erase_if(all, [&quiet](const Conflict& conflict) { return quiet.contains(conflict.key); });
    all.insert(all.end(), questions->begin(), questions->end());
    std::stable_sort(all.begin(), all.end(), [](const Conflict& a, const Conflict& b) { return a.certainty > b.certainty; });
    return all;
}

} // namespace lilong
