#include "app/issue/page_states.h"
#include "tests/ui/library/stored_issue.h"
#include "ui/actions/action_catalogue.h"
#include "ui/library/cover_maker.h"
#include "ui/library/known_archives.h"
#include "ui/library/library_page.h"
#include "ui/search/hit_model.h"
#include "ui/settings/settings.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QIcon>
#include <QCommandLinkButton>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QSignalSpy>
#include <QSplitter>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace lilong;

struct Room {
    QTemporaryDir folder;
    SystemClock clock;
    Settings settings{folder.path()};
    KnownArchives archives{settings};
    ActionCatalogue catalogue;
    std::unique_ptr<LibraryPage> page;
    QString archive = folder.filePath(QStringLiteral("社区报.lilong"));

    void fill() {
        store(archive, issueOf(QStringLiteral("宝山社区报"), QStringLiteral("2023-07-12"), QStringLiteral("王春蓉在梧桐新村为老人理发。\n")), clock);
        store(archive, issueOf(QStringLiteral("四平街道报"), QStringLiteral("2022-12-01"), QStringLiteral("居民区里的议事会开到了晚上。\n")), clock);
    }
    ~Room() {
        page.reset();
        QThreadPool::globalInstance()->waitForDone(); // covers may still be read when the last test ends
    }
    void open() {
        page = std::make_unique<LibraryPage>(settings, archives, catalogue, clock);
        page->resize(1000, 600);
        page->show();
        page->refresh();
    }
    QTableView* table() const { return page->findChild<QTableView*>(); }
    QLineEdit* search() const { return page->findChild<QLineEdit*>(); }
    template <typename Widget>
    Widget* named(const QString& name) const {
        for (auto* widget : page->findChildren<Widget*>())
            if (widget->accessibleName() == name)
                return widget;
        return nullptr;
    }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
};

class LibraryPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void emptySaysWhatToDoFirst();
    void listsIssues();
    void sortsByColumn();
    void opensTheChosenWithEnter();
    void findsByOneWordAndOpensTheHit();
    void searchThatFindsNothingSaysSo();
    void deletesOnlyAfterYes();
    void newArchiveIsRememberedAndShown();
    void damagedArchiveIsReported();
    void enterOpensAsSoonAsTheListIsThere();
    void filtersByNewsletterYearStateAndText();
    void showsCoversAndPageStates();
    void keptCoversAreReadAgain();
    void widthsAreRemembered();
};

void LibraryPageTest::emptySaysWhatToDoFirst() {
    Room room;
    room.open();
    const auto steps = room.page->findChildren<QCommandLinkButton*>();
    QCOMPARE(steps.size(), 3);
    QVERIFY(steps[0]->isVisible());
    QSignalSpy spy(room.catalogue.action(QStringLiteral("file.sample")), &QAction::triggered);
    QTest::keyClick(steps[2], Qt::Key_Space);
    QCOMPARE(spy.size(), 1);
}

void LibraryPageTest::listsIssues() {
    Room room;
    room.fill();
    room.archives.use(room.archive);
    room.open();
    QTRY_COMPARE(room.table()->model()->rowCount(), 2);
    QVERIFY(room.table()->isVisible());
    QCOMPARE(room.cell(0, 0), QStringLiteral("宝山社区报")); // newest first
    QCOMPARE(room.cell(0, 1), QStringLiteral("2023-07-12"));
    QCOMPARE(room.cell(1, 2), QStringLiteral("总第01期"));
    QCOMPARE(room.cell(0, 3), QStringLiteral("1"));
    QCOMPARE(room.page->findChildren<QListWidget*>().constFirst()->item(0)->text(), QStringLiteral("社区报"));
}

void LibraryPageTest::sortsByColumn() {
    Room room;
    room.fill();
    room.archives.use(room.archive);
    room.open();
    QTRY_COMPARE(room.table()->model()->rowCount(), 2);
    room.table()->sortByColumn(1, Qt::AscendingOrder);
    QCOMPARE(room.cell(0, 0), QStringLiteral("四平街道报"));
}

void LibraryPageTest::opensTheChosenWithEnter() {
    Room room;
    room.fill();
    room.archives.use(room.archive);
    room.open();
    QTRY_COMPARE(room.table()->model()->rowCount(), 2);
    QSignalSpy spy(room.page.get(), &LibraryPage::issueLoaded);
    room.table()->selectRow(1);
    QTest::keyClick(room.table(), Qt::Key_Return);
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(issueIn(spy[0][0])->masthead.title, QStringLiteral("四平街道报"));
    QCOMPARE(spy[0][1].toString(), room.archives.current());
}

void LibraryPageTest::findsByOneWordAndOpensTheHit() {
    Room room;
    room.fill();
    room.archives.use(room.archive);
    room.open();
    QTRY_COMPARE(room.table()->model()->rowCount(), 2);
    typeChinese(room.search(), QStringLiteral("理发"));
    auto* const hits = room.page->findChild<QListView*>(QStringLiteral("hits"));
    QTRY_VERIFY(hits->isVisible());
    QCOMPARE(hits->model()->rowCount(), 1);
    const auto hit = hits->model()->index(0, 0);
    QVERIFY(hit.data().toString().contains(QStringLiteral("理发")));
    QVERIFY(hit.data(HitModel::issueRole).toString().startsWith(QStringLiteral("宝山社区报")));
    const auto match = hit.data(HitModel::matchesRole).toList().value(0).toPoint();
    QCOMPARE(hit.data().toString().mid(match.x(), match.y() - match.x()), QStringLiteral("理发"));
    QSignalSpy spy(room.page.get(), &LibraryPage::issueLoaded);
    QTest::keyClick(hits, Qt::Key_Return);
    QTRY_COMPARE(spy.size(), 1);
    QVERIFY(spy[0][3].value<PartRef>() != PartRef());
}

void LibraryPageTest::searchThatFindsNothingSaysSo() {
    Room room;
    room.fill();
    room.archives.use(room.archive);
    room.open();
    QTRY_COMPARE(room.table()->model()->rowCount(), 2);
    room.page->search(QStringLiteral("航空母舰"));
    const auto says = [&](const QString& text) {
        for (const auto* label : room.page->findChildren<QLabel*>())
            if (label->isVisible() && label->text() == text)
                return true;
        return false;
    };
    QTRY_VERIFY(says(QStringLiteral("nothing found")));
    room.search()->clear();
    QTRY_VERIFY(room.table()->isVisible());
}

void LibraryPageTest::deletesOnlyAfterYes() {
    Room room;
    room.fill();
    room.archives.use(room.archive);
    room.open();
    QTRY_COMPARE(room.table()->model()->rowCount(), 2);
    std::function<void()> yes;
    connect(room.page.get(), &LibraryPage::asked, this, [&](const QString&, const QString&, const std::function<void()>& then) { yes = then; });
    room.table()->setFocus();
    room.catalogue.action(QStringLiteral("archive.deleteIssue"))->trigger();
    QVERIFY(yes);
    QCOMPARE((*Archive::open(room.archive, Archive::Mode::ReadOnly, room.clock))->issues()->size(), size_t(2));
    yes();
    QTRY_COMPARE(room.table()->model()->rowCount(), 1);
    QCOMPARE(room.cell(0, 0), QStringLiteral("四平街道报"));
}

void LibraryPageTest::newArchiveIsRememberedAndShown() {
    Room room;
    room.open();
    const QString path = room.folder.filePath(QStringLiteral("街道.lilong"));
    room.page->createArchive(path);
    QTRY_COMPARE(room.archives.current(), path);
    QVERIFY(QFile::exists(path));
}

void LibraryPageTest::damagedArchiveIsReported() {
    Room room;
    writeFile(room.archive, QByteArray(5000, 'x'));
    room.archives.use(room.archive);
    room.page = std::make_unique<LibraryPage>(room.settings, room.archives, room.catalogue, room.clock);
    QSignalSpy spy(room.page.get(), &LibraryPage::failed);
    room.page->refresh();
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].value<Error>().kind, Error::Kind::Archive);
}

void LibraryPageTest::enterOpensAsSoonAsTheListIsThere() {
    Room room;
    room.fill();
    room.archives.use(room.archive);
    room.open();
    room.page->activateWindow();
    room.page->setFocus(); // as the window does when it shows the page
    QVERIFY(QTest::qWaitForWindowActive(room.page.get()));
    QTRY_COMPARE(room.table()->model()->rowCount(), 2);
    QVERIFY(room.table()->hasFocus());
    QSignalSpy spy(room.page.get(), &LibraryPage::issueLoaded);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(issueIn(spy[0][0])->masthead.title, QStringLiteral("宝山社区报"));
}

void LibraryPageTest::filtersByNewsletterYearStateAndText() {
    Room room;
    room.fill();
    room.archives.use(room.archive);
    room.open();
    QTRY_COMPARE(room.table()->model()->rowCount(), 2);
    auto* const newsletter = room.named<QComboBox>(QStringLiteral("Newsletter"));
    QCOMPARE(newsletter->count(), 3);
    newsletter->setFocus();
    QTest::keyClick(newsletter, Qt::Key_Down);
    QCOMPARE(room.table()->model()->rowCount(), 1);
    QCOMPARE(room.cell(0, 0), newsletter->currentText());
    QTest::keyClick(newsletter, Qt::Key_Up);
    auto* const year = room.named<QComboBox>(QStringLiteral("Year"));
    QTest::keyClick(year, Qt::Key_End);
    QCOMPARE(year->currentText(), QStringLiteral("2022"));
    QCOMPARE(room.cell(0, 0), QStringLiteral("四平街道报"));
    QTest::keyClick(year, Qt::Key_Home);
    auto* const state = room.named<QComboBox>(QStringLiteral("State"));
    QTest::keyClick(state, Qt::Key_End); // ready: none is
    QCOMPARE(room.table()->model()->rowCount(), 0);
    QVERIFY(!room.catalogue.action(QStringLiteral("archive.openIssue"))->isEnabled());
    QTest::keyClick(state, Qt::Key_Home);
    QTest::keyClicks(room.named<QLineEdit>(QStringLiteral("Filter the issues")), QStringLiteral("sp"));
    QCOMPARE(room.table()->model()->rowCount(), 1);
    QCOMPARE(room.cell(0, 0), QStringLiteral("四平街道报"));
    QVERIFY(room.catalogue.action(QStringLiteral("archive.openIssue"))->isEnabled());
}

void LibraryPageTest::showsCoversAndPageStates() {
    Room room;
    const Issue one = issueOf(QStringLiteral("柳荫家园"), QStringLiteral("2023-07-12"), QStringLiteral("近期，志愿者们清理楼道。\n\f昨天，大家又来了。\n"));
    QCOMPARE(one->sources.size(), size_t(2));
    store(room.archive, *changes::setPageState(one, one->sources[1]->id, IssueState::Read), room.clock);
    room.archives.use(room.archive);
    room.open();
    QTRY_COMPARE(room.table()->model()->rowCount(), 1);
    const auto cover = [&] { return room.table()->model()->index(0, 0).data(Qt::DecorationRole).value<QIcon>().pixmap(coverSize).toImage(); };
    QTRY_VERIFY(!cover().isNull());
    QCOMPARE(cover().height(), 236);
    const QRgb paper = cover().pixel(2, 2);
    bool hasInk = false;
    for (int y = 0; y < cover().height() && !hasInk; ++y)
        for (int x = 0; x < cover().width() && !hasInk; ++x)
            hasInk = cover().pixel(x, y) != paper;
    QVERIFY(hasInk);
    QCOMPARE(room.cell(0, 4), QStringLiteral("raw 1 · read once 1"));
}

void LibraryPageTest::keptCoversAreReadAgain() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a/b.png"));
    QVERIFY(!readCover(path));
    const Cover made = *coverOf(issueOf(QStringLiteral("柳荫家园"), QStringLiteral("2023-07-12"), QStringLiteral("近期，志愿者们清理楼道。\n")), {});
    keepCover(made, path);
    const auto kept = readCover(path);
    QVERIFY(kept);
    QCOMPARE(kept->pagesIn, made.pagesIn);
    QCOMPARE(kept->image.size(), made.image.size());
}

void LibraryPageTest::widthsAreRemembered() {
    Room room;
    room.fill();
    room.archives.use(room.archive);
    room.open();
    auto* const splitter = room.page->findChild<QSplitter*>();
    splitter->setSizes({380, 620});
    Q_EMIT splitter->splitterMoved(380, 1);
    const auto sizes = splitter->sizes();
    room.open();
    QCOMPARE(room.page->findChild<QSplitter*>()->sizes(), sizes);
}

int main(int argc, char* argv[]) {
    QApplication program(argc, argv);
    QStandardPaths::setTestModeEnabled(true); // covers are kept in the user's cache
    LibraryPageTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "library_page_test.moc"
