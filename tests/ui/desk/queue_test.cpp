// The review queue by keys: groups, filters, what each key does, and how repairs are taken back with the same keys.
#include "tests/ui/desk/open_desk.h"

#include "ui/desk/repairs_panel.h"
#include "ui/desk/review_filter_bar.h"
#include "ui/desk/source_pane.h"
#include "ui/desk/source_view.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

using namespace lilong;

namespace {

Repair copyOf(const Issue& issue, const char* key) { return *issue.repair(QLatin1String(key)); }

/// The canteen with a fourth doubt: of another rule, less sure, in no article.
Issue issueWithFolio() {
    const Issue issue = canteenIssue();
    IssueData data = issue.data();
    Repair folio = copyOf(issue, "d-air");
    folio.key = QStringLiteral("d-folio");
    folio.rule = QStringLiteral("misread-marks");
    folio.confidence = 0.4;
    const qsizetype at = data.sources.front()->text.indexOf(QStringLiteral("码"));
    folio.raw.span = {at, at + 1};
    folio.before = QStringLiteral("码");
    folio.after = QStringLiteral("妈");
    data.doubts.push_back(std::make_shared<const Repair>(folio));
    return *issue.changedTo(std::move(data));
}

QString raw(OpenDesk& desk) { return desk.session.issue()->sources.front()->text; }

/// The first line that a list shows.
QModelIndex firstGroup(const QTreeView& list) { return list.model()->index(0, 0); }

QString cardText(OpenDesk& desk) {
    QString text;
    for (const auto* label : desk.doubts().findChildren<QLabel*>())
        text += label->text() + QLatin1Char('\n');
    return text;
}

/// Chooses the line of a field by keys; the field has the focus already.
void chooseByKey(QComboBox* field, int row) {
    QTRY_VERIFY(field->hasFocus());
    for (int i = field->currentIndex(); i < row; ++i)
        QTest::keyClick(field, Qt::Key_Down);
}

} // namespace

class QueueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groupsShowReadingAndCount() {
        OpenDesk desk;
        const QTreeView& list = *desk.doubts().list();
        QCOMPARE(list.model()->rowCount(), 2);
        QVERIFY(firstGroup(list).data().toString().contains(QStringLiteral("挖 → 控  ×2")));
        QVERIFY(list.model()->index(1, 0).data().toString().contains(QStringLiteral("氣 → 气  ×1")));
    }

    void theCardShowsBothReadingsInContextAndTheReason() {
        OpenDesk desk;
        const QString card = cardText(desk);
        for (const char16_t* const part : {u"少盐", u"挖", u"控", u"制糖分", u"控 is likelier here than 挖."})
            QVERIFY2(card.contains(QString::fromUtf16(part)), qPrintable(card));
    }

    void spaceOpensAGroupAndEnterTakesIt() {
        OpenDesk desk;
        QTreeView& list = *desk.doubts().list();
        list.collapseAll();
        QTest::keyClick(&list, Qt::Key_Home);
        QCOMPARE(list.currentIndex(), firstGroup(list));
        QVERIFY(!list.isExpanded(firstGroup(list)));
        desk.key(Qt::Key_Space);
        QVERIFY(list.isExpanded(firstGroup(list)));
        QCOMPARE(list.currentIndex(), list.model()->index(0, 0, firstGroup(list)));
        QCOMPARE(desk.doubts().count(), 3); // opening decides nothing
        QTest::keyClick(&list, Qt::Key_Home);
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.doubts().count(), 1);
        QVERIFY(desk.text(1).contains(QStringLiteral("控制糖分")) && desk.text(1).contains(QStringLiteral("控制价格")));
        QCOMPARE(desk.doubts().current()->key, QStringLiteral("d-air"));
    }

    void shiftXTurnsAGroupDown() {
        OpenDesk desk;
        const QString before = desk.text(1);
        QTest::keyClick(desk.doubts().list(), Qt::Key_X, Qt::ShiftModifier);
        QCOMPARE(desk.text(1), before);
        QCOMPARE(desk.doubts().count(), 1);
        QCOMPARE(desk.session.issue()->decisions.value(QStringLiteral("d-dig-2")), Decision::Rejected);
        QCOMPARE(desk.session.steps().size(), size_t(2));
    }

    void oneKeyDecidesAndTheSourceFollows_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("left");
        QTest::newRow("accept") << int(Qt::Key_A) << 2;
        QTest::newRow("reject") << int(Qt::Key_X) << 2;
        QTest::newRow("skip") << int(Qt::Key_Space) << 3;
    }

    void oneKeyDecidesAndTheSourceFollows() {
        QFETCH(int, key);
        QFETCH(int, left);
        OpenDesk desk;
        SourceView& source = *desk.pane.source()->view();
        QCOMPARE(source.selectedRaw().start, raw(desk).indexOf(QStringLiteral("挖")));
        desk.key(Qt::Key(key));
        QCOMPARE(desk.doubts().count(), left);
        QCOMPARE(desk.doubts().current()->key, QStringLiteral("d-dig-2"));
        QCoreApplication::processEvents(); // nothing that comes later takes the light away
        QCOMPARE(source.selectedRaw().start, raw(desk).lastIndexOf(QStringLiteral("挖")));
        QCOMPARE(source.extraSelections().size(), 1);
        QCOMPARE(source.extraSelections().front().cursor.selectedText(), QStringLiteral("挖"));
        QCOMPARE(desk.proof().extraSelections().size(), 1);
        QCOMPARE(desk.proof().extraSelections().front().cursor.selectedText(), QStringLiteral("挖"));
        desk.key(Qt::Key_Backspace);
        QCOMPARE(desk.doubts().count(), 3);
        QCOMPARE(desk.doubts().current()->key, QStringLiteral("d-dig-1"));
    }

    void filters_data() {
        QTest::addColumn<int>("field"); // 0 rule, 1 article, 2 certainty, 3 state
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QStringList>("keys");
        const QStringList inText{QStringLiteral("d-dig-1"), QStringLiteral("d-dig-2"), QStringLiteral("d-air")};
        QTest::newRow("rule") << 0 << QStringLiteral("Misread mark  ×1") << QStringList{QStringLiteral("d-folio")};
        QTest::newRow("other rule") << 0 << QStringLiteral("Look-alike character  ×3") << inText;
        QTest::newRow("article") << 1 << QStringLiteral("鸿兴里的老年食堂开张了  ×3") << inText;
        QTest::newRow("no article") << 1 << QStringLiteral("In no article  ×1") << QStringList{QStringLiteral("d-folio")};
        QTest::newRow("likely") << 2 << QStringLiteral("Sure to 80 % and more  ×3") << inText;
        QTest::newRow("unlikely") << 2 << QStringLiteral("Sure to less than 50 %  ×1") << QStringList{QStringLiteral("d-folio")};
        QTest::newRow("put off") << 3 << QStringLiteral("Left for later") << QStringList{QStringLiteral("d-air")};
        QTest::newRow("turned down") << 3 << QStringLiteral("Turned down") << QStringList{QStringLiteral("d-off")};
        QTest::newRow("accepted") << 3 << QStringLiteral("Accepted") << QStringList{QStringLiteral("d-on")};
    }

    /// F goes to the filter, arrows choose, Enter goes back to the list; Escape shows everything again.
    void filters() {
        QFETCH(int, field);
        QFETCH(QString, entry);
        QFETCH(QStringList, keys);
        Issue issue = issueWithFolio();
        if (field == 3) { // one of each state more
            IssueData data = issue.data();
            const std::pair<const char*, const char16_t*> more[] = {{"d-off", u"傍"}, {"d-on", u"晚"}};
            for (const auto& [key, before] : more) {
                Repair doubt = copyOf(issue, "d-air");
                doubt.key = QLatin1String(key);
                doubt.before = QString::fromUtf16(before);
                const qsizetype at = data.sources.front()->text.indexOf(doubt.before);
                doubt.raw.span = {at, at + 1};
                doubt.after = QStringLiteral("新");
                data.doubts.push_back(std::make_shared<const Repair>(doubt));
            }
            issue = *changes::reject(*issue.changedTo(std::move(data)), QStringLiteral("d-off"));
            issue = *changes::accept(issue, QStringLiteral("d-on"));
        }
        OpenDesk desk(issue);
        if (field == 3) {
            desk.doubts().choose(QStringLiteral("d-air"));
            desk.key(Qt::Key_Space);
        }
        ReviewFilterBar& bar = *desk.doubts().filter();
        QComboBox* const fields[] = {bar.rules(), bar.articles(), bar.certainties(), bar.states()};
        desk.key(Qt::Key_F);
        for (int i = 0; i < field; ++i)
            QTest::keyClick(fields[i], Qt::Key_Right);
        const int row = fields[field]->findText(entry);
        QVERIFY2(row > 0, qPrintable(fields[field]->itemText(1)));
        chooseByKey(fields[field], row);
        QTest::keyClick(fields[field], Qt::Key_Return);
        QTRY_VERIFY(desk.doubts().list()->hasFocus());
        QStringList shown;
        auto* const model = desk.doubts().list()->model();
        for (int group = 0; group < model->rowCount(); ++group)
            shown += model->index(group, 0).data(RepairGroupModel::KeysRole).toStringList();
        QCOMPARE(shown, keys);
        QVERIFY(desk.doubts().current()); // the first is in hand, ready for a key
        QVERIFY(keys.contains(desk.doubts().current()->key));
        QCOMPARE(desk.doubts().count(), 4); // of the issue: the tab does not hide what is left
        desk.key(Qt::Key_F);
        QTest::keyClick(bar.rules(), Qt::Key_Escape);
        QCOMPARE(bar.filter(), ReviewFilter{});
        QVERIFY(desk.doubts().list()->hasFocus());
        QCOMPARE(model->rowCount(), 3);
    }

    void theFilterIsFoundFromAnywhere() {
        OpenDesk desk;
        desk.proof().setFocus();
        QTest::keyClick(&desk.proof(), Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(desk.doubts().filter()->rules()->hasFocus());
        desk.trigger("desk.showRepairs");
        desk.trigger("desk.filter");
        QTRY_VERIFY(desk.pane.inspector()->repairs()->filter()->rules()->hasFocus());
    }

    void nothingFoundIsSaid() {
        OpenDesk desk;
        ReviewFilterBar& bar = *desk.doubts().filter();
        bar.states()->setCurrentIndex(2);
        QVERIFY(cardText(desk).contains(QStringLiteral("Nothing to show")));
        bar.clear();
        QVERIFY(!cardText(desk).contains(QStringLiteral("Nothing to show")));
        QVERIFY(!cardText(desk).contains(QStringLiteral("No doubts left")));
    }

    /// What was turned down, or accepted, is listed and decided anew with the same keys.
    void aDecisionIsTurnedRoundFromTheList() {
        OpenDesk desk;
        ReviewFilterBar& bar = *desk.doubts().filter();
        desk.key(Qt::Key_X);
        bar.states()->setCurrentIndex(2); // turned down
        QCOMPARE(desk.doubts().list()->model()->rowCount(), 1);
        desk.doubts().begin();
        desk.key(Qt::Key_A);
        QVERIFY(desk.text(1).contains(QStringLiteral("控制糖分")));
        bar.states()->setCurrentIndex(3); // accepted
        desk.doubts().begin();
        QCOMPARE(desk.doubts().current()->key, QStringLiteral("d-dig-1"));
        desk.key(Qt::Key_X);
        QVERIFY(desk.text(1).contains(QStringLiteral("挖制糖分")));
    }

    // --- repairs that were made

    void repairsAreTakenBackOneByOneAndByGroup() {
        OpenDesk desk;
        desk.key(Qt::Key_Return); // both 挖 → 控
        desk.key(Qt::Key_A);      // 氣 → 气
        const QString repaired = desk.text(1);
        desk.trigger("desk.showRepairs");
        RepairsPanel& repairs = *desk.pane.inspector()->repairs();
        QTreeView& list = *repairs.list();
        QTRY_COMPARE(list.model()->rowCount(), 3);
        const QModelIndex digging = list.model()->index(1, 0);
        QVERIFY2(digging.data().toString().contains(QStringLiteral("挖 → 控  ×2")), qPrintable(digging.data().toString()));
        list.setCurrentIndex(digging);
        QTest::keyClick(&list, Qt::Key_Space); // opens the group
        QCOMPARE(list.currentIndex(), list.model()->index(0, 0, digging));
        QCOMPARE(desk.pane.source()->view()->selectedRaw().start, raw(desk).indexOf(QStringLiteral("挖"))); // the source follows
        QTest::keyClick(&list, Qt::Key_X);
        QVERIFY(desk.text(1).contains(QStringLiteral("挖制糖分")) && desk.text(1).contains(QStringLiteral("控制价格")));
        QCOMPARE(list.currentIndex().data(RepairGroupModel::KeysRole).toStringList(), QStringList{QStringLiteral("d-dig-2")}); // the next one
        QTest::keyClick(&list, Qt::Key_Backspace);
        QCOMPARE(desk.text(1), repaired);
        QCOMPARE(list.currentIndex().data(RepairGroupModel::KeysRole).toStringList(), QStringList{QStringLiteral("d-dig-1")});
        QTest::keyClick(&list, Qt::Key_Return);
        QVERIFY(desk.text(1).contains(QStringLiteral("挖制糖分")) && desk.text(1).contains(QStringLiteral("挖制价格")));
        QCOMPARE(list.model()->rowCount(), 2);
        QTest::keyClick(&list, Qt::Key_Backspace);
        QCOMPARE(desk.text(1), repaired);
    }

    void repairsAreFilteredToo() {
        OpenDesk desk;
        desk.key(Qt::Key_A);
        desk.trigger("desk.showRepairs");
        RepairsPanel& repairs = *desk.pane.inspector()->repairs();
        QTRY_COMPARE(repairs.list()->model()->rowCount(), 2);
        QTest::keyClick(repairs.list(), Qt::Key_F);
        chooseByKey(repairs.filter()->rules(), repairs.filter()->rules()->findText(QStringLiteral("Punctuation width  ×1")));
        QCOMPARE(repairs.list()->model()->rowCount(), 1);
        QTest::keyClick(repairs.filter()->rules(), Qt::Key_Escape);
        repairs.filter()->states()->setCurrentIndex(2); // accepted by the editor
        QCOMPARE(firstGroup(*repairs.list()).data(RepairGroupModel::KeysRole).toStringList(), QStringList{QStringLiteral("d-dig-1")});
        QCOMPARE(repairs.list()->model()->rowCount(), 1);
    }

    /// The key shows a paragraph's raw text, and brings everything back: repairs, tags and what was typed.
    void theRawTextOfOneParagraph() {
        OpenDesk desk;
        desk.key(Qt::Key_Return); // repairs in the paragraph behind
        const QString other = desk.text(1);
        desk.proof().setFocus();
        desk.proof().placeCursor({desk.block(0), 2});
        QTest::keyClicks(&desk.proof(), QStringLiteral("ab"));
        const Issue before = desk.session.issue();
        QTest::keyClick(&desk.proof(), Qt::Key_F9, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.text(0), QStringLiteral("王春蓉书记在北鸿居民区为老人盛饭,大家都说好。"));
        QCOMPARE(desk.text(1), other);
        QTest::keyClick(&desk.proof(), Qt::Key_F9, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.session.issue(), before);
        desk.session.undo();
        QCOMPARE(desk.text(0), QStringLiteral("王春蓉书记在北鸿居民区为老人盛饭,大家都说好。"));
        QTest::keyClick(&desk.proof(), Qt::Key_F9, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.session.issue(), before);
    }

    void aParagraphWithoutRepairsHasNothingToShow() {
        OpenDesk desk;
        QSignalSpy refused(&desk.pane, &DeskPane::refused);
        desk.proof().placeCursor({desk.block(3), 0});
        desk.trigger("desk.rawHere");
        QCOMPARE(refused.size(), 1);
        QCOMPARE(desk.session.steps().size(), size_t(1));
    }
};

QTEST_MAIN(QueueTest)
#include "queue_test.moc"
