#include "app/session/tag_everywhere.h"

#include "app/issue/changes.h"

#include <QCoreApplication>

#include <map>
#include <set>

namespace lilong {
namespace {

constexpr qsizetype around = 24; // UTF-16 units beside an occurrence: a line of the list holds no more

struct EverywhereText {
    Q_DECLARE_TR_FUNCTIONS(TagEverywhere)
};

tl::unexpected<Error> stopped(const QString& path) {
    return fail(Error::Kind::Cancelled, EverywhereText::tr("The work was stopped. No issue of the archive was changed."), path);
}

/// A quick first look: the issues in one of whose articles the index finds the string. It knows headings, text and names.
Result<std::set<StoredIssueId>> issuesWith(const Archive& archive, const QString& text) {
    return archive.search(text, std::numeric_limits<int>::max()).map([](const std::vector<SearchHit>& hits) {
        std::set<StoredIssueId> issues;
        for (const SearchHit& hit : hits)
            issues.insert(hit.issue);
        return issues;
    });
}

using PlacesByIssue = std::map<StoredIssueId, std::vector<NamePlace>>;

PlacesByIssue byIssue(const std::vector<NamePlace>& places) {
    PlacesByIssue sorted;
    for (const NamePlace& place : places) {
        if (!place.issue.isEmpty())
            sorted[place.issue].push_back(place);
    }
    return sorted;
}

std::vector<StoredIssueId> idsOf(const PlacesByIssue& places) {
    std::vector<StoredIssueId> ids;
    for (const auto& [id, list] : places)
        ids.push_back(id);
    return ids;
}

} // namespace

std::vector<NamePlace> placesIn(const Issue& issue, const TagWish& wish, ArticleId only) {
    std::vector<NamePlace> places;
    for (Occurrence& found : occurrencesOf(issue, wish.kind, wish.text, only)) {
        const Article* const article = issue.article(found.part.article);
        const MatchExcerpt excerpt = excerptOf(issue.part(found.part)->text.text(), found.span, around);
        places.push_back({std::move(found), excerpt, article ? calledOf(*article) : QString()});
    }
    return places;
}

Result<std::vector<NamePlace>> placesInArchive(const QString& archivePath, StoredIssueId open, const TagWish& wish, const Clock& clock,
                                               const Progress& progress) {
    const Result<std::unique_ptr<Archive>> archive = Archive::open(archivePath, Archive::Mode::ReadOnly, clock);
    const auto issues = archive ? (*archive)->issues() : Result<std::vector<IssueSummary>>(tl::unexpect, archive.error());
    const auto wanted = issues ? issuesWith(**archive, wish.text) : Result<std::set<StoredIssueId>>(tl::unexpect, issues.error());
    if (!wanted)
        return tl::unexpected(wanted.error());
    std::vector<NamePlace> places;
    for (const IssueSummary& summary : *issues) {
        if (progress.isCancelled())
            return stopped(archivePath);
        if (summary.id == open || !wanted->contains(summary.id))
            continue;
        const Result<Issue> issue = (*archive)->load(summary.id);
        if (!issue)
            return tl::unexpected(issue.error());
        for (NamePlace& place : placesIn(*issue, wish)) {
            place.issue = summary.id;
            place.issueName = calledOf(summary.masthead);
            places.push_back(std::move(place));
        }
    }
    return places;
}

Result<StoredTags> tagInArchive(const QString& archivePath, const std::vector<NamePlace>& places, const TagWish& wish, const Clock& clock,
                                const Progress& progress) {
    const PlacesByIssue wanted = byIssue(places);
    int count = 0;
    const auto tagged = [&](StoredIssueId id, const Issue& before) {
        const std::vector<NamePlace>& here = wanted.at(id);
        count += static_cast<int>(here.size());
        return changes::tagAll(before, wish.text, spansOf(here), wish.kind, wish.form, wish.fullName);
    };
    return changeStored(archivePath, idsOf(wanted), tagged, clock, progress).map([&](const StoredChanges& made) { return StoredTags{made, count}; });
}

Result<void> takeBackInArchive(const StoredTags& tags, const Clock& clock, const Progress& progress) {
    return takeBackStored(tags.changes, EverywhereText::tr("No issue was changed. Open it and remove the tags there."), clock, progress);
}

std::vector<PartSpan> spansOf(const std::vector<NamePlace>& places) {
    std::vector<PartSpan> spans;
    for (const NamePlace& place : places)
        spans.push_back({place.occurrence.part, place.occurrence.span});
    return spans;
}

} // namespace lilong
