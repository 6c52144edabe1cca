#include "app/session/recovery.h"

#include "tests/session/sample_issue.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>

namespace lilong {
namespace {

const QString home = QStringLiteral("/home/editor/睦邻报.lilong");

/// Long enough that a kill falls into the writing again and again.
QString longText() { return QStringLiteral("文昌里居民区的志愿者们在活动室门口集合，把三条弄堂打扫得干干净净。\n").repeated(400); }

/// What the killed process does: keeps one state after the other, and says so after each.
int keepWriting(const QString& folder) {
    const SystemClock clock;
    const auto recovery = Recovery::open(folder, clock);
    if (!recovery)
        return 1;
    const Issue issue = sampleIssue(longText());
    for (int state = 1;; ++state) {
        if (!(*recovery)->keep(titled(issue, QString::number(state)), home, StoredIssueId(7)))
            return 1;
        std::printf("%d\n", state);
        std::fflush(stdout);
    }
}

} // namespace

class RecoveryTest : public QObject {
    Q_OBJECT

    SystemClock clock_;

private Q_SLOTS:
    void aLivingWindowIsNoOrphan();
    void aClosedWindowWithoutForgettingIsAnOrphan();
    void forgettingLeavesNothing();
    void keepsTheNewestState();
    void onlyOneWindowIsOfferedAnOrphan();
    void discardRemovesTheFiles();
    void aKilledProcessLeavesAWholeState_data();
    void aKilledProcessLeavesAWholeState();
    void aDamagedFileIsReportedAndSetAside();
    void aWindowKilledBeforeItsFirstStateIsForgotten();
    void anUnusableFolderIsAnError();
};

void RecoveryTest::aLivingWindowIsNoOrphan() {
    const QTemporaryDir folder;
    const auto writer = Recovery::open(folder.path(), clock_);
    QVERIFY((*writer)->keep(sampleIssue(), {}, {}));
    const auto other = Recovery::open(folder.path(), clock_);
    QVERIFY((*other)->orphans().empty());
    QVERIFY((*writer)->orphans().empty());
}

void RecoveryTest::aClosedWindowWithoutForgettingIsAnOrphan() {
    const QTemporaryDir folder;
    const Issue issue = titled(sampleIssue(), QStringLiteral("睦邻报"));
    QVERIFY((*Recovery::open(folder.path(), clock_))->keep(issue, home, StoredIssueId(7)));
    const auto other = Recovery::open(folder.path(), clock_);
    const std::vector<Recovery::Orphan> orphans = (*other)->orphans();
    QCOMPARE(orphans.size(), size_t(1));
    QCOMPARE(orphans[0].archivePath, home);
    QCOMPARE(orphans[0].id, StoredIssueId(7));
    QVERIFY(qAbs(orphans[0].at.secsTo(clock_.now())) < 60);
    QVERIFY(orphans[0].issue->masthead == issue->masthead);
    QCOMPARE(orphans[0].issue->sources[0]->text, issue->sources[0]->text);
}

void RecoveryTest::forgettingLeavesNothing() {
    const QTemporaryDir folder;
    {
        const auto writer = Recovery::open(folder.path(), clock_);
        QVERIFY((*writer)->keep(sampleIssue(), {}, {}));
        (*writer)->forget();
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
}

void RecoveryTest::keepsTheNewestState() {
    const QTemporaryDir folder;
    {
        const auto writer = Recovery::open(folder.path(), clock_);
        for (const char* title : {"a", "b"})
            QVERIFY((*writer)->keep(titled(sampleIssue(), QLatin1String(title)), {}, {}));
        (*writer)->forget(); // saved; then another issue is opened in the same window
        QVERIFY((*writer)->keep(titled(sampleIssue(), QStringLiteral("c")), {}, {}));
    }
    const auto other = Recovery::open(folder.path(), clock_);
    const std::vector<Recovery::Orphan> orphans = (*other)->orphans();
    QCOMPARE(orphans.size(), size_t(1));
    QCOMPARE(orphans[0].issue->masthead.title, QStringLiteral("c"));
    QVERIFY(orphans[0].id.isEmpty());
}

void RecoveryTest::onlyOneWindowIsOfferedAnOrphan() {
    const QTemporaryDir folder;
    QVERIFY((*Recovery::open(folder.path(), clock_))->keep(sampleIssue(), {}, {}));
    auto first = Recovery::open(folder.path(), clock_);
    const auto second = Recovery::open(folder.path(), clock_);
    QCOMPARE((*first)->orphans().size(), size_t(1));
    QCOMPARE((*second)->orphans().size(), size_t(0));
    QCOMPARE((*first)->orphans().size(), size_t(1));
    first->reset(); // the first window closes without having dealt with it
    QCOMPARE((*second)->orphans().size(), size_t(1));
}

void RecoveryTest::discardRemovesTheFiles() {
    const QTemporaryDir folder;
    QVERIFY((*Recovery::open(folder.path(), clock_))->keep(sampleIssue(), {}, {}));
    {
        const auto other = Recovery::open(folder.path(), clock_);
        (*other)->discard((*other)->orphans().at(0));
        QVERIFY((*other)->orphans().empty());
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
}

void RecoveryTest::aKilledProcessLeavesAWholeState_data() {
    QTest::addColumn<int>("statesBefore");
    for (const int states : {1, 2, 3, 5, 8})
        QTest::addRow("after %d states", states) << states;
}

void RecoveryTest::aKilledProcessLeavesAWholeState() {
    QFETCH(int, statesBefore);
    const QTemporaryDir folder;
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--keep-writing"), folder.path()});
    QVERIFY(child.waitForStarted());
    int told = 0;
    while (told < statesBefore && child.waitForReadyRead(60000))
        while (child.canReadLine())
            told = child.readLine().toInt();
    QVERIFY(told >= statesBefore);
    QCOMPARE(::kill(static_cast<pid_t>(child.processId()), SIGKILL), 0);
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    while (child.canReadLine())
        told = child.readLine().toInt();

    const auto survivor = Recovery::open(folder.path(), clock_);
    const std::vector<Recovery::Orphan> orphans = (*survivor)->orphans();
    QVERIFY((*survivor)->faults().empty());
    QCOMPARE(orphans.size(), size_t(1));
    QVERIFY(orphans[0].issue->masthead.title.toInt() >= told);
    QCOMPARE(orphans[0].issue->sources[0]->text, longText());
    QCOMPARE(orphans[0].archivePath, home);
}

void RecoveryTest::aDamagedFileIsReportedAndSetAside() {
    const QTemporaryDir folder;
    for (const char* name : {"lost.lilong", "lost.json"}) {
        QFile file(folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("no database at all, but long enough to be looked at as one") > 0);
    }
    const auto recovery = Recovery::open(folder.path(), clock_);
    QVERIFY((*recovery)->orphans().empty());
    QCOMPARE((*recovery)->faults().size(), size_t(1));
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("lost.lilong.damaged"))));
    QVERIFY((*recovery)->orphans().empty());
    QVERIFY((*recovery)->faults().empty());
}

void RecoveryTest::aWindowKilledBeforeItsFirstStateIsForgotten() {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("young.lilong")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto recovery = Recovery::open(folder.path(), clock_);
    QVERIFY((*recovery)->orphans().empty());
    QVERIFY((*recovery)->faults().empty());
    QVERIFY(!QFile::exists(file.fileName()));
}

void RecoveryTest::anUnusableFolderIsAnError() {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto recovery = Recovery::open(folder.filePath(QStringLiteral("file/inside")), clock_);
    QVERIFY(!recovery);
    QCOMPARE(recovery.error().kind, Error::Kind::File);
}

} // namespace lilong

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--keep-writing"))
        return lilong::keepWriting(arguments[2]);
    lilong::RecoveryTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "recovery_test.moc"
