// How many keys an editor presses for each doubt of the raw pages that lie beside the project, from import to a page that is ready.
#include "tests/ui/shell/open_window.h"
#include "ui/desk/desk_pane.h"
#include "ui/desk/doubts_panel.h"
#include "ui/desk/gate_card.h"
#include "ui/desk/inspector.h"
#include "ui/library/import_page.h"
#include "ui/library/open_issue.h"

#include "app/issue/page_states.h"
#include "app/issue/rivals.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace lilong;

namespace {

/// Presses keys as an editor does, on whatever has the focus, and counts them.
class Keyboard {
public:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        ++count_;
        QWidget* const focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : QApplication::activeWindow(), key, modifiers);
    }
    [[nodiscard]] int count() const { return count_; }

private:
    int count_ = 0;
};

} // namespace

class KeystrokesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fewKeysDecideEveryDoubt();

private:
    struct Work {
        int deciding = 0; ///< keys from import to the last doubt
        int keys = 0;     ///< keys from import to the saved page that is ready
        int decided = 0;  ///< doubts
    };
    void work(const QString& page, Work& done);
    void decideAll(OpenWindow& window, Keyboard& keyboard);
    void makeReady(OpenWindow& window, Keyboard& keyboard);
};

/// One key each, judging every doubt by itself: groups are not used, which would save more.
void KeystrokesTest::decideAll(OpenWindow& window, Keyboard& keyboard) {
    Session& session = window.window->issue()->session();
    DoubtsPanel& doubts = *window.find<DeskPane>()->inspector()->doubts();
    for (int left = doubts.count(); left > 0; left = doubts.count()) {
        const RepairPtr doubt = doubts.current();
        QVERIFY2(doubt, "a decision is followed by the next doubt");
        const std::vector<RepairPtr> choices = choicesOf(doubt, session.issue()->doubts);
        if (choices.size() > 1)
            keyboard.press(Qt::Key_1); // the surest
        else
            keyboard.press(doubt->confidence >= 0.5 ? Qt::Key_A : Qt::Key_X);
        if (doubts.count() == left)
            keyboard.press(Qt::Key_X); // what does not fit any more is turned down
        QVERIFY2(doubts.count() < left, qPrintable(doubt->key));
    }
}

/// Read once, read twice, and through the gate: what it lists, and the page itself cannot mend, is looked at and let pass kind by kind.
void KeystrokesTest::makeReady(OpenWindow& window, Keyboard& keyboard) {
    const Session& session = window.window->issue()->session();
    const auto state = [&session] { return pageState(session.issue().data(), session.issue()->sources.front()->id); };
    QCOMPARE(session.issue()->sources.size(), size_t(1));
    QCOMPARE(state(), IssueState::Cleaned);
    for (const IssueState next : {IssueState::Read, IssueState::SecondRead}) {
        keyboard.press(Qt::Key_F12);
        QCOMPARE(state(), next);
    }
    keyboard.press(Qt::Key_F12);
    const GateCard& gate = *window.find<GateCard>();
    const auto isListed = [&] { return gate.isVisible() && !gate.isAsking(); };
    QTRY_VERIFY_WITH_TIMEOUT(state() == IssueState::Ready || isListed(), 60000);
    if (state() == IssueState::Ready)
        return;
    for (int open = gate.openCount(); open > 0; open = gate.openCount()) {
        keyboard.press(Qt::Key_Delete, Qt::ShiftModifier);
        QVERIFY2(gate.openCount() < open, qPrintable(gate.title() + gate.message()));
    }
    keyboard.press(Qt::Key_F12);
    QTRY_COMPARE_WITH_TIMEOUT(state(), IssueState::Ready, 60000);
    QVERIFY(!gate.isVisible());
}

void KeystrokesTest::work(const QString& page, Work& done) {
    OpenWindow w;
    w.window->start({page});
    QVERIFY(QTest::qWaitForWindowActive(w.window.get()));
    auto* const import = w.find<ImportPage>();
    QTRY_VERIFY(import->findChild<QTableView*>()->model()->rowCount() > 0);
    QTRY_VERIFY_WITH_TIMEOUT(import->findChildren<QPushButton*>().constLast()->isEnabled(), 60000);
    Keyboard keyboard;
    keyboard.press(Qt::Key_Return, Qt::ControlModifier); // repair and open
    QTRY_VERIFY_WITH_TIMEOUT(w.window->issue() != nullptr, 60000);
    DoubtsPanel& doubts = *w.find<DeskPane>()->inspector()->doubts();
    const int open = doubts.count();
    if (open > 0) {
        keyboard.press(Qt::Key_3, Qt::ControlModifier); // to the doubts
        QTRY_VERIFY(doubts.list()->hasFocus());
        decideAll(w, keyboard);
    }
    QCOMPARE(doubts.count(), 0);
    const int deciding = keyboard.count();
    makeReady(w, keyboard);
    if (QTest::currentTestFailed())
        return;
    keyboard.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY2(!w.window->isWindowModified(), qPrintable(w.window->messages().newest()));
    qInfo("%s: %d keys, %d of them for %d doubts", qPrintable(QFileInfo(page).fileName()), keyboard.count(), deciding, open);
    done.deciding += deciding;
    done.keys += keyboard.count();
    done.decided += open;
}

void KeystrokesTest::fewKeysDecideEveryDoubt() {
    const QDir folder(QStringLiteral(LILONG_SOURCE_DIR "/../shared/pages"));
    const QStringList pages = folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
    if (pages.isEmpty())
        QSKIP("No pages lie beside the project.");
    Work done;
    for (const QString& page : pages) {
        work(folder.filePath(page), done);
        if (QTest::currentTestFailed())
            return;
    }
    const double each = done.decided > 0 ? static_cast<double>(done.deciding) / done.decided : 0;
    qInfo("%d keys from import to ready on %lld pages, %d of them for %d doubts: %.2f each", done.keys, static_cast<long long>(pages.size()),
          done.deciding, done.decided, each);
    QVERIFY(done.decided > 0);
    QVERIFY2(each <= 1.3, qPrintable(QStringLiteral("%1 keys for each doubt").arg(each)));
    constexpr int keysBesides = 9; // three states, the kinds that the gate may list, the gate again, saving
    QVERIFY2(done.keys - done.deciding <= keysBesides * pages.size(), qPrintable(QStringLiteral("%1 keys beside the doubts").arg(done.keys - done.deciding)));
}

QTEST_MAIN(KeystrokesTest)
#include "keystrokes_test.moc"
