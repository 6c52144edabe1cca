#include "app/archive/backups.h"
#include "app/issue/changes.h"
#include "tests/ui/library/stored_issue.h"
#include "tests/ui/shell/open_window.h"
#include "ui/desk/desk_pane.h"
#include "ui/desk/desk_status.h"
#include "ui/desk/proof_view.h"
#include "ui/history/history_page.h"
#include "ui/history/recovered_page.h"
#include "ui/history/repair_difference_view.h"
#include "ui/history/state_comparison_view.h"
#include "ui/library/backups_page.h"
#include "ui/library/library_page.h"
#include "ui/library/open_issue.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>

using namespace lilong;

/// History, backups, one writer at a time, and what a crash left: by keys, in the window.
class KeepingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listsEverythingOverSessions();
    void showsThenBesideNow();
    void bringsAParagraphBack();
    void comparesTwoEarlierStates();
    void showsWhatAStepDid();
    void bringsOneRepairBack();
    void takesOneRepairOutOfAnEarlierStep();
    void bringsTheArticleAndEverythingBack();
    void aParagraphThatIsTheSameSaysSo();
    void makesTheDaysBackup();
    void restoresFromTheList();
    void aSecondWindowOnlyReads();
    void theSecondWindowGoesOn();
    void whatWasSavedSinceReadingIsOpened();
    void recoveredWorkIsShown();
    void lookingAtRecoveredWorkLosesNothing();
};

namespace {

const QString first = QStringLiteral("王春梅为老人理发，楼里的人都来帮忙。");

Issue haircutIssue() { return issueOf(QStringLiteral("柳荫家园"), QStringLiteral("2024-03-12"), first); }

/// A window with a stored issue on its desk.
struct Desk : OpenWindow {
    QString archive = folder.filePath(QStringLiteral("柳荫.lilong"));
    StoredIssueId id = store(archive, haircutIssue(), clock);

    Desk() {
        settings.set(Setting::EditorName, QStringLiteral("沈玉兰"));
        settings.set(Setting::CurrentArchive, archive);
        settings.set(Setting::KnownArchives, QStringList{archive});
        put();
    }
    void put() {
        window->openIssue(*(*Archive::open(archive, Archive::Mode::ReadOnly, clock))->load(id), archive, id);
        proof()->moveCursor(QTextCursor::End);
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
    /// As after quitting and coming back.
    void comeBack() {
        open();
        put();
    }
    [[nodiscard]] ProofView* proof() const { return find<DeskPane>()->proof(); }
    [[nodiscard]] HistoryPage* history() const { return find<HistoryPage>(); }
    [[nodiscard]] QAbstractItemModel* steps() const { return history()->steps()->model(); }
    [[nodiscard]] QString text() const { return textOf(window->issue()->session().issue()->articles.front()->blocks.front()->part); }
    void type(const QString& keys) const { QTest::keyClicks(proof(), keys); }
    void save() const { QTest::keyClick(window.get(), Qt::Key_S, Qt::ControlModifier); }
    /// A step each, the first character first.
    void saveEach(const char* typed) const {
        for (; *typed; ++typed) {
            type(QString(QLatin1Char(*typed)));
            save();
        }
    }
    void showHistory() const { QTest::keyClick(proof(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier); }
    [[nodiscard]] QPushButton* answer(const QString& text) const {
        for (auto* const button : window->messages().findChildren<QPushButton*>())
            if (button->text() == text && button->isVisibleTo(window.get()))
                return button;
        return nullptr;
    }
};

/// Waits until the chosen step's state is there.
bool isCompared(const Desk& w, const QString& summaryPart) {
    return QTest::qWaitFor([&] {
        const auto labels = w.history()->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text().contains(summaryPart); });
    });
}

bool showsTheStepBeforeTheLast(const Desk& w) {
    QTest::keyClick(w.history()->steps(), Qt::Key_Home);
    QTest::keyClick(w.history()->steps(), Qt::Key_Down);
    return isCompared(w, QStringLiteral("1 part(s) differ"));
}

} // namespace

void KeepingTest::listsEverythingOverSessions() {
    Desk w;
    w.type(QStringLiteral("abc"));
    w.save();
    w.comeBack();
    w.settings.set(Setting::EditorName, QStringLiteral("周文澜"));
    w.type(QStringLiteral("de"));
    w.showHistory();
    QVERIFY(w.history()->isVisible());
    QVERIFY(w.history()->steps()->hasFocus());
    const auto row = [&](int i) { return w.steps()->index(i, 0).data().toString(); };
    QTRY_VERIFY(w.steps()->rowCount() >= 3);
    QVERIFY2(row(0).startsWith(QStringLiteral("Typing\n周文澜 · ")), qPrintable(row(0)));
    QVERIFY(row(0).contains(QStringLiteral("not saved yet")));
    bool isThereFromBefore = false;
    for (int i = 1; i < w.steps()->rowCount(); ++i)
        isThereFromBefore |= row(i).startsWith(QStringLiteral("Typing\n沈玉兰 · ")) && !row(i).contains(QStringLiteral("not saved"));
    QVERIFY(isThereFromBefore);
}

void KeepingTest::showsThenBesideNow() {
    Desk w;
    w.save();
    w.type(QStringLiteral("abc"));
    w.save();
    w.comeBack();
    w.type(QStringLiteral("X"));
    w.showHistory();
    QTRY_VERIFY(w.steps()->rowCount() >= 3);
    QTest::keyClick(w.history()->steps(), Qt::Key_End); // the oldest
    // The newest state, shown first, differs in one part as well.
    QTRY_VERIFY(w.history()->comparison()->chosen() && w.history()->comparison()->chosen()->textBefore == first);
    const ComparedPart* const part = w.history()->comparison()->chosen();
    QVERIFY(isCompared(w, QStringLiteral("1 part(s) differ")));
    QCOMPARE(part->kind, ComparedPart::Kind::Changed);
    QCOMPARE(part->textAfter, first + QStringLiteral("abcX"));
    QCOMPARE(part->changes.size(), size_t(1));
    QCOMPARE(part->changes.front().after, (Span{first.size(), first.size() + 4}));
    const auto& model = w.history()->comparison()->parts();
    QCOMPARE(model.headerData(w.history()->comparison()->currentIndex().row(), Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("≠"));
    QVERIFY(model.headerData(ComparisonModel::Then, Qt::Horizontal, Qt::DisplayRole).toString().contains(QStringLiteral("沈玉兰"))
            || model.headerData(ComparisonModel::Then, Qt::Horizontal, Qt::DisplayRole).toString().startsWith(QStringLiteral("Then: ")));
}

void KeepingTest::bringsAParagraphBack() {
    Desk w;
    const auto blocks = [&] {
        QStringList texts;
        for (const BlockPtr& block : w.window->issue()->session().issue()->articles.front()->blocks)
            texts << textOf(block->part);
        return texts;
    };
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(w.proof(), Qt::Key_Left);
    QTest::keyClick(w.proof(), Qt::Key_Return);
    const QStringList split = blocks();
    QCOMPARE(split.size(), 2);
    QTest::keyClick(w.proof(), Qt::Key_End);
    w.type(QStringLiteral("abc"));
    w.save();
    QTest::keyClick(w.proof(), Qt::Key_Up);
    QTest::keyClick(w.proof(), Qt::Key_Home);
    w.type(QStringLiteral("later"));
    w.showHistory();
    QTRY_COMPARE(w.steps()->rowCount(), 4); // opened, split, typed; and typed since
    QTest::keyClick(w.history()->steps(), Qt::Key_End);
    QTest::keyClick(w.history()->steps(), Qt::Key_Up);
    QVERIFY(isCompared(w, QStringLiteral("2 part(s) differ")));
    const auto steps = w.window->issue()->session().steps().size();
    QTest::keyClick(w.history()->comparison(), Qt::Key_F8);
    QCOMPARE(w.history()->comparison()->chosen()->textBefore, split[1]);
    QTest::keyClick(w.history()->comparison(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(w.window->issue()->session().steps().size(), steps + 1);
    QCOMPARE(blocks(), QStringList({QStringLiteral("later") + split[0], split[1]})); // what was done elsewhere stays
    QTest::keyClick(w.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(blocks(), QStringList({QStringLiteral("later") + split[0], split[1] + QStringLiteral("abc")}));
}

void KeepingTest::comparesTwoEarlierStates() {
    Desk w;
    w.saveEach("abc");
    w.showHistory();
    QTRY_COMPARE(w.steps()->rowCount(), 4); // newest first: c, b, a, as it was stored
    QVERIFY(showsTheStepBeforeTheLast(w));
    QTest::keyClick(w.history()->steps(), Qt::Key_F6); // b at the right
    QVERIFY(w.steps()->index(1, 0).data().toString().contains(QStringLiteral("at the right")));
    QTest::keyClick(w.history()->steps(), Qt::Key_End);
    QTRY_COMPARE(w.history()->comparison()->chosen()->textBefore, first);
    QCOMPARE(w.history()->comparison()->chosen()->textAfter, first + QStringLiteral("ab"));
    const auto& model = w.history()->comparison()->parts();
    QVERIFY(model.headerData(ComparisonModel::Now, Qt::Horizontal, Qt::DisplayRole).toString().startsWith(QStringLiteral("Then: Typing")));
    QTest::keyClick(w.history()->steps(), Qt::Key_Return, Qt::ControlModifier); // of the left one, into the present
    QCOMPARE(w.text(), first);
    QTest::keyClick(w.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(w.text(), first + QStringLiteral("abc"));
    QCOMPARE(w.history()->comparison()->chosen()->textAfter, first + QStringLiteral("ab")); // still compared
    QTest::keyClick(w.history()->steps(), Qt::Key_Home);
    QTest::keyClick(w.history()->steps(), Qt::Key_Down);
    QTRY_VERIFY(w.history()->comparison()->chosen() && w.history()->comparison()->chosen()->kind == ComparedPart::Kind::Same);
    QTest::keyClick(w.history()->steps(), Qt::Key_F6); // the present again
    QTRY_COMPARE(w.history()->comparison()->chosen()->textAfter, first + QStringLiteral("abc"));
    QVERIFY(!w.steps()->index(1, 0).data().toString().contains(QStringLiteral("at the right")));
}

void KeepingTest::showsWhatAStepDid() {
    Desk w;
    w.saveEach("abc");
    w.showHistory();
    QTRY_COMPARE(w.steps()->rowCount(), 4);
    QVERIFY(showsTheStepBeforeTheLast(w));
    QTest::keyClick(w.history()->steps(), Qt::Key_F7);
    QTRY_COMPARE(w.history()->comparison()->chosen()->textBefore, first + QStringLiteral("a"));
    QCOMPARE(w.history()->comparison()->chosen()->textAfter, first + QStringLiteral("ab"));
    QTest::keyClick(w.history()->steps(), Qt::Key_End);
    QTRY_COMPARE(w.history()->comparison()->chosen()->textBefore, first);
    QTest::keyClick(w.history()->steps(), Qt::Key_F7);
    QVERIFY(w.window->messages().newest().contains(QStringLiteral("Nothing came before")));
}

void KeepingTest::bringsOneRepairBack() {
    Desk w;
    QTest::keyClick(w.proof(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(w.proof(), Qt::Key_Down);
    const QString before = w.text();
    w.type(QStringLiteral("front"));
    QTest::keyClick(w.proof(), Qt::Key_End, Qt::ControlModifier);
    w.type(QStringLiteral("end"));
    const QString both = w.text();
    QVERIFY(both.contains(QStringLiteral("front")) && both.endsWith(QStringLiteral("end")));
    w.save();
    w.showHistory();
    QTRY_COMPARE(w.steps()->rowCount(), 3);
    QTest::keyClick(w.history()->steps(), Qt::Key_End);
    QVERIFY(isCompared(w, QStringLiteral("1 part(s) differ")));
    RepairDifferenceView* const repairs = w.history()->repairs();
    QVERIFY(repairs->isVisible());
    QCOMPARE(repairs->repairs().rowCount(), 2);
    w.history()->comparison()->setFocus();
    QTest::keyClick(w.history()->comparison(), Qt::Key_Tab); // the list is the next in the round
    QVERIFY(repairs->hasFocus());
    QTest::keyClick(repairs, Qt::Key_Home);
    QVERIFY(repairs->chosen()->after->after.contains(QStringLiteral("front")));
    const auto steps = w.window->issue()->session().steps().size();
    QTest::keyClick(repairs, Qt::Key_Return);
    QCOMPARE(w.text(), before + QStringLiteral("end")); // what was typed elsewhere stays
    QCOMPARE(w.window->issue()->session().steps().size(), steps + 1);
    QCOMPARE(repairs->repairs().rowCount(), 1);
    QTest::keyClick(w.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(w.text(), both);
    QTest::keyClick(repairs, Qt::Key_End);
    QTest::keyClick(repairs, Qt::Key_Return, Qt::AltModifier); // from anywhere on the page
    QCOMPARE(w.text(), both.chopped(3));
}

void KeepingTest::takesOneRepairOutOfAnEarlierStep() {
    Desk w;
    for (const char* const typed : {"a", "b"}) {
        w.type(QLatin1String(typed));
        w.save();
        QTest::keyClick(w.proof(), Qt::Key_Home, Qt::ControlModifier);
    }
    const QString both = w.text();
    QVERIFY(both.startsWith(QStringLiteral("b")) && both.endsWith(QStringLiteral("a")));
    w.showHistory();
    QTRY_COMPARE(w.steps()->rowCount(), 3);
    QVERIFY(showsTheStepBeforeTheLast(w)); // which wrote the a
    QTest::keyClick(w.history()->steps(), Qt::Key_F7);
    QTRY_COMPARE(w.history()->comparison()->chosen()->textBefore, first);
    QCOMPARE(w.history()->repairs()->repairs().rowCount(), 1);
    QTest::keyClick(w.history()->steps(), Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(w.text(), both.chopped(1)); // and the b, written later, stays
}

void KeepingTest::bringsTheArticleAndEverythingBack() {
    Desk w;
    w.type(QStringLiteral("abc"));
    w.save();
    w.showHistory();
    QTRY_VERIFY(w.steps()->rowCount() >= 2);
    QTest::keyClick(w.history()->steps(), Qt::Key_End);
    QVERIFY(isCompared(w, QStringLiteral("differ")));
    QTest::keyClick(w.history()->steps(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(w.text(), first);
    QTest::keyClick(w.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(w.text(), first + QStringLiteral("abc"));
    QTest::keyClick(w.history()->steps(), Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(w.text(), first);
    QVERIFY(w.window->messages().newest().contains(QStringLiteral("Brought back")));
}

void KeepingTest::aParagraphThatIsTheSameSaysSo() {
    Desk w;
    w.type(QStringLiteral("abc"));
    w.showHistory();
    QTest::keyClick(w.history()->steps(), Qt::Key_Home);
    QVERIFY(isCompared(w, QStringLiteral("as it was then")));
    QTest::keyClick(w.history()->comparison(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(w.window->messages().newest().contains(QStringLiteral("nothing to bring back")));
}

void KeepingTest::makesTheDaysBackup() {
    Desk w;
    QVERIFY(backupsOf(w.archive).empty());
    const int messages = w.window->messages().count();
    w.type(QStringLiteral("abc"));
    w.save();
    QTRY_COMPARE(backupsOf(w.archive).size(), size_t(1));
    w.type(QStringLiteral("d"));
    w.save();
    QThreadPool::globalInstance()->waitForDone();
    QTest::qWait(50);
    QCOMPARE(backupsOf(w.archive).size(), size_t(1)); // at most daily
    QCOMPARE(w.window->messages().count(), messages); // and without a word
}

void KeepingTest::restoresFromTheList() {
    Desk w;
    w.type(QStringLiteral("abc"));
    w.save();
    QTRY_COMPARE(backupsOf(w.archive).size(), size_t(1));
    w.type(QStringLiteral("LOST"));
    w.save();
    QThreadPool::globalInstance()->waitForDone();
    QTest::keyClick(w.window.get(), Qt::Key_U, Qt::ControlModifier | Qt::AltModifier);
    auto* const page = w.find<BackupsPage>();
    QVERIFY(page->isVisible());
    QTRY_COMPARE(page->table()->item(0, 3)->text(), QStringLiteral("1"));
    QVERIFY(page->table()->hasFocus());
    QTest::keyClick(page->table(), Qt::Key_Return);
    QVERIFY(w.window->messages().newest().contains(QStringLiteral("kept in a file beside it")));
    QVERIFY(w.answer(QStringLiteral("Restore")));
    w.answer(QStringLiteral("Restore"))->click();
    QTRY_VERIFY2(w.window->messages().newest().contains(QStringLiteral("The archive is as it was")), qPrintable(w.window->messages().newest()));
    QVERIFY(!w.window->issue());
    QVERIFY(w.find<LibraryPage>()->isVisible());
    const Issue restored = *(*Archive::open(w.archive, Archive::Mode::ReadOnly, w.clock))->load(w.id);
    QCOMPARE(textOf(restored->articles.front()->blocks.front()->part), first + QStringLiteral("abc"));
    QCOMPARE(QDir(w.folder.path()).entryList({QStringLiteral("柳荫.before-*.lilong")}).size(), 1);
}

void KeepingTest::aSecondWindowOnlyReads() {
    Desk w;
    auto held = *IssueHold::take(w.folder.filePath(QStringLiteral("柳荫.lilong")), StoredIssueId(99), {}, w.clock); // another issue: no matter
    MainWindow second(w.settings, w.clock, nullptr);
    second.show();
    second.openIssue(haircutIssue(), w.archive, w.id);
    QVERIFY2(second.messages().newest().contains(QStringLiteral("沈玉兰")), qPrintable(second.messages().newest()));
    QVERIFY(second.issue()->isReadOnly());
    auto* const desk = second.findChild<DeskPane*>();
    QSignalSpy refused(desk, &DeskPane::refused);
    desk->proof()->moveCursor(QTextCursor::End);
    const QString before = desk->proof()->toPlainText();
    QTest::keyClicks(desk->proof(), QStringLiteral("x"));
    QCOMPARE(refused.size(), 1);
    QVERIFY(refused.front().front().toString().contains(QStringLiteral("沈玉兰")));
    QVERIFY(desk->status()->text().contains(QStringLiteral("沈玉兰")));
    QTest::keyClick(desk->proof(), Qt::Key_Backspace);
    QTest::keyClick(desk->proof(), Qt::Key_Return);
    typeChinese(desk->proof(), QStringLiteral("字"));
    QTest::keyClick(desk->proof(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier); // headline
    QCOMPARE(refused.size(), 1); // explained once, and the status line goes on saying it
    QVERIFY(desk->status()->text().contains(QStringLiteral("only to be read")));
    QCOMPARE(desk->proof()->toPlainText(), before);
    QVERIFY(!second.issue()->session().isModified());
    QVERIFY(!second.issue()->session().save());
    QVERIFY(second.close()); // without a question
}

void KeepingTest::theSecondWindowGoesOn() {
    Desk w;
    MainWindow second(w.settings, w.clock, nullptr);
    second.show();
    second.openIssue(haircutIssue(), w.archive, w.id);
    const auto tryAgain = [&] {
        for (auto* const button : second.messages().findChildren<QPushButton*>())
            if (button->text() == QLatin1String("Try Again") && button->isVisibleTo(&second)) {
                button->click();
                return true;
            }
        return false;
    };
    QVERIFY(tryAgain());
    QVERIFY(second.issue()->isReadOnly()); // still held, and said again
    w.type(QStringLiteral("abc"));
    w.save();
    w.window.reset();
    QVERIFY(tryAgain());
    QTRY_VERIFY(second.issue() && !second.issue()->isReadOnly());
    auto* const proof = second.findChild<DeskPane*>()->proof();
    QVERIFY(proof->toPlainText().contains(QStringLiteral("abc"))); // what the other saved
    proof->moveCursor(QTextCursor::End);
    QTest::keyClicks(proof, QStringLiteral("d"));
    QVERIFY(second.issue()->session().isModified());
    QVERIFY(second.issue()->save());
}

void KeepingTest::whatWasSavedSinceReadingIsOpened() {
    Desk w;
    const Issue read = w.window->issue()->session().issue();
    w.type(QStringLiteral("abc"));
    w.save();
    w.window.reset();
    w.open(); // a window that has read it before, and gets it only now
    w.window->openIssue(read, w.archive, w.id);
    QCOMPARE(w.text(), first + QStringLiteral("abc"));
    QVERIFY(!w.window->issue()->session().isModified());
    QVERIFY(!w.window->issue()->isReadOnly());
    QVERIFY(std::holds_alternative<IssueHolder>(*IssueHold::take(w.archive, w.id, {}, w.clock))); // nobody gets in between
}

namespace {

/// What a killed window leaves: unsaved work on the stored issue.
void leaveUnsaved(Desk& w) {
    w.window.reset();
    const Issue saved = *(*Archive::open(w.archive, Archive::Mode::ReadOnly, w.clock))->load(w.id);
    const PartRef block{.article = saved->articles.front()->id, .block = saved->articles.front()->blocks.front()->id};
    const Issue typed = *changes::typeText(saved, block, {0, 0}, QStringLiteral("昨天下午，"), QStringLiteral("t"));
    {
        auto recovery = Recovery::open(w.folder.filePath(QStringLiteral("recovery")), w.clock);
        QVERIFY((*recovery)->keep(typed, w.archive, w.id));
    }
    w.open();
    QVERIFY(QTest::qWaitForWindowActive(w.window.get()));
    w.window->start({});
    QTRY_VERIFY(w.window->messages().newest().contains(QStringLiteral("Unsaved work")));
}

} // namespace

void KeepingTest::recoveredWorkIsShown() {
    Desk w;
    leaveUnsaved(w);
    const QString said = w.window->messages().newest();
    QVERIFY2(said.contains(QStringLiteral("柳荫家园")) && said.contains(QStringLiteral("5 character(s) differ")), qPrintable(said));
    w.answer(QStringLiteral("Restore"))->click();
    QVERIFY(w.text().startsWith(QStringLiteral("昨天下午，王春梅")));
    QVERIFY(w.window->isWindowModified());
    w.save();
    QVERIFY(!w.window->isWindowModified());
}

void KeepingTest::lookingAtRecoveredWorkLosesNothing() {
    Desk w;
    leaveUnsaved(w);
    w.answer(QStringLiteral("Show Differences"))->click();
    auto* const page = w.find<RecoveredPage>();
    QVERIFY(page->isVisible());
    QCOMPARE(page->comparison()->chosen()->kind, ComparedPart::Kind::Changed);
    QCOMPARE(page->comparison()->chosen()->changes.front().after, (Span{0, 5}));
    page->findChild<QToolButton*>()->click();
    QVERIFY(!page->isVisible());
    QVERIFY(w.window->messages().newest().contains(QStringLiteral("Unsaved work"))); // asked again
    w.answer(QStringLiteral("Show Differences"))->click();
    for (auto* const button : page->findChildren<QPushButton*>())
        if (button->text() == QLatin1String("&Discard"))
            button->click();
    w.open();
    w.window->start({});
    QTest::qWait(100);
    QCOMPARE(w.window->messages().count(), 0);
}

QTEST_MAIN(KeepingTest)
#include "keeping_test.moc"
