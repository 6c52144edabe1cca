#include "tests/ui/library/stored_issue.h"
#include "ui/library/open_issue.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace lilong;

class AutosaveTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsUnsavedWork();
    void keepsWhileSheTypesOn();
    void forgetsWhenSaved();
    void forgetsWhenClosed();
    void saveMakesTheFolder();
    void saveThatFailsKeepsTheWork();
};

namespace {

/// A window that is killed leaves its file and frees its lock; a recovery object that is never told to forget does the same.
struct Desk {
    QTemporaryDir folder;
    SystemClock clock;
    QString recoveryFolder = folder.filePath(QStringLiteral("recovery"));
    QString archive = folder.filePath(QStringLiteral("archives/报.lilong"));
    std::shared_ptr<Recovery> recovery = *Recovery::open(recoveryFolder, clock);
    Issue issue = issueOf(QStringLiteral("宝山社区报"), QStringLiteral("2023-07-12"), QStringLiteral("王春蓉为老人理发。\n"));

    [[nodiscard]] qsizetype keptFiles() const {
        qsizetype count = 0;
        for (const auto& entry : QDir(recoveryFolder).entryInfoList(QDir::Files))
            count += entry.size() > 200; // locks are smaller
        return count;
    }
};

} // namespace

void AutosaveTest::keepsUnsavedWork() {
    Desk desk;
    OpenIssue open(desk.issue, desk.archive, {}, desk.clock, desk.recovery);
    QSignalSpy kept(&open, &OpenIssue::kept);
    QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 1, 20000);
    QCOMPARE(desk.keptFiles(), 1);
}

void AutosaveTest::keepsWhileSheTypesOn() {
    Desk desk;
    OpenIssue open(desk.issue, desk.archive, {}, desk.clock, desk.recovery);
    QSignalSpy kept(&open, &OpenIssue::kept);
    Masthead masthead = desk.issue->masthead;
    QElapsedTimer time;
    time.start();
    while (kept.size() < 2 && time.elapsed() < 20000) { // a change every 20 ms: no pause ever
        masthead.number += QLatin1Char('1');
        QVERIFY(open.session().apply(QStringLiteral("Typing"), changes::setMasthead(open.session().issue(), masthead), QStringLiteral("b")));
        QTest::qWait(20);
    }
    QVERIFY(kept.size() >= 2);
}

void AutosaveTest::forgetsWhenSaved() {
    Desk desk;
    OpenIssue open(desk.issue, desk.archive, {}, desk.clock, desk.recovery);
    QSignalSpy kept(&open, &OpenIssue::kept);
    open.markRestored();
    QTRY_COMPARE(kept.size(), 1);
    QVERIFY(open.save());
    QVERIFY(!open.session().isModified());
    QCOMPARE(desk.keptFiles(), 0);
}

void AutosaveTest::forgetsWhenClosed() {
    Desk desk;
    {
        OpenIssue open(desk.issue, desk.archive, {}, desk.clock, desk.recovery);
        QSignalSpy kept(&open, &OpenIssue::kept);
        open.markRestored();
        QTRY_COMPARE(kept.size(), 1);
        open.markRestored(); // a writer still on its way writes nothing after the end
    }
    QThreadPool::globalInstance()->waitForDone();
    QCOMPARE(desk.keptFiles(), 0);
}

void AutosaveTest::saveMakesTheFolder() {
    Desk desk;
    OpenIssue open(desk.issue, desk.archive, {}, desk.clock, nullptr);
    QVERIFY(open.save());
    QVERIFY(QFile::exists(desk.archive));
    QCOMPARE((*Archive::open(desk.archive, Archive::Mode::ReadOnly, desk.clock))->issues()->size(), size_t(1));
}

void AutosaveTest::saveThatFailsKeepsTheWork() {
    Desk desk;
    writeFile(desk.folder.filePath(QStringLiteral("archives")), "a file where the folder should be");
    OpenIssue open(desk.issue, desk.archive, {}, desk.clock, desk.recovery);
    const auto result = open.save();
    QVERIFY(!result);
    QVERIFY(!result.error().what.isEmpty());
    QVERIFY(open.session().isModified());
}

QTEST_MAIN(AutosaveTest)
#include "autosave_test.moc"
