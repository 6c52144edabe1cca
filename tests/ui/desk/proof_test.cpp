#include "tests/ui/desk/shown_desk.h"

#include "app/issue/changes.h"
#include "ui/desk/proof_edits.h"

#include <QAbstractTextDocumentLayout>
#include <QAction>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTextLayout>

using namespace lilong;

namespace {

/// A desk with an issue, shown, and shorthands for what the tests look at.
struct Desk : ShownDesk {
    explicit Desk(const Issue& issue = canteenIssue()) : ShownDesk(issue) {}
    const Article& article(size_t index = 0) { return *session.issue()->articles[index]; }
    PartRef block(size_t index) { return ShownDesk::block(0, index); }
    QString text(size_t index) { return ShownDesk::text(0, index); }
    void put(size_t index, qsizetype offset) { proof().placeCursor({block(index), offset}); }
    void select(size_t from, qsizetype start, size_t to, qsizetype end) { proof().select({block(from), start}, {block(to), end}); }
    void type(const QString& typed) { QTest::keyClicks(&proof(), typed); }
    void key(Qt::Key pressed, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(&proof(), pressed, modifiers); }
    void commit(const QString& typed) {
        QInputMethodEvent event;
        event.setCommitString(typed);
        QCoreApplication::sendEvent(&proof(), &event);
    }
    /// The document reads as the issue does, part by part.
    bool inStep() {
        QTextBlock block = proof().document()->begin();
        bool same = true;
        session.issue().forEachPart([&](const PartRef&, const PartPtr& part) {
            same = same && block.isValid() && block.text() == part->text.text();
            block = block.next();
        });
        return same && !block.isValid();
    }
};

/// What of a block is seen: where it stands, its lines, its text, its marks.
QStringList looksOf(ProofView& proof) {
    QStringList looks;
    for (QTextBlock block = proof.document()->begin(); block.isValid(); block = block.next()) {
        const QRectF box = proof.document()->documentLayout()->blockBoundingRect(block);
        QStringList marks;
        for (const QTextLayout::FormatRange& range : block.layout()->formats())
            marks << QStringLiteral("%1+%2 %3").arg(range.start).arg(range.length).arg(range.format.underlineColor().name());
        looks << QStringLiteral("%1 %2 %3 | %4 | %5").arg(box.top()).arg(box.height()).arg(block.layout()->lineCount()).arg(block.text(), marks.join(u','));
    }
    return looks;
}

} // namespace

Q_DECLARE_METATYPE(std::function<void(Desk&)>)

class ProofTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEveryPart() {
        Desk desk;
        QCOMPARE(desk.proof().document()->blockCount(), 6);
        QVERIFY(desk.inStep());
    }

    /// Only what a change touches is set and laid out anew; it must look as if everything had been.
    void looksAsIfSetAnew_data() {
        QTest::addColumn<std::function<void(Desk&)>>("change");
        using Change = std::function<void(Desk&)>;
        QTest::newRow("typing") << Change([](Desk& desk) { desk.put(1, 2); desk.type(QStringLiteral("abcdefgh")); });
        QTest::newRow("typing at the end") << Change([](Desk& desk) { desk.put(3, 5); desk.type(QStringLiteral("xy")); });
        QTest::newRow("an unpaired mark") << Change([](Desk& desk) { desk.put(0, 1); desk.commit(QStringLiteral("“")); });
        QTest::newRow("a mark paired in another paragraph") << Change([](Desk& desk) {
            desk.put(0, 1);
            desk.commit(QStringLiteral("“"));
            desk.put(2, 0);
            desk.commit(QStringLiteral("”"));
        });
        QTest::newRow("splitting") << Change([](Desk& desk) { desk.put(1, 4); desk.key(Qt::Key_Return); });
        QTest::newRow("joining") << Change([](Desk& desk) { desk.put(2, 0); desk.key(Qt::Key_Backspace); });
        QTest::newRow("a headline") << Change([](Desk& desk) { desk.put(1, 0); desk.key(Qt::Key_4, Qt::ControlModifier | Qt::AltModifier); });
        QTest::newRow("an article") << Change([](Desk& desk) { desk.put(2, 0); desk.key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier); });
        QTest::newRow("undone") << Change([](Desk& desk) { desk.put(1, 4); desk.key(Qt::Key_Return); desk.session.undo(); });
        QTest::newRow("everything deleted and back") << Change([](Desk& desk) { desk.select(0, 0, 3, 2); desk.key(Qt::Key_Delete); desk.session.undo(); });
        QTest::newRow("many lines") << Change([](Desk& desk) { desk.put(1, 2); desk.commit(QString(3000, u'里')); });
        QTest::newRow("decided doubts") << Change([](Desk& desk) {
            QStringList keys;
            for (const RepairPtr& doubt : desk.session.issue()->doubts)
                keys << doubt->key;
            (void)desk.session.apply(QStringLiteral("decide"), changes::rejectAll(desk.session.issue(), keys));
        });
    }

    void looksAsIfSetAnew() {
        QFETCH(std::function<void(Desk&)>, change);
        Desk desk;
        const QStringList before = looksOf(desk.proof());
        change(desk);
        const QStringList now = looksOf(desk.proof());
        QVERIFY(now != before || QTest::currentDataTag() != QByteArray("typing"));
        Desk fresh(desk.session.issue());
        QCOMPARE(now, looksOf(fresh.proof()));
        double y = 0;
        for (QTextBlock block = desk.proof().document()->begin(); block.isValid(); block = block.next()) {
            const QRectF box = desk.proof().document()->documentLayout()->blockBoundingRect(block);
            QVERIFY(box.top() >= y); // one below the other
            y = box.bottom();
            QCOMPARE(desk.proof().document()->documentLayout()->hitTest(box.topLeft() + QPointF(1, 2), Qt::FuzzyHit), block.position());
        }
        QVERIFY(desk.proof().document()->size().height() >= y);
    }

    void typingChangesTheIssueAsOneStep() {
        Desk desk;
        const Issue before = desk.session.issue();
        desk.put(3, 2);
        desk.type(QStringLiteral("abc"));
        QCOMPARE(desk.text(3), QStringLiteral("傍晚abc还有志愿者送餐上门。"));
        QCOMPARE(desk.session.steps().size(), size_t(2));
        QCOMPARE(desk.proof().textCursor().positionInBlock(), 5);
        QTest::keyClick(&desk.proof(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.session.issue() == before);
        QVERIFY(desk.inStep());
        desk.session.redo();
        QCOMPARE(desk.text(3), QStringLiteral("傍晚abc还有志愿者送餐上门。"));
        QVERIFY(desk.inStep());
    }

    void movingAwayEndsTheStep() {
        Desk desk;
        desk.put(3, 2);
        desk.type(QStringLiteral("a"));
        desk.put(3, 0);
        desk.type(QStringLiteral("b"));
        QCOMPARE(desk.text(3), QStringLiteral("b傍晚a还有志愿者送餐上门。"));
        desk.session.undo();
        QCOMPARE(desk.text(3), QStringLiteral("傍晚a还有志愿者送餐上门。"));
    }

    void inputMethodCommits() {
        Desk desk;
        desk.put(0, 3);
        QInputMethodEvent preedit(QStringLiteral("nv'shi"), {});
        QCoreApplication::sendEvent(&desk.proof(), &preedit);
        QCOMPARE(desk.session.steps().size(), size_t(1)); // nothing is in the issue before it is committed
        desk.commit(QStringLiteral("女士"));
        QVERIFY(desk.text(0).startsWith(QStringLiteral("王春蓉女士书记")));
        QVERIFY(desk.inStep());
        QCOMPARE(desk.article().blocks[0]->part->mentions.size(), size_t(2));
        QCOMPARE(desk.session.steps().size(), size_t(2));
    }

    void surrogatePairsStayWhole() {
        Desk desk;
        desk.put(3, 0);
        desk.commit(QStringLiteral("𠮷"));
        desk.commit(QStringLiteral("𠮶"));
        QVERIFY(desk.text(3).startsWith(QStringLiteral("𠮷𠮶傍晚")));
        desk.key(Qt::Key_Backspace);
        QVERIFY(desk.text(3).startsWith(QStringLiteral("𠮷傍晚")));
        desk.select(3, 0, 3, 2);
        desk.commit(QStringLiteral("𠮶"));
        QVERIFY(desk.text(3).startsWith(QStringLiteral("𠮶傍晚")));
        QVERIFY(desk.inStep());
    }

    void enterSplitsAndBackspaceJoins() {
        Desk desk;
        const QString whole = desk.text(0);
        desk.put(0, 5);
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.article().blocks.size(), size_t(5));
        QCOMPARE(desk.text(0), whole.left(5));
        QCOMPARE(desk.text(1), whole.mid(5));
        QCOMPARE(desk.proof().cursorPlace()->part, desk.block(1));
        QCOMPARE(desk.proof().cursorPlace()->offset, 0);
        QVERIFY(desk.inStep());
        desk.key(Qt::Key_Backspace);
        QCOMPARE(desk.article().blocks.size(), size_t(4));
        QCOMPARE(desk.text(0), whole);
        QCOMPARE(desk.proof().cursorPlace()->offset, 5);
        QVERIFY(desk.inStep());
    }

    void enterInsideWhatWasTyped() {
        Desk desk;
        desk.put(3, 2);
        desk.type(QStringLiteral("abcd"));
        desk.put(3, 4);
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.text(3), QStringLiteral("傍晚ab"));
        QCOMPARE(desk.text(4), QStringLiteral("cd还有志愿者送餐上门。"));
        QVERIFY(desk.inStep());
    }

    void deleteAtTheEndJoins() {
        Desk desk;
        const QString joined = desk.text(0) + desk.text(1);
        desk.put(0, desk.text(0).size());
        desk.key(Qt::Key_Delete);
        QCOMPARE(desk.text(0), joined);
        QVERIFY(desk.inStep());
    }

    void backspaceAtTheFirstBlockIsRefused() {
        Desk desk;
        QSignalSpy refused(&desk.pane, &DeskPane::refused);
        const Issue before = desk.session.issue();
        desk.put(0, 0);
        desk.key(Qt::Key_Backspace);
        QCOMPARE(refused.size(), 1);
        QVERIFY(desk.session.issue().isSameAs(before));
        QVERIFY(desk.inStep());
    }

    void deletingOverSeveralBlocksIsOneStep() {
        Desk desk;
        const Issue before = desk.session.issue();
        const QString expected = desk.text(0).left(3) + desk.text(2).mid(4);
        desk.select(0, 3, 2, 4);
        desk.key(Qt::Key_Delete);
        QCOMPARE(desk.text(0), expected);
        QCOMPARE(desk.article().blocks.size(), size_t(2));
        QVERIFY(desk.inStep());
        desk.session.undo();
        QVERIFY(desk.session.issue() == before);
        QVERIFY(desk.inStep());
    }

    void typingOverSeveralBlocks() {
        Desk desk;
        const QString expected = desk.text(0).left(3) + QLatin1Char('x') + desk.text(1).mid(2);
        desk.select(0, 3, 1, 2);
        desk.type(QStringLiteral("x"));
        QCOMPARE(desk.text(0), expected);
        QVERIFY(desk.inStep());
    }

    void pastingSeveralLinesMakesParagraphs_data() {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("one line") << QStringLiteral("甲") << QStringList{QStringLiteral("傍晚甲还有志愿者送餐上门。")};
        QTest::newRow("two lines") << QStringLiteral("甲\n乙") << QStringList{QStringLiteral("傍晚甲"), QStringLiteral("乙还有志愿者送餐上门。")};
        QTest::newRow("empty lines") << QStringLiteral("甲\r\n\r\n乙\n丙")
                                     << QStringList{QStringLiteral("傍晚甲"), QStringLiteral("乙"), QStringLiteral("丙还有志愿者送餐上门。")};
    }

    void pastingSeveralLinesMakesParagraphs() {
        QFETCH(QString, pasted);
        QFETCH(QStringList, expected);
        Desk desk;
        const Issue before = desk.session.issue();
        desk.put(3, 2);
        QGuiApplication::clipboard()->setText(pasted);
        desk.key(Qt::Key_V, Qt::ControlModifier);
        for (qsizetype i = 0; i < expected.size(); ++i)
            QCOMPARE(desk.text(static_cast<size_t>(3 + i)), expected[i]);
        QVERIFY(desk.inStep());
        QCOMPARE(desk.session.steps().size(), size_t(2));
        desk.session.undo();
        QVERIFY(desk.session.issue() == before);
    }

    void pastingCleansWhatItPastes_data() {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("places");
        QTest::newRow("radicals") << QStringLiteral("⽂昌⾥") << QStringLiteral("文昌里") << 2;
        QTest::newRow("full-width digits") << QStringLiteral("共１２户") << QStringLiteral("共12户") << 1;
        QTest::newRow("invisible") << QStringLiteral("花\u200b园") << QStringLiteral("花园") << 1;
        QTest::newRow("punctuation") << QStringLiteral("花园开放,大家都来") << QStringLiteral("花园开放，大家都来") << 1;
        QTest::newRow("ellipsis") << QStringLiteral("花园开放...大家都来") << QStringLiteral("花园开放……大家都来") << 1;
        QTest::newRow("clean") << QStringLiteral("花园开放，大家都来") << QStringLiteral("花园开放，大家都来") << 0;
    }

    void pastingCleansWhatItPastes() {
        QFETCH(QString, pasted);
        QFETCH(QString, expected);
        QFETCH(int, places);
        Desk desk;
        const Issue before = desk.session.issue();
        const QSignalSpy said(&desk.proof(), &ProofView::said);
        desk.put(3, 2);
        QGuiApplication::clipboard()->setText(pasted);
        desk.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.text(3), QStringLiteral("傍晚%1还有志愿者送餐上门。").arg(expected));
        QCOMPARE(said.size(), places > 0 ? 1 : 0);
        QVERIFY(places == 0 || said.first().first().toString().contains(QString::number(places)));
        desk.key(Qt::Key_Z, Qt::ControlModifier); // one undo
        QVERIFY(desk.session.issue() == before);
        desk.proof().setRulesOff({QStringLiteral("folding"), QStringLiteral("punctuation-width"), QStringLiteral("ellipsis-dash")});
        desk.put(3, 2);
        desk.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.text(3), QStringLiteral("傍晚%1还有志愿者送餐上门。").arg(pasted));
    }

    void cuttingKeepsTheText() {
        Desk desk;
        desk.select(3, 0, 3, 2);
        desk.key(Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("傍晚"));
        QCOMPARE(desk.text(3), QStringLiteral("还有志愿者送餐上门。"));
    }

    void whatGoesRoundTheKeysIsTakenOrTurnedDown() {
        Desk desk;
        QTextCursor behindOurBack(desk.proof().document());
        behindOurBack.setPosition(desk.proof().proof().positionOf({desk.block(3), 0}));
        behindOurBack.insertText(QStringLiteral("z"));
        QTRY_VERIFY(desk.text(3).startsWith(QLatin1Char('z')));
        const Issue before = desk.session.issue();
        behindOurBack.insertBlock();
        QTRY_VERIFY(desk.inStep());
        QVERIFY(desk.session.issue().isSameAs(before));
    }

    void longPartsAreShownInPieces() {
        QString text;
        for (int i = 0; i < 900; ++i)
            text += QStringLiteral("第%1天食堂照常供餐。").arg(i);
        PageMaker page(text);
        page.addArticle({}, {text});
        Desk desk(page.make());
        QVERIFY(desk.proof().document()->blockCount() > 3);
        for (const qsizetype offset : {qsizetype(0), qsizetype(3000), text.size() / 2, text.size()}) {
            const int position = desk.proof().proof().positionOf({desk.block(0), offset});
            QCOMPARE(desk.proof().proof().placeAt(position)->offset, offset);
        }
        desk.put(0, 3000);
        desk.type(QStringLiteral("ab"));
        text.insert(3000, QStringLiteral("ab"));
        QCOMPARE(desk.text(0), text);
        const std::vector<PartSpan> across{{desk.block(0), {100, 5000}}};
        const ProofChange change = replaceSpans(desk.session.issue(), across, {}, QStringLiteral("b"));
        QVERIFY(desk.session.apply(QStringLiteral("cut"), change.issue));
        text.remove(100, 4900);
        QCOMPARE(desk.text(0), text);
        QString shown;
        for (QTextBlock block = desk.proof().document()->begin(); block.isValid(); block = block.next())
            shown += block.text();
        QCOMPARE(shown, text);
        // Backspace at a piece's start takes the character before, not the piece.
        const QTextBlock second = desk.proof().document()->findBlockByNumber(1);
        QTextCursor cursor(second);
        desk.proof().setTextCursor(cursor);
        const qsizetype at = desk.proof().cursorPlace()->offset;
        desk.key(Qt::Key_Backspace);
        text.remove(at - 1, 1);
        QCOMPARE(desk.text(0), text);
    }

    void undoingEverythingComesBackToTheStart() {
        Desk desk;
        const Issue start = desk.session.issue();
        desk.put(0, 4);
        desk.type(QStringLiteral("hello"));
        desk.key(Qt::Key_Return);
        desk.key(Qt::Key_Delete);
        desk.select(0, 1, 1, 2);
        desk.type(QStringLiteral("x"));
        desk.actions.action(QStringLiteral("desk.crosshead"))->trigger();
        desk.actions.action(QStringLiteral("desk.tagPlace"))->trigger();
        QVERIFY(!(desk.session.issue() == start));
        while (desk.session.canUndo()) {
            desk.session.undo();
            QVERIFY(desk.inStep());
        }
        QVERIFY(desk.session.issue() == start);
        while (desk.session.canRedo()) {
            desk.session.redo();
            QVERIFY(desk.inStep());
        }
    }

    void aRawPageIsShownWholeAndEditable() {
        const QString text = QStringLiteral("第一行\r\n第二行\n第三行");
        Desk desk(Issue::fromSources({std::make_shared<const Source>(Source{SourceId(1), QStringLiteral("a"), {}, QStringLiteral("UTF-8"), text})}));
        const PartRef ref{.role = PartRole::Furniture, .furniture = desk.session.issue()->furniture.front().id};
        desk.proof().placeCursor({ref, 3});
        desk.type(QStringLiteral("x"));
        QCOMPARE(textOf(desk.session.issue().part(ref)), QStringLiteral("第一行x\r\n第二行\n第三行"));
    }
};

QTEST_MAIN(ProofTest)
#include "proof_test.moc"
