#include "app/archive/backups.h"

#include "tests/archive/database_file.h"
#include "tests/archive/must.h"
#include "tests/archive/sample_issues.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace lilong;
using samples::must;

namespace {

Issue named(const QString& number) {
    return samples::plainIssue({{QStringLiteral("里弄新事"), {QStringLiteral("桂花开了。")}}}, {.title = QStringLiteral("柳荫家园"), .publisher = {}, .date = {}, .number = number});
}

} // namespace

class BackupsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    samples::HeldClock clock_;

    QString path() const { return folder_->filePath(QStringLiteral("柳荫.lilong")); }
    std::unique_ptr<Archive> archive() { return must(Archive::open(path(), Archive::Mode::Create, clock_)); }
    std::optional<Backup> daily(const BackupPlan& plan = {}) { return must(backUpDaily(path(), plan, clock_, {})); }
    QStringList days() const {
        QStringList list;
        for (const Backup& one : backupsOf(path()))
            list << one.at.date().toString(QStringLiteral("MMdd"));
        return list;
    }
    /// A backup of that day without the work of making one.
    void place(QDate day) const {
        QDir().mkpath(backupFolderOf(path()));
        QVERIFY(QFile(backupFolderOf(path()) + day.toString(QStringLiteral("'/'yyyy-MM-dd'_120000.lilong'"))).open(QIODevice::WriteOnly));
    }

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        clock_.set(QDateTime(QDate(2023, 7, 12), QTime(8, 30), Qt::UTC)); // a Wednesday
    }

    void oneADay() {
        archive();
        QVERIFY(!daily()); // there is nothing to lose yet
        must(archive()->save(named(QStringLiteral("1"))));
        const std::optional<Backup> first = daily();
        QVERIFY(first);
        QVERIFY(!daily());
        QCOMPARE(backupsOf(path()), (std::vector<Backup>{*first}));
        QCOMPARE(first->at, clock_.now().toLocalTime());
        QCOMPARE(must(Archive::open(first->path, Archive::Mode::ReadOnly, clock_))->issues()->size(), size_t(1));
        clock_.set(clock_.now().addDays(1));
        QVERIFY(daily());
        QCOMPARE(backupsOf(path()).size(), size_t(2));
    }

    void daysAndWeeksAreKept() {
        must(archive()->save(named(QStringLiteral("1"))));
        for (int back = 1; back <= 60; ++back)
            place(clock_.now().toLocalTime().date().addDays(-back));
        QVERIFY(daily());
        // The 12th to the 6th; the 2nd is the last day of its week, then Sundays. The week of the 3rd has its latest among the days.
        QCOMPARE(days(), QStringLiteral("0712 0711 0710 0709 0708 0707 0706 0702 0625 0618").split(u' '));
    }

    /// Day by day over months there are always seven days and about four weeks.
    void weeksGrowOld() {
        const Backup* oldest = nullptr;
        must(archive()->save(named(QStringLiteral("1"))));
        for (int day = 0; day < 60; ++day) {
            clock_.set(clock_.now().addDays(1));
            QVERIFY(daily());
        }
        const std::vector<Backup> kept = backupsOf(path());
        oldest = &kept.back();
        QVERIFY2(oldest->at.daysTo(clock_.now()) >= 21, qPrintable(days().join(u' ')));
        QVERIFY2(kept.size() >= 9 && kept.size() <= 12, qPrintable(days().join(u' ')));
    }

    void byCommandAtOnceAndForEver() {
        must(archive()->save(named(QStringLiteral("1"))));
        const Backup kept = must(backUpNow(path(), clock_, {}));
        QVERIFY(kept.byCommand);
        clock_.set(clock_.now().addDays(400));
        QVERIFY(daily());
        QCOMPARE(backupsOf(path()).size(), size_t(2));
        QCOMPARE(backupsOf(path()).back(), kept);
    }

    void aBadArchiveRemovesNoBackup() {
        must(archive()->save(named(QStringLiteral("1"))));
        for (int back = 40; back <= 60; ++back)
            place(clock_.now().toLocalTime().date().addDays(-back));
        samples::DatabaseFile(path()).run(QStringLiteral("UPDATE parts SET text = '别的' WHERE id = 1"));
        const auto made = backUpDaily(path(), {}, clock_, {});
        QVERIFY(!made);
        QCOMPARE(backupsOf(path()).size(), size_t(21));
        QCOMPARE(QDir(backupFolderOf(path())).entryList(QDir::Files).size(), 21); // nothing half made stays
    }

    void restoresAndKeepsThePresentFile() {
        const StoredIssueId id = must(archive()->save(named(QStringLiteral("1"))));
        const Backup kept = must(backUpNow(path(), clock_, {}));
        must(archive()->save(named(QStringLiteral("2")), id));
        const QString aside = must(restoreBackup(path(), kept, clock_, {}));
        QCOMPARE(must(archive()->load(id))->masthead.number, QStringLiteral("1"));
        QCOMPARE(must(must(Archive::open(aside, Archive::Mode::ReadOnly, clock_))->load(id))->masthead.number, QStringLiteral("2"));
        QVERIFY(must(restoreBackup(path(), kept, clock_, {})) != aside);
        QCOMPARE(backupsOf(path()).size(), size_t(1)); // the backup itself stays
    }

    void restoresOverAFileThatIsNoArchiveAnyMore() {
        const StoredIssueId id = must(archive()->save(named(QStringLiteral("1"))));
        const Backup kept = must(backUpNow(path(), clock_, {}));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        const QString aside = must(restoreBackup(path(), kept, clock_, {}));
        QCOMPARE(QFileInfo(aside).size(), 5000);
        QCOMPARE(must(archive()->load(id))->masthead.number, QStringLiteral("1"));
        QVERIFY(QFile::remove(path()));
        QCOMPARE(must(restoreBackup(path(), kept, clock_, {})), QString());
        QVERIFY(archive()->load(id));
    }

    void refusesADamagedBackupAndAnOpenArchive() {
        must(archive()->save(named(QStringLiteral("1"))));
        Backup kept = must(backUpNow(path(), clock_, {}));
        {
            const auto open = archive();
            must(open->save(named(QStringLiteral("2"))));
            const auto refused = restoreBackup(path(), kept, clock_, {});
            QVERIFY(!refused);
        }
        samples::DatabaseFile(kept.path).run(QStringLiteral("UPDATE parts SET text = '别的' WHERE id = 1"));
        QVERIFY(!restoreBackup(path(), kept, clock_, {}));
        QCOMPARE(archive()->issues()->size(), size_t(2));
        QCOMPARE(QDir(folder_->path()).entryList(QDir::Files), QStringList(QStringLiteral("柳荫.lilong")));
    }
};

QTEST_GUILESS_MAIN(BackupsTest)
#include "backups_test.moc"
