#include "tests/ui/desk/open_desk.h"

#include "app/session/own_words.h"
#include "ui/actions/action_catalogue.h"
#include "ui/desk/desk_pane.h"
#include "ui/desk/desk_status.h"
#include "ui/desk/doubts_panel.h"
#include "ui/desk/entities_panel.h"
#include "ui/desk/inspector.h"
#include "ui/desk/name_chooser.h"
#include "ui/desk/proof_view.h"
#include "ui/desk/repairs_panel.h"
#include "ui/desk/source_pane.h"
#include "ui/desk/source_view.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace lilong;

class ReviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acceptsByKeyAndGoesOn() {
        OpenDesk desk;
        QCOMPARE(desk.doubts().count(), 3);
        QCOMPARE(desk.doubts().current()->key, QStringLiteral("d-dig-1"));
        desk.key(Qt::Key_A);
        QVERIFY(desk.text(1).contains(QStringLiteral("控制糖分，也挖制价格").replace(QChar(u'，'), QLatin1Char(','))));
        QCOMPARE(desk.doubts().count(), 2);
        QCOMPARE(desk.doubts().current()->key, QStringLiteral("d-dig-2"));
    }

    /// Two readings of one place: the card numbers them, and a number takes one and turns the other down, as one step.
    void choosesAmongRivalsByNumber() {
        OpenDesk desk;
        desk.key(Qt::Key_1); // no rivals here: a number does nothing
        QCOMPARE(desk.doubts().count(), 3);
        IssueData data = desk.session.issue().data();
        auto rival = std::make_shared<Repair>(*desk.session.issue().repair(QStringLiteral("d-dig-1")));
        rival->key = QStringLiteral("d-rival");
        rival->after = QStringLiteral("抠");
        rival->confidence = 0.1;
        data.doubts.push_back(rival);
        QVERIFY(desk.session.apply(QStringLiteral("rival"), desk.session.issue().changedTo(std::move(data))));
        desk.doubts().choose(QStringLiteral("d-rival"));
        const size_t steps = desk.session.steps().size();
        QStringList shown;
        for (const auto* button : desk.doubts().findChildren<QToolButton*>())
            if (button->isVisible() && button->text().contains(QLatin1String("%)")))
                shown << button->text();
        QCOMPARE(shown.size(), 2);
        QVERIFY2(shown[0].startsWith(QStringLiteral("1  ")) && shown[0].contains(QStringLiteral("控")), qPrintable(shown[0]));
        QVERIFY2(shown[1].startsWith(QStringLiteral("2  ")) && shown[1].contains(QStringLiteral("抠")), qPrintable(shown[1]));
        desk.key(Qt::Key_9); // there is no ninth
        QCOMPARE(desk.session.steps().size(), steps);
        desk.key(Qt::Key_2);
        QVERIFY2(desk.text(1).contains(QStringLiteral("抠制糖分")), qPrintable(desk.text(1)));
        QCOMPARE(desk.session.steps().size(), steps + 1);
        QCOMPARE(desk.session.issue()->decisions.value(QStringLiteral("d-dig-1")), Decision::Rejected);
        QVERIFY(desk.doubts().current()); // and the queue goes on
        desk.session.undo();
        QCOMPARE(desk.doubts().count(), 4);
    }

    void rejectsByKey() {
        OpenDesk desk;
        const QString before = desk.text(1);
        desk.key(Qt::Key_X);
        QCOMPARE(desk.text(1), before);
        QCOMPARE(desk.doubts().count(), 2);
        QCOMPARE(desk.session.issue()->decisions.value(QStringLiteral("d-dig-1")), Decision::Rejected);
    }

    void aKeptWordIsDoubtedNoMore() {
        QStandardPaths::setTestModeEnabled(true);
        QVERIFY(writeOwnWords({}));
        OpenDesk desk;
        desk.select(1, QStringLiteral("挖制"));
        desk.trigger("desk.keepWord");
        QCOMPARE(readOwnWords(), QStringList{QStringLiteral("挖制")});
        QCOMPARE(desk.session.issue()->decisions.value(QStringLiteral("d-dig-1")), Decision::Rejected);
        QCOMPARE(desk.doubts().count(), 2); // the others are about other characters
        desk.session.undo();
        QCOMPARE(desk.doubts().count(), 3);
        desk.trigger("desk.keepWord"); // nothing new, and nothing lost
        QCOMPARE(readOwnWords(), QStringList{QStringLiteral("挖制")});
        QVERIFY(QFile::remove(ownWordsFile()));
    }

    void keepingAWordWantsASelection() {
        QStandardPaths::setTestModeEnabled(true);
        OpenDesk desk;
        QSignalSpy refused(&desk.pane, &DeskPane::refused);
        desk.proof().placeCursor({desk.block(1), 2});
        desk.trigger("desk.keepWord");
        QCOMPARE(refused.size(), 1);
        QVERIFY(!QFile::exists(ownWordsFile()));
    }

    void enterTakesTheWholeGroup() {
        OpenDesk desk;
        desk.key(Qt::Key_Return);
        QVERIFY(!desk.text(1).contains(QChar(u'挖')));
        QCOMPARE(desk.doubts().count(), 1);
        QCOMPARE(desk.doubts().current()->key, QStringLiteral("d-air"));
        QCOMPARE(desk.session.steps().size(), size_t(2));
    }

    void spacePutsOffAndBackspaceComesBack() {
        OpenDesk desk;
        desk.key(Qt::Key_Space);
        QCOMPARE(desk.doubts().current()->key, QStringLiteral("d-dig-2"));
        desk.key(Qt::Key_A);
        QCOMPARE(desk.doubts().count(), 2);
        desk.key(Qt::Key_Backspace);
        QCOMPARE(desk.doubts().count(), 3);
        QCOMPARE(desk.doubts().current()->key, QStringLiteral("d-dig-2"));
        desk.key(Qt::Key_Backspace);
        QCOMPARE(desk.doubts().current()->key, QStringLiteral("d-dig-1"));
    }

    void theOtherPanesFollowTheDoubt() {
        OpenDesk desk;
        desk.trigger("desk.nextDoubt");
        const Span raw = desk.doubts().current()->raw.span;
        QCOMPARE(desk.pane.source()->view()->selectedRaw().start, raw.start);
        const auto place = desk.proof().cursorPlace();
        QCOMPARE(desk.text(1).mid(place->offset, 1), QStringLiteral("挖"));
        QVERIFY(!desk.proof().extraSelections().isEmpty());
    }

    void typingDoesNotJumpToTheDoubt() {
        OpenDesk desk;
        desk.proof().setFocus();
        desk.proof().placeCursor({desk.block(3), 2});
        QTest::keyClicks(&desk.proof(), QStringLiteral("ab"));
        QCOMPARE(desk.text(3).left(4), QStringLiteral("傍晚ab"));
    }

    void takesARepairBackFromTheList() {
        OpenDesk desk;
        RepairsPanel& repairs = *desk.pane.inspector()->repairs();
        desk.trigger("desk.showRepairs");
        QTreeView* const list = repairs.list();
        QCOMPARE(list->model()->rowCount(), 1);
        repairs.search()->setText(QStringLiteral("没有这个"));
        QCOMPARE(list->model()->rowCount(), 0);
        repairs.search()->clear();
        list->setCurrentIndex(list->model()->index(0, 0, list->model()->index(0, 0)));
        QTest::keyClick(list, Qt::Key_X);
        QVERIFY(desk.text(0).contains(QLatin1Char(',')));
        QCOMPARE(list->model()->rowCount(), 0);
        desk.session.undo();
        QVERIFY(desk.text(0).contains(QChar(u'，')));
    }

    void takesARepairBackAtTheCursor() {
        OpenDesk desk;
        desk.proof().setFocus();
        desk.proof().placeCursor({desk.block(0), desk.text(0).indexOf(QChar(u'，')) + 1});
        desk.trigger("desk.takeBack");
        QVERIFY(desk.text(0).contains(QLatin1Char(',')));
    }

    void tagsByKeyAndUntags() {
        OpenDesk desk;
        desk.proof().setFocus();
        desk.select(3, QStringLiteral("志愿者"));
        QTest::keyClick(&desk.proof(), Qt::Key_F7);
        QCOMPARE(desk.part(3).mentions.size(), size_t(1));
        QCOMPARE(desk.part(3).mentions.front().kind, MentionKind::Place);
        desk.trigger("desk.untag");
        QVERIFY(desk.part(3).mentions.empty());
        desk.select(3, QStringLiteral("傍晚"));
        QTest::keyClick(&desk.proof(), Qt::Key_F6);
        QCOMPARE(desk.part(3).mentions.size(), size_t(1));
        QCOMPARE(desk.part(3).mentions.front().form, MentionForm::Name);
    }

    void aTitleAsksWhoseItIs() {
        OpenDesk desk;
        desk.select(0, QStringLiteral("王春蓉书记"));
        desk.trigger("desk.tagPerson");
        NameChooser& chooser = *desk.pane.chooser();
        QVERIFY(chooser.isVisible());
        QCOMPARE(chooser.nameField()->text(), QStringLiteral("王春蓉"));
        QTest::keyClick(chooser.nameField(), Qt::Key_Return);
        QVERIFY(!chooser.isVisible());
        const Mention& mention = desk.part(0).mentions.front();
        QCOMPARE(mention.form, MentionForm::Title);
        QCOMPARE(mention.span, (Span{0, 5}));
        QCOMPARE(desk.session.issue().person(mention.person)->name, QStringLiteral("王春蓉"));
    }

    void aNicknameWithoutItsPersonIsAskedAgain() {
        OpenDesk desk;
        desk.select(1, QStringLiteral("食堂"));
        desk.trigger("desk.tagAs");
        NameChooser& chooser = *desk.pane.chooser();
        chooser.findChildren<QRadioButton*>()[1]->click();
        QVERIFY(!chooser.nameField()->placeholderText().contains(QStringLiteral("empty")));
        chooser.nameField()->clear();
        QTest::keyClick(chooser.nameField(), Qt::Key_Return);
        QVERIFY(chooser.isVisible());
        QVERIFY(desk.pane.status()->text().contains(QStringLiteral("full name")));
        write(chooser.nameField(), QStringLiteral("王春蓉"));
        QTest::keyClick(chooser.nameField(), Qt::Key_Return);
        QVERIFY(!chooser.isVisible());
        QCOMPARE(desk.part(1).mentions.front().form, MentionForm::Alias);
    }

    void escapeSendsTheQuestionAway() {
        OpenDesk desk;
        desk.select(0, QStringLiteral("王春蓉书记"));
        desk.trigger("desk.tagPerson");
        QTest::keyClick(desk.pane.chooser()->nameField(), Qt::Key_Escape);
        QVERIFY(!desk.pane.chooser()->isVisible());
        QCOMPARE(desk.session.steps().size(), size_t(1));
    }

    void fullNames_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("full");
        QTest::newRow("name") << QStringLiteral("王春蓉") << true;
        QTest::newRow("title") << QStringLiteral("王书记") << false;
        QTest::newRow("aunt") << QStringLiteral("陈阿姨") << false;
        QTest::newRow("nickname") << QStringLiteral("小何") << false;
        QTest::newRow("foreign") << QStringLiteral("白求恩·诺尔曼") << true;
        QTest::newRow("rare") << QStringLiteral("李𠮷祥") << true;
        QTest::newRow("too long") << QStringLiteral("鸿兴里老年食堂") << false;
        QTest::newRow("one") << QStringLiteral("王") << false;
    }

    void fullNames() {
        QFETCH(QString, text);
        QFETCH(bool, full);
        QCOMPARE(looksLikeFullName(text), full);
    }

    void selectionGoesFromProofToSource() {
        OpenDesk desk;
        desk.select(2, QStringLiteral("新食堂"));
        const QString raw = desk.session.issue()->sources.front()->text;
        const Span selected = desk.pane.source()->view()->extraSelections().isEmpty() ? Span{} : desk.pane.source()->view()->selectedRaw();
        QCOMPARE(selected.start, raw.indexOf(QStringLiteral("新食堂")));
        QCOMPARE(desk.pane.source()->view()->extraSelections().front().cursor.selectedText(), QStringLiteral("新食堂"));
    }

    void selectionGoesFromSourceToProof() {
        OpenDesk desk;
        SourceView& source = *desk.pane.source()->view();
        const QString raw = desk.session.issue()->sources.front()->text;
        const qsizetype at = raw.indexOf(QStringLiteral("北鸿"));
        QTextCursor cursor = source.textCursor();
        cursor.setPosition(static_cast<int>(at));
        cursor.setPosition(static_cast<int>(at + 5), QTextCursor::KeepAnchor);
        source.setTextCursor(cursor);
        QCOMPARE(desk.proof().textCursor().selectedText(), QStringLiteral("北鸿居民区"));
        QCOMPARE(desk.proof().selectedSpans().front().part, desk.block(0));
        // To a part's very end.
        cursor.setPosition(static_cast<int>(raw.indexOf(QStringLiteral("上门。"))));
        cursor.setPosition(cursor.position() + 3, QTextCursor::KeepAnchor);
        source.setTextCursor(cursor);
        QCOMPARE(desk.proof().textCursor().selectedText(), QStringLiteral("上门。"));
    }

    void namesAreFoundByPinyinAndGoThroughTheirMentions() {
        OpenDesk desk;
        desk.trigger("desk.showNames");
        EntitiesPanel& names = *desk.pane.inspector()->entities();
        QCOMPARE(names.list()->model()->rowCount(), 2);
        QTest::keyClicks(names.filter(), QStringLiteral("wcr"));
        QCOMPARE(names.list()->model()->rowCount(), 1);
        QTest::keyClick(names.filter(), Qt::Key_Return);
        QCOMPARE(desk.proof().textCursor().selectedText(), QStringLiteral("王春蓉"));
        QTest::keyClick(names.list(), Qt::Key_Delete);
        QCOMPARE(desk.part(0).mentions.size(), size_t(1));
    }

    void theStatusLineCountsTheLedger() {
        OpenDesk desk;
        const QString text = desk.pane.status()->text();
        QVERIFY2(text.startsWith(QStringLiteral("✓")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("doubts 3")));
        const DeskFigures figures = DeskFigures::of(desk.session.issue());
        QCOMPARE(figures.inFurniture, 7);
        QCOMPARE(figures.unplaced, 0);
        QCOMPARE(figures.repairs, 1);
        QVERIFY(figures.balances());
    }

    void stretchesSayWhatBecameOfTheRawText() {
        OpenDesk desk;
        const auto fateAt = [&](const QString& raw) {
            const qsizetype at = desk.session.issue()->sources.front()->text.indexOf(raw);
            Fate fate = Fate::Unplaced;
            for (const Stretch& stretch : desk.pane.source()->view()->stretches()) {
                if (stretch.span.contains(at))
                    fate = stretch.fate; // doubts come last, and lie over the others
            }
            return fate;
        };
        QCOMPARE(fateAt(QStringLiteral("鸿兴里")), Fate::Text);
        QCOMPARE(fateAt(QStringLiteral(",大家")), Fate::Repaired);
        QCOMPARE(fateAt(QStringLiteral("挖")), Fate::Doubt);
        QCOMPARE(fateAt(QStringLiteral("扫描")), Fate::Furniture);
        desk.key(Qt::Key_X); // turned down: text as any other
        QTRY_COMPARE(fateAt(QStringLiteral("挖")), Fate::Text);
    }
};

QTEST_MAIN(ReviewTest)
#include "review_test.moc"
