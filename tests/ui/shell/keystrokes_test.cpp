// How many keys an editor presses for each doubt of the raw pages that lie beside the project, from import to the last doubt.
#include "tests/ui/shell/open_window.h"
#include "ui/desk/desk_pane.h"
#include "ui/desk/doubts_panel.h"
#include "ui/desk/inspector.h"
#include "ui/library/import_page.h"
#include "ui/library/open_issue.h"

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
        int keys = 0;
        int decided = 0;
    };
    void work(const QString& page, Work& done);
    void decideAll(OpenWindow& window, Keyboard& keyboard);
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
    // The keys that bring the issue to the state "ready" belong here.
    keyboard.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY2(!w.window->isWindowModified(), qPrintable(w.window->messages().newest()));
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
    const double each = done.decided > 0 ? static_cast<double>(done.keys) / done.decided : 0;
    qInfo("%d keys for %d doubts on %lld pages: %.2f each", done.keys, done.decided, static_cast<long long>(pages.size()), each);
    QVERIFY(done.decided > 0);
    QVERIFY2(each <= 1.3, qPrintable(QStringLiteral("%1 keys for each doubt").arg(each)));
}

QTEST_MAIN(KeystrokesTest)
#include "keystrokes_test.moc"
