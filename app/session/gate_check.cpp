#include "app/session/gate_check.h"

#include "app/session/conflicts.h"
#include "app/session/newsletter_names.h"
#include "app/tag/tag.h"

#include <algorithm>

namespace lilong {
namespace {

bool isCovered(const std::vector<Mention>& mentions, Span span) {
    const auto next = std::partition_point(mentions.begin(), mentions.end(), [span](const Mention& one) { return one.span.end <= span.start; });
    return next != mentions.end() && next->span.overlaps(span);
}

/// The tags of a fresh run that no tag of the issue covers. A run keeps what the editor tagged, and makes nothing that she refused.
std::vector<GateKnowledge::Name> untagged(const Issue& issue, const Issue& fresh) {
    std::vector<GateKnowledge::Name> names;
    fresh.forEachPart([&](const PartRef& ref, const PartPtr& part) {
        const PartPtr own = issue.part(ref);
        for (const Mention& mention : part->mentions) {
            if (own && !isCovered(own->mentions, mention.span))
                names.push_back({ref, mention.span, mention.kind});
        }
    });
    return names;
}

Result<std::vector<Conflict>> conflictsOf(const QString& archivePath, StoredIssueId id, const Clock& clock) {
    if (archivePath.isEmpty() || id.isEmpty())
        return std::vector<Conflict>();
    return Archive::open(archivePath, Archive::Mode::ReadOnly, clock).and_then([id](const std::unique_ptr<Archive>& archive) {
        return conflictsIn(archive->authority(), id);
    });
}

} // namespace

Result<GateKnowledge> gateKnowledge(const Issue& issue, const Knowledge& knowledge, const QString& archivePath, StoredIssueId id, const Clock& clock,
                                    const Progress& progress) {
    const Result<NameMemory> memory = archivePath.isEmpty() ? NameMemory() : namesIn(archivePath, issue->masthead.title, id, clock);
    const auto fresh = memory ? tag(issue, knowledge, progress, *memory) : Result<Issue>(tl::unexpect, memory.error());
    const auto conflicts = fresh ? conflictsOf(archivePath, id, clock) : Result<std::vector<Conflict>>(tl::unexpect, fresh.error());
    if (!conflicts)
        return tl::unexpected(conflicts.error());
    return GateKnowledge{untagged(issue, *fresh), *conflicts};
}

} // namespace lilong
