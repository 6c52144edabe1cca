#include "app/archive/authority.h"
#include "app/session/conflicts.h"
#include "app/session/linked_saving.h"
#include "app/session/session.h"
#include "tests/archive/database_file.h"
#include "tests/archive/must.h"
#include "tests/archive/named_issue.h"
#include "tests/archive/sample_issues.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lilong;
using samples::must;
using samples::namedIssue;
using samples::recordOf;

namespace {

const QString liuyin = QStringLiteral("柳荫里居民区");
const QString wutong = QStringLiteral("梧桐新村居民区");
const QString secretary = QStringLiteral("党总支书记");
const QString rong = QStringLiteral("王春蓉");

} // namespace

/// Saving an issue says who everybody is; older archives are linked afterwards.
class LinkedSavingTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    samples::HeldClock clock_;

    QString path(const char* name = "a.lilong") const { return folder_->filePath(QString::fromLatin1(name)); }
    std::unique_ptr<Archive> archive(const char* name = "a.lilong") { return must(Archive::open(path(name), Archive::Mode::Create, clock_)); }

private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void linksAcrossIssues() {
        const auto made = archive();
        const Issue first = must(saveLinked(*made, namedIssue(QStringLiteral("2023-01-10"), {{rong, secretary, liuyin}}))).issue;
        const Issue second = must(saveLinked(*made, namedIssue(QStringLiteral("2023-02-10"), {{rong, QStringLiteral("居民"), liuyin}}))).issue;
        const Issue other = must(saveLinked(*made, namedIssue(QStringLiteral("2023-02-10"), {{rong, QStringLiteral("志愿者"), wutong}}))).issue;
        QCOMPARE(recordOf(second, rong), recordOf(first, rong));
        QCOMPARE(recordOf(second, liuyin), recordOf(first, liuyin));
        QVERIFY(recordOf(other, rong) != recordOf(first, rong)); // two people of one name stay two
        QCOMPARE(must(made->authority().directory({.text = QStringLiteral("wcr")})).total, 2);
        QCOMPARE(made->check({}), std::vector<Error>());
    }
    void asksWhereItIsUnsure() {
        const auto made = archive();
        const SavedIssue first = must(saveLinked(*made, namedIssue(QStringLiteral("2023-01-10"), {{QStringLiteral("王伟")}})));
        const SavedIssue second = must(saveLinked(*made, namedIssue(QStringLiteral("2023-02-10"), {{QStringLiteral("王伟")}})));
        const std::vector<Conflict> asked = must(conflictsIn(made->authority(), second.id));
        QCOMPARE(asked.size(), size_t(1));
        QCOMPARE(int(asked[0].kind), int(Conflict::Kind::SameName));
        QCOMPARE(asked[0].records, (std::vector<RecordId>{recordOf(first.issue, QStringLiteral("王伟")), recordOf(second.issue, QStringLiteral("王伟"))}));
        QCOMPARE(asked[0].firstNamed, (std::vector<Masthead>{first.issue.data().masthead, second.issue.data().masthead}));
        must(made->authority().merge({asked[0].records[1]}, asked[0].records[0], {}));
        QVERIFY(must(conflictsIn(made->authority())).empty());
        must(made->authority().takeBack(must(made->authority().latest())));
        QCOMPARE(must(conflictsIn(made->authority())).size(), size_t(1));
        must(made->authority().settle(asked[0].key));
        QVERIFY(must(conflictsIn(made->authority())).empty());
    }
    void tellsConflicts() {
        const auto made = archive();
        must(saveLinked(*made, namedIssue(QStringLiteral("2023-01-10"), {{rong, secretary, liuyin}})));
        const SavedIssue second = must(saveLinked(*made, namedIssue(QStringLiteral("2023-01-10"), {{QStringLiteral("沈玉兰"), secretary, liuyin}})));
        const SavedIssue third = must(saveLinked(*made, namedIssue(QStringLiteral("2023-01-10"), {{QStringLiteral("周文澜"), secretary, wutong}})));
        QCOMPARE(must(conflictsIn(made->authority())).size(), size_t(1));
        QCOMPARE(must(conflictsIn(made->authority(), second.id)).size(), size_t(1));
        QVERIFY(must(conflictsIn(made->authority(), third.id)).empty());
    }
    void keepsWhomTheEditorMeans() {
        const auto made = archive();
        const SavedIssue first = must(saveLinked(*made, namedIssue(QStringLiteral("2023-01-10"), {{rong, secretary, liuyin}})));
        const SavedIssue other = must(saveLinked(*made, namedIssue(QStringLiteral("2023-02-10"), {{rong, QStringLiteral("志愿者"), wutong}})));
        IssueData data = other.issue.data();
        data.people.front().record = recordOf(first.issue, rong);
        const Issue said = must(other.issue.changedTo(std::move(data)));
        QCOMPARE(recordOf(must(saveLinked(*made, said, other.id)).issue, rong), recordOf(first.issue, rong));
        QCOMPARE(must(made->authority().directory({.text = rong})).total, 1);
        QCOMPARE(made->check({}), std::vector<Error>());
    }
    void carriesRecordsInTheSession() {
        Session session(namedIssue(QStringLiteral("2023-01-10"), {{rong, secretary, liuyin}}), path(), {}, clock_);
        must(session.save());
        const RecordId record = recordOf(session.issue(), rong);
        QVERIFY(!record.isEmpty());
        QVERIFY(!session.isModified());
        QCOMPARE(session.steps().size(), size_t(1));
        must(session.save());
        QCOMPARE(recordOf(session.issue(), rong), record);
        // Another archive has records of its own.
        must(saveLinked(*archive("b.lilong"), namedIssue(QStringLiteral("2022-01-10"), {{QStringLiteral("沈玉兰")}, {QStringLiteral("周文澜")}})));
        must(session.saveAs(path("b.lilong")));
        const auto other = archive("b.lilong");
        QCOMPARE(must(other->authority().record(recordOf(session.issue(), rong))).name, rong);
        QCOMPARE(other->check({}), std::vector<Error>());
    }
    void linksEarlierIssues() {
        StoredIssueId first;
        StoredIssueId second;
        {
            const auto old = archive();
            first = must(old->save(namedIssue(QStringLiteral("2023-01-10"), {{rong, secretary, liuyin}})));
            second = must(old->save(namedIssue(QStringLiteral("2023-02-10"), {{rong, secretary, liuyin}})));
        }
        const auto made = archive();
        QCOMPARE(must(made->unlinkedIssues()), (std::vector<StoredIssueId>{first, second}));
        const Issue before = must(made->load(first));
        QCOMPARE(must(linkEarlierIssues(*made, {})), 2);
        QVERIFY(must(made->unlinkedIssues()).empty());
        QCOMPARE(must(linkEarlierIssues(*made, {})), 0);
        QCOMPARE(recordOf(must(made->load(first)), rong), recordOf(must(made->load(second)), rong));
        QCOMPARE(samples::described(must(changes::forgetRecords(must(made->load(first))))), samples::described(before));
        QCOMPARE(made->check({}), std::vector<Error>());
    }
    void migratesAnOldArchive() {
        QVERIFY(QFile::copy(QStringLiteral(LILONG_SOURCE_DIR "/tests/data/archive/version_1.lilong"), path()));
        QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
        {
            const auto reader = must(Archive::open(path(), Archive::Mode::ReadOnly, clock_));
            QCOMPARE(reader->authority().directory({}).error().kind, Error::Kind::Archive);
            QVERIFY(reader->load(StoredIssueId(1)).has_value());
            QVERIFY(reader->people().has_value());
        }
        const auto made = must(Archive::open(path(), Archive::Mode::Open, clock_));
        QVERIFY(QFile::exists(path("a.lilong.version-1")));
        const std::vector<EntitySummary> before = must(made->people());
        must(linkEarlierIssues(*made, {}));
        QCOMPARE(made->check({}), std::vector<Error>());
        const std::vector<EntitySummary> after = must(made->people());
        QCOMPARE(after.size(), before.size());
        QCOMPARE(must(made->authority().directory({})).total, static_cast<int>(before.size()));
        for (size_t i = 0; i < before.size(); ++i) {
            QCOMPARE(after[i].name, before[i].name);
            QCOMPARE(after[i].mentions, before[i].mentions);
        }
    }
    void listsPeopleByRecord() {
        const auto made = archive();
        const Issue issue = must(saveLinked(*made, namedIssue(QStringLiteral("2023-01-10"), {{rong, secretary, liuyin}, {QStringLiteral("王春容")}}))).issue;
        must(made->authority().merge({recordOf(issue, QStringLiteral("王春容"))}, recordOf(issue, rong), {}));
        const std::vector<EntitySummary> people = must(made->people());
        QCOMPARE(people.size(), size_t(1));
        QCOMPARE(people[0].name, rong);
        QCOMPARE(people[0].aliases, QStringList{QStringLiteral("王春容")});
        QCOMPARE(people[0].roles, QStringList{liuyin + secretary});
        QCOMPARE(people[0].issues, 1);
        QCOMPARE(people[0].mentions, 2);
        QCOMPARE(must(made->places()).size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(LinkedSavingTest)
#include "linked_saving_test.moc"
