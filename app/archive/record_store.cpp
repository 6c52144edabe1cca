#include "app/archive/record_store.h"

#include "app/archive/archive_text.h"
#include "app/archive/binding.h"
#include "app/archive/stored_text.h"
#include "app/text/folding.h"

#include <QUuid>

#include <algorithm>

namespace lilong {
namespace {

constexpr size_t mostStarts = 12;      ///< characters of a name from which it can be found by its sound
constexpr size_t longestSound = 12;    ///< characters of a name that a sound holds
constexpr qsizetype keyLength = 16;

/// A letter first: a spreadsheet takes digits with an e among them for a number.
QString newKey() { return QLatin1Char('r') + QUuid::createUuid().toString(QUuid::Id128).left(keyLength - 1); }

QVariant orNull(qint64 number) { return number > 0 ? QVariant(number) : QVariant(QMetaType(QMetaType::LongLong)); }

void addSound(std::vector<NameSound>& sounds, const QString& text, size_t start) {
    const NameSound sound{text, static_cast<int>(start)};
    if (!sound.sound.isEmpty() && std::find(sounds.begin(), sounds.end(), sound) == sounds.end())
        sounds.push_back(sound);
}

/// Whole syllables and initials of some readings, one of each character's ways to be typed.
void addSounds(std::vector<NameSound>& sounds, const QStringList& syllables, size_t start) {
    QString whole;
    QString initials;
    for (const QString& syllable : syllables) {
        whole += syllable;
        initials += syllable.left(syllable.isEmpty() || !syllable[0].isHighSurrogate() ? 1 : 2);
    }
    addSound(sounds, soundForm(whole), start);
    addSound(sounds, initialsForm(initials), start);
}

StoredRole roleFrom(const Row& row) {
    return {{row.text(0), row.id<RecordId>(1), row.text(2), row.text(3), row.text(4), static_cast<int>(row.integer(5)), row.flag(6), row.text(7)},
            row.integer(8),
            row.integer(9)};
}

} // namespace

QString soundForm(QStringView text) {
    QString kept;
    for (const QChar c : folded(text)) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            kept += c.toLower();
    }
    return kept;
}

QString initialsForm(QStringView text) { return soundForm(text).toUpper(); }

std::vector<NameSound> nameSounds(const QString& name, const Pinyin& pinyin) {
    std::vector<NameSound> sounds;
    const std::vector<QStringList> readings = pinyin.readings(folded(name));
    for (size_t start = 0; start < std::min(readings.size(), mostStarts); ++start) {
        QStringList first;
        QStringList last; // the other way of reading, where there are two: 单 as shan and dan, 吕 as lv and lu
        for (size_t i = start; i < std::min(readings.size(), start + longestSound); ++i) {
            first += readings[i].front();
            last += readings[i].back();
        }
        addSounds(sounds, first, start);
        addSounds(sounds, last, start);
    }
    if (sounds.empty())
        sounds.push_back({name, 0}); // all marks: found as it stands
    return sounds;
}

Result<std::optional<RecordRow>> RecordStore::find(RecordId id) const {
    std::optional<RecordRow> found;
    const Result<void> done = connection_.read(Statement::SelectRecord, {bound(id)}, [&](const Row& row) -> Result<void> {
        const auto kind = fromStoredName<MentionKind>(row.text(2));
        const auto category = fromStoredName<PlaceCategory>(row.text(5));
        if (!kind || !category)
            return fail(Error::Kind::Archive, ArchiveText::tr("The record of “%1” holds a word this version does not know.").arg(row.text(3)),
                        connection_.path(), ArchiveText::tr("Use the version of Lilong that wrote it, or a newer one."));
        found = RecordRow{{row.id<RecordId>(0), *kind, row.text(1), row.text(3), {}, {}, row.text(4), *category, row.text(6), row.id<RecordId>(7), row.text(8)},
                          row.text(9),
                          row.flag(10),
                          row.id<RecordId>(11),
                          row.id<RecordId>(12)};
        return {};
    });
    return done.map([&] { return found; });
}

Result<RecordRow> RecordStore::row(RecordId id) const {
    Result<std::optional<RecordRow>> found = find(id);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return fail(Error::Kind::Input, ArchiveText::tr("This person or place is not in the archive any more."), connection_.path(),
                    ArchiveText::tr("Look for it in the directory again."));
    return std::move(**found);
}

Result<RecordId> RecordStore::byKey(const QString& key) const {
    return ids(Statement::FindRecordByKey, {storedText(key)}).map([](const std::vector<RecordId>& found) {
        return found.empty() ? RecordId() : found.front();
    });
}

Result<std::vector<RecordId>> RecordStore::ids(Statement statement, const QVariantList& values) const {
    std::vector<RecordId> found;
    const Result<void> done = connection_.read(statement, values, [&found](const Row& row) -> Result<void> {
        found.push_back(row.id<RecordId>(0));
        return {};
    });
    return done.map([&] { return std::move(found); });
}

Result<AuthorityRecord> RecordStore::own(RecordId id) const {
    const Result<RecordRow> found = row(id);
    const auto known = found ? names(id) : Result<std::vector<RecordName>>(tl::unexpect, found.error());
    const auto held = known ? roles(id) : Result<std::vector<StoredRole>>(tl::unexpect, known.error());
    if (!held)
        return tl::unexpected(held.error());
    AuthorityRecord record = found->record;
    for (size_t i = 1; i < known->size(); ++i)
        record.aliases += (*known)[i].name;
    for (const StoredRole& stored : *held)
        record.roles.push_back(stored.role);
    return record;
}

Result<std::vector<RecordName>> RecordStore::names(RecordId id) const {
    std::vector<RecordName> found;
    const Result<void> done = connection_.read(Statement::SelectRecordNames, {bound(id)}, [&found](const Row& row) -> Result<void> {
        found.push_back({row.text(0), row.flag(1)});
        return {};
    });
    return done.map([&] { return std::move(found); });
}

Result<std::vector<StoredRole>> RecordStore::roles(RecordId id, Statement statement) const {
    std::vector<StoredRole> found;
    const Result<void> done = connection_.read(statement, {bound(id)}, [&found](const Row& row) -> Result<void> {
        found.push_back(roleFrom(row));
        return {};
    });
    return done.map([&] { return std::move(found); });
}

Result<RecordId> RecordStore::make(const AuthorityRecord& draft, const QString& newsletter, bool kept) {
    const QString key = draft.key.isEmpty() ? newKey() : draft.key;
    const Result<qint64> made =
        connection_.insert(Statement::InsertRecord,
                           {storedText(key), named(draft.kind), storedText(draft.name), pinyin_.sortKey(draft.name), storedText(draft.notes),
                            named(draft.category), storedText(draft.code), bound(draft.within), storedText(newsletter), kept ? 1 : 0});
    if (!made)
        return tl::unexpected(made.error());
    const RecordId id(static_cast<std::uint32_t>(*made));
    std::vector<RecordName> names{{draft.name, kept}};
    for (const QString& alias : draft.aliases)
        names.push_back({alias, kept});
    return connection_.run(Statement::SetOwnRoot, {*made})
        .and_then([&] { return writeNames(id, draft.kind, names); })
        .and_then([&] { return writeEditorsRoles(id, draft); })
        .map([&] { return id; });
}

Result<void> RecordStore::rewrite(const AuthorityRecord& changed) {
    const Result<std::vector<RecordName>> before = names(changed.id);
    if (!before)
        return tl::unexpected(before.error());
    std::vector<RecordName> after{{changed.name, true}};
    const auto add = [&after](const RecordName& name) {
        if (std::none_of(after.begin(), after.end(), [&](const RecordName& had) { return had.name == name.name; }))
            after.push_back(name);
    };
    for (const QString& alias : changed.aliases)
        add({alias, true});
    for (const RecordName& name : *before) {
        if (!name.byEditor) // what issues call the record is theirs to say
            add(name);
    }
    return connection_
        .run(Statement::UpdateRecord, {storedText(changed.name), pinyin_.sortKey(changed.name), storedText(changed.notes), named(changed.category),
                                       storedText(changed.code), bound(changed.within), bound(changed.id)})
        .and_then([&] { return setNames(changed.id, changed.kind, after); })
        .and_then([&] { return connection_.run(Statement::DeleteEditorRoles, {bound(changed.id)}); })
        .and_then([&] { return writeEditorsRoles(changed.id, changed); });
}

Result<void> RecordStore::setNames(RecordId id, MentionKind kind, const std::vector<RecordName>& names) {
    return connection_.run(Statement::DeleteRecordSounds, {bound(id)})
        .and_then([&] { return connection_.run(Statement::DeleteRecordNames, {bound(id)}); })
        .and_then([&] { return writeNames(id, kind, names); });
}

Result<void> RecordStore::writeNames(RecordId id, MentionKind kind, const std::vector<RecordName>& names) {
    qint64 position = 0;
    for (const RecordName& name : names) {
        Result<void> written = connection_.run(Statement::InsertRecordName, {bound(id), position, storedText(name.name), name.byEditor ? 1 : 0})
                                   .and_then([&] { return writeSounds(id, kind, name.name, position); });
        if (!written)
            return written;
        ++position;
    }
    return {};
}

Result<void> RecordStore::writeSounds(RecordId id, MentionKind kind, const QString& name, qint64 position) {
    for (const NameSound& sound : nameSounds(name, pinyin_)) {
        Result<void> written = connection_.run(Statement::InsertRecordSound, {named(kind), storedText(sound.sound), bound(id), position, sound.start});
        if (!written)
            return written;
    }
    return {};
}

Result<void> RecordStore::setSounds(RecordId id) {
    const Result<RecordRow> found = row(id);
    const auto known = found ? names(id) : Result<std::vector<RecordName>>(tl::unexpect, found.error());
    if (!known)
        return tl::unexpected(known.error());
    return connection_.run(Statement::SetSortKey, {pinyin_.sortKey(found->record.name), bound(id)}).and_then([&] {
        return setNames(id, found->record.kind, *known);
    });
}

Result<void> RecordStore::addRole(RecordId id, const StoredRole& stored) {
    const RecordRole& role = stored.role;
    return connection_.run(Statement::InsertRecordRole,
                           {bound(id), storedText(role.title), bound(role.place), storedText(role.from), storedText(role.to), orNull(stored.firstIssue),
                            orNull(stored.lastIssue), role.issues, role.byEditor ? 1 : 0, storedText(role.evidence)});
}

Result<void> RecordStore::writeEditorsRoles(RecordId id, const AuthorityRecord& record) {
    for (RecordRole role : record.roles) {
        if (!role.byEditor)
            continue;
        role.issues = 0;
        if (Result<void> written = addRole(id, {role}); !written)
            return written;
    }
    return {};
}

Result<void> RecordStore::remove(RecordId id) {
    const QVariantList one{bound(id)};
    return connection_.run(Statement::DeleteRecordSounds, one)
        .and_then([&] { return connection_.run(Statement::DeleteRecordNames, one); })
        .and_then([&] { return connection_.run(Statement::DeleteIssueRoles, one); })
        .and_then([&] { return connection_.run(Statement::DeleteEditorRoles, one); })
        .and_then([&] { return connection_.run(Statement::DeleteQuestions, {bound(id), bound(id)}); })
        .and_then([&] { return connection_.run(Statement::DeleteRecord, one); });
}

Result<bool> RecordStore::mayLieIn(RecordId place, RecordId within) const {
    const Result<RecordRow> own = row(place);
    const Result<std::optional<RecordRow>> outer = find(within);
    if (!own || !outer)
        return tl::unexpected(own ? outer.error() : own.error());
    if (!*outer || (*outer)->record.kind != MentionKind::Place || (*outer)->root == own->root)
        return false;
    return ids(Statement::SelectWithin, {bound(within)}).map([&](const std::vector<RecordId>& above) {
        return std::find(above.begin(), above.end(), own->root) == above.end();
    });
}

} // namespace lilong
