#include "app/session/import_job.h"
#include "app/session/recipe_trial.h"
#include "tests/ui/library/stored_issue.h"
#include "tests/ui/shell/open_window.h"
#include "ui/desk/desk_pane.h"
#include "ui/library/import_page.h"
#include "ui/library/library_page.h"
#include "ui/library/open_issue.h"
#include "ui/print/export_page.h"
#include "ui/print/print_page.h"
#include "ui/search/command_palette.h"
#include "ui/search/shortcut_page.h"
#include "ui/settings/settings_page.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QScreen>
#include <QTest>
#include <QToolButton>

using namespace lilong;

class MainWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void startsInTheLibrary();
    void opensAnArchiveFromTheCommandLine();
    void missingArchiveIsReported();
    void filesGoIntoTheImport();
    void filesDroppedAnywhereAreImported();
    void controlKOpensThePalette();
    void pagesShowTheirActions();
    void everyPageTakesTheFocus();
    void enterPressesTheButtonInFocus();
    void savedIssueClosesWithoutQuestion();
    void closingUnsavedAsks_data();
    void closingUnsavedAsks();
    void crashedWorkIsOfferedAndRestored();
    void crashedWorkCanBeDiscarded();
    void titleNamesTheIssue();
    void leavesRoomForItsFrame();
    void geometryIsRemembered();
    void repairsAgainAsOneStep();
    void remembersTheRecipe();
    void proposesTheRecipeOnSaving();

private:
    static Issue sample() {
        return issueOf(QStringLiteral("宝山社区报"), QStringLiteral("2023-07-12"), QStringLiteral("王春蓉为老人理发。\n"));
    }
    static void crash(OpenWindow& w, const QString& kept);
};

namespace {

/// A page as an import makes it, with a slogan that an editor has settled.
Issue willowIssue() {
    const auto knowledge = *Knowledge::load();
    const QString text = QStringLiteral("柳荫家园\n邻里相守 家园常新\n楼组长带头换新颜\n近期，文昌里居民区的志愿者们清理楼道...大家都干得很起劲。\n（社区通讯员 林小满）\n");
    PipelineOptions options;
    options.recipe = {QStringLiteral("柳荫家园"), QString(), {{FurnitureKind::Slogan, QStringLiteral("邻里相守 家园常新")}}};
    return *importPages({*decode(text.toUtf8(), QStringLiteral("页"))}, *knowledge, options, Progress());
}

QString wholeText(const Issue& issue) {
    QString text;
    issue.forEachPart([&](const PartRef&, const PartPtr& part) { text += textOf(part); });
    return text;
}

} // namespace

void MainWindowTest::repairsAgainAsOneStep() {
    OpenWindow w;
    QVERIFY(!w.isEnabled("desk.repairAgain"));
    w.window->openIssue(willowIssue(), w.folder.filePath(QStringLiteral("a.lilong")), {});
    const Session& session = w.window->issue()->session();
    QVERIFY(wholeText(session.issue()).contains(QStringLiteral("楼道……大家")));
    w.trigger("desk.repairAgain");
    QTRY_VERIFY(w.window->messages().newest().contains(QStringLiteral("nothing to do")));
    QVERIFY(!session.canUndo());

    w.settings.set(Setting::RulesOff, QStringList{QStringLiteral("ellipsis-dash")}); // the choice reaches the open issue
    w.trigger("desk.repairAgain");
    QTRY_VERIFY(session.canUndo());
    QVERIFY(wholeText(session.issue()).contains(QStringLiteral("楼道...大家")));
    QVERIFY(w.window->messages().newest().contains(QStringLiteral("1 taken back")));
    QCOMPARE(session.steps().size(), size_t(2));
}

void MainWindowTest::remembersTheRecipe() {
    OpenWindow w;
    const QString archive = w.folder.filePath(QStringLiteral("a.lilong"));
    w.window->openIssue(willowIssue(), archive, {});
    w.trigger("desk.rememberRecipe");
    const auto kept = recipesIn(archive, w.clock);
    QVERIFY(kept);
    QCOMPARE(kept->size(), size_t(1));
    QCOMPARE(kept->front().title, QStringLiteral("柳荫家园"));
    QCOMPARE(kept->front().count(FurnitureKind::Slogan), 1);
    w.trigger("desk.rememberRecipe");
    QVERIFY(w.window->messages().newest().contains(QStringLiteral("remembered already")));
}

void MainWindowTest::proposesTheRecipeOnSaving() {
    OpenWindow w;
    const QString archive = w.folder.filePath(QStringLiteral("a.lilong"));
    w.window->openIssue(willowIssue(), archive, {});
    w.trigger("file.save");
    QVERIFY2(w.window->messages().newest().contains(QStringLiteral("Remember what you settled")), qPrintable(w.window->messages().newest()));
    QVERIFY(recipesIn(archive, w.clock)->empty()); // only when she says so
    for (auto* const button : w.window->messages().findChildren<QPushButton*>())
        if (button->text() == QLatin1String("Remember"))
            button->click();
    QCOMPARE(recipesIn(archive, w.clock)->size(), size_t(1));
    const int messages = w.window->messages().count();
    w.trigger("file.save");
    QCOMPARE(w.window->messages().count(), messages); // asked once
}

void MainWindowTest::startsInTheLibrary() {
    const OpenWindow w;
    w.window->start({});
    QVERIFY(w.find<LibraryPage>()->isVisible());
    for (const auto* id : {"file.save", "file.print", "file.export", "edit.undo", "view.desk", "desk.accept"})
        QVERIFY2(!w.isEnabled(id), id);
    QCOMPARE(w.window->messages().count(), 0);
}

void MainWindowTest::opensAnArchiveFromTheCommandLine() {
    const OpenWindow w;
    const QString path = w.folder.filePath(QStringLiteral("报.lilong"));
    store(path, sample(), w.clock);
    w.window->start({path});
    QTRY_COMPARE(w.find<LibraryPage>()->findChild<QTableView*>()->model()->rowCount(), 1);
}

void MainWindowTest::missingArchiveIsReported() {
    const OpenWindow w;
    w.window->start({w.folder.filePath(QStringLiteral("gone.lilong"))});
    QVERIFY(w.window->messages().newest().contains(QStringLiteral("gone.lilong")));
}

void MainWindowTest::filesGoIntoTheImport() {
    const OpenWindow w;
    w.window->start({w.file(QStringLiteral("一.txt"), "一页文字，没有报头。\n")});
    QVERIFY(w.find<ImportPage>()->isVisible());
    QTRY_COMPARE(w.find<ImportPage>()->findChild<QTableView*>()->model()->rowCount(), 1);
}

void MainWindowTest::filesDroppedAnywhereAreImported() {
    const OpenWindow w;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(w.file(QStringLiteral("一.txt"), "一页文字，没有报头。\n"))});
    w.trigger("edit.settings"); // a page with a text field, which would take the name as text
    auto* const field = w.find<SettingsPage>()->findChild<QLineEdit*>();
    QDragEnterEvent enter({3, 3}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(field, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(3, 3), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(field, &drop);
    QVERIFY(field->text().isEmpty());
    QTRY_COMPARE(w.find<ImportPage>()->findChild<QTableView*>()->model()->rowCount(), 1);
}

void MainWindowTest::controlKOpensThePalette() {
    const OpenWindow w;
    QVERIFY(QTest::qWaitForWindowActive(w.window.get()));
    QTest::keyClick(w.window.get(), Qt::Key_K, Qt::ControlModifier);
    auto* const palette = w.find<CommandPalette>();
    QVERIFY(palette->isVisible());
    auto* const field = palette->findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("settings"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(w.find<SettingsPage>()->isVisible());
}

void MainWindowTest::pagesShowTheirActions() {
    const OpenWindow w;
    w.window->openIssue(sample(), {}, {});
    QVERIFY(!w.window->catalogue().action(QStringLiteral("print.pdf"))->isVisible());
    w.trigger("file.print");
    QVERIFY(w.find<PrintPage>()->isVisible());
    QVERIFY(w.window->catalogue().action(QStringLiteral("print.pdf"))->isVisible());
    QVERIFY(!w.isEnabled("desk.tagPerson"));
    w.trigger("view.desk");
    QVERIFY(w.find<DeskPane>()->isVisible());
}

/// Tab goes on from where the focus is: a page without it would begin at the messages.
void MainWindowTest::everyPageTakesTheFocus() {
    const OpenWindow w;
    w.window->openIssue(sample(), {}, {});
    const auto isInPage = [&w](const QWidget* page) {
        const QWidget* const focus = w.window->focusWidget();
        return focus && focus != page && page->isAncestorOf(focus);
    };
    w.trigger("file.export");
    QVERIFY(isInPage(w.find<ExportPage>()));
    for (const char* const next : {"QComboBox", "QLineEdit", "QPushButton", "QPushButton"}) { // paper, file, choosing it, writing it
        QTest::keyClick(w.window->focusWidget(), Qt::Key_Tab);
        QVERIFY2(isInPage(w.find<ExportPage>()) && w.window->focusWidget()->inherits(next), next);
    }
    w.trigger("edit.settings");
    QVERIFY(isInPage(w.find<SettingsPage>()));
    w.trigger("file.print");
    QVERIFY(isInPage(w.find<PrintPage>()));
    w.trigger("help.shortcuts");
    QVERIFY(isInPage(w.find<ShortcutPage>()));
    w.window->start({w.file(QStringLiteral("一.txt"), "一页文字，没有报头。\n")});
    QVERIFY(isInPage(w.find<ImportPage>()));
}

void MainWindowTest::enterPressesTheButtonInFocus() {
    const OpenWindow w;
    w.trigger("help.shortcuts");
    auto* const page = w.find<ShortcutPage>();
    QTRY_VERIFY(page->isVisible());
    auto* const back = page->findChild<QToolButton*>();
    back->setFocus();
    QTest::keyClick(back, Qt::Key_Return, Qt::ControlModifier); // belongs to the actions
    QVERIFY(page->isVisible());
    QTest::keyClick(back, Qt::Key_Return);
    QVERIFY(!page->isVisible());
}

void MainWindowTest::savedIssueClosesWithoutQuestion() {
    const OpenWindow w;
    const QString path = w.folder.filePath(QStringLiteral("报.lilong"));
    const auto id = store(path, sample(), w.clock);
    w.window->openIssue(sample(), path, id);
    QVERIFY(!w.window->isWindowModified());
    QVERIFY(w.window->close());
    QVERIFY(!w.find<QMessageBox>());
}

void MainWindowTest::closingUnsavedAsks_data() {
    QTest::addColumn<int>("answer");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<int>("stored");
    QTest::newRow("save") << int(QMessageBox::Save) << true << 1;
    QTest::newRow("discard") << int(QMessageBox::Discard) << true << 0;
    QTest::newRow("cancel") << int(QMessageBox::Cancel) << false << 0;
}

void MainWindowTest::closingUnsavedAsks() {
    QFETCH(int, answer);
    QFETCH(bool, closes);
    QFETCH(int, stored);
    const OpenWindow w;
    const QString path = w.folder.filePath(QStringLiteral("报.lilong"));
    w.window->openIssue(sample(), path, {});
    QVERIFY(w.window->isWindowModified());
    w.window->close();
    QVERIFY(w.window->isVisible());
    auto* const box = w.find<QMessageBox>();
    QVERIFY(box);
    box->button(static_cast<QMessageBox::StandardButton>(answer))->click();
    QTRY_COMPARE(!w.window->isVisible(), closes);
    QCOMPARE(w.window->issue() == nullptr, closes);
    const int found = QFile::exists(path) ? int((*Archive::open(path, Archive::Mode::ReadOnly, w.clock))->issues()->size()) : 0;
    QCOMPARE(found, stored);
}

// What a killed window leaves: its file, and a lock that nobody holds.
void MainWindowTest::crash(OpenWindow& w, const QString& kept) {
    w.window.reset();
    {
        auto recovery = Recovery::open(w.folder.filePath(QStringLiteral("recovery")), w.clock);
        QVERIFY((*recovery)->keep(sample(), kept, {}));
    } // gone without forgetting
    w.open();
    w.window->start({});
}

void MainWindowTest::crashedWorkIsOfferedAndRestored() {
    OpenWindow w;
    crash(w, w.folder.filePath(QStringLiteral("报.lilong")));
    QTRY_COMPARE(w.window->messages().count(), 1);
    QVERIFY(w.window->messages().newest().contains(QStringLiteral("宝山社区报")));
    w.window->messages().findChildren<QPushButton*>().constFirst()->click();
    QVERIFY(w.window->issue());
    QVERIFY(w.window->isWindowModified());
    QCOMPARE(w.window->issue()->session().issue()->masthead.title, QStringLiteral("宝山社区报"));
}

void MainWindowTest::crashedWorkCanBeDiscarded() {
    OpenWindow w;
    crash(w, {});
    QTRY_COMPARE(w.window->messages().count(), 1);
    w.window->messages().findChildren<QPushButton*>().at(1)->click();
    QVERIFY(!w.window->issue());
    w.open();
    w.window->start({});
    QCOMPARE(w.window->messages().count(), 0);
}

void MainWindowTest::titleNamesTheIssue() {
    const OpenWindow w;
    w.window->openIssue(sample(), w.folder.filePath(QStringLiteral("报.lilong")), {});
    QVERIFY(w.window->windowTitle().contains(QStringLiteral("宝山社区报 2023-07-12")));
    QVERIFY(w.window->isWindowModified());
    w.trigger("file.save");
    QVERIFY(!w.window->isWindowModified());
    QVERIFY(!w.isEnabled("file.save"));
}

void MainWindowTest::leavesRoomForItsFrame() {
    const OpenWindow w;
    const int room = w.window->screen()->availableSize().height();
    QVERIFY2(w.window->height() + 16 < room, qPrintable(QString::number(w.window->height()))); // the test's screen is a small one
}

void MainWindowTest::geometryIsRemembered() {
    OpenWindow w;
    w.window->resize(1010, 707);
    QVERIFY(w.window->close());
    w.open();
    QCOMPARE(w.window->size(), QSize(1010, 707));
}

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
