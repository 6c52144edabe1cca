#include "app/session/recovered_work.h"

#include <QFileInfo>

#include <algorithm>

namespace lilong {
namespace {

std::optional<Issue> savedStateOf(const Recovery::Orphan& orphan, const Clock& clock) {
    if (orphan.id.isEmpty() || !QFileInfo::exists(orphan.archivePath))
        return std::nullopt;
    const Result<std::unique_ptr<Archive>> archive = Archive::open(orphan.archivePath, Archive::Mode::ReadOnly, clock);
    if (!archive)
        return std::nullopt;
    Result<Issue> saved = (*archive)->load(orphan.id);
    return saved ? std::optional(std::move(*saved)) : std::nullopt;
}

/// Where nothing was saved, everything is new.
std::vector<PartDifference> allOf(const Issue& issue) {
    std::vector<PartDifference> all;
    issue.forEachPart([&](const PartRef& ref, const PartPtr& part) {
        all.push_back({PartDifference::Kind::Added, {}, ref, {}, textOf(part), {}});
    });
    return all;
}

QString headlineOf(const Issue& issue, ArticleId id) {
    const auto found = std::find_if(issue->articles.begin(), issue->articles.end(), [id](const ArticlePtr& one) { return one->id == id; });
    return found == issue->articles.end() ? QString() : textOf((*found)->headline);
}

QStringList articlesIn(const std::vector<PartDifference>& differences, const Issue& before, const Issue& after) {
    QStringList headlines;
    for (const PartDifference& one : differences) {
        const bool isGone = one.kind == PartDifference::Kind::Removed;
        const QString headline = headlineOf(isGone ? before : after, isGone ? one.before.article : one.after.article);
        if (!headline.isEmpty() && !headlines.contains(headline))
            headlines.append(headline);
    }
    return headlines;
}

} // namespace

qsizetype charactersOf(const PartDifference& difference) {
    switch (difference.kind) {
    case PartDifference::Kind::Added: return difference.textAfter.size();
    case PartDifference::Kind::Removed: return difference.textBefore.size();
    case PartDifference::Kind::Marked: return 0;
    case PartDifference::Kind::Changed: break;
    }
    qsizetype count = 0;
    for (const TextChange& change : difference.changes)
        count += std::max(change.before.length(), change.after.length());
    return count;
}

RecoveredWork recoveredWork(const Recovery::Orphan& orphan, const Clock& clock) {
    RecoveredWork work;
    work.saved = savedStateOf(orphan, clock);
    work.differences = work.saved ? differencesOf(*work.saved, orphan.issue) : allOf(orphan.issue);
    work.articles = articlesIn(work.differences, work.saved.value_or(orphan.issue), orphan.issue);
    for (const PartDifference& one : work.differences)
        work.characters += charactersOf(one);
    return work;
}

} // namespace lilong
