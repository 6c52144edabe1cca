#include "app/issue/changes.h"
#include "app/issue/issue_draft.h"
#include "app/issue/changes_text.h"

#include <algorithm>

namespace lilong::changes {
namespace {

/// The one with this name, found or made.
template <typename Entity, typename AnyId>
Entity& named(IssueData& data, std::vector<Entity>& entities, const QString& name) {
    const auto found = std::find_if(entities.begin(), entities.end(), [&](const Entity& entity) { return entity.name == name; });
    if (found != entities.end())
        return *found;
    const auto id = data.nextId<AnyId>();
    entities.push_back({.id = id, .name = name});
    return entities.back();
}

PersonId personFor(IssueData& data, MentionForm form, const QString& said, const QString& fullName) {
    if (form == MentionForm::Title && fullName.isEmpty())
        return {};
    Person& person = named<Person, PersonId>(data, data.people, fullName.isEmpty() ? said : fullName);
    if (form != MentionForm::Name && said != person.name && !person.aliases.contains(said))
        person.aliases.append(said);
    return person.id;
}

PlaceId placeFor(IssueData& data, const QString& text, const QString& fullName) {
    return named<Place, PlaceId>(data, data.places, fullName.isEmpty() ? text : fullName).id;
}

bool touches(Span a, Span b) { return a.overlaps(b) || (a.isEmpty() && a.start >= b.start && a.start <= b.end); }

/// The part's mentions without those a span touches, which are handed out.
std::vector<Mention> withoutTouched(const Part& part, Span span, std::vector<Mention>& removed) {
    std::vector<Mention> kept;
    for (const Mention& mention : part.mentions)
        (touches(span, mention.span) ? removed : kept).push_back(mention);
    return kept;
}

Result<PartPtr> taggedPart(const IssueDraft& draft, const PartRef& ref, Span span) {
    PartPtr part = draft.part(ref);
    if (!part)
        return fail(Error::Kind::Input, ChangesText::tr("This text is not there any more."));
    if (!isValidSpan(part->text.text(), span))
        return fail(Error::Kind::Input, ChangesText::tr("The selection lies outside its text or splits a character."));
    return part;
}

Result<Issue> withMentions(const Issue& issue, IssueDraft& draft, const PartRef& ref, const Part& part, std::vector<Mention> mentions,
                           const std::vector<Mention>& removed) {
    if (Result<void> set = draft.setPart(ref, makePart(part.text, std::move(mentions))); !set)
        return tl::unexpected(set.error());
    draft.forget(removed);
    return issue.changedTo(std::move(draft.data));
}

} // namespace

Result<Issue> tag(const Issue& issue, const PartRef& part, Span span, MentionKind kind, MentionForm form, const QString& fullName) {
    IssueDraft draft(issue);
    const Result<PartPtr> old = taggedPart(draft, part, span);
    if (!old)
        return tl::unexpected(old.error());
    const QString text = slice((*old)->text.text(), span).toString();
    if (text.trimmed().isEmpty())
        return fail(Error::Kind::Input, ChangesText::tr("Select the name first."));
    const QString name = fullName.trimmed();
    if (kind == MentionKind::Person && form == MentionForm::Alias && name.isEmpty())
        return fail(Error::Kind::Input, ChangesText::tr("A nickname needs the full name of the person it stands for."));

    std::vector<Mention> removed;
    std::vector<Mention> mentions = withoutTouched(**old, span, removed);
    Mention mention{.kind = kind, .form = form, .span = span, .byEditor = true};
    if (kind == MentionKind::Person)
        mention.person = personFor(draft.data, form, text, name);
    else
        mention.place = placeFor(draft.data, text, name);
    const auto behind = std::find_if(mentions.begin(), mentions.end(), [span](const Mention& other) { return other.span.start >= span.end; });
    mentions.insert(behind, mention);
    return withMentions(issue, draft, part, **old, std::move(mentions), removed);
}

Result<Issue> untag(const Issue& issue, const PartRef& part, Span span) {
    IssueDraft draft(issue);
    const Result<PartPtr> old = taggedPart(draft, part, span);
    if (!old)
        return tl::unexpected(old.error());
    std::vector<Mention> removed;
    std::vector<Mention> mentions = withoutTouched(**old, span, removed);
    if (removed.empty())
        return issue;
    return withMentions(issue, draft, part, **old, std::move(mentions), removed);
}

namespace {

template <typename Items, typename AnyId>
Result<Issue> withRecord(const Issue& issue, IssueDraft& draft, Items& items, AnyId id, RecordId record) {
    const auto found = std::find_if(items.begin(), items.end(), [id](const auto& item) { return item.id == id; });
    if (found == items.end())
        return fail(Error::Kind::Input, ChangesText::tr("This person or place is not named in the issue any more."));
    if (found->record == record)
        return issue;
    found->record = record;
    return issue.changedTo(std::move(draft.data));
}

} // namespace

Result<Issue> setRecord(const Issue& issue, PersonId person, RecordId record) {
    IssueDraft draft(issue);
    return withRecord(issue, draft, draft.data.people, person, record);
}

Result<Issue> setRecord(const Issue& issue, PlaceId place, RecordId record) {
    IssueDraft draft(issue);
    return withRecord(issue, draft, draft.data.places, place, record);
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
