#include "app/issue/refusals.h"

namespace lilong {
namespace {

const QLatin1StringView refusal("no-name/");
const QLatin1StringView here("here/"), inIssue("issue/"), inNewsletter("newsletter/");

QLatin1StringView wordOf(MentionKind kind) { return kind == MentionKind::Person ? QLatin1StringView("person/") : QLatin1StringView("place/"); }

} // namespace

QString refusalKey(MentionKind kind, const Part& part, Span span) {
    QString key = refusal + here + wordOf(kind);
    if (const std::vector<RawSpan> raw = part.text.rawOf(span); !raw.empty()) {
        const RawSpan &first = raw.front(), &last = raw.back();
        key += QStringLiteral("%1:%2-%3:%4/").arg(first.source.number()).arg(first.span.start).arg(last.source.number()).arg(last.span.end);
    }
    // The text too: of several names that the editor typed into one gap of the page, all have the same raw place.
    return key.append(slice(part.text.text(), span));
}

QString refusalKey(MentionKind kind, QStringView text, RefusalScope scope) {
    QString key = refusal + (scope == RefusalScope::Newsletter ? inNewsletter : inIssue) + wordOf(kind);
    return key.append(text);
}

std::optional<RefusedName> newsletterRefusal(const QString& key) {
    for (const MentionKind kind : {MentionKind::Person, MentionKind::Place}) {
        const QString start = refusalKey(kind, QStringView(), RefusalScope::Newsletter);
        if (key.startsWith(start) && key.size() > start.size())
            return RefusedName{kind, key.mid(start.size())};
    }
    return std::nullopt;
}

Refusals::Refusals(const Decisions& decisions, const NameMemory& memory) : memory_(memory.refused) {
    for (auto decision = decisions.begin(); decision != decisions.end(); ++decision) {
        if (decision.value() == Decision::Rejected && decision.key().startsWith(refusal))
            keys_.insert(decision.key());
    }
}

std::optional<RefusalScope> Refusals::scopeOf(MentionKind kind, const Part& part, Span span) const {
    const QStringView text = slice(part.text.text(), span);
    if (!memory_.empty() && memory_.contains({kind, text.toString()}))
        return RefusalScope::Newsletter;
    if (keys_.isEmpty())
        return std::nullopt;
    for (const RefusalScope scope : {RefusalScope::Newsletter, RefusalScope::Issue}) {
        if (keys_.contains(refusalKey(kind, text, scope)))
            return scope;
    }
    return keys_.contains(refusalKey(kind, part, span)) ? std::optional(RefusalScope::Mention) : std::nullopt;
}

} // namespace lilong
