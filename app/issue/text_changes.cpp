#include "app/issue/changes.h"
#include "app/issue/changed_text.h"
#include "app/issue/changes_text.h"

namespace lilong::changes {
namespace {

Repair typing(const QString& burst) {
    Repair repair;
    repair.key = repairKey(editorRule, burst, {}, {}, {}, 0);
    repair.rule = editorRule;
    repair.reason = {QStringLiteral(QT_TRANSLATE_NOOP("Reason", "Typed by the editor.")), {}};
    return repair;
}

} // namespace

Result<Issue> typeText(const Issue& issue, const PartRef& part, Span span, const QString& text, const QString& burst) {
    IssueDraft draft(issue);
    const PartPtr old = draft.part(part);
    if (!old)
        return fail(Error::Kind::Input, ChangesText::tr("This text is not there any more."));
    const Result<Part> written = replaced(*old, span, text, typing(burst), issue->sources);
    if (!written)
        return tl::unexpected(written.error());
    if (Result<void> set = setChangedText(draft, part, *written); !set)
        return tl::unexpected(set.error());
    return issue.changedTo(std::move(draft.data));
}

} // namespace lilong::changes
