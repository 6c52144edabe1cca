#include "app/archive/authority_directory.h"

#include "app/archive/binding.h"
#include "app/archive/stored_text.h"
#include "app/text/character_class.h"

#include <algorithm>
#include <iterator>

namespace lilong {
namespace {

constexpr qsizetype longestSyllable = 6; // zhuang
constexpr int mostInitials = 3;
constexpr int anyStart = 1000; // behind every character from which a name is known
const QString behindAll = QString::fromUcs4(U"\U0010FFFF", 1); ///< sorts behind whatever may follow

std::vector<qint64> idsFrom(const QByteArray& json) {
    std::vector<qint64> ids;
    qint64 number = 0;
    bool inside = false;
    for (const char c : json) { // an array of numbers, perhaps a hundred thousand
        const bool digit = c >= '0' && c <= '9';
        if (digit)
            number = number * 10 + (c - '0');
        else if (inside)
            ids.push_back(std::exchange(number, 0));
        inside = digit;
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

QString jsonOf(const std::vector<qint64>& ids) {
    QByteArray json("[");
    for (const qint64 id : ids) {
        if (json.size() > 1)
            json += ',';
        json += QByteArray::number(id);
    }
    return QString::fromLatin1(json + ']');
}

void keepOnly(std::vector<qint64>& ids, const std::vector<qint64>& let) {
    std::vector<qint64> both;
    std::set_intersection(ids.begin(), ids.end(), let.begin(), let.end(), std::back_inserter(both));
    ids = std::move(both);
}

void addAll(std::vector<qint64>& ids, const std::vector<qint64>& more) {
    std::vector<qint64> all;
    std::set_union(ids.begin(), ids.end(), more.begin(), more.end(), std::back_inserter(all));
    ids = std::move(all);
}

void removeAll(std::vector<qint64>& ids, const std::vector<qint64>& gone) {
    std::vector<qint64> left;
    std::set_difference(ids.begin(), ids.end(), gone.begin(), gone.end(), std::back_inserter(left));
    ids = std::move(left);
}

bool hasHan(QStringView text) {
    const QList<uint> characters = text.toUcs4();
    return std::any_of(characters.begin(), characters.end(), [](uint c) { return isHan(c); });
}

bool isAllHan(QStringView text) {
    const QList<uint> characters = text.toUcs4();
    return std::all_of(characters.begin(), characters.end(), [](uint c) { return isHan(c); });
}

bool beginsSyllable(QChar c) { return c != QLatin1Char('i') && c != QLatin1Char('u') && c != QLatin1Char('v'); }

/// Follows every way of cutting a typed text into begun syllables and gathers the first letters.
void gatherInitials(QStringView typed, const QString& before, const Pinyin& pinyin, QStringList& found) {
    if (typed.isEmpty() || before.size() == mostInitials) {
        if (!found.contains(before))
            found += before;
        return;
    }
    const char32_t first = codePointAt(typed, 0);
    if (isHan(first)) {
        const std::vector<QStringList> readings = pinyin.readings(typed.first(unitsOf(first)));
        for (const QString& reading : readings.front())
            gatherInitials(typed.mid(unitsOf(first)), before + reading.left(1), pinyin, found);
        return;
    }
    if (!beginsSyllable(typed[0]))
        return;
    for (qsizetype length = 1; length <= std::min(longestSyllable, typed.size()) && !isHan(codePointAt(typed, length - 1)); ++length)
        gatherInitials(typed.mid(length), before + typed[0], pinyin, found);
}

} // namespace

QStringList initialsOfTyped(const QString& typed, const Pinyin& pinyin) {
    QStringList found;
    gatherInitials(typed, {}, pinyin, found);
    found.removeIf([](const QString& initials) { return initials.size() < 2; }); // one syllable is found by its sound
    return found;
}

Result<DirectoryPage> AuthorityDirectory::page(const DirectoryQuery& query) const {
    const bool all = query.text.trimmed().isEmpty() && query.place.isEmpty() && query.title.trimmed().isEmpty();
    return all ? wholePage(query) : foundPage(query);
}

Result<DirectoryPage> AuthorityDirectory::wholePage(const DirectoryQuery& query) const {
    DirectoryPage page;
    const Statement order = query.order == DirectoryQuery::Order::Pinyin ? Statement::ListStanding : Statement::ListMostNamed;
    const Result<std::vector<RecordId>> counted = store_.ids(Statement::CountStanding, {lilong::named(query.kind)});
    const auto shown = counted ? store_.ids(order, {lilong::named(query.kind), query.limit, query.offset}) : counted;
    if (!shown)
        return tl::unexpected(shown.error());
    page.total = counted->empty() ? 0 : static_cast<int>(counted->front().number());
    return rows(*shown, query.kind).map([&](std::vector<DirectoryRow> made) {
        page.rows = std::move(made);
        return std::move(page);
    });
}

Result<DirectoryPage> AuthorityDirectory::foundPage(const DirectoryQuery& query) const {
    Result<std::optional<Ids>> let = filtered(query);
    Result<Found> found = let ? named(query) : Result<Found>(tl::unexpect, let.error());
    if (!found)
        return tl::unexpected(found.error());
    if (query.text.trimmed().isEmpty()) {
        found->others = **let;
    } else if (*let) {
        keepOnly(found->begins, **let);
        keepOnly(found->others, **let);
    }
    if (query.order == DirectoryQuery::Order::MostNamed)
        addAll(found->others, std::exchange(found->begins, {}));
    std::vector<RecordId> shown;
    const auto first = static_cast<qint64>(found->begins.size());
    const Result<void> ordered = addOrdered(shown, found->begins, query, 0).and_then([&] { return addOrdered(shown, found->others, query, first); });
    if (!ordered)
        return tl::unexpected(ordered.error());
    return rows(shown, query.kind).map([&](std::vector<DirectoryRow> made) {
        return DirectoryPage{std::move(made), static_cast<int>(found->begins.size() + found->others.size())};
    });
}

Result<void> AuthorityDirectory::addOrdered(std::vector<RecordId>& page, const Ids& ids, const DirectoryQuery& query, qint64 skipped) const {
    const qint64 offset = std::max<qint64>(0, query.offset - skipped);
    const qint64 wanted = query.limit - static_cast<qint64>(page.size());
    if (wanted <= 0 || offset >= static_cast<qint64>(ids.size()))
        return {};
    const Statement order = query.order == DirectoryQuery::Order::Pinyin ? Statement::OrderByPinyin : Statement::OrderByMentions;
    return store_.ids(order, {jsonOf(ids), wanted, offset}).map([&page](const std::vector<RecordId>& more) {
        page.insert(page.end(), more.begin(), more.end());
    });
}

Result<AuthorityDirectory::Found> AuthorityDirectory::named(const DirectoryQuery& query) const {
    const QString text = query.text.trimmed();
    if (text.isEmpty())
        return Found{};
    const QString typed = soundForm(text);
    if (typed.isEmpty() || isAllHan(typed)) {
        const QVariant characters = storedText(typed.isEmpty() ? text : typed);
        return twoLists(Statement::FindCharacters, {characters, characters, lilong::named(query.kind)});
    }
    const Result<Found> whole = hasHan(typed) ? Result<Found>(Found{}) : sounding(query.kind, typed);
    const Result<Found> partly = whole && typed.size() > 1 ? mixed(query.kind, typed) : Result<Found>(Found{});
    if (!whole || !partly)
        return whole ? partly : whole;
    Found all = *whole;
    addAll(all.begins, partly->begins);
    addAll(all.others, partly->others);
    removeAll(all.others, all.begins);
    return all;
}

Result<AuthorityDirectory::Found> AuthorityDirectory::sounding(MentionKind kind, const QString& sound) const {
    const QString initials = initialsForm(sound);
    const QVariant of = lilong::named(kind);
    const int lastStart = sound.size() == 1 ? 0 : anyStart; // one letter stands in every third name
    return twoLists(Statement::FindSounds, {of, storedText(sound), storedText(sound + behindAll), lastStart, of, storedText(initials),
                                            storedText(initials + behindAll), lastStart});
}

Result<AuthorityDirectory::Found> AuthorityDirectory::mixed(MentionKind kind, const QString& typed) const {
    Found found;
    const auto take = [&](const Row& row) -> Result<void> {
        const QString name = row.text(1);
        if (!pinyin_.matches(name, typed))
            return {};

        (pinyin_.matchesStart(name, typed) ? found.begins : found.others).push_back(row.integer(0));
        return {};
    };
    for (const QString& letters : initialsOfTyped(typed, pinyin_)) {
        const QString initials = initialsForm(letters);
        const Result<void> done =
            connection_.read(Statement::FindSoundNames, {lilong::named(kind), storedText(initials), storedText(initials + behindAll)}, take);
        if (!done)
            return tl::unexpected(done.error());
    }
    for (Ids* ids : {&found.begins, &found.others}) {
        std::sort(ids->begin(), ids->end());
        ids->erase(std::unique(ids->begin(), ids->end()), ids->end());
    }
    removeAll(found.others, found.begins);
    return found;
}

Result<std::optional<AuthorityDirectory::Ids>> AuthorityDirectory::filtered(const DirectoryQuery& query) const {
    const QString title = query.title.trimmed();
    if (query.place.isEmpty() && title.isEmpty())
        return std::optional<Ids>();
    Statement statement = query.kind == MentionKind::Place ? Statement::FindPlacesIn : Statement::FindPeopleAt;
    QVariantList values;
    if (!query.place.isEmpty()) {
        const Result<RecordRow> place = store_.row(query.place);
        if (!place)
            return tl::unexpected(place.error());
        values += bound(place->root);
    } else {
        statement = Statement::FindPeopleTitled;
    }
    if (query.kind == MentionKind::Person)
        values += storedText(title);
    else if (query.place.isEmpty())
        return std::optional<Ids>(Ids()); // places hold no titles
    return list(statement, values).map([](Ids ids) { return std::optional<Ids>(std::move(ids)); });
}

Result<AuthorityDirectory::Found> AuthorityDirectory::twoLists(Statement statement, const QVariantList& values) const {
    Found found;
    const Result<void> done = connection_.read(statement, values, [&found](const Row& row) -> Result<void> {
        found = {idsFrom(row.bytes(0)), idsFrom(row.bytes(1))};
        return {};
    });
    return done.map([&] { return std::move(found); });
}

Result<AuthorityDirectory::Ids> AuthorityDirectory::list(Statement statement, const QVariantList& values) const {
    Ids found;
    const Result<void> done = connection_.read(statement, values, [&found](const Row& row) -> Result<void> {
        found = idsFrom(row.bytes(0));
        return {};
    });
    return done.map([&] { return std::move(found); });
}

Result<std::vector<DirectoryRow>> AuthorityDirectory::rows(const std::vector<RecordId>& roots, MentionKind kind) const {
    std::vector<DirectoryRow> made;
    for (const RecordId root : roots) {
        Result<DirectoryRow> line = row(root, kind);
        if (!line)
            return tl::unexpected(line.error());
        made.push_back(std::move(*line));
    }
    return made;
}

Result<DirectoryRow> AuthorityDirectory::row(RecordId root, MentionKind kind) const {
    DirectoryRow made{.id = root};
    const auto counts = [&made](const Row& row) -> Result<void> {
        made.name = row.text(0);
        made.issues = static_cast<int>(row.integer(1));
        made.mentions = static_cast<int>(row.integer(2));
        return {};
    };
    const auto name = [&made](const Row& row) -> Result<void> {
        if (row.text(0) != made.name && !made.aliases.contains(row.text(0)))
            made.aliases += row.text(0);
        return {};
    };
    const auto outer = [&made](const Row& row) -> Result<void> {
        made.roles += row.text(1);
        return {};
    };
    const Result<void> done = connection_.read(Statement::SelectDirectoryRow, {bound(root)}, counts).and_then([&] {
        return connection_.read(Statement::SelectMemberNames, {bound(root)}, name);
    });
    if (!done || kind == MentionKind::Place)
        return done.and_then([&] { return connection_.read(Statement::SelectWithin, {bound(root)}, outer); }).map([&] { return std::move(made); });
    return store_.roles(root, Statement::SelectMemberRoles).map([&](const std::vector<StoredRole>& roles) {
        for (auto role = roles.rbegin(); role != roles.rend(); ++role) {
            const QString text = role->role.placeName + role->role.title;
            if (!made.roles.contains(text))
                made.roles += text;
        }
        return std::move(made);
    });
}

Result<std::vector<TitleCount>> AuthorityDirectory::titles(int limit) const {
    std::vector<TitleCount> found;
    const Result<void> done = connection_.read(Statement::ListTitles, {limit}, [&found](const Row& row) -> Result<void> {
        found.push_back({row.text(0), static_cast<int>(row.integer(1))});
        return {};
    });
    return done.map([&] { return std::move(found); });
}

} // namespace lilong
