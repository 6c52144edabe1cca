#include "app/archive/authority_card.h"

#include "app/archive/authority_directory.h"
#include "app/archive/binding.h"
#include "app/archive/search_text.h"
#include "app/text/character_class.h"

#include <algorithm>

namespace lilong {
namespace {

constexpr int mostNamingsRead = 60; ///< of one issue, in search of a role's sentence

PartRef refFrom(const Row& row) {
    PartRef ref{.role = fromStoredName<PartRole>(row.text(0)).value_or(PartRole::Block)};
    ref.article = row.id<ArticleId>(1);
    ref.block = row.id<BlockId>(2);
    ref.section = row.id<SectionId>(3);
    ref.furniture = row.id<FurnitureId>(4);
    return ref;
}

/// Two members may say the same: one role, over all the time.
void addRole(std::vector<StoredRole>& roles, const StoredRole& more) {
    const auto same = std::find_if(roles.begin(), roles.end(), [&more](const StoredRole& had) {
        return !had.role.byEditor && !more.role.byEditor && had.role.title == more.role.title && had.role.place == more.role.place;
    });
    if (same == roles.end()) {
        roles.push_back(more);
        return;
    }
    if (!more.role.from.isEmpty() && (same->role.from.isEmpty() || more.role.from < same->role.from)) {
        same->role.from = more.role.from;
        same->firstIssue = more.firstIssue;
    }
    if (more.role.to > same->role.to) {
        same->role.to = more.role.to;
        same->lastIssue = more.lastIssue;
    }
    same->role.issues += more.role.issues;
}

} // namespace

Masthead mastheadFrom(const Row& row, int column) { return {row.text(column), row.text(column + 1), row.text(column + 2), row.text(column + 3)}; }

Span sentenceAround(QStringView text, Span span) {
    qsizetype start = span.start;
    while (start > 0 && !isSentenceEnd(text[start - 1].unicode()) && !isLineEnd(text[start - 1].unicode()))
        --start;
    qsizetype end = span.end;
    while (end < text.size() && !isSentenceEnd(text[end].unicode()) && !isLineEnd(text[end].unicode()))
        ++end;
    while (end < text.size() && (isSentenceEnd(text[end].unicode()) || isClosing(text[end].unicode())))
        ++end;
    while (start < span.start && (isClosing(text[start].unicode()) || isSpace(text[start].unicode())))
        ++start;
    return {start, end};
}

Result<AuthorityRecord> AuthorityCard::record() const {
    Result<AuthorityRecord> record = store_.row(root_).map([](const RecordRow& row) { return row.record; });
    if (!record)
        return record;
    const auto name = [&record](const Row& row) -> Result<void> {
        if (row.text(0) != record->name && !record->aliases.contains(row.text(0)))
            record->aliases += row.text(0);
        return {};
    };
    const Result<void> named = connection_.read(Statement::SelectMemberNames, {bound(root_)}, name);
    const auto stored = named ? store_.roles(root_, Statement::SelectMemberRoles) : Result<std::vector<StoredRole>>(tl::unexpect, named.error());
    if (!stored)
        return tl::unexpected(stored.error());
    std::vector<StoredRole> roles;
    for (const StoredRole& role : *stored)
        addRole(roles, role);
    for (const StoredRole& role : roles)
        record->roles.push_back(role.role);
    return record;
}

Result<RecordCard> AuthorityCard::card() const {
    RecordCard card;
    const auto into = [](auto& member) { return [&member](auto value) { member = std::move(value); }; };
    const Result<void> done = record()
                                  .map(into(card.record))
                                  .and_then([&] { return roles().map(into(card.roles)); })
                                  .and_then([&] { return appearances().map(into(card.appearances)); })
                                  .and_then([&] { return profiles().map(into(card.profiles)); })
                                  .and_then([&] { return merged().map(into(card.merged)); })
                                  .and_then([&] { return inside().map(into(card.inside)); })
                                  .and_then([&] {
                                      return connection_.read(Statement::SelectDirectoryRow, {bound(root_)}, [&card](const Row& row) -> Result<void> {
                                          card.issues = static_cast<int>(row.integer(1));
                                          card.mentions = static_cast<int>(row.integer(2));
                                          return {};
                                      });
                                  });
    return done.map([&] { return std::move(card); });
}

Result<std::vector<Appearance>> AuthorityCard::appearances() const {
    std::vector<Appearance> found;
    Result<void> done =
        connection_.read(Statement::SelectAppearances, {bound(root_), RecordCard::mostAppearances}, [&found](const Row& row) -> Result<void> {
            Appearance appearance{.issue = row.id<StoredIssueId>(0), .masthead = mastheadFrom(row, 1), .record = row.id<RecordId>(7), .name = row.text(9)};
            if (fromStoredName<MentionKind>(row.text(5)) == MentionKind::Place)
                appearance.place = row.id<PlaceId>(6);
            else
                appearance.person = row.id<PersonId>(6);
            appearance.mentions = static_cast<int>(row.integer(8));
            found.push_back(std::move(appearance));
            return {};
        });
    for (size_t i = 0; done && i < found.size(); ++i) {
        if (found[i].person.isEmpty())
            continue;
        done = connection_.read(Statement::SelectEntityRoles, {bound(found[i].issue), bound(found[i].person)}, [&](const Row& row) -> Result<void> {
            found[i].roles += row.text(0) + row.text(1);
            return {};
        });
    }
    return done.map([&] { return std::move(found); });
}

Result<std::vector<ProfileArticle>> AuthorityCard::profiles() const {
    std::vector<ProfileArticle> found;
    const Result<void> done = connection_.read(Statement::SelectProfiles, {bound(root_)}, [&found](const Row& row) -> Result<void> {
        found.push_back({row.id<StoredIssueId>(0), mastheadFrom(row, 1), row.id<ArticleId>(5), row.text(6)});
        return {};
    });
    return done.map([&] { return std::move(found); });
}

Result<std::vector<AuthorityRecord>> AuthorityCard::merged() const {
    const Result<std::vector<RecordId>> members = store_.ids(Statement::SelectMembers, {bound(root_)});
    if (!members)
        return tl::unexpected(members.error());
    std::vector<AuthorityRecord> found;
    for (const RecordId member : *members) {
        if (member == root_)
            continue;
        Result<AuthorityRecord> own = store_.own(member);
        if (!own)
            return tl::unexpected(own.error());
        found.push_back(std::move(*own));
    }
    return found;
}

Result<std::vector<DirectoryRow>> AuthorityCard::inside() const {
    const Result<std::vector<RecordId>> places = store_.ids(Statement::ListPlacesInside, {bound(root_)});
    if (!places)
        return tl::unexpected(places.error());
    std::vector<DirectoryRow> found;
    const AuthorityDirectory directory(connection_, store_, pinyin_);
    for (const RecordId place : *places) {
        Result<DirectoryRow> row = directory.row(place, MentionKind::Place);
        if (!row)
            return tl::unexpected(row.error());
        found.push_back(std::move(*row));
    }
    return found;
}

Result<std::vector<CardRole>> AuthorityCard::roles() const {
    const Result<std::vector<StoredRole>> stored = store_.roles(root_, Statement::SelectMemberRoles);
    if (!stored)
        return tl::unexpected(stored.error());
    std::vector<StoredRole> roles;
    for (const StoredRole& role : *stored)
        addRole(roles, role);
    std::vector<CardRole> found;
    for (const StoredRole& role : roles) {
        CardRole shown{role.role, {}};
        for (const qint64 issue : {role.firstIssue, role.lastIssue == role.firstIssue ? 0 : role.lastIssue}) {
            const Result<std::optional<RoleEvidence>> said = issue > 0 ? evidence(issue, role.role) : std::optional<RoleEvidence>();
            if (!said)
                return tl::unexpected(said.error());
            if (*said)
                shown.evidence.push_back(**said);
        }
        found.push_back(std::move(shown));
    }
    return found;
}

/// The sentence that names the person and the title; where none does, the one that comes nearest.
Result<std::optional<RoleEvidence>> AuthorityCard::evidence(qint64 issue, const RecordRole& role) const {
    std::optional<RoleEvidence> best;
    int bestWorth = 0;
    const Result<std::vector<RecordId>> entities = store_.ids(Statement::SelectEntitiesOf, {bound(root_), issue});
    if (!entities)
        return tl::unexpected(entities.error());
    int left = mostNamingsRead;
    for (const RecordId entity : *entities) {
        const Result<std::vector<Naming>> named = namings(issue, MentionKind::Person, entity.number());
        if (!named)
            return tl::unexpected(named.error());
        for (const Naming& naming : *named) {
            if (--left < 0 || bestWorth == 7)
                break;
            const Result<PartPlace> place = placeOf(issue, naming.part);
            if (!place)
                return tl::unexpected(place.error());
            if (!isValidSpan(place->text, naming.span))
                continue;
            const Span span = sentenceAround(place->text, naming.span);
            const QStringView sentence = slice(place->text, span);
            const bool saysPlace = role.placeName.isEmpty() || sentence.contains(role.placeName);
            const int worth = (sentence.contains(role.title) ? 4 : 0) + (saysPlace ? 2 : 0) + (naming.form == MentionForm::Name ? 1 : 0);
            if (worth > bestWorth) {
                bestWorth = worth;
                best = RoleEvidence{StoredIssueId(static_cast<std::uint32_t>(issue)), {}, place->ref, span, sentence.toString()};
            }
        }
    }
    if (!best)
        return best;
    return mastheadOf(issue).map([&](const Masthead& masthead) {
        best->masthead = masthead;
        return best;
    });
}

Result<std::vector<AuthorityCard::Naming>> AuthorityCard::namings(qint64 issue, MentionKind kind, qint64 entity) const {
    std::vector<Naming> found;
    const Statement statement = kind == MentionKind::Person ? Statement::SelectPersonMentions : Statement::SelectPlaceMentions;
    const Result<void> done = connection_.read(statement, {issue, entity}, [&found](const Row& row) -> Result<void> {
        found.push_back({row.integer(0), {row.integer(1), row.integer(2)}, fromStoredName<MentionForm>(row.text(3)).value_or(MentionForm::Name)});
        return {};
    });
    return done.map([&] { return std::move(found); });
}

Result<AuthorityCard::PartPlace> AuthorityCard::placeOf(qint64 issue, qint64 part) const {
    PartPlace place;
    const Result<void> done = connection_.read(Statement::SelectPartPlace, {issue, part}, [&place](const Row& row) -> Result<void> {
        place = {refFrom(row), row.text(5), row.text(6)};
        return {};
    });
    return done.map([&] { return std::move(place); });
}

Result<Masthead> AuthorityCard::mastheadOf(qint64 issue) const {
    Masthead masthead;
    const Result<void> done = connection_.read(Statement::SelectMasthead, {issue}, [&masthead](const Row& row) -> Result<void> {
        masthead = mastheadFrom(row, 0);
        return {};
    });
    return done.map([&] { return masthead; });
}

Result<std::vector<MentionInContext>> AuthorityCard::mentions(int offset, int limit) const {
    struct Count {
        qint64 issue;
        MentionKind kind;
        qint64 entity;
        int mentions;
    };
    std::vector<Count> counts;
    const Result<void> counted = connection_.read(Statement::SelectMentionCounts, {bound(root_)}, [&counts](const Row& row) -> Result<void> {
        counts.push_back({row.integer(0), fromStoredName<MentionKind>(row.text(1)).value_or(MentionKind::Person), row.integer(2),
                          static_cast<int>(row.integer(3))});
        return {};
    });
    std::vector<MentionInContext> found;
    Result<void> done = counted;
    int skip = std::max(0, offset);
    for (const Count& count : counts) {
        if (!done || static_cast<int>(found.size()) >= limit)
            break;
        if (skip < count.mentions)
            done = addMentions(found, count.issue, count.kind, count.entity, skip, limit);
        skip = std::max(0, skip - count.mentions);
    }
    return done.map([&] { return std::move(found); });
}

Result<void> AuthorityCard::addMentions(std::vector<MentionInContext>& mentions, qint64 issue, MentionKind kind, qint64 entity, int skip,
                                        int limit) const {
    const Result<Masthead> masthead = mastheadOf(issue);
    const Result<std::vector<Naming>> named = masthead ? namings(issue, kind, entity) : Result<std::vector<Naming>>(tl::unexpect, masthead.error());
    if (!named)
        return tl::unexpected(named.error());
    for (size_t i = static_cast<size_t>(skip); i < named->size() && static_cast<int>(mentions.size()) < limit; ++i) {
        const Naming& naming = (*named)[i];
        const Result<PartPlace> place = placeOf(issue, naming.part);
        if (!place)
            return tl::unexpected(place.error());
        if (!isValidSpan(place->text, naming.span))
            continue;
        const Excerpt excerpt = excerptAround(place->text, {naming.span});
        mentions.push_back({StoredIssueId(static_cast<std::uint32_t>(issue)), *masthead, place->ref, naming.span, naming.form, place->headline, excerpt.text,
                            excerpt.spans.empty() ? Span{} : excerpt.spans.front()});
    }
    return {};
}

Result<std::vector<IssueCount>> AuthorityCard::timeline() const {
    std::vector<IssueCount> found;
    const Result<void> done = connection_.read(Statement::SelectTimeline, {bound(root_)}, [&found](const Row& row) -> Result<void> {
        found.push_back({row.id<StoredIssueId>(0), mastheadFrom(row, 1), static_cast<int>(row.integer(5))});
        return {};
    });
    return done.map([&] { return std::move(found); });
}

} // namespace lilong
