#include "app/archive/issue_reader.h"

#include "app/archive/archive_text.h"
#include "app/archive/schema.h"
#include "app/archive/stored_names.h"
#include "app/archive/stored_text.h"
#include "app/foundation/find_by_id.h"

namespace lilong {
namespace {

Span spanAt(const Row& row, int column) { return {row.integer(column), row.integer(column + 1)}; }

} // namespace

tl::unexpected<Error> IssueReader::broken(const QString& why) const {
    return fail(Error::Kind::Archive, ArchiveText::tr("Issue %1 of the archive is not whole: %2").arg(id_.number()).arg(why), connection_.path(),
                ArchiveText::tr("The other issues can still be read. Take this one from your last backup, or import its pages again."));
}

template <typename Enum>
Result<Enum> IssueReader::value(const Row& row, int column) const {
    const QString name = row.text(column);
    if (const std::optional<Enum> known = fromStoredName<Enum>(name))
        return *known;
    return broken(ArchiveText::tr("it holds a word this version does not know, “%1”.").arg(name));
}

Result<void> IssueReader::eachRow(Statement statement, const Connection::Take& take) {
    return connection_.read(statement, {static_cast<qint64>(id_.number())}, take);
}

Result<Issue> IssueReader::read() {
    const Result<void> done = readIssue()
                                  .and_then([&] { return readSources(); })
                                  .and_then([&] { return readPlaces(); })
                                  .and_then([&] { return readPeople(); })
                                  .and_then([&] { return readLinks(); })
                                  .and_then([&] { return readRepairs(); })
                                  .and_then([&] { return readDecisions(); })
                                  .and_then([&] { return readPageStates(); })
                                  .and_then([&] { return readParts(); })
                                  .and_then([&] { return readMentions(); })
                                  .and_then([&] { return readSections(); })
                                  .and_then([&] { return readFurniture(); })
                                  .and_then([&] { return readBlocks(); })
                                  .and_then([&] { return readArticles(); });
    if (!done)
        return tl::unexpected(done.error());
    if (!parts_.isEmpty())
        return broken(ArchiveText::tr("a text belongs to no article."));
    if (!blocks_.isEmpty())
        return broken(ArchiveText::tr("a paragraph belongs to no article."));
    Result<Issue> issue = Issue::create(std::move(data_));
    if (!issue)
        return broken(issue.error().what);
    return issue;
}

Result<void> IssueReader::readIssue() {
    const Result<void> done = eachRow(Statement::SelectIssue, [this](const Row& row) -> Result<void> {
        found_ = true;
        data_.masthead = {row.text(0), row.text(1), row.text(2), row.text(3)};
        data_.lastId = row.id<ArticleId>(5).number();
        return value<IssueState>(row, 4).map([this](IssueState state) { data_.state = state; });
    });
    if (done && !found_)
        return fail(Error::Kind::Archive, ArchiveText::tr("The archive holds no issue with the number %1.").arg(id_.number()), connection_.path(),
                    ArchiveText::tr("It may have been removed in another window."));
    return done;
}

Result<void> IssueReader::readSources() {
    return eachRow(Statement::SelectSources, [this](const Row& row) -> Result<void> {
        data_.sources.push_back(
            std::make_shared<const Source>(Source{row.id<SourceId>(0), row.text(1), row.text(2).toLatin1(), row.text(3), row.text(4)}));
        return {};
    });
}

Result<void> IssueReader::readPlaces() {
    return eachRow(Statement::SelectPlaces, [this](const Row& row) {
        return value<PlaceCategory>(row, 2).map([&](PlaceCategory category) {
            data_.places.push_back({row.id<PlaceId>(0), row.text(1), category, row.text(3), row.id<PlaceId>(4)});
        });
    });
}

Result<void> IssueReader::readPeople() {
    const auto personOf = [this](const Row& row) { return findById(data_.people, row.id<PersonId>(0)); };
    return eachRow(Statement::SelectPeople,
                   [this](const Row& row) -> Result<void> {
                       data_.people.push_back({row.id<PersonId>(0), row.text(1)});
                       return {};
                   })
        .and_then([&] {
            return eachRow(Statement::SelectAliases, [&](const Row& row) -> Result<void> {
                Person* person = personOf(row);
                if (!person)
                    return broken(ArchiveText::tr("an alias belongs to nobody."));
                person->aliases += row.text(1);
                return {};
            });
        })
        .and_then([&] {
            return eachRow(Statement::SelectRoles, [&](const Row& row) -> Result<void> {
                Person* person = personOf(row);
                if (!person)
                    return broken(ArchiveText::tr("a role belongs to nobody."));
                person->roles.push_back({row.text(1), row.id<PlaceId>(2)});
                return {};
            });
        });
}

Result<void> IssueReader::readLinks() {
    const Result<qint64> version = connection_.number(Statement::SchemaVersion);
    if (!version || *version < firstWithAuthority)
        return version ? Result<void>() : tl::unexpected(version.error());
    return eachRow(Statement::SelectLinks, [this](const Row& row) -> Result<void> {
        const Result<MentionKind> kind = value<MentionKind>(row, 0);
        if (!kind)
            return tl::unexpected(kind.error());
        const auto record = row.id<RecordId>(2);
        Person* person = *kind == MentionKind::Person ? findById(data_.people, row.id<PersonId>(1)) : nullptr;
        Place* place = *kind == MentionKind::Place ? findById(data_.places, row.id<PlaceId>(1)) : nullptr;
        if (!person && !place)
            return broken(ArchiveText::tr("a link to the directory belongs to nobody."));
        (person ? person->record : place->record) = record;
        return {};
    });
}

Result<void> IssueReader::readRepairs() {
    return eachRow(Statement::SelectRepairs, [this](const Row& row) -> Result<void> {
        const Result<RepairState> state = value<RepairState>(row, 3);
        const Result<RepairEffect> effect = value<RepairEffect>(row, 4);
        if (!state || !effect)
            return tl::unexpected(state ? effect.error() : state.error());
        auto repair = std::make_shared<const Repair>(Repair{row.text(1),
                                                            row.text(2),
                                                            *state,
                                                            *effect,
                                                            {row.id<SourceId>(5), spanAt(row, 6)},
                                                            row.text(8),
                                                            row.text(9),
                                                            row.real(10),
                                                            {row.text(11), unpacked(row.text(12))}});
        if (*state == RepairState::Applied)
            applied_.insert(static_cast<quint64>(row.integer(0)), std::move(repair));
        else
            data_.doubts.push_back(std::move(repair));
        return {};
    });
}

Result<void> IssueReader::readDecisions() {
    return eachRow(Statement::SelectDecisions, [this](const Row& row) {
        return value<Decision>(row, 1).map([&](Decision decision) { data_.decisions.insert(row.text(0), decision); });
    });
}

Result<void> IssueReader::readPageStates() {
    const Result<qint64> version = connection_.number(Statement::SchemaVersion);
    if (!version || *version < firstWithHistory)
        return version ? Result<void>() : tl::unexpected(version.error());
    return eachRow(Statement::SelectPageStates, [this](const Row& row) {
        return value<IssueState>(row, 1).map([&](IssueState state) { data_.pageStates.emplace(row.id<SourceId>(0), state); });
    });
}

Result<TracedText> IssueReader::tracedText(const QString& text, const QByteArray& bytes) const {
    const auto runs = decodedRuns(bytes);
    if (!runs)
        return broken(ArchiveText::tr("where a text came from cannot be read."));
    TracedTextBuilder builder;
    qsizetype start = 0;
    for (const StoredRun& run : *runs) {
        const RepairPtr repair = applied_.value(run.repair);
        if (run.repair != 0 && !repair)
            return broken(ArchiveText::tr("a repair that a text names is missing."));
        if (run.length > text.size() - start)
            return broken(ArchiveText::tr("a text is shorter than it should be."));
        builder.add({run.raw, run.length, repair}, QStringView(text).sliced(start, run.length));
        start += run.length;
    }
    if (start != text.size())
        return broken(ArchiveText::tr("a text is longer than it should be."));
    return std::move(builder).build();
}

Result<void> IssueReader::readParts() {
    return eachRow(Statement::SelectParts, [this](const Row& row) {
        return tracedText(row.text(1), row.bytes(2)).map([&](TracedText text) { parts_.insert(row.integer(0), Part{std::move(text)}); });
    });
}

Result<void> IssueReader::readMentions() {
    return eachRow(Statement::SelectMentions, [this](const Row& row) -> Result<void> {
        const Result<MentionKind> kind = value<MentionKind>(row, 1);
        const Result<MentionForm> form = value<MentionForm>(row, 2);
        if (!kind || !form)
            return tl::unexpected(kind ? form.error() : kind.error());
        const auto part = parts_.find(row.integer(0));
        if (part == parts_.end())
            return broken(ArchiveText::tr("a mention stands in no text."));
        part->mentions.push_back({*kind, *form, spanAt(row, 3), row.id<PersonId>(5), row.id<PlaceId>(6), row.flag(7)});
        return {};
    });
}

PartPtr IssueReader::takePart(const Row& row, int column) {
    const auto part = parts_.find(row.integer(column));
    if (part == parts_.end())
        return nullptr;
    PartPtr taken = std::make_shared<const Part>(std::move(*part));
    parts_.erase(part);
    return taken;
}

Result<void> IssueReader::readSections() {
    return eachRow(Statement::SelectSections, [this](const Row& row) -> Result<void> {
        data_.sections.push_back({row.id<SectionId>(0), takePart(row, 1)});
        return data_.sections.back().part ? Result<void>() : broken(ArchiveText::tr("a section's heading is missing."));
    });
}

Result<void> IssueReader::readFurniture() {
    return eachRow(Statement::SelectFurniture, [this](const Row& row) -> Result<void> {
        const Result<FurnitureKind> kind = value<FurnitureKind>(row, 1);
        if (!kind)
            return tl::unexpected(kind.error());
        data_.furniture.push_back({row.id<FurnitureId>(0), *kind, takePart(row, 2)});
        return data_.furniture.back().part ? Result<void>() : broken(ArchiveText::tr("a text beside the articles is missing."));
    });
}

Result<void> IssueReader::readBlocks() {
    return eachRow(Statement::SelectBlocks, [this](const Row& row) -> Result<void> {
        const Result<BlockType> type = value<BlockType>(row, 2);
        const PartPtr part = takePart(row, 3);
        if (!type || !part)
            return type ? broken(ArchiveText::tr("a paragraph's text is missing.")) : tl::unexpected(type.error());
        blocks_[row.id<ArticleId>(0)].push_back(std::make_shared<const Block>(Block{row.id<BlockId>(1), *type, part, row.flag(4), row.flag(5)}));
        return {};
    });
}

Result<void> IssueReader::readArticles() {
    return eachRow(Statement::SelectArticles, [this](const Row& row) {
        return value<ArticleKind>(row, 1).map([&](ArticleKind kind) {
            auto article = std::make_shared<Article>(Article{row.id<ArticleId>(0), kind, row.id<ArticleId>(2)});
            article->kicker = takePart(row, 3);
            article->headline = takePart(row, 4);
            article->deck = takePart(row, 5);
            article->byline = takePart(row, 6);
            article->section = row.id<SectionId>(7);
            article->person = row.id<PersonId>(8);
            article->blocks = blocks_.take(article->id);
            data_.articles.push_back(std::move(article));
        });
    });
}

} // namespace lilong
