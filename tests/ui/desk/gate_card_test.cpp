#include "tests/ui/desk/shown_desk.h"

#include "app/issue/changes.h"
#include "app/issue/page_states.h"
#include "app/issue/state_name.h"
#include "ui/desk/desk_status.h"
#include "ui/desk/doubts_panel.h"
#include "ui/desk/find_bar.h"
#include "ui/desk/gate_card.h"
#include "ui/desk/inspector.h"
#include "ui/desk/masthead_card.h"
#include "ui/desk/proof_piece.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace lilong;

namespace {

const QString openText = QStringLiteral("门口贴着“欢迎光临几个字。");
const QString doubtText = QStringLiteral("花园巳经开放了。");

/// An article with a mark that is not closed and a doubt; the masthead is whole but for the date.
Issue gardenPage() {
    PageMaker page(QStringList{QStringLiteral("花园开放"), openText, doubtText}.join(QLatin1Char('\n')));
    page.addArticle(QStringLiteral("花园开放"), {openText, doubtText});
    page.addDoubt(QStringLiteral("d1"), QStringLiteral("巳"), QStringLiteral("已"));
    page.data().masthead = {.title = QStringLiteral("柳荫家园"), .publisher = QStringLiteral("柳荫里居委会"), .date = {}, .number = QStringLiteral("第三期")};
    return page.make();
}

struct Desk : ShownDesk {
    explicit Desk(const Issue& issue = gardenPage()) : ShownDesk(issue) {}
    GateCard& gate() { return *pane.gate(); }
    PartRef block(size_t index) const { return ShownDesk::block(0, index); }
    IssueState state() const { return pageState(session.issue().data(), session.issue()->sources.front()->id); }
    void openGate() {
        QTest::keyClick(&proof(), Qt::Key_F12, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(gate().message().contains(QStringLiteral("Looking")), false, 20000);
    }
    int rowOf(const QString& part) {
        const QAbstractItemModel& model = *gate().list()->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data(Qt::AccessibleTextRole).toString().contains(part))
                return row;
        }
        return -1;
    }
    void take(int row) { gate().list()->setCurrentIndex(gate().list()->model()->index(row, 0)); }
    /// The text of the blocks that is marked as unpaired.
    QString unpaired() {
        QString marked;
        for (QTextBlock block = proof().document()->begin(); block.isValid(); block = block.next()) {
            for (const Mark& mark : pieceOf(block) ? pieceOf(block)->marks : std::vector<Mark>()) {
                if (mark.kind == MarkKind::Unpaired)
                    marked += block.text().mid(mark.start, mark.length);
            }
        }
        return marked;
    }
};

} // namespace

/// How far a page has come, what stands in the way, and the marks that have no partner, with real keys.
class GateCardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMarkWithoutPartnerIsShownAsItArises() {
        Desk desk;
        QCOMPARE(desk.unpaired(), QStringLiteral("“"));
        desk.proof().placeCursor({desk.block(0), 9});
        write(&desk.proof(), QStringLiteral("”"));
        QCOMPARE(desk.unpaired(), QString());
        write(&desk.proof(), QStringLiteral("（"));
        QCOMPARE(desk.unpaired(), QStringLiteral("（"));
        desk.session.undo();
        QVERIFY(desk.unpaired().size() <= 1);
    }

    void aQuotationMayRunOverParagraphs() {
        Desk desk;
        desk.proof().placeCursor({desk.block(1), 0});
        write(&desk.proof(), QStringLiteral("“")); // it opens anew, and nothing closes it yet
        QCOMPARE(desk.unpaired().size(), 1);
        desk.proof().placeCursor({desk.block(1), textOf(desk.session.issue().part(desk.block(1))).size()});
        write(&desk.proof(), QStringLiteral("”"));
        QCOMPARE(desk.unpaired(), QString()); // the mark in the paragraph before is paired with it
    }

    void theGateListsAndGoesThere() {
        Desk desk;
        desk.openGate();
        QVERIFY(desk.gate().isVisible());
        QVERIFY(desk.gate().list()->hasFocus());
        QVERIFY2(desk.gate().title().contains(QStringLiteral("doubt 1")) && desk.gate().title().contains(QStringLiteral("mark 1"))
                     && desk.gate().title().contains(QStringLiteral("masthead 1")), qPrintable(desk.gate().title()));
        desk.take(desk.rowOf(QStringLiteral("“")));
        QTest::keyClick(desk.gate().list(), Qt::Key_Return);
        QVERIFY(desk.proof().hasFocus());
        QCOMPARE(desk.proof().selectedSpans().front(), (PartSpan{desk.block(0), {4, 5}}));
        desk.gate().list()->setFocus();
        desk.take(desk.rowOf(QStringLiteral("doubt")));
        QTest::keyClick(desk.gate().list(), Qt::Key_Return);
        QCOMPARE(desk.pane.inspector()->doubts()->current()->key, QStringLiteral("d1"));
        QVERIFY(desk.pane.inspector()->doubts()->isAncestorOf(QApplication::focusWidget()));
        desk.gate().list()->setFocus();
        QTest::keyClick(desk.gate().list(), Qt::Key_Escape);
        QVERIFY(!desk.gate().isVisible());
    }

    void anEmptyMastheadFieldIsFilledIn() {
        Desk desk;
        desk.openGate();
        desk.take(desk.rowOf(QStringLiteral("masthead")));
        QTest::keyClick(desk.gate().list(), Qt::Key_Return);
        QLineEdit* const date = desk.pane.masthead()->edit(MastheadCard::Date);
        QVERIFY(date->hasFocus());
        QTest::keyClicks(date, QStringLiteral("2024-0"));
        QTest::keyClick(date, Qt::Key_Return); // no date
        QVERIFY(desk.pane.masthead()->isVisible());
        QCOMPARE(desk.session.issue()->masthead.date, QString());
        QTest::keyClicks(date, QStringLiteral("3"));
        QTest::keyClick(date, Qt::Key_Return);
        QVERIFY(!desk.pane.masthead()->isVisible());
        QCOMPARE(desk.session.issue()->masthead.date, QStringLiteral("2024-03"));
        QCOMPARE(desk.session.issue()->masthead.title, QStringLiteral("柳荫家园"));
        QVERIFY(desk.gate().list()->hasFocus());
        QTRY_COMPARE_WITH_TIMEOUT(desk.rowOf(QStringLiteral("masthead")), -1, 20000);
        desk.session.undo();
        QCOMPARE(desk.session.issue()->masthead.date, QString());
    }

    void theMastheadIsReachedByKey() {
        Desk desk;
        QTest::keyClick(&desk.proof(), Qt::Key_H, Qt::ControlModifier | Qt::AltModifier);
        QLineEdit* const title = desk.pane.masthead()->edit(MastheadCard::Title);
        QVERIFY(title->hasFocus());
        QTest::keyClicks(title, QStringLiteral("x"));
        QTest::keyClick(title, Qt::Key_Escape);
        QVERIFY(desk.proof().hasFocus());
        QCOMPARE(desk.session.issue()->masthead.title, QStringLiteral("柳荫家园"));
    }

    /// Every kind of finding says where it stands and what it is about, and Enter goes there.
    void everyKindLeadsToItsPlace() {
        const QString cut = QStringLiteral("后来大家又来"), named = QStringLiteral("王春梅来了。");
        PageMaker page(QStringList{QStringLiteral("花园开放"), openText, doubtText, cut, named, QStringLiteral("空题"), QStringLiteral("没处放")}.join(u'\n'));
        page.addArticle(QStringLiteral("花园开放"), {openText, doubtText, cut, named});
        page.addDoubt(QStringLiteral("d1"), QStringLiteral("巳"), QStringLiteral("已"));
        page.addArticle(QStringLiteral("空题"), {});
        page.addFurniture(QStringLiteral("没处放"), FurnitureKind::Unplaced);
        Issue issue = page.make();
        const Article& article = *issue->articles.front();
        issue = *changes::setCut(issue, article.id, article.blocks[2]->id, false, true);
        Desk desk(issue);
        desk.openGate();
        const auto placeAndWords = [&](const char* kind) {
            const int row = desk.rowOf(QLatin1String(kind));
            return row < 0 ? QString() : desk.gate().list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        };
        const auto goTo = [&](const char* kind) {
            desk.gate().list()->setFocus();
            desk.take(desk.rowOf(QLatin1String(kind)));
            QTest::keyClick(desk.gate().list(), Qt::Key_Return);
        };
        QVERIFY2(placeAndWords("doubt;").startsWith(QStringLiteral("doubt; 花园【巳→已】经开放了。 — ")), qPrintable(placeAndWords("doubt;")));
        QVERIFY(placeAndWords("doubt;").endsWith(QStringLiteral("花园开放")));
        goTo("doubt;");
        QCOMPARE(desk.proof().selectedSpans().front(), (PartSpan{desk.block(1), {2, 3}}));
        QVERIFY2(placeAndWords("cut").contains(cut) && placeAndWords("cut").endsWith(QStringLiteral("花园开放")), qPrintable(placeAndWords("cut")));
        goTo("cut");
        QVERIFY(desk.proof().hasFocus());
        QCOMPARE(desk.proof().cursorPlace(), std::optional(ProofPlace{desk.block(2), cut.size()}));
        QVERIFY(placeAndWords("mark").contains(QStringLiteral("欢迎")));
        QVERIFY2(placeAndWords("untagged").contains(QStringLiteral("王春梅")), qPrintable(placeAndWords("untagged")));
        goTo("untagged");
        QCOMPARE(desk.proof().selectedSpans().front(), (PartSpan{desk.block(3), {0, 3}}));
        QVERIFY(placeAndWords("no text").contains(QStringLiteral("空题")));
        goTo("no text");
        QCOMPARE(desk.proof().cursorPlace()->part.article, desk.session.issue()->articles.back()->id);
        QVERIFY(placeAndWords("unplaced").contains(QStringLiteral("没处放")) && placeAndWords("unplaced").endsWith(QStringLiteral("beside the articles")));
        goTo("unplaced");
        QVERIFY(desk.proof().hasFocus());
        QCOMPARE(desk.proof().cursorPlace()->part.role, PartRole::Furniture);
        QVERIFY(placeAndWords("masthead").endsWith(QStringLiteral("the whole issue")));
    }

    void oneCardAtATime() {
        Desk desk;
        desk.openGate();
        QTest::keyClick(desk.gate().list(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(!desk.gate().isVisible());
        QVERIFY(desk.pane.findBar()->isVisible());
        QTest::keyClick(desk.pane.findBar(), Qt::Key_F12, Qt::ControlModifier);
        QVERIFY(desk.gate().isVisible());
        QVERIFY(!desk.pane.findBar()->isVisible());
    }

    void deleteLetsAFindingPassAndCountAgain() {
        Desk desk;
        desk.openGate();
        const int count = desk.gate().list()->model()->rowCount();
        desk.take(desk.rowOf(QStringLiteral("masthead")));
        const QString before = desk.gate().title();
        QTest::keyClick(desk.gate().list(), Qt::Key_Delete);
        QVERIFY(desk.gate().title() != before);
        QVERIFY(desk.gate().title().contains(QStringLiteral("let pass: 1")));
        QCOMPARE(desk.gate().list()->model()->rowCount(), count);
        QCOMPARE(desk.rowOf(QStringLiteral("let pass")), count - 1);
        desk.take(count - 1);
        QTest::keyClick(desk.gate().list(), Qt::Key_Delete);
        QCOMPARE(desk.gate().title(), before);
        desk.take(desk.rowOf(QStringLiteral("doubt")));
        const size_t steps = desk.session.steps().size();
        QTest::keyClick(desk.gate().list(), Qt::Key_Delete); // a doubt is decided
        QCOMPARE(desk.session.steps().size(), steps);
        QVERIFY(desk.gate().message().contains(QStringLiteral("decided")));
    }

    void keysOfTheActionsDecideNothing() {
        Desk desk;
        desk.openGate();
        desk.take(desk.rowOf(QStringLiteral("masthead")));
        const QString before = desk.gate().title();
        QTest::keyClick(desk.gate().list(), Qt::Key_Delete, Qt::ControlModifier);
        QTest::keyClick(desk.gate().list(), Qt::Key_Backspace, Qt::AltModifier);
        QCOMPARE(desk.gate().title(), before);
        QTest::keyClick(desk.gate().list(), Qt::Key_Enter, Qt::AltModifier);
        QVERIFY(!desk.pane.masthead()->isVisible());
        QTest::keyClick(desk.gate().list(), Qt::Key_Enter, Qt::KeypadModifier);
        QVERIFY(desk.pane.masthead()->isVisible());
    }

    void shiftDeleteLetsAllOfAKindPass() {
        Issue page = gardenPage();
        IssueData data = page.data();
        data.masthead = {};
        Desk desk(*page.changedTo(std::move(data)));
        desk.openGate();
        desk.take(desk.rowOf(QStringLiteral("masthead")));
        QVERIFY(desk.gate().title().contains(QStringLiteral("masthead 4")));
        const int open = desk.gate().openCount();
        const size_t steps = desk.session.steps().size();
        QTest::keyClick(desk.gate().list(), Qt::Key_Delete, Qt::ShiftModifier);
        QCOMPARE(desk.gate().openCount(), open - 4);
        QCOMPARE(desk.session.steps().size(), steps + 1); // one step, taken back at once
        desk.session.undo();
        QTRY_COMPARE_WITH_TIMEOUT(desk.gate().openCount(), open, 20000);
    }

    void theStateGoesForwardAndBackByKey() {
        Desk desk;
        const IssueState first = desk.state();
        QTest::keyClick(&desk.proof(), Qt::Key_F12);
        QCOMPARE(static_cast<int>(desk.state()), static_cast<int>(first) + 1);
        QVERIFY(desk.pane.status()->text().contains(stateName(desk.state())));
        QTest::keyClick(&desk.proof(), Qt::Key_F12, Qt::ShiftModifier);
        QCOMPARE(desk.state(), first);
        desk.session.undo();
        QCOMPARE(static_cast<int>(desk.state()), static_cast<int>(first) + 1);
    }

    void readyAsksTheGate() {
        Desk desk;
        while (desk.state() < IssueState::SecondRead)
            QTest::keyClick(&desk.proof(), Qt::Key_F12);
        QTest::keyClick(&desk.proof(), Qt::Key_F12);
        QTRY_VERIFY_WITH_TIMEOUT(desk.gate().isVisible(), 20000);
        QCOMPARE(desk.state(), IssueState::SecondRead);
        // She settles all of it.
        QTRY_COMPARE_WITH_TIMEOUT(desk.gate().message().contains(QStringLiteral("Looking")), false, 20000);
        QVERIFY(desk.session.apply(QStringLiteral("decide"), changes::accept(desk.session.issue(), QStringLiteral("d1"))));
        for (int guard = 0; guard < 20 && !desk.gate().title().contains(QStringLiteral(": 0")); ++guard) {
            QTRY_COMPARE_WITH_TIMEOUT(desk.rowOf(QStringLiteral("doubt;")), -1, 20000);
            desk.take(0);
            QTest::keyClick(desk.gate().list(), Qt::Key_Delete);
        }
        QTest::keyClick(desk.gate().list(), Qt::Key_F12); // the same key asks again
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), IssueState::Ready, 20000);
        QVERIFY(!desk.gate().isVisible());
        QVERIFY(desk.pane.status()->text().contains(QStringLiteral("ready")));
    }
};

QTEST_MAIN(GateCardTest)
#include "gate_card_test.moc"
