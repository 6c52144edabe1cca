#include "app/text/edit.h"

#include <QCoreApplication>

namespace lilong {
namespace {

QString described(const Edit& edit) {
    return QStringLiteral("[%1, %2) → “%3”").arg(edit.span.start).arg(edit.span.end).arg(edit.replacement);
}

bool collide(const Edit& a, const Edit& b) {
    return a.span.overlaps(b.span) || (a.span.start == b.span.start && a.span.isEmpty() && b.span.isEmpty())
        || (a.span.isEmpty() && a.span.start > b.span.start && a.span.start < b.span.end)
        || (b.span.isEmpty() && b.span.start > a.span.start && b.span.start < a.span.end);
}

} // namespace

Result<void> EditList::add(Edit edit) {
    const auto next = std::lower_bound(edits_.begin(), edits_.end(), edit, [](const Edit& a, const Edit& b) { return a.span < b.span; });
    const auto clash = [&](const Edit& other) {
        return fail(Error::Kind::Input, QCoreApplication::translate("EditList", "Two changes overlap: %1 and %2.").arg(described(other), described(edit)));
    };
    if (next != edits_.end() && collide(*next, edit))
        return clash(*next);
    if (next != edits_.begin() && collide(*std::prev(next), edit))
        return clash(*std::prev(next));
    edits_.insert(next, std::move(edit));
    return {};
}

Result<EditList::Applied> EditList::applyTo(QStringView base) const {
    Applied applied;
    qsizetype done = 0;
    for (const Edit& edit : edits_) {
        if (!isValidSpan(base, edit.span))
            return fail(Error::Kind::Input, QCoreApplication::translate("EditList", "A change lies outside its text or splits a character: %1.").arg(described(edit)));
        applied.text += base.mid(done, edit.span.start - done);
        applied.map.appendKept(edit.span.start - done);
        applied.text += edit.replacement;
        applied.map.appendReplaced(edit.span.length(), edit.replacement.size());
        done = edit.span.end;
    }
    applied.text += base.mid(done);
    applied.map.appendKept(base.size() - done);
    return applied;
}

} // namespace lilong
