#include "app/issue/changed_text.h"

#include "app/foundation/find_by_id.h"
#include "app/issue/named_entities.h"

#include <algorithm>

namespace lilong {
namespace {

QString saidBy(const Part& part, const Mention& mention) { return slice(part.text.text(), mention.span).toString(); }

bool isSameMention(const Mention& a, const Mention& b) { return a.kind == b.kind && a.form == b.form && a.person == b.person && a.place == b.place; }

bool isNamed(const IssueDraft& draft, PersonId person, PlaceId place) {
    bool found = false;
    draft.forEachPart([&](const PartRef&, const PartPtr& part) {
        found = found || std::any_of(part->mentions.begin(), part->mentions.end(), [&](const Mention& mention) {
            return mention.person == person && mention.place == place;
        });
    });
    return found;
}

/// What a mention reads now, and read before.
class Renaming {
public:
    Renaming(const Mention& before, QString said, QString now) : before_(before), said_(std::move(said)), now_(std::move(now)) {}

    /// Finds or makes whom or what the mention names now.
    void rename(IssueData& data, Mention& mention) {
        if (mention.kind == MentionKind::Place)
            renamePlace(data, mention);
        else if (mention.form == MentionForm::Name)
            renamePerson(data, mention);
        else if (Person* const person = findById(data.people, mention.person); person && person->name != now_ && !person->aliases.contains(now_))
            person->aliases.append(now_);
        after_ = mention;
    }

    /// What was known of somebody, or of a place, that only this mention named is known of the new one.
    void inherit(IssueDraft& draft) const {
        if (isSameMention(before_, after_))
            forgetAlias(draft);
        else if (isNamed(draft, before_.person, before_.place))
            return;
        else if (before_.kind == MentionKind::Person)
            inheritPerson(draft.data);
        else
            inheritPlace(draft.data);
    }

private:
    void renamePerson(IssueData& data, Mention& mention) const {
        const auto held = findById(data.people, mention.person);
        if (held && held->name == said_)
            mention.person = personNamed(data, now_).id;
    }
    void renamePlace(IssueData& data, Mention& mention) const {
        const auto held = findById(data.places, mention.place);
        if (!held || held->name != said_)
            return;
        const PlaceCategory category = held->category;
        const bool isNew = std::none_of(data.places.begin(), data.places.end(), [this](const Place& place) { return place.name == now_; });
        Place& place = placeNamed(data, now_);
        if (isNew)
            place.category = category;
        mention.place = place.id;
    }
    void inheritPerson(IssueData& data) const {
        const Person* const old = findById(data.people, before_.person);
        Person* const heir = findById(data.people, after_.person);
        if (!old || !heir)
            return;
        std::copy_if(old->roles.begin(), old->roles.end(), std::back_inserter(heir->roles),
                     [heir](const Role& role) { return std::find(heir->roles.begin(), heir->roles.end(), role) == heir->roles.end(); });
    }
    void inheritPlace(IssueData& data) const {
        for (Person& person : data.people)
            for (Role& role : person.roles)
                if (role.place == before_.place)
                    role.place = after_.place;
        for (Place& place : data.places)
            if (place.within == before_.place && place.id != after_.place)
                place.within = after_.place;
    }
    void forgetAlias(IssueDraft& draft) const {
        Person* const person = findById(draft.data.people, before_.person);
        if (!person || !person->aliases.contains(said_))
            return;
        bool isSaid = false;
        draft.forEachPart([&](const PartRef&, const PartPtr& part) {
            isSaid = isSaid || std::any_of(part->mentions.begin(), part->mentions.end(), [&](const Mention& mention) {
                return mention.person == before_.person && saidBy(*part, mention) == said_;
            });
        });
        if (!isSaid)
            person->aliases.removeAll(said_);
    }

    Mention before_, after_ = {};
    QString said_, now_;
};

} // namespace

Result<void> setChangedText(IssueDraft& draft, const PartRef& ref, Part changed) {
    const PartPtr before = draft.part(ref);
    std::vector<Mention> gone;
    std::vector<Renaming> renamings;
    auto old = before->mentions.begin();
    for (Mention& mention : changed.mentions) { // those that are left stand in the order in which they stood
        for (; old != before->mentions.end() && !isSameMention(*old, mention); ++old)
            gone.push_back(*old);
        if (old == before->mentions.end())
            break;
        if (const QString said = saidBy(*before, *old), now = saidBy(changed, mention); said != now) {
            gone.push_back(*old);
            renamings.emplace_back(*old, said, now).rename(draft.data, mention);
        }
        ++old;
    }
    gone.insert(gone.end(), old, before->mentions.end());
    if (Result<void> set = draft.setPart(ref, std::make_shared<const Part>(std::move(changed))); !set)
        return set;
    for (const Renaming& renaming : renamings)
        renaming.inherit(draft);
    if (!gone.empty())
        draft.forget(gone);
    return {};
}

} // namespace lilong
