#include "app/issue/text_matches.h"

#include "app/issue/changes.h"
#include "app/issue/changes_text.h"
#include "app/issue/map_parts.h"
#include "app/issue/moved_mentions.h"

#include <algorithm>

namespace lilong {
namespace {

Repair typedOver(const QString& burst, int number, const QString& after) {
    Repair repair;
    repair.key = repairKey(editorRule, burst, {}, {}, {}, number);
    repair.rule = editorRule;
    repair.after = after;
    repair.reason = {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "Replaced by the editor.")), {}};
    return repair;
}

using MatchesByPart = std::map<PartRef, std::vector<TextMatch>>;

/// The edits of one part; nothing where one of them does not fit its text.
std::optional<std::vector<TracedText::RepairEdit>> editsOf(std::vector<TextMatch> matches, const QString& text, const QString& burst, int& number) {
    std::sort(matches.begin(), matches.end(), [](const TextMatch& a, const TextMatch& b) { return a.span < b.span; });
    std::vector<TracedText::RepairEdit> edits;
    qsizetype done = 0;
    for (const TextMatch& match : matches) {
        if (match.span.start < done || match.span.isEmpty() || !isValidSpan(text, match.span) || slice(text, match.span) != match.before)
            return std::nullopt;
        done = match.span.end;
        if (match.after != match.before)
            edits.push_back({match.span, typedOver(burst, number++, match.after)});
    }
    return edits;
}

Result<PartPtr> replacedIn(const PartPtr& part, const std::vector<TracedText::RepairEdit>& edits, const std::vector<SourcePtr>& sources) {
    Part changed = *part;
    if (Result<void> done = changed.text.replaceAll(edits, sources); !done)
        return tl::unexpected(done.error());
    changed.mentions = moved(part->mentions, edits);
    return std::make_shared<const Part>(std::move(changed));
}

tl::unexpected<Error> editedSince() {
    return fail(Error::Kind::Input, ChangesText::tr("The text has been edited since it was searched."), {},
                ChangesText::tr("Search again. Nothing was replaced."));
}

using NewParts = std::map<PartRef, PartPtr>;

Result<NewParts> newParts(const Issue& issue, const MatchesByPart& wanted, const QString& burst) {
    NewParts made;
    int number = 0;
    for (const auto& [ref, matches] : wanted) {
        const PartPtr part = issue.part(ref);
        const auto edits = part ? editsOf(matches, part->text.text(), burst, number) : std::nullopt;
        if (!edits)
            return editedSince();
        const Result<PartPtr> written = replacedIn(part, *edits, issue->sources);
        if (!written)
            return tl::unexpected(written.error());
        made.emplace(ref, *written);
    }
    return made;
}

} // namespace

Result<std::vector<TextMatch>> matchesIn(const Issue& issue, const TextPattern& pattern, const QString& replacement, ArticleId only,
                                         const TextPattern::IsStopped& isStopped) {
    Result<std::vector<TextMatch>> found = std::vector<TextMatch>();
    issue.forEachPart([&](const PartRef& ref, const PartPtr& part) {
        if (!found || (!only.isEmpty() && ref.article != only))
            return;
        const QString& text = part->text.text();
        const Result<std::vector<PatternMatch>> matches = pattern.matchesIn(text, replacement, isStopped);
        if (!matches) {
            found = tl::unexpected(matches.error());
            return;
        }
        for (const PatternMatch& match : *matches)
            found->push_back({ref, match.span, slice(text, match.span).toString(), match.after});
    });
    return found;
}

namespace changes {

Result<Issue> replaceMatches(const Issue& issue, const std::vector<TextMatch>& matches, const QString& burst) {
    MatchesByPart wanted;
    for (const TextMatch& match : matches)
        wanted[match.part].push_back(match);
    const Result<NewParts> made = newParts(issue, wanted, burst);
    if (!made)
        return tl::unexpected(made.error());
    IssueData data = issue.data();
    mapParts(data, [&made](const PartRef& ref, const PartPtr& part) {
        const auto found = made->find(ref);
        return found == made->end() ? part : found->second;
    });
    return issue.changedTo(std::move(data));
}

} // namespace changes
} // namespace lilong
