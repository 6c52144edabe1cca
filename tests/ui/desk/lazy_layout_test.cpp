// A long page is laid out only where it is looked at. Wherever that is, it must look and answer as if all of it were laid out.
#include "tests/ui/desk/shown_desk.h"

#include "ui/desk/doubts_panel.h"
#include "ui/desk/inspector.h"
#include "ui/desk/proof_piece.h"

#include <QAbstractTextDocumentLayout>
#include <QInputMethodEvent>
#include <QScrollBar>
#include <QTextLayout>
#include <QTreeView>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <random>

using namespace lilong;

namespace {

constexpr int paragraphs = 700;

/// Paragraphs of all lengths, with more or less in them that is narrower than a Chinese character: their heights cannot be guessed well.
QStringList paragraphsOfAllKinds() {
    std::mt19937 random(5);
    QStringList list;
    for (int i = 0; i < paragraphs; ++i) {
        QString text = QStringLiteral("第%1段").arg(i);
        const int length = std::uniform_int_distribution<>(0, 14)(random), kind = std::uniform_int_distribution<>(0, 2)(random);
        for (int piece = 0; piece < length; ++piece)
            text += kind == 0 ? QStringLiteral("柳荫里的食堂每天供应午餐，") : kind == 1 ? QStringLiteral("电话 021-5550%1 ill, ").arg(piece) : QStringLiteral("共12户3.5吨；");
        list << text;
    }
    return list;
}

Issue longIssue() {
    static const Issue issue = [] {
        const QStringList list = paragraphsOfAllKinds();
        PageMaker page(list.join(u'\n'));
        page.addArticle({}, list);
        for (int i = 5; i < paragraphs; i += 9)
            page.addDoubt(QStringLiteral("d%1").arg(i), QStringLiteral("第%1段").arg(i), QStringLiteral("第%1节").arg(i));
        return page.make();
    }();
    return issue;
}

struct LongDesk : ShownDesk {
    LongDesk() : ShownDesk(longIssue()) { QCoreApplication::processEvents(); }
    [[nodiscard]] QTextDocument& document() const { return *proof().document(); }
    [[nodiscard]] QRectF box(int number) const { return document().documentLayout()->blockBoundingRect(document().findBlockByNumber(number)); }
    [[nodiscard]] QScrollBar& bar() const { return *proof().verticalScrollBar(); }
    [[nodiscard]] int view() const { return proof().viewport()->height(); }
    void layOutAll() const {
        for (int i = 0; i < document().blockCount(); ++i)
            (void)box(i);
    }
    void jumpTo(int number, int offset) { proof().placeCursor({block(0, static_cast<size_t>(number)), offset}); }
    /// How far below the view's upper edge a block stands that is in sight.
    [[nodiscard]] double onScreen(int number) const { return box(number).top() - bar().value(); }
    [[nodiscard]] int blockInTheMiddle() const { return proof().cursorForPosition(QPoint(20, view() / 2)).block().blockNumber(); }
    void wheel(int pixels) {
        const QPointF at(proof().viewport()->rect().center());
        QWheelEvent event(at, proof().viewport()->mapToGlobal(at), QPoint(0, pixels), QPoint(0, pixels), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(proof().viewport(), &event);
    }
    [[nodiscard]] QImage picture() const { return proof().viewport()->grab().toImage(); }
};

/// Where a block and its lines stand, but for how far down the document.
QString shapeOf(const LongDesk& desk, int number) {
    const QRectF box = desk.box(number);
    const QTextBlock block = desk.document().findBlockByNumber(number);
    QStringList lines;
    for (int i = 0; i < block.layout()->lineCount(); ++i) {
        const QTextLine line = block.layout()->lineAt(i);
        lines << QStringLiteral("%1+%2 %3,%4").arg(line.textStart()).arg(line.textLength()).arg(line.x()).arg(line.y());
    }
    return QStringLiteral("%1 %2 %3 | %4").arg(box.left()).arg(box.width()).arg(box.height()).arg(lines.join(u' '));
}

/// What is asked of the cursor's place agrees: it is in sight, a click on it hits it, and an input method would open there.
void checkCursor(LongDesk& desk) {
    const QRect cursor = desk.proof().cursorRect();
    QVERIFY2(cursor.top() >= 0 && cursor.bottom() <= desk.view(), qPrintable(QStringLiteral("%1 of %2").arg(cursor.top()).arg(desk.view())));
    QCOMPARE(desk.proof().cursorForPosition(cursor.center()).position(), desk.proof().textCursor().position());
    const QRectF forInput = desk.proof().inputMethodQuery(Qt::ImCursorRectangle).toRectF();
    QVERIFY(std::abs(forInput.top() - cursor.top()) <= 1 && std::abs(forInput.left() - cursor.left()) <= 1); // one of them is rounded
    QCOMPARE(desk.proof().cursorRect(), cursor); // asking moves nothing
}

} // namespace

class LazyLayoutTest : public QObject {
    Q_OBJECT

    void compareWithFull(LongDesk& lazy, LongDesk& full) {
        full.layOutAll();
        std::mt19937 random(11);
        for (int round = 0; round < 60; ++round) {
            const int number = std::uniform_int_distribution<>(0, paragraphs - 1)(random);
            const int length = static_cast<int>(lazy.text(0, static_cast<size_t>(number)).size());
            lazy.jumpTo(number, std::uniform_int_distribution<>(0, length)(random));
            checkCursor(lazy);
            QCOMPARE(shapeOf(lazy, number), shapeOf(full, number));
            // What is in sight stands together as it does where all is laid out.
            const int middle = lazy.blockInTheMiddle();
            for (int i = std::max(0, middle - 2); i < std::min(paragraphs, middle + 3); ++i)
                QCOMPARE(lazy.box(i).top() - lazy.box(number).top(), full.box(i).top() - full.box(number).top());
        }
        lazy.layOutAll();
        for (int i = 0; i < paragraphs; ++i)
            QCOMPARE(lazy.box(i), full.box(i));
        QCOMPARE(lazy.document().size(), full.document().size());
        QCOMPARE(lazy.bar().maximum(), full.bar().maximum());
    }

private Q_SLOTS:
    void mostOfALongPageIsNotLaidOut() {
        const LongDesk desk;
        int laidOut = 0;
        for (QTextBlock block = desk.document().begin(); block.isValid(); block = block.next())
            laidOut += block.layout()->lineCount() > 0 ? 1 : 0;
        QVERIFY2(laidOut > 5 && laidOut < paragraphs / 2, qPrintable(QString::number(laidOut)));
    }

    void answersAsIfAllWereLaidOut() {
        LongDesk lazy, full;
        compareWithFull(lazy, full);
    }

    void answersAsIfAllWereLaidOutAfterZoom() {
        LongDesk lazy, full;
        lazy.jumpTo(300, 1);
        for (LongDesk* const desk : {&lazy, &full})
            desk->proof().setBodyFont({}, 19);
        compareWithFull(lazy, full);
    }

    void answersAsIfAllWereLaidOutAfterResizing() {
        LongDesk lazy, full;
        lazy.jumpTo(500, 1);
        for (LongDesk* const desk : {&lazy, &full}) {
            desk->pane.resize(760, 640);
            QCoreApplication::processEvents();
        }
        compareWithFull(lazy, full);
    }

    void looksAsIfAllWereLaidOut() {
        LongDesk lazy, full;
        full.layOutAll();
        for (LongDesk* const desk : {&lazy, &full})
            desk->proof().clearFocus();
        for (const size_t number : {size_t(690), size_t(350), size_t(20), size_t(470), size_t(349)}) {
            for (LongDesk* const desk : {&lazy, &full}) {
                desk->proof().scrollToTop({desk->block(0, number), 0});
                QCoreApplication::processEvents();
            }
            QCOMPARE(lazy.picture(), full.picture());
        }
    }

    void whatIsInSightStaysWhenHeightsAreCorrected() {
        LongDesk desk;
        desk.bar().setValue(desk.bar().maximum() / 2);
        QCoreApplication::processEvents();
        const int seen = desk.blockInTheMiddle();
        const double before = desk.onScreen(seen), top = desk.box(seen).top();
        const QImage picture = desk.picture();
        for (int number = 0; number < paragraphs; ++number) { // near and far, above and below
            (void)desk.box((number * 37) % paragraphs);
            QCOMPARE(desk.onScreen(seen), before);
        }
        QVERIFY(desk.box(seen).top() != top); // the guesses were wrong
        QCoreApplication::processEvents();
        QCOMPARE(desk.picture(), picture);
    }

    void theWheelMovesTheTextByAsMuchEachTime_data() {
        QTest::addColumn<int>("pixels");
        QTest::newRow("up") << 90;
        QTest::newRow("down") << -90;
    }

    void theWheelMovesTheTextByAsMuchEachTime() {
        QFETCH(int, pixels);
        LongDesk desk;
        desk.bar().setValue(desk.bar().maximum() / 2);
        double step = 0;
        for (int round = 0; round < 80; ++round) {
            const int seen = desk.blockInTheMiddle();
            const double before = desk.onScreen(seen);
            desk.wheel(pixels);
            const double moved = desk.onScreen(seen) - before;
            step = round == 0 ? moved : step;
            QVERIFY(moved * pixels > 0);
            QCOMPARE(moved, step);
        }
    }

    void pagesGoOnWhereTheyEnded_data() {
        QTest::addColumn<int>("key");
        QTest::newRow("up") << int(Qt::Key_PageUp);
        QTest::newRow("down") << int(Qt::Key_PageDown);
    }

    void pagesGoOnWhereTheyEnded() {
        QFETCH(int, key);
        LongDesk lazy, full;
        full.layOutAll();
        for (LongDesk* const desk : {&lazy, &full})
            desk->proof().scrollToTop({desk->block(0, paragraphs / 2), 0});
        for (LongDesk* const desk : {&lazy, &full})
            desk->jumpTo(paragraphs / 2, 2);
        for (int round = 0; round < 12; ++round) {
            for (LongDesk* const desk : {&lazy, &full})
                QTest::keyClick(&desk->proof(), static_cast<Qt::Key>(key));
            QCOMPARE(lazy.proof().textCursor().position(), full.proof().textCursor().position());
            QCOMPARE(lazy.proof().cursorRect(), full.proof().cursorRect());
            checkCursor(lazy);
        }
    }

    void keysGoToBothEndsAndLineByLine() {
        LongDesk desk;
        QTest::keyClick(&desk.proof(), Qt::Key_End, Qt::ControlModifier);
        checkCursor(desk);
        QCOMPARE(desk.proof().cursorPlace()->part, desk.block(0, paragraphs - 1));
        QVERIFY(desk.bar().maximum() - desk.bar().value() < 100); // but for the sheet's margin
        for (int i = 0; i < 120; ++i) {
            QTest::keyClick(&desk.proof(), Qt::Key_Up);
            checkCursor(desk);
        }
        desk.jumpTo(400, 0);
        desk.bar().setValue(0); // away from the cursor, whose neighbours are not laid out
        QTest::keyClick(&desk.proof(), Qt::Key_Up);
        QCOMPARE(desk.proof().cursorPlace()->part, desk.block(0, 399));
        checkCursor(desk);
        QTest::keyClick(&desk.proof(), Qt::Key_Home, Qt::ControlModifier);
        QVERIFY(desk.bar().value() < 100); // but for the margin
        checkCursor(desk);
    }

    void homeAndEndGoToTheEndsOfTheLine() {
        LongDesk desk;
        int number = 300;
        const auto lines = [&] { return desk.document().findBlockByNumber(number).layout(); };
        for (desk.jumpTo(number, 0); lines()->lineCount() < 3; desk.jumpTo(++number, 0)) {}
        const QTextLine second = lines()->lineAt(1);
        const int start = second.textStart(), end = start + second.textLength();
        for (const auto& [key, wanted] : {std::pair(Qt::Key_Home, start), std::pair(Qt::Key_End, end)}) {
            desk.jumpTo(number, start + 2);
            QTest::keyClick(&desk.proof(), key);
            QCOMPARE(desk.proof().textCursor().positionInBlock(), wanted);
        }
    }

    void typingStaysInSight() {
        LongDesk desk;
        for (const int number : {600, 40, 333}) {
            desk.jumpTo(number, 2);
            const int row = desk.proof().cursorRect().top();
            write(&desk.proof(), QStringLiteral("里"));
            QCOMPARE(desk.proof().cursorRect().top(), row);
            checkCursor(desk);
            QCOMPARE(desk.text(0, static_cast<size_t>(number)).at(2), QChar(u'里'));
            desk.bar().setValue(desk.bar().maximum() / 7); // typing far from what is seen comes back to the cursor
            write(&desk.proof(), QStringLiteral("弄"));
            QCOMPARE(desk.text(0, static_cast<size_t>(number)).at(3), QChar(u'弄'));
            checkCursor(desk);
        }
    }

    void preeditIsShownWhereTheCursorIs() {
        LongDesk desk;
        desk.jumpTo(511, 3);
        QInputMethodEvent preedit(QStringLiteral("nong"), {});
        QCoreApplication::sendEvent(&desk.proof(), &preedit);
        const QTextBlock block = desk.proof().textCursor().block();
        QCOMPARE(block.layout()->preeditAreaText(), QStringLiteral("nong"));
        QVERIFY(block.layout()->lineCount() > 0);
        QInputMethodEvent commit;
        commit.setCommitString(QStringLiteral("弄"));
        QCoreApplication::sendEvent(&desk.proof(), &commit);
        QCOMPARE(desk.text(0, 511).at(3), QChar(u'弄'));
        checkCursor(desk);
    }

    void clicksAndDragsHitWhatIsSeen() {
        LongDesk desk;
        QWidget* const viewport = desk.proof().viewport();
        for (const double share : {0.9, 0.1, 0.5}) {
            desk.bar().setValue(static_cast<int>(share * desk.bar().maximum()));
            for (int y = 30; y < desk.view() - 30; y += 97) {
                QTextCursor expected = desk.proof().cursorForPosition(QPoint(viewport->width() / 2, y));
                QTest::mouseClick(viewport, Qt::LeftButton, {}, QPoint(viewport->width() / 2, y));
                QCOMPARE(desk.proof().textCursor().position(), expected.position());
                QVERIFY(std::abs(desk.proof().cursorRect().center().y() - y) < 40);
            }
            const QPoint from(viewport->width() / 2, 40), to(viewport->width() / 3, desk.view() - 60);
            const int start = desk.proof().cursorForPosition(from).position(), end = desk.proof().cursorForPosition(to).position();
            QTest::mousePress(viewport, Qt::LeftButton, {}, from);
            QTest::mouseMove(viewport, to);
            QMouseEvent move(QEvent::MouseMove, QPointF(to), viewport->mapToGlobal(QPointF(to)), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(viewport, &move);
            QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
            QCOMPARE(desk.proof().textCursor().selectionStart(), start);
            QCOMPARE(desk.proof().textCursor().selectionEnd(), end);
            QTest::qWait(QApplication::doubleClickInterval() + 20); // or the next press would be a double click
        }
    }

    void doubtsAreJumpedTo() {
        LongDesk desk;
        DoubtsPanel& doubts = *desk.pane.inspector()->doubts();
        for (int i = 0; i < 30; ++i) {
            doubts.next();
            checkCursor(desk);
            // Some lines before and behind it are seen too, or it could not be decided.
            const QRect cursor = desk.proof().cursorRect();
            QVERIFY2(cursor.top() >= cursor.height() || desk.bar().value() == 0, qPrintable(QString::number(cursor.top())));
            QVERIFY2(cursor.bottom() + cursor.height() < desk.view(), qPrintable(QString::number(cursor.bottom())));
        }
    }

    /// A message that comes up in the window, or a list below the text, takes room away.
    void theCursorStaysInSightWhenRoomIsTaken() {
        LongDesk desk;
        desk.jumpTo(300, 0);
        const QPoint last(40, desk.view() - 2 * desk.proof().cursorRect().height());
        QTest::mouseClick(desk.proof().viewport(), Qt::LeftButton, Qt::NoModifier, last);
        const auto place = desk.proof().cursorPlace();
        for (const int taken : {60, 120, 240}) {
            desk.pane.resize(1200, 800 - taken);
            QCoreApplication::processEvents();
            QCOMPARE(desk.proof().cursorPlace(), place);
            QVERIFY(desk.proof().cursorRect().top() >= 0 && desk.proof().cursorRect().bottom() < desk.view());
        }
    }

    void theDoubtInHandStaysInSightWhenRoomIsTaken() {
        LongDesk desk;
        DoubtsPanel& doubts = *desk.pane.inspector()->doubts();
        for (int i = 0; i < 12; ++i)
            doubts.next();
        const auto isSeen = [&doubts] { return doubts.list()->viewport()->rect().contains(doubts.list()->visualRect(doubts.list()->currentIndex()).center()); };
        QVERIFY(isSeen());
        for (const int height : {640, 520, 480}) {
            desk.pane.resize(1200, height);
            QCoreApplication::processEvents();
            QVERIFY2(isSeen(), qPrintable(QString::number(height)));
        }
    }

    void resizingAndZoomKeepTheFirstLine() {
        LongDesk desk;
        desk.proof().scrollToTop({desk.block(0, 420), 0});
        const auto isKept = [&desk] { return desk.proof().topPlace()->part == desk.block(0, 420); };
        QVERIFY(isKept());
        desk.pane.resize(820, 700);
        QCoreApplication::processEvents();
        QVERIFY(isKept());
        desk.proof().setBodyFont({}, 20);
        QVERIFY(isKept());
        desk.proof().setBodyFont({}, 0);
        desk.pane.resize(1200, 800);
        QCoreApplication::processEvents();
        QVERIFY(isKept());
    }

    /// Formats over a block that nobody sees would cost memory; what the block has to show is known all the same.
    void marksAreLaidOverWhatIsLaidOut() {
        constexpr int doubtful = 689;
        LongDesk desk;
        const QTextBlock block = desk.document().findBlockByNumber(doubtful);
        QCOMPARE(pieceOf(block)->marks.size(), size_t(1));
        QVERIFY(!pieceOf(block)->isDressed);
        desk.jumpTo(doubtful, 0);
        QCOMPARE(block.layout()->formats().size(), qsizetype(1));
        QCOMPARE(block.layout()->formats().front().length, pieceOf(block)->marks.front().length);
        DoubtsPanel& doubts = *desk.pane.inspector()->doubts();
        doubts.choose(QStringLiteral("d%1").arg(doubtful));
        QTest::keyClick(doubts.list(), Qt::Key_X);
        QVERIFY(block.layout()->formats().isEmpty());
    }

    void linesFarAwayAreLetGo() {
        LongDesk desk;
        desk.layOutAll();
        const std::vector<double> heights = [&] {
            std::vector<double> list;
            for (int i = 0; i < paragraphs; ++i)
                list.push_back(desk.box(i).height());
            return list;
        }();
        QTest::keyClick(&desk.proof(), Qt::Key_End, Qt::ControlModifier);
        const QTextBlock far = desk.document().findBlockByNumber(5);
        QCOMPARE(far.layout()->lineCount(), 0);
        for (int i = 0; i < paragraphs; ++i)
            QCOMPARE(desk.box(i).height(), heights[static_cast<size_t>(i)]);
        QVERIFY(far.layout()->lineCount() > 0);
    }
};

QTEST_MAIN(LazyLayoutTest)
#include "lazy_layout_test.moc"
