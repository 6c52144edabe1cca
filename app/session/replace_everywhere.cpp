#include "app/session/replace_everywhere.h"

#include <QCoreApplication>

#include <map>

namespace lilong {
namespace {

constexpr qsizetype around = 24; // UTF-16 units beside a match: a line of the list holds no more

struct ReplaceText {
    Q_DECLARE_TR_FUNCTIONS(ReplaceEverywhere)
};

tl::unexpected<Error> stopped(const QString& path) {
    return fail(Error::Kind::Cancelled, ReplaceText::tr("The search was stopped."), path);
}

Result<std::vector<FoundText>> found(const Issue& issue, const TextPattern& pattern, const QString& replacement, ArticleId only, const Progress& progress) {
    const Result<std::vector<TextMatch>> matches = matchesIn(issue, pattern, replacement, only, [&progress] { return progress.isCancelled(); });
    if (!matches)
        return tl::unexpected(matches.error());
    std::vector<FoundText> list;
    for (const TextMatch& match : *matches) {
        const Article* const article = issue.article(match.part.article);
        list.push_back({match, excerptOf(issue.part(match.part)->text.text(), match.span, around), article ? calledOf(*article) : QString()});
    }
    return list;
}

/// The matches of one stored issue, which `summary` names.
Result<std::vector<FoundText>> foundIn(const Archive& archive, const IssueSummary& summary, const TextPattern& pattern, const QString& replacement,
                                       const Progress& progress) {
    return archive.load(summary.id)
        .and_then([&](const Issue& issue) { return found(issue, pattern, replacement, {}, progress); })
        .map([&](std::vector<FoundText> list) {
            for (FoundText& one : list) {
                one.issue = summary.id;
                one.issueName = calledOf(summary.masthead);
            }
            return list;
        });
}

Result<std::vector<FoundText>> foundInAll(const Archive& archive, const std::vector<IssueSummary>& issues, StoredIssueId open, const TextPattern& pattern,
                                          const QString& replacement, const Progress& progress) {
    std::vector<FoundText> all;
    for (size_t i = 0; i < issues.size(); ++i) {
        if (progress.isCancelled())
            return stopped(archive.path());
        progress.report(static_cast<double>(i) / static_cast<double>(issues.size()), ReplaceText::tr("Searching %1").arg(calledOf(issues[i].masthead)));
        if (issues[i].id == open)
            continue;
        const Result<std::vector<FoundText>> here = foundIn(archive, issues[i], pattern, replacement, progress);
        if (!here)
            return here;
        all.insert(all.end(), here->begin(), here->end());
    }
    return progress.isCancelled() ? stopped(archive.path()) : Result<std::vector<FoundText>>(std::move(all));
}

using MatchesByIssue = std::map<StoredIssueId, std::vector<TextMatch>>;

MatchesByIssue byIssue(const std::vector<FoundText>& ticked) {
    MatchesByIssue sorted;
    for (const FoundText& one : ticked) {
        if (!one.issue.isEmpty())
            sorted[one.issue].push_back(one.match);
    }
    return sorted;
}

} // namespace

Result<std::vector<FoundText>> textsIn(const Issue& issue, const ReplaceWish& wish, ArticleId only, const Progress& progress) {
    return TextPattern::compile(wish.query).and_then([&](const TextPattern& pattern) { return found(issue, pattern, wish.replacement, only, progress); });
}

Result<std::vector<FoundText>> textsInArchive(const QString& archivePath, StoredIssueId open, const ReplaceWish& wish, const Clock& clock,
                                              const Progress& progress) {
    const Result<TextPattern> pattern = TextPattern::compile(wish.query);
    const auto archive = pattern ? Archive::open(archivePath, Archive::Mode::ReadOnly, clock)
                                 : Result<std::unique_ptr<Archive>>(tl::unexpect, pattern.error());
    const auto issues = archive ? (*archive)->issues() : Result<std::vector<IssueSummary>>(tl::unexpect, archive.error());
    if (!issues)
        return tl::unexpected(issues.error());
    return foundInAll(**archive, *issues, open, *pattern, wish.replacement, progress);
}

std::vector<TextMatch> matchesOf(const std::vector<FoundText>& ticked) {
    std::vector<TextMatch> matches;
    for (const FoundText& one : ticked) {
        if (one.issue.isEmpty())
            matches.push_back(one.match);
    }
    return matches;
}

Result<StoredChanges> replaceInArchive(const QString& archivePath, const std::vector<FoundText>& ticked, const QString& burst, const Clock& clock,
                                       const Progress& progress) {
    const MatchesByIssue wanted = byIssue(ticked);
    std::vector<StoredIssueId> ids;
    for (const auto& [id, matches] : wanted)
        ids.push_back(id);
    return changeStored(
        archivePath, ids, [&](StoredIssueId id, const Issue& before) { return changes::replaceMatches(before, wanted.at(id), burst); }, clock, progress);
}

} // namespace lilong
