#include "app/session/tag_everywhere.h"

#include "app/issue/changes.h"
#include "app/session/stored_changes.h"

#include <QCoreApplication>

#include <algorithm>
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
    StoredTags tags{archivePath, wish, {}, 0};
    const Result<void> done = Archive::open(archivePath, Archive::Mode::Open, clock).and_then([&](const std::unique_ptr<Archive>& archive) {
        return archive->change(idsOf(wanted), [&](StoredIssueId id, const Issue& before) -> Result<Issue> {
            const std::vector<NamePlace>& here = wanted.at(id);
            const Result<Issue> after = changes::tagAll(before, wish.text, spansOf(here), wish.kind, wish.form, wish.fullName);
            if (!after)
                return after;
            tags.issues.push_back({id, before, *after});
            tags.places += static_cast<int>(here.size());
            return after;
        }, progress);
    });
    return done.map([&] { return tags; });
}

Result<void> takeBackInArchive(const StoredTags& tags, const Clock& clock, const Progress& progress) {
    std::vector<StoredIssueId> ids;
    for (const StoredTags::Change& change : tags.issues)
        ids.push_back(change.id);
    return Archive::open(tags.archivePath, Archive::Mode::Open, clock).and_then([&](const std::unique_ptr<Archive>& archive) {
        return archive->change(ids, [&](StoredIssueId id, const Issue& now) -> Result<Issue> {
            const auto change = std::find_if(tags.issues.begin(), tags.issues.end(), [id](const StoredTags::Change& one) { return one.id == id; });
            if (!(now == change->after))
                return fail(Error::Kind::Input, EverywhereText::tr("%1 has been changed since it was tagged.").arg(calledOf(now->masthead)), tags.archivePath,
                            EverywhereText::tr("No issue was changed. Open it and remove the tags there."));
            return change->before;
        }, progress);
    });
}

std::vector<PartSpan> spansOf(const std::vector<NamePlace>& places) {
    std::vector<PartSpan> spans;
    for (const NamePlace& place : places)
        spans.push_back({place.occurrence.part, place.occurrence.span});
    return spans;
}

} // namespace lilong
