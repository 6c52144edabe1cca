#include "app/archive/record_edits.h"

#include "app/archive/archive_text.h"
#include "app/archive/binding.h"

#include <QSet>

#include <algorithm>

namespace lilong {
namespace {

/// The same thing said of somebody, whoever says it.
bool saysTheSame(const RecordRole& a, const RecordRole& b) {
    return a.title == b.title && a.place == b.place && a.from == b.from && a.to == b.to && (!a.byEditor || !b.byEditor || a.evidence == b.evidence);
}

bool holds(const std::vector<StoredRole>& roles, const RecordRole& role) {
    return std::any_of(roles.begin(), roles.end(), [&role](const StoredRole& had) { return saysTheSame(had.role, role); });
}

} // namespace

Result<AuthorityRecord> RecordEdits::checked(AuthorityRecord draft) const {
    draft.name = draft.name.trimmed();
    if (draft.name.isEmpty())
        return fail(Error::Kind::Input, ArchiveText::tr("A person or place needs a name."), connection_.path(), ArchiveText::tr("Write its name first."));
    QStringList aliases;
    for (const QString& alias : draft.aliases) {
        if (!alias.trimmed().isEmpty() && alias.trimmed() != draft.name && !aliases.contains(alias.trimmed()))
            aliases += alias.trimmed();
    }
    draft.aliases = aliases;
    std::erase_if(draft.roles, [](const RecordRole& role) { return role.title.trimmed().isEmpty() || !role.byEditor; });
    if (draft.kind == MentionKind::Person) {
        draft.within = {};
        draft.code.clear();
        draft.category = PlaceCategory::Other;
    } else {
        draft.roles.clear();
    }
    return checkWithin(draft).map([&] { return std::move(draft); });
}

Result<void> RecordEdits::checkWithin(const AuthorityRecord& draft) const {
    if (draft.within.isEmpty())
        return {};
    Result<bool> may = true;
    if (!draft.id.isEmpty()) {
        may = store_.mayLieIn(draft.id, draft.within);
    } else {
        may = store_.find(draft.within).map([](const std::optional<RecordRow>& row) { return row && row->record.kind == MentionKind::Place; });
    }
    if (!may)
        return tl::unexpected(may.error());
    return *may ? Result<void>()
                : fail(Error::Kind::Input, ArchiveText::tr("“%1” cannot lie there: what it should lie in is no place, or lies in it.").arg(draft.name),
                       connection_.path(), ArchiveText::tr("Choose another place."));
}

Result<AuthorityRecord> RecordEdits::editorsPart(AuthorityRecord shown) const {
    const Result<std::vector<RecordName>> own = store_.names(shown.id);
    const auto members = own ? store_.ids(Statement::SelectMembers, {bound(shown.id)}) : Result<std::vector<RecordId>>(tl::unexpect, own.error());
    if (!members)
        return tl::unexpected(members.error());
    QSet<QString> others; // names that are not the editor's to write here
    for (const RecordName& name : *own) {
        if (!name.byEditor)
            others.insert(name.name);
    }
    std::vector<StoredRole> said;
    for (const RecordId member : *members) {
        const Result<std::vector<RecordName>> names = store_.names(member);
        Result<std::vector<StoredRole>> roles = names ? store_.roles(member) : Result<std::vector<StoredRole>>(tl::unexpect, names.error());
        if (!roles)
            return tl::unexpected(roles.error());
        for (const RecordName& name : *names) {
            if (member != shown.id)
                others.insert(name.name);
        }
        std::copy_if(roles->begin(), roles->end(), std::back_inserter(said), [&](const StoredRole& role) { return member != shown.id || !role.role.byEditor; });
    }
    for (const RecordName& name : *own) {
        if (name.byEditor)
            others.remove(name.name);
    }
    shown.aliases.removeIf([&others](const QString& alias) { return others.contains(alias); });
    std::erase_if(shown.roles, [&said](const RecordRole& role) { return holds(said, role); });
    return shown;
}

Result<RecordVersion> RecordEdits::version(RecordId record) const {
    const Result<RecordRow> row = store_.row(record);
    const Result<std::vector<RecordName>> names = row ? store_.names(record) : Result<std::vector<RecordName>>(tl::unexpect, row.error());
    const Result<std::vector<StoredRole>> roles = names ? store_.roles(record) : Result<std::vector<StoredRole>>(tl::unexpect, names.error());
    if (!roles)
        return tl::unexpected(roles.error());
    RecordVersion version{row->record, row->kept};
    for (size_t i = 1; i < names->size(); ++i) {
        if ((*names)[i].byEditor)
            version.record.aliases += (*names)[i].name;
    }
    for (const StoredRole& role : *roles) {
        if (role.role.byEditor)
            version.record.roles.push_back(role.role);
    }
    return version;
}

Result<void> RecordEdits::write(RecordId record, const RecordVersion& version) {
    AuthorityRecord written = version.record;
    const Result<RecordRow> row = store_.row(record);
    if (!row)
        return tl::unexpected(row.error());
    written.id = record;
    written.kind = row->record.kind;
    return store_.rewrite(written)
        .and_then([&] { return connection_.run(Statement::SetKept, {version.kept ? 1 : 0, bound(record)}); })
        .and_then([&] { return upkeep_.gather({record}); });
}

} // namespace lilong
