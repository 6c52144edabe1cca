#include "app/archive/issue_writer.h"

#include "app/archive/binding.h"
#include "app/archive/run_codec.h"
#include "app/archive/stored_names.h"
#include "app/archive/stored_text.h"

#include <QTimeZone>

namespace lilong {
namespace {

/// Calls `write` for each item with its position, until one fails.
template <typename Items, typename Write>
Result<void> writeEach(const Items& items, const Write& write) {
    qint64 position = 0;
    for (const auto& item : items) {
        Result<void> written = write(item, position++);
        if (!written)
            return written;
    }
    return {};
}

} // namespace

Result<void> IssueWriter::clear(Connection& connection, StoredIssueId id) {
    using enum Statement;
    // What points at others goes first.
    constexpr std::array contents{DeletePageStates, DeleteLinks,     DeleteBlocks,  DeleteArticles, DeleteFurniture,
                                  DeleteSections,   DeleteMentions,  DeleteParts,   DeleteDecisions, DeleteRepairs,
                                  DeleteRoles,      DeleteAliases,   DeletePeople,  DeletePlaces,    DeleteSources};
    return writeEach(contents, [&](Statement statement, qint64) { return connection.run(statement, {bound(id)}); });
}

Result<StoredIssueId> IssueWriter::write(StoredIssueId id, const QDateTime& now) {
    const auto cleared = [&] { return id.isEmpty() ? Result<void>() : clear(connection_, id); };
    // The order is that of the foreign keys.
    const Result<void> written = cleared()
                                     .and_then([&] { return writeIssue(id, now); })
                                     .and_then([&] { return writeSources(); })
                                     .and_then([&] { return writePlaces(); })
                                     .and_then([&] { return writePeople(); })
                                     .and_then([&] { return writeDoubts(); })
                                     .and_then([&] { return writeDecisions(); })
                                     .and_then([&] { return writePageStates(); })
                                     .and_then([&] { return writeSections(); })
                                     .and_then([&] { return writeFurniture(); })
                                     .and_then([&] { return writeArticles(); })
                                     .and_then([&] { return writeLinks(connection_, StoredIssueId(static_cast<std::uint32_t>(id_)), issue_); });
    if (!written)
        return tl::unexpected(written.error());
    return StoredIssueId(static_cast<std::uint32_t>(id_));
}

Result<void> IssueWriter::writeIssue(StoredIssueId id, const QDateTime& now) {
    const Masthead& masthead = issue_.masthead;
    const Result<qint64> made = connection_.insert(Statement::SaveIssue,
                                                   {bound(id), storedText(masthead.title), storedText(masthead.publisher), storedText(masthead.date),
                                                    storedText(masthead.number), named(issue_.state), static_cast<qint64>(issue_.lastId),
                                                    now.toUTC().toString(Qt::ISODateWithMs)});
    if (!made)
        return tl::unexpected(made.error());
    id_ = id.isEmpty() ? *made : static_cast<qint64>(id.number());
    return {};
}

Result<void> IssueWriter::writeSources() {
    return writeEach(issue_.sources, [this](const SourcePtr& source, qint64 position) {
        return connection_.run(Statement::InsertSource,
                               {id_, bound(source->id), position, storedText(source->name), storedText(QString::fromLatin1(source->sha256)),
                                storedText(source->encoding), storedText(source->text)});
    });
}

Result<void> IssueWriter::writePlaces() {
    return writeEach(issue_.places, [this](const Place& place, qint64 position) {
        return connection_.run(
            Statement::InsertPlace,
            {id_, bound(place.id), position, storedText(place.name), named(place.category), storedText(place.code), bound(place.within)});
    });
}

Result<void> IssueWriter::writePeople() {
    return writeEach(issue_.people, [this](const Person& person, qint64 position) { return writePerson(person, position); });
}

Result<void> IssueWriter::writePerson(const Person& person, qint64 position) {
    const QVariant id = bound(person.id);
    return connection_.run(Statement::InsertPerson, {id_, id, position, storedText(person.name)})
        .and_then([&] {
            return writeEach(person.aliases, [&](const QString& alias, qint64 at) {
                return connection_.run(Statement::InsertAlias, {id_, id, at, storedText(alias)});
            });
        })
        .and_then([&] {
            return writeEach(person.roles, [&](const Role& role, qint64 at) {
                return connection_.run(Statement::InsertRole, {id_, id, at, storedText(role.title), bound(role.place)});
            });
        });
}

Result<void> IssueWriter::writeDoubts() {
    return writeEach(issue_.doubts, [this](const RepairPtr& repair, qint64) { return writeRepair(repair); });
}

Result<void> IssueWriter::writeRepair(const RepairPtr& repair) {
    const quint64 number = static_cast<quint64>(repairNumbers_.size()) + 1;
    if (repairNumbers_.contains(repair.get()))
        return {};
    repairNumbers_.insert(repair.get(), number);
    return connection_.run(Statement::InsertRepair,
                           {id_, number, storedText(repair->key), storedText(repair->rule), named(repair->state), named(repair->effect),
                            bound(repair->raw.source), static_cast<qint64>(repair->raw.span.start), static_cast<qint64>(repair->raw.span.end),
                            storedText(repair->before), storedText(repair->after), repair->confidence, storedText(repair->reason.sentence),
                            storedText(packed(repair->reason.particulars))});
}

Result<void> IssueWriter::writeDecisions() {
    for (auto decision = issue_.decisions.begin(); decision != issue_.decisions.end(); ++decision) {
        Result<void> written = connection_.run(Statement::InsertDecision, {id_, storedText(decision.key()), named(decision.value())});
        if (!written)
            return written;
    }
    return {};
}

Result<void> IssueWriter::writePageStates() {
    return writeEach(issue_.pageStates, [this](const auto& said, qint64) {
        return connection_.run(Statement::InsertPageState, {id_, bound(said.first), named(said.second)});
    });
}

Result<void> IssueWriter::writeRepairs(const std::vector<Run>& runs) {
    return writeEach(runs, [this](const Run& run, qint64) { return run.repair ? writeRepair(run.repair) : Result<void>(); });
}

Result<void> IssueWriter::writeMentions(const std::vector<Mention>& mentions) {
    return writeEach(mentions, [this](const Mention& mention, qint64 position) {
        return connection_.run(Statement::InsertMention,
                               {id_, lastPart_, position, named(mention.kind), named(mention.form), static_cast<qint64>(mention.span.start),
                                static_cast<qint64>(mention.span.end), bound(mention.person), bound(mention.place), mention.byEditor ? 1 : 0});
    });
}

Result<QVariant> IssueWriter::writePart(const PartPtr& part) {
    if (!part)
        return QVariant(QMetaType(QMetaType::LongLong));
    ++lastPart_;
    const auto numberOf = [this](const RepairPtr& repair) { return repairNumbers_.value(repair.get()); };
    const Result<void> written =
        writeRepairs(part->text.runs())
            .and_then([&] {
                const QByteArray runs = encodedRuns(part->text.runs(), numberOf);
                return connection_.run(Statement::InsertPart, {id_, lastPart_, storedText(part->text.text()), runs.isNull() ? QByteArray("") : runs});
            })
            .and_then([&] { return writeMentions(part->mentions); });
    if (!written)
        return tl::unexpected(written.error());
    return QVariant(lastPart_);
}

Result<void> IssueWriter::writeSections() {
    return writeEach(issue_.sections, [this](const Section& section, qint64 position) {
        return writePart(section.part).and_then([&](const QVariant& part) {
            return connection_.run(Statement::InsertSection, {id_, bound(section.id), position, part});
        });
    });
}

Result<void> IssueWriter::writeFurniture() {
    return writeEach(issue_.furniture, [this](const Furniture& furniture, qint64 position) {
        return writePart(furniture.part).and_then([&](const QVariant& part) {
            return connection_.run(Statement::InsertFurniture, {id_, bound(furniture.id), position, named(furniture.kind), part});
        });
    });
}

Result<void> IssueWriter::writeArticles() {
    return writeEach(issue_.articles, [this](const ArticlePtr& article, qint64 position) { return writeArticle(*article, position); });
}

Result<void> IssueWriter::writeArticle(const Article& article, qint64 position) {
    QVariantList values{id_, bound(article.id), position, named(article.kind), bound(article.parent)};
    for (const PartPtr& part : {article.kicker, article.headline, article.deck, article.byline}) {
        const Result<QVariant> written = writePart(part);
        if (!written)
            return tl::unexpected(written.error());
        values += *written;
    }
    values += {bound(article.section), bound(article.person)};
    return connection_.run(Statement::InsertArticle, values).and_then([&] { return writeBlocks(article); });
}

Result<void> IssueWriter::writeBlocks(const Article& article) {
    return writeEach(article.blocks, [&](const BlockPtr& block, qint64 position) {
        return writePart(block->part).and_then([&](const QVariant& part) {
            return connection_.run(
                Statement::InsertBlock,
                {id_, bound(article.id), position, bound(block->id), named(block->type), part, block->cutStart ? 1 : 0, block->cutEnd ? 1 : 0});
        });
    });
}

Result<void> IssueWriter::writeLinks(Connection& connection, StoredIssueId id, const IssueData& issue) {
    QHash<PersonId, int> people;
    QHash<PlaceId, int> places;
    forEachPart(issue, [&](const PartRef&, const PartPtr& part) {
        for (const Mention& mention : part->mentions) {
            ++people[mention.person];
            ++places[mention.place];
        }
    });
    const auto link = [&](MentionKind kind, const auto& entity, int mentions) {
        return entity.record.isEmpty() ? Result<void>()
                                       : connection.run(Statement::InsertLink, {bound(id), named(kind), bound(entity.id), bound(entity.record), mentions});
    };
    return connection.run(Statement::DeleteLinks, {bound(id)})
        .and_then([&] {
            return writeEach(issue.people, [&](const Person& person, qint64) { return link(MentionKind::Person, person, people.value(person.id)); });
        })
        .and_then([&] {
            return writeEach(issue.places, [&](const Place& place, qint64) { return link(MentionKind::Place, place, places.value(place.id)); });
        });
}

} // namespace lilong
