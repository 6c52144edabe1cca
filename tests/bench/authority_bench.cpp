// An archive with 200,000 people and 2 million mentions: how long it takes to save and link a new issue, to find somebody by pinyin, to open a card,
// to merge and take back. Processor time, which other programs do not stretch, the median of several different people; the slowest and the
// median by the clock beside it.

#include "app/archive/authority.h"
#include "app/session/conflicts.h"
#include "app/session/linked_saving.h"
#include "tests/bench/crowded_archive.h"
#include "tests/bench/measuring.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace lilong;
using namespace lilong::bench;

namespace {

template <typename T>
T must(Result<T> result) {
    if (!result)
        qFatal("%s", qPrintable(result.error().message()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// Prints the median and the slowest of some calls, each with another number.
void measure(const char* what, int rounds, const std::function<QString(int)>& work) {
    std::vector<double> times;
    std::vector<double> byClock;
    QString remark;
    for (int round = 0; round < rounds; ++round)
        byClock.push_back(millisecondsOf([&] { times.push_back(processorMillisecondsOf([&] { remark = work(round); })); }));
    const double slowest = *std::max_element(times.begin(), times.end());
    print(what, percentile(times, 0.5), "ms",
          QStringLiteral("slowest %1; by the clock %2; %3").arg(slowest, 0, 'f', 1).arg(percentile(byClock, 0.5), 0, 'f', 1).arg(remark));
}

std::vector<RecordId> found(const Authority& authority, const DirectoryQuery& query) {
    std::vector<RecordId> ids;
    for (const DirectoryRow& row : must(authority.directory(query)).rows)
        ids.push_back(row.id);
    return ids;
}

void measureDirectory(const Authority& authority) {
    const auto page = [&](const char* what, const DirectoryQuery& query) {
        measure(what, 5, [&](int) {
            const DirectoryPage shown = must(authority.directory(query));
            return QStringLiteral("%1 found").arg(shown.total);
        });
    };
    page("directory, first page", {});
    page("directory, last page", {.offset = 199'000});
    page("directory, most named", {.order = DirectoryQuery::Order::MostNamed});
    for (const char* typed : {"wcm", "w", "wang", "wang chun", "wangchunm", "wchun", "cm", "王", "春梅", "王cm", "李w", "zhang jian guo", "jg"}) {
        const QByteArray name = QByteArray("search ") + typed;
        page(name.constData(), {.text = QString::fromUtf8(typed)});
    }
    const RecordId place = found(authority, {.kind = MentionKind::Place, .limit = 1}).front();
    const RecordId crowdedPlace = found(authority, {.kind = MentionKind::Place, .order = DirectoryQuery::Order::MostNamed, .limit = 1}).front();
    page("people at a place", {.place = place});
    page("people at a crowded place", {.place = crowdedPlace});
    page("people with a title", {.title = QStringLiteral("书记")});
    page("wang, with a title, at a place", {.text = QStringLiteral("wang"), .place = crowdedPlace, .title = QStringLiteral("书记")});
    measure("titles", 3, [&](int) { return QString::number(must(authority.titles()).size()); });
}

void measureCards(const Authority& authority) {
    const std::vector<RecordId> people = found(authority, {.offset = 70'000});
    const std::vector<RecordId> famous = found(authority, {.order = DirectoryQuery::Order::MostNamed});
    const std::vector<RecordId> places = found(authority, {.kind = MentionKind::Place, .order = DirectoryQuery::Order::MostNamed});
    const auto each = [&](const char* what, const std::vector<RecordId>& records, const auto& work) {
        measure(what, 20, [&](int round) { return work(records[static_cast<size_t>(round) % records.size()]); });
    };
    const auto card = [&](RecordId id) { return QStringLiteral("%1 mentions").arg(must(authority.card(id)).mentions); };
    const auto mentions = [&](RecordId id) { return QStringLiteral("%1 shown").arg(must(authority.mentions(id)).size()); };
    each("card of a person", people, card);
    each("card of a much named person", famous, card);
    each("card of a much named place", places, card);
    each("mentions, first 50", people, mentions);
    each("mentions of a much named place", places, mentions);
    each("timeline of a much named place", places, [&](RecordId id) { return QStringLiteral("%1 issues").arg(must(authority.timeline(id)).size()); });
}

void measureChanges(Authority& authority) {
    const std::vector<RecordId> people = found(authority, {.offset = 90'000});
    const std::vector<RecordId> famous = found(authority, {.order = DirectoryQuery::Order::MostNamed});
    std::vector<OperationId> merges;
    measure("merge", 20, [&](int round) {
        const auto i = static_cast<size_t>(round);
        merges.push_back(must(authority.merge({people[2 * i], people[2 * i + 1]}, famous[i], QStringLiteral("测"))));
        return QString();
    });
    measure("take a merge back", 20, [&](int round) {
        must(authority.takeBack(merges[static_cast<size_t>(round)]));
        return QString();
    });
    measure("split", 10, [&](int round) {
        RecordCard card = must(authority.card(people[static_cast<size_t>(50 + round)]));
        card.appearances.resize(1);
        must(authority.split(card.appearances, {}, QStringLiteral("测")));
        return QString();
    });
    measure("edit", 10, [&](int round) {
        AuthorityRecord record = must(authority.record(people[static_cast<size_t>(70 + round)]));
        record.aliases += QStringLiteral("老好人");
        must(authority.edit(record, QStringLiteral("测")));
        return QString();
    });
}

} // namespace

int main(int argc, char* argv[]) {
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    // An archive that is there already is used as it is: making one takes longer than measuring.
    const QString path = argc > 1 ? QString::fromLocal8Bit(argv[1]) : folder.filePath(QStringLiteral("crowded.lilong"));
    if (!QFile::exists(path))
        print("making the archive", millisecondsOf([&] { makeCrowdedArchive(path, {}); }) / 1000, "s");
    print("its size", static_cast<double>(QFile(path).size()) / 1e6, "MB");
    const SystemClock clock;
    std::unique_ptr<Archive> archive;
    print("opening it", millisecondsOf([&] { archive = must(Archive::open(path, Archive::Mode::Open, clock)); }), "ms");
    Authority& authority = archive->authority();
    StoredIssueId saved;
    measure("saving and linking a new issue", 5, [&](int round) {
        saved = must(saveLinked(*archive, newIssue(160 + round, 40))).id;
        return QStringLiteral("200 people, 40 of them new");
    });
    measure("of that without linking", 5, [&](int round) {
        must(archive->remove(must(archive->save(newIssue(160 + round, 40)))));
        return QStringLiteral("saved and removed");
    });
    measure("conflicts of the issue", 3, [&](int) { return QString::number(must(conflictsIn(authority, saved)).size()); });
    measureDirectory(authority);
    measureCards(authority);
    measureChanges(authority);
    measure("all conflicts of the archive", 1, [&](int) { return QString::number(must(conflictsIn(authority)).size()); });
    print("memory", peakMebibytes(), "MiB");
    return 0;
}
