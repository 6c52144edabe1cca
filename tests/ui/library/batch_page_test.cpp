#include "tests/ui/library/stored_issue.h"
#include "ui/actions/action_catalogue.h"
#include "ui/library/batch_page.h"
#include "ui/library/batch_tree.h"
#include "ui/library/known_archives.h"
#include "ui/settings/settings.h"

#include <QAction>
#include <QDir>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lilong;

namespace {

struct Room {
    QTemporaryDir folder;
    SystemClock clock;
    Settings settings{folder.path()};
    KnownArchives archives{settings};
    ActionCatalogue catalogue;
    BatchImportPage page{settings, archives, catalogue};

    Room() {
        settings.set(Setting::ArchiveFolder, folder.filePath(QStringLiteral("archives")));
        page.resize(1000, 700);
        page.show();
        page.activateWindow();
    }
    void write(const QString& name, const QString& date, const QString& number) const {
        const QString head = date.isEmpty() ? QString() : QStringLiteral("柳荫家园\n%1 第%2期\n\n").arg(date, number);
        writePage(name, (head + QStringLiteral("楼组长带头换新颜\n\n近期，文昌里居民区的志愿者们清理楼道，大家都干得很起劲。\n")).toUtf8());
    }
    void writePage(const QString& name, const QByteArray& bytes) const {
        QDir(folder.path()).mkpath(QStringLiteral("pages"));
        writeFile(folder.filePath(QStringLiteral("pages/") + name), bytes);
    }
    void fill() const {
        write(QStringLiteral("a1.txt"), QStringLiteral("2023年7月12日"), QStringLiteral("7"));
        write(QStringLiteral("a2.txt"), QStringLiteral("2023年7月12日"), QStringLiteral("7"));
        write(QStringLiteral("b9.txt"), {}, {});
        write(QStringLiteral("c3.txt"), QStringLiteral("2023年8月15日"), QStringLiteral("8"));
        writePage(QStringLiteral("d.txt"), {});
    }
    void read() { page.read({folder.filePath(QStringLiteral("pages"))}); }
    /// Reads what fill() wrote, with the keys in the page's hands.
    bool readsTwoIssues() {
        constexpr int longest = 30'000; // ms
        if (!QTest::qWaitForWindowActive(&page))
            return false;
        read();
        return QTest::qWaitFor([this] { return tree()->topLevelItemCount() == 2 && !page.isBusy(); }, longest);
    }
    BatchTree* tree() const { return page.findChild<BatchTree*>(); }
    QListWidget* report() const { return page.findChild<QListWidget*>(); }
    QStringList reported() const {
        QStringList lines;
        for (int i = 0; i < report()->count(); ++i)
            lines.append(report()->item(i)->text());
        return lines;
    }
    int pagesOf(int issue) const { return tree()->topLevelItem(issue)->childCount(); }
};

} // namespace

class BatchPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsGroupsBeforeSaving();
    void keysMoveAPage();
    void keysMakeAnIssueAndLeaveOut();
    void savesAndReports();
    void stopLeavesWholeIssues();
    void asksWhatBecomesOfAnIssueThatIsThere();
};

void BatchPageTest::showsGroupsBeforeSaving() {
    Room room;
    room.fill();
    room.read();
    QTRY_COMPARE_WITH_TIMEOUT(room.tree()->topLevelItemCount(), 2, 30'000);
    QCOMPARE(room.pagesOf(0), 3);
    QVERIFY(room.tree()->topLevelItem(0)->text(0).contains(QStringLiteral("2023-07-12")));
    QCOMPARE(room.tree()->chosenPage(), std::optional<size_t>(2)); // the doubtful one comes first
    QVERIFY(!room.tree()->currentItem()->text(2).isEmpty());
    QVERIFY(!QFile::exists(room.archives.suggestedPath()));
}

void BatchPageTest::keysMoveAPage() {
    Room room;
    room.fill();
    QVERIFY(room.readsTwoIssues());
    room.tree()->setFocus();
    QTest::keyClick(room.tree(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(room.pagesOf(0), 2);
    QCOMPARE(room.pagesOf(1), 2);
    QCOMPARE(room.tree()->chosenPage(), std::optional<size_t>(2));
    QVERIFY(room.tree()->currentItem()->text(2).isEmpty()); // settled by her
    QTest::keyClick(room.tree(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(room.pagesOf(0), 3);
}

void BatchPageTest::keysMakeAnIssueAndLeaveOut() {
    Room room;
    room.fill();
    QVERIFY(room.readsTwoIssues());
    room.tree()->setFocus();
    QTest::keyClick(room.tree(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(room.tree()->topLevelItemCount(), 3);
    QTest::keyClick(room.tree(), Qt::Key_Delete, Qt::AltModifier);
    QCOMPARE(room.tree()->topLevelItemCount(), 2);
    QCOMPARE(room.pagesOf(0), 2);
}

void BatchPageTest::savesAndReports() {
    Room room;
    room.fill();
    QVERIFY(room.readsTwoIssues());
    room.tree()->setFocus();
    QTest::keyClick(room.tree(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(room.report()->isVisible(), 30'000);
    const QStringList lines = room.reported();
    QVERIFY2(lines.first().startsWith(QStringLiteral("4 pages in 2 issues")), qPrintable(lines.first()));
    QCOMPARE(lines.filter(QStringLiteral("d.txt")).size(), 1);  // empty, with the reason
    QVERIFY(lines.filter(QStringLiteral("b9.txt")).size() >= 1); // in doubt
    QTRY_COMPARE(room.archives.current(), room.archives.suggestedPath());
    QCOMPARE((*Archive::open(room.archives.current(), Archive::Mode::ReadOnly, room.clock))->issues()->size(), size_t(2));
}

void BatchPageTest::stopLeavesWholeIssues() {
    Room room;
    constexpr int issues = 24;
    for (int i = 1; i <= issues; ++i)
        room.write(QStringLiteral("p%1.txt").arg(i), QStringLiteral("2023年5月%1日").arg(i), QString::number(i));
    room.read();
    QTRY_COMPARE_WITH_TIMEOUT(room.tree()->topLevelItemCount(), issues, 30'000);
    QTRY_VERIFY(!room.page.isBusy());
    auto* const bar = room.page.findChild<QProgressBar*>();
    connect(bar, &QProgressBar::valueChanged, &room.page, [&](int value) {
        if (value > 100)
            room.page.findChild<QPushButton*>(QStringLiteral("stop"))->click();
    });
    room.page.save();
    QTRY_VERIFY_WITH_TIMEOUT(room.report()->isVisible(), 30'000);
    const auto archive = *Archive::open(room.archives.suggestedPath(), Archive::Mode::ReadOnly, room.clock);
    const auto listed = archive->issues()->size();
    QVERIFY(listed < size_t(issues));
    QVERIFY(archive->check({}).empty());
    QCOMPARE(room.reported().filter(QStringLiteral("not saved")).size(), static_cast<qsizetype>(issues - listed));
    // What is left can be saved afterwards; nothing comes twice.
    QTRY_VERIFY(!room.page.isBusy());
    room.page.findChild<QProgressBar*>()->disconnect();
    room.page.save();
    QTRY_COMPARE_WITH_TIMEOUT((*Archive::open(room.archives.current(), Archive::Mode::ReadOnly, room.clock))->issues()->size(), size_t(issues), 30'000);
}

void BatchPageTest::asksWhatBecomesOfAnIssueThatIsThere() {
    Room room;
    room.fill();
    QVERIFY(room.readsTwoIssues());
    room.page.save();
    QTRY_VERIFY_WITH_TIMEOUT(room.report()->isVisible(), 30'000);
    QTRY_VERIFY(!room.page.isBusy());
    room.read();
    QTRY_COMPARE_WITH_TIMEOUT(room.tree()->topLevelItemCount(), 2, 30'000);
    QTRY_VERIFY(!room.page.isBusy());
    const auto answer = [&](int issue) { return room.tree()->topLevelItem(issue)->text(2); };
    QVERIFY2(answer(0).contains(QStringLiteral("skipped")) && answer(1).contains(QStringLiteral("skipped")), qPrintable(answer(0)));
    room.tree()->setCurrentItem(room.tree()->topLevelItem(0));
    room.tree()->setFocus();
    QTest::keyClick(room.tree(), Qt::Key_Return, Qt::AltModifier);
    QVERIFY2(answer(0).contains(QStringLiteral("added")), qPrintable(answer(0)));
    QTest::keyClick(room.tree(), Qt::Key_Return, Qt::AltModifier);
    QVERIFY2(answer(0).contains(QStringLiteral("one more")), qPrintable(answer(0)));
    QVERIFY(answer(1).contains(QStringLiteral("skipped")));
    QTest::keyClick(room.tree(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(room.report()->isVisible(), 30'000);
    QCOMPARE(room.reported().filter(QStringLiteral("in the archive already")).size(), 1);
    QCOMPARE((*Archive::open(room.archives.current(), Archive::Mode::ReadOnly, room.clock))->issues()->size(), size_t(3));
}

QTEST_MAIN(BatchPageTest)
#include "batch_page_test.moc"
