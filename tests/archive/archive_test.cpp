#include "app/archive/archive.h"
#include "app/archive/stored_archive.h"
#include "app/issue/changes.h"
#include "tests/archive/sample_issues.h"

#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>

using namespace lilong;
using samples::described;

namespace {

/// An issue with one changed paragraph.
Issue edited(const Issue& issue) {
    const ArticlePtr& article = issue->articles.front();
    const PartRef ref{.role = PartRole::Block, .article = article->id, .block = article->blocks.front()->id};
    return changes::typeText(issue, ref, {0, 1}, QStringLiteral("早"), QStringLiteral("b1")).value();
}

} // namespace

/// Saving, loading, listing, removing, copying.
class ArchiveTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    samples::HeldClock clock_;
    int count_ = 0;

    QString newPath() { return folder_.filePath(QStringLiteral("年%1.lilong").arg(++count_)); }
    std::unique_ptr<Archive> opened(const QString& path, Archive::Mode mode = Archive::Mode::Create) {
        Result<std::unique_ptr<Archive>> archive = Archive::open(path, mode, clock_);
        if (!archive)
            qFatal("%s", qPrintable(archive.error().message()));
        return std::move(*archive);
    }

private Q_SLOTS:
    void givesBackWhatWasSaved_data() {
        QTest::addColumn<QString>("kind");
        QTest::newRow("everything the model holds") << QStringLiteral("rich");
        QTest::newRow("many runs") << QStringLiteral("large");
        QTest::newRow("only unplaced text") << QStringLiteral("raw");
        QTest::newRow("nothing") << QStringLiteral("empty");
    }
    void givesBackWhatWasSaved() {
        QFETCH(const QString, kind);
        const auto page = std::make_shared<const Source>(Source{SourceId(1), {}, {}, {}, QStringLiteral("a\u0000b\uFFFF\n") + QChar(0xD842)});
        const Issue issue = kind == QLatin1String("rich") ? samples::richIssue()
            : kind == QLatin1String("large")
            ? samples::largeIssue()
            : Issue::fromSources(kind == QLatin1String("raw") ? std::vector<SourcePtr>{page} : std::vector<SourcePtr>{});
        const QString path = newPath();
        const Result<StoredIssueId> id = opened(path)->save(issue);
        QVERIFY2(id.has_value(), id ? "" : qPrintable(id.error().message()));
        const Result<Issue> loaded = opened(path, Archive::Mode::Open)->load(*id);
        QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().message()));
        QCOMPARE(described(*loaded), described(issue));
    }

    void savesOverWhatIsThere() {
        const std::unique_ptr<Archive> archive = opened(newPath());
        const StoredIssueId first = archive->save(samples::richIssue()).value();
        const StoredIssueId second = archive->save(samples::largeIssue()).value();
        QVERIFY(first != second);
        const Issue changed = edited(samples::richIssue());
        QCOMPARE(archive->save(changed, first).value(), first);
        QCOMPARE(described(archive->load(first).value()), described(changed));
        QCOMPARE(described(archive->load(second).value()), described(samples::largeIssue()));
        QCOMPARE(archive->issues().value().size(), size_t(2));
        QCOMPARE(archive->check({}), std::vector<Error>());
    }

    void removesAnIssueAndNeverGivesItsNumberAgain() {
        const std::unique_ptr<Archive> archive = opened(newPath());
        const StoredIssueId id = archive->save(samples::richIssue()).value();
        QVERIFY(archive->remove(id).has_value());
        QVERIFY(archive->issues().value().empty());
        QVERIFY(archive->people().value().empty());
        QVERIFY(archive->search(QStringLiteral("江月明")).value().empty());
        const Result<Issue> gone = archive->load(id);
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, Error::Kind::Archive);
        QVERIFY(archive->save(samples::richIssue()).value() != id);
        QCOMPARE(archive->check({}), std::vector<Error>());
    }

    void listsIssuesNewestFirst() {
        const std::unique_ptr<Archive> archive = opened(newPath());
        const auto save = [&](const QString& date, int year) {
            clock_.set(QDateTime(QDate(year, 1, 1), QTime(0, 0), Qt::UTC));
            return archive->save(samples::plainIssue({{QStringLiteral("题"), {QStringLiteral("文。")}}}, {{}, {}, date, {}})).value();
        };
        const StoredIssueId old = save(QStringLiteral("2021-05-01"), 2024);
        const StoredIssueId undated = save({}, 2022);
        const StoredIssueId month = save(QStringLiteral("2022-12"), 2020);
        const StoredIssueId day = save(QStringLiteral("2022-12-05"), 2020);
        std::vector<StoredIssueId> order;
        const std::vector<IssueSummary> summaries = archive->issues().value();
        for (const IssueSummary& summary : summaries)
            order.push_back(summary.id);
        QCOMPARE(order, (std::vector<StoredIssueId>{day, month, undated, old}));
    }

    void summarisesAnIssue() {
        const std::unique_ptr<Archive> archive = opened(newPath());
        clock_.set(QDateTime(QDate(2023, 7, 12), QTime(8, 30), Qt::UTC));
        const StoredIssueId id = archive->save(samples::richIssue()).value();
        const IssueSummary summary = archive->issues().value().at(0);
        QCOMPARE(summary.id, id);
        QCOMPARE(summary.masthead, samples::richIssue()->masthead);
        QCOMPARE(summary.state, IssueState::SecondRead);
        QCOMPARE(summary.pages, 2);
        QCOMPARE(summary.articles, 3);
        QCOMPARE(summary.openDoubts, 2);
        QCOMPARE(summary.saved, clock_.now());
    }

    void gathersPeopleAndPlacesOverIssues() {
        const std::unique_ptr<Archive> archive = opened(newPath());
        QVERIFY(archive->save(samples::richIssue()).has_value());
        QVERIFY(archive->save(samples::richIssue()).has_value());
        const std::vector<EntitySummary> people = archive->people().value();
        QCOMPARE(people.size(), size_t(3));
        QCOMPARE(people[0].name, QStringLiteral("江月明"));
        QCOMPARE(people[0].aliases, QStringList{QStringLiteral("小江")});
        QCOMPARE(people[0].roles, (QStringList{QStringLiteral("代表"), QStringLiteral("柳荫里居民区党总支书记")}));
        QCOMPARE(people[0].issues, 2);
        QCOMPARE(people[0].mentions, 6);
        const std::vector<EntitySummary> places = archive->places().value();
        QCOMPARE(places.size(), size_t(2));
        QCOMPARE(places[0].name, QStringLiteral("柳荫里居民区"));
        QCOMPARE(places[0].mentions, 6);
        QCOMPARE(places[1].mentions, 0);
    }

    void opensTheSameFileTwice() {
        const QString path = newPath();
        const std::unique_ptr<Archive> one = opened(path);
        const std::unique_ptr<Archive> two = opened(path, Archive::Mode::Open);
        const std::unique_ptr<Archive> reader = opened(path, Archive::Mode::ReadOnly);
        const StoredIssueId first = one->save(samples::richIssue()).value();
        const StoredIssueId second = two->save(samples::richIssue()).value();
        QCOMPARE(described(two->load(first).value()), described(one->load(second).value()));
        QCOMPARE(reader->issues().value().size(), size_t(2));
        QVERIFY(reader->isReadOnly());
        QVERIFY(!reader->save(samples::richIssue()));
    }

    void givesItsConnectionBack() {
        const QStringList before = QSqlDatabase::connectionNames();
        { const std::unique_ptr<Archive> archive = opened(newPath()); }
        QCOMPARE(QSqlDatabase::connectionNames(), before);
    }

    void copiesItself() {
        const std::unique_ptr<Archive> archive = opened(newPath());
        const StoredIssueId id = archive->save(samples::richIssue()).value();
        const QString target = newPath();
        for (int times = 0; times < 2; ++times) { // the second copy takes the first one's place
            const Result<void> copied = archive->backupTo(target);
            QVERIFY2(copied.has_value(), copied ? "" : qPrintable(copied.error().message()));
        }
        QCOMPARE(QDir(folder_.path()).entryList({QStringLiteral("*.part")}), QStringList());
        QCOMPARE(described(opened(target, Archive::Mode::Open)->load(id).value()), described(samples::richIssue()));
        QCOMPARE(opened(target, Archive::Mode::Open)->check({}), std::vector<Error>());
    }

    void copiesItselfWhileOpenForReading() {
        const QString path = newPath();
        const StoredIssueId id = opened(path)->save(samples::richIssue()).value();
        const QString target = newPath();
        QVERIFY(opened(path, Archive::Mode::ReadOnly)->backupTo(target).has_value());
        QCOMPARE(described(opened(target, Archive::Mode::Open)->load(id).value()), described(samples::richIssue()));
    }

    void reportsProgressOfACheckAndCanBeStopped() {
        const std::unique_ptr<Archive> archive = opened(newPath());
        QVERIFY(archive->save(samples::richIssue()).has_value());
        QVERIFY(archive->save(samples::richIssue()).has_value());
        const CancelToken token;
        double reached = 0;
        const std::vector<Error> stopped = archive->check(Progress(token, [&](double share, const QString&) {
            reached = share;
            if (share > 0)
                token.cancel();
        }));
        QCOMPARE(reached, 0.5);
        QCOMPARE(stopped.size(), size_t(1));
        QCOMPARE(stopped[0].kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(ArchiveTest)
#include "archive_test.moc"
