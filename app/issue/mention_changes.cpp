#include "app/issue/changes.h"
#include "app/issue/changed_text.h"
#include "app/issue/changes_text.h"
#include "app/issue/map_parts.h"
#include "app/issue/named_entities.h"

#include <algorithm>
#include <map>

namespace lilong::changes {
namespace {

PersonId personFor(IssueData& data, MentionForm form, const QString& said, const QString& fullName) {
    if (form == MentionForm::Title && fullName.isEmpty())
        return {};
    Person& person = personNamed(data, fullName.isEmpty() ? said : fullName);
    if (form != MentionForm::Name && said != person.name && !person.aliases.contains(said))
        person.aliases.append(said);
    return person.id;
}

PlaceId placeFor(IssueData& data, const QString& text, const QString& fullName) {
    return placeNamed(data, fullName.isEmpty() ? text : fullName).id;
}

bool touches(Span a, Span b) { return a.overlaps(b) || (a.isEmpty() && a.start >= b.start && a.start <= b.end); }

/// The part's mentions without those that the spans touch, which are handed out. Both are sorted.
std::vector<Mention> withoutTouched(const Part& part, const std::vector<Span>& spans, std::vector<Mention>& removed) {
    std::vector<Mention> kept;
    auto span = spans.begin();
    for (const Mention& mention : part.mentions) {
        while (span != spans.end() && span->end < mention.span.start)
            ++span;
        const auto isTouched = [&] {
            for (auto next = span; next != spans.end() && next->start <= mention.span.end; ++next) {
                if (touches(*next, mention.span))
                    return true;
            }
            return false;
        };
        (isTouched() ? removed : kept).push_back(mention);
    }
    return kept;
}

/// The places of each part together, in the order of the text.
using PlacesByPart = std::map<PartRef, std::vector<Span>>;

/// The part, where it is there and holds the spans.
Result<PartPtr> partWith(PartPtr part, const std::vector<Span>& spans) {
    if (!part)
        return fail(Error::Kind::Input, ChangesText::tr("This text is not there any more."));
    for (const Span span : spans) {
        if (!isValidSpan(part->text.text(), span))
            return fail(Error::Kind::Input, ChangesText::tr("The selection lies outside its text or splits a character."));
    }
    return part;
}

/// One change of many mentions: the draft, and whom the mentions that went have named.
class MentionEdit {
public:
    explicit MentionEdit(const Issue& issue) : issue_(issue), draft_(issue) {}

    [[nodiscard]] IssueData& data() { return draft_.data; }
    /// Tags every span, each of which should read `text`. Spans are sorted and apart.
    Result<void> tag(const PartRef& ref, const std::vector<Span>& spans, QStringView text, Mention model) {
        const Result<PartPtr> part = partWith(draft_.part(ref), spans);
        if (!part)
            return tl::unexpected(part.error());
        const auto isOther = [&](Span span) { return slice((*part)->text.text(), span) != text; };
        if (std::any_of(spans.begin(), spans.end(), isOther))
            return fail(Error::Kind::Input, ChangesText::tr("The text has changed since “%1” was looked for in it.").arg(text));
        std::vector<Mention> mentions = withoutTouched(**part, spans, removed_);
        const auto old = static_cast<std::ptrdiff_t>(mentions.size());
        for (const Span span : spans) {
            model.span = span;
            mentions.push_back(model);
            draft_.data.decisions.remove(refusalKey(model.kind, **part, span));
        }
        std::inplace_merge(mentions.begin(), mentions.begin() + old, mentions.end(), [](const Mention& a, const Mention& b) { return a.span < b.span; });
        return draft_.setPart(ref, makePart((*part)->text, std::move(mentions)));
    }
    /// Removes what the span touches, for good.
    Result<void> refuse(const PartRef& ref, Span span) {
        const Result<PartPtr> part = partWith(draft_.part(ref), {span});
        if (!part)
            return tl::unexpected(part.error());
        std::vector<Mention> removed;
        std::vector<Mention> kept = withoutTouched(**part, {span}, removed);
        for (const Mention& mention : removed) {
            removed_.push_back(mention);
            draft_.data.decisions.insert(refusalKey(mention.kind, **part, mention.span), Decision::Rejected);
        }
        return removed.empty() ? Result<void>() : draft_.setPart(ref, makePart((*part)->text, std::move(kept)));
    }
    /// Removes every mention of a text that the editor did not set.
    void untagAll(MentionKind kind, const QString& text) {
        mapParts(draft_.data, [&](const PartRef&, const PartPtr& part) {
            const auto isMeant = [&](const Mention& mention) {
                return !mention.byEditor && mention.kind == kind && slice(part->text.text(), mention.span) == text;
            };
            std::vector<Mention> kept;
            for (const Mention& mention : part->mentions)
                (isMeant(mention) ? removed_ : kept).push_back(mention);
            return kept.size() == part->mentions.size() ? part : makePart(part->text, std::move(kept));
        });
    }
    [[nodiscard]] bool removesNothing() const { return removed_.empty(); }
    [[nodiscard]] Result<Issue> changed() {
        draft_.forget(removed_);
        return issue_.changedTo(std::move(draft_.data));
    }

private:
    const Issue& issue_;
    IssueDraft draft_;
    std::vector<Mention> removed_;
};

PlacesByPart byPart(const std::vector<PartSpan>& places) {
    PlacesByPart sorted;
    for (const PartSpan& place : places)
        sorted[place.part].push_back(place.span);
    for (auto& [part, spans] : sorted) {
        std::sort(spans.begin(), spans.end());
        spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
    }
    return sorted;
}

Result<Mention> mentionFor(IssueData& data, const QString& text, MentionKind kind, MentionForm form, const QString& name) {
    if (text.trimmed().isEmpty())
        return fail(Error::Kind::Input, ChangesText::tr("Select the name first."));
    if (kind == MentionKind::Person && form == MentionForm::Alias && name.isEmpty())
        return fail(Error::Kind::Input, ChangesText::tr("A nickname needs the full name of the person it stands for."));
    Mention mention{.kind = kind, .form = form, .span = {}, .byEditor = true};
    if (kind == MentionKind::Person)
        mention.person = personFor(data, form, text, name);
    else
        mention.place = placeFor(data, text, name);
    for (const RefusalScope scope : {RefusalScope::Issue, RefusalScope::Newsletter})
        data.decisions.remove(refusalKey(kind, text, scope));
    return mention;
}

} // namespace

Result<Issue> tagAll(const Issue& issue, const QString& text, const std::vector<PartSpan>& places, MentionKind kind, MentionForm form,
                     const QString& fullName) {
    if (places.empty())
        return issue;
    MentionEdit edit(issue);
    const Result<Mention> mention = mentionFor(edit.data(), text, kind, form, fullName.trimmed());
    if (!mention)
        return tl::unexpected(mention.error());
    for (const auto& [part, spans] : byPart(places)) {
        if (const Result<void> made = edit.tag(part, spans, text, *mention); !made)
            return tl::unexpected(made.error());
    }
    return edit.changed();
}

Result<Issue> tag(const Issue& issue, const PartRef& part, Span span, MentionKind kind, MentionForm form, const QString& fullName) {
    const Result<PartPtr> old = partWith(issue.part(part), {span});
    if (!old)
        return tl::unexpected(old.error());
    return tagAll(issue, slice((*old)->text.text(), span).toString(), {{part, span}}, kind, form, fullName);
}

Result<Issue> moveMention(const Issue& issue, const PartRef& ref, Span span, Span to) {
    IssueDraft draft(issue);
    const Result<PartPtr> old = partWith(draft.part(ref), {span, to});
    if (!old)
        return tl::unexpected(old.error());
    Part moved = **old;
    const auto mention = std::find_if(moved.mentions.begin(), moved.mentions.end(), [span](const Mention& other) { return other.span == span; });
    if (mention == moved.mentions.end() || !to.overlaps(span) || slice(moved.text.text(), to).trimmed().isEmpty())
        return fail(Error::Kind::Input, ChangesText::tr("A tag holds at least one character of its name."));
    const auto isInTheWay = [&](const Mention& other) { return other.span != span && other.span.overlaps(to); };
    if (std::any_of(moved.mentions.begin(), moved.mentions.end(), isInTheWay))
        return fail(Error::Kind::Input, ChangesText::tr("Another tag begins here: move its border first, or remove it."));
    if (!mention->byEditor)
        draft.data.decisions.insert(refusalKey(mention->kind, **old, span), Decision::Rejected);
    draft.data.decisions.remove(refusalKey(mention->kind, **old, to));
    mention->span = to;
    mention->byEditor = true;
    return setChangedText(draft, ref, std::move(moved)).and_then([&] { return issue.changedTo(std::move(draft.data)); });
}

Result<Issue> refuseMention(const Issue& issue, const PartRef& part, Span span) {
    MentionEdit edit(issue);
    if (const Result<void> made = edit.refuse(part, span); !made)
        return tl::unexpected(made.error());
    return edit.removesNothing() ? Result<Issue>(issue) : edit.changed();
}

Result<Issue> refuseName(const Issue& issue, MentionKind kind, const QString& text, RefusalScope scope) {
    if (scope == RefusalScope::Mention || text.trimmed().isEmpty())
        return fail(Error::Kind::Input, ChangesText::tr("Select the name first."));
    MentionEdit edit(issue);
    edit.data().decisions.insert(refusalKey(kind, text, scope), Decision::Rejected);
    edit.untagAll(kind, text);
    return edit.changed();
}

Result<Issue> forgetRecords(const Issue& issue) {
    IssueDraft draft(issue);
    for (Person& person : draft.data.people)
        person.record = {};
    for (Place& place : draft.data.places)
        place.record = {};
    return draft.data == issue.data() ? Result<Issue>(issue) : issue.changedTo(std::move(draft.data));
}

} // namespace lilong::changes
