#include "app/archive/issue_linking.h"

#include "app/archive/archive_text.h"
#include "app/archive/binding.h"
#include "app/archive/stored_text.h"
#include "app/foundation/find_by_id.h"

#include <algorithm>

namespace lilong {

QString newsletterOf(const Masthead& masthead) { return masthead.title.isEmpty() ? masthead.publisher : masthead.title; }

Result<Issue> IssueLinking::linked(const Issue& issue, const Archive::Linker& linker) {
    IssueData data = issue.data();
    std::vector<RecordLink> links;
    const Result<void> done = readBefore()
                                  .and_then([&] { return keep(data.places, MentionKind::Place); })
                                  .and_then([&] { return keep(data.people, MentionKind::Person); })
                                  .and_then([&] { return candidates(data); })
                                  .and_then([&](const std::vector<RecordCandidate>& found) {
                                      return issue.changedTo(data).map([&](const Issue& known) { links = linker(known, found); });
                                  })
                                  .and_then([&] { return follow(data, links); })
                                  .and_then([&] { return completePlaces(data); });
    if (!done)
        return tl::unexpected(done.error());
    return data == issue.data() ? Result<Issue>(issue) : issue.changedTo(std::move(data));
}

Result<void> IssueLinking::readBefore() {
    if (id_.isEmpty())
        return {};
    const auto issue = static_cast<qint64>(id_.number());
    return connection_.read(Statement::SelectLinkedNames, {issue, issue, issue}, [this](const Row& row) -> Result<void> {
        const auto kind = fromStoredName<MentionKind>(row.text(0));
        if (kind && !row.flag(4))
            before_[{*kind, static_cast<std::uint32_t>(row.integer(1))}] = {row.id<RecordId>(2), row.text(3)};
        return {};
    });
}

template <typename Item>
Result<void> IssueLinking::keep(std::vector<Item>& items, MentionKind kind) {
    for (Item& item : items) {
        const Result<RecordId> record = kept(kind, item.id.number(), item.name, item.record);
        if (!record)
            return tl::unexpected(record.error());
        item.record = *record;
    }
    return {};
}

Result<RecordId> IssueLinking::kept(MentionKind kind, std::uint32_t entity, const QString& name, RecordId said) const {
    const Result<RecordId> meant = moved(kind, entity, said);
    const Result<std::optional<RecordRow>> row = meant ? store_.find(*meant) : Result<std::optional<RecordRow>>(tl::unexpect, meant.error());
    if (!row)
        return tl::unexpected(row.error());
    if (*row && (*row)->record.kind == kind)
        return *meant;
    const auto before = before_.find({kind, entity});
    return before != before_.end() && before->second.name == name ? before->second.record : RecordId();
}

Result<RecordId> IssueLinking::moved(MentionKind kind, std::uint32_t entity, RecordId said) const {
    if (said.isEmpty() || id_.isEmpty())
        return said;
    RecordId first;
    RecordId last;
    bool known = false;
    const Result<void> done =
        connection_.read(Statement::SelectEntityMoves, {bound(id_), named(kind), static_cast<qint64>(entity)}, [&](const Row& row) -> Result<void> {
            const auto from = row.id<RecordId>(0);
            const auto to = row.id<RecordId>(1);
            if (first.isEmpty())
                first = last = from;
            if (row.text(2).isEmpty())
                last = to;
            known = known || said == from || said == to;
            return {};
        });
    return done.map([&] { return known ? last : said; });
}

Result<std::vector<RecordCandidate>> IssueLinking::candidates(const IssueData& data) {
    std::vector<RecordCandidate> found;
    Result<void> done;
    // Places that are known are candidates too: where a role is held says who holds it.
    for (const Place& place : data.places) {
        if (done)
            done = place.record.isEmpty() ? addCandidates(found, MentionKind::Place, {place.name}) : addCandidate(found, place.record);
    }
    for (const Person& person : data.people) {
        if (done && person.record.isEmpty())
            done = addCandidates(found, MentionKind::Person, QStringList{person.name} + person.aliases);
    }
    return done.map([&] { return std::move(found); });
}

Result<void> IssueLinking::addCandidates(std::vector<RecordCandidate>& candidates, MentionKind kind, const QStringList& names) {
    for (const QString& name : names) {
        const Result<std::vector<RecordId>> records = store_.ids(Statement::FindRecordsNamed, {named(kind), storedText(name)});
        if (!records)
            return tl::unexpected(records.error());
        for (const RecordId record : *records) {
            if (Result<void> added = addCandidate(candidates, record); !added)
                return added;
        }
    }
    return {};
}

Result<void> IssueLinking::addCandidate(std::vector<RecordCandidate>& candidates, RecordId record) {
    if (candidates_.contains(record))
        return {};
    candidates_.insert(record);
    const Result<RecordRow> row = store_.row(record);
    const Result<AuthorityRecord> own = row ? store_.own(record) : Result<AuthorityRecord>(tl::unexpect, row.error());
    if (!own)
        return tl::unexpected(own.error());
    RecordCandidate candidate{.id = record, .root = row->root, .kind = own->kind, .names = QStringList{own->name} + own->aliases};
    candidate.roles = own->roles;
    candidate.newsletter = row->newsletter;
    candidate.category = own->category;
    candidate.code = own->code;
    const Result<void> done = connection_.read(Statement::SelectWithin, {bound(record)}, [&candidate](const Row& above) -> Result<void> {
        candidate.within.push_back(above.id<RecordId>(0));
        candidate.withinNames.push_back(above.text(1));
        return {};
    });
    candidates.push_back(std::move(candidate));
    return done;
}

Result<void> IssueLinking::follow(IssueData& data, const std::vector<RecordLink>& links) {
    const QString newsletter = newsletterOf(data.masthead);
    for (const RecordLink& link : links) {
        Person* person = findById(data.people, link.person);
        Place* place = findById(data.places, link.place);
        if (!person && !place)
            return fail(Error::Kind::Internal, ArchiveText::tr("A link to the directory belongs to nobody."), connection_.path());
        AuthorityRecord draft{.id = {}, .kind = person ? MentionKind::Person : MentionKind::Place, .name = person ? person->name : place->name};
        if (place) {
            draft.category = place->category;
            draft.code = place->code;
        }
        const Result<RecordId> record = recordFor(link, draft, newsletter);
        if (!record)
            return tl::unexpected(record.error());
        (person ? person->record : place->record) = *record;
    }
    return {};
}

Result<RecordId> IssueLinking::recordFor(const RecordLink& link, const AuthorityRecord& draft, const QString& newsletter) {
    if (!link.record.isEmpty())
        return link.record;
    const Result<RecordId> made = store_.make(draft, newsletter, false);
    if (!made || link.perhaps.isEmpty())
        return made;
    return connection_
        .run(Statement::InsertQuestion, {bound(*made), bound(link.perhaps), link.likeliness, storedText(link.reason.sentence),
                                         storedText(packed(link.reason.particulars))})
        .map([&] { return *made; });
}

/// An issue may say what a place lies in, or its code, where the record did not know.
Result<void> IssueLinking::completePlaces(const IssueData& data) {
    for (const Place& place : data.places) {
        const Result<std::optional<RecordRow>> row = store_.find(place.record);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            continue;
        Result<void> done;
        if (!place.code.isEmpty() && (*row)->record.code.isEmpty())
            done = connection_.run(Statement::FillCode, {storedText(place.code), bound(place.record)});
        const Place* outer = findById(data.places, place.within);
        if (done && outer && !outer->record.isEmpty() && (*row)->record.within.isEmpty()) {
            done = store_.mayLieIn(place.record, outer->record).and_then([&](bool may) {
                return may ? connection_.run(Statement::FillWithin, {bound(outer->record), bound(place.record)}) : Result<void>();
            });
        }
        if (!done)
            return done;
    }
    return {};
}

} // namespace lilong
