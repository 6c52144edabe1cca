#include "app/issue/raw_paragraph.h"

#include "app/issue/changes_text.h"
#include "app/issue/closed_break.h"
#include "app/issue/issue_draft.h"

#include <algorithm>

namespace lilong {
namespace {

QStringList keysToTakeBack(const TracedText& text) {
    QStringList keys;
    for (const Run& run : text.runs()) {
        if (run.repair && !closesABreak(*run.repair) && !keys.contains(run.repair->key))
            keys.append(run.repair->key);
    }
    return keys;
}

RepairPtr turnedDown(const RepairPtr& repair) {
    auto copy = std::make_shared<Repair>(*repair);
    copy->state = RepairState::Rejected;
    return copy;
}

void noteTakenBack(IssueData& data, const std::vector<RepairPtr>& taken) {
    for (const RepairPtr& repair : taken) {
        if (repair->rule == editorRule)
            continue; // what she wrote is no finding of a rule: nothing could propose it again
        data.doubts.push_back(turnedDown(repair));
        data.decisions.insert(repair->key, Decision::Rejected);
    }
}

} // namespace

Result<RawShown> showRaw(const Issue& issue, const PartRef& ref) {
    const PartPtr old = issue.part(ref);
    if (!old)
        return fail(Error::Kind::Input, ChangesText::tr("This text is not there any more."));
    RawParagraph paragraph{ref, old, nullptr, keysToTakeBack(old->text), {}};
    if (paragraph.keys.isEmpty())
        return fail(Error::Kind::Input, ChangesText::tr("The raw text stands here already: nothing in this paragraph was changed."));
    Part part = *old;
    std::vector<RepairPtr> taken;
    for (const QString& key : paragraph.keys) {
        part = takenBack(part, key, issue->sources, taken);
        if (const auto decision = issue->decisions.find(key); decision != issue->decisions.end())
            paragraph.decided.insert(key, *decision);
    }
    paragraph.raw = std::make_shared<const Part>(std::move(part));
    IssueDraft draft(issue);
    if (Result<void> set = draft.setPart(ref, paragraph.raw); !set)
        return tl::unexpected(set.error());
    noteTakenBack(draft.data, taken);
    Result<Issue> made = issue.changedTo(std::move(draft.data));
    if (!made)
        return tl::unexpected(made.error());
    return RawShown{*std::move(made), std::move(paragraph)};
}

bool showsRaw(const Issue& issue, const RawParagraph& paragraph) {
    const PartPtr now = issue.part(paragraph.ref);
    return now && (now == paragraph.raw || *now == *paragraph.raw);
}

Result<Issue> hideRaw(const Issue& issue, const RawParagraph& paragraph) {
    if (!showsRaw(issue, paragraph))
        return fail(Error::Kind::Input, ChangesText::tr("The paragraph has been changed since: use Undo or the history."));
    IssueDraft draft(issue);
    if (Result<void> set = draft.setPart(paragraph.ref, paragraph.repaired); !set)
        return tl::unexpected(set.error());
    std::erase_if(draft.data.doubts, [&](const RepairPtr& doubt) { return doubt->state == RepairState::Rejected && paragraph.keys.contains(doubt->key); });
    for (const QString& key : paragraph.keys) {
        draft.data.decisions.remove(key);
        if (const auto decision = paragraph.decided.find(key); decision != paragraph.decided.end())
            draft.data.decisions.insert(key, *decision);
    }
    return issue.changedTo(std::move(draft.data));
}

} // namespace lilong
