#include "ui/models/match_model.h"

#include <algorithm>

namespace lilong {
namespace {

QString whereOf(const FoundText& found) {
    const QString article = found.article.isEmpty() ? MatchModel::tr("beside the articles") : found.article;
    return found.issueName.isEmpty() ? article : MatchModel::tr("%1 · %2").arg(found.issueName, article);
}

QString insteadOf(const FoundText& found) {
    return found.match.after.isEmpty() ? MatchModel::tr("taken out") : MatchModel::tr("→ %1").arg(found.match.after);
}

} // namespace

void MatchModel::setMatches(std::vector<FoundText> matches, bool replacing) {
    std::vector<Line> lines;
    lines.reserve(matches.size());
    for (const FoundText& found : matches)
        lines.push_back({found.excerpt, replacing ? insteadOf(found) : QString(), whereOf(found), replacing, replacing, replacing});
    countHere_ = static_cast<int>(std::count_if(matches.begin(), matches.end(), [](const FoundText& found) { return found.issue.isEmpty(); }));
    matches_ = std::move(matches);
    setLines(std::move(lines));
}

std::vector<FoundText> MatchModel::ticked() const {
    std::vector<FoundText> list;
    for (int row = 0; row < rowCount(); ++row) {
        if (isTicked(row))
            list.push_back(matchAt(row));
    }
    return list;
}

} // namespace lilong
