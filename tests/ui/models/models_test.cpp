#include "tests/ui/desk/page_maker.h"

#include "app/issue/changes.h"
#include "ui/models/doubt_model.h"
#include "ui/models/entity_filter_model.h"
#include "ui/models/entity_model.h"
#include "ui/models/history_model.h"
#include "ui/models/outline_model.h"
#include "ui/models/repair_list_model.h"
#include "ui/models/recipe_wording.h"
#include "ui/models/repair_wording.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace lilong;

class ModelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doubtsAreGroupedByRuleAndReading() {
        DoubtModel model;
        const QAbstractItemModelTester tester(&model);
        model.setIssue(canteenIssue());
        QCOMPARE(model.repairCount(), 3);
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex group = model.index(0, 0);
        QCOMPARE(model.rowCount(group), 2);
        QCOMPARE(model.keysAt(group), (QStringList{QStringLiteral("d-dig-1"), QStringLiteral("d-dig-2")}));
        QCOMPARE(group.data(DoubtModel::ReadingRole).toString(), QStringLiteral("挖 → 控"));
        QCOMPARE(group.data(DoubtModel::CountRole).toInt(), 2);
        QVERIFY(model.index(0, 0, group).data().toString().contains(QStringLiteral("【挖 → 控】")));
    }

    void theQueueIsWalkedGroupByGroup() {
        DoubtModel model;
        model.setIssue(canteenIssue());
        QStringList forwards, backwards;
        for (QModelIndex index = model.nextAfter({}); index.isValid(); index = model.nextAfter(index))
            forwards.append(model.repairAt(index)->key);
        for (QModelIndex index = model.previousBefore({}); index.isValid(); index = model.previousBefore(index))
            backwards.prepend(model.repairAt(index)->key);
        QCOMPARE(forwards, (QStringList{QStringLiteral("d-dig-1"), QStringLiteral("d-dig-2"), QStringLiteral("d-air")}));
        QCOMPARE(backwards, forwards);
    }

    /// Else the queue would go on behind all groups that stood between the first doubt of the group and its second.
    void aGroupStaysWhereItIsWhileItIsWorkedOn() {
        DoubtModel model;
        const QAbstractItemModelTester tester(&model);
        const QString text = QStringLiteral("他们挖渠，也修路，又挖井。");
        PageMaker page(text);
        page.addArticle({}, {text});
        page.addDoubt(QStringLiteral("d-canal"), QStringLiteral("挖"), QStringLiteral("控"), 0);
        page.addDoubt(QStringLiteral("d-road"), QStringLiteral("修"), QStringLiteral("休"));
        page.addDoubt(QStringLiteral("d-well"), QStringLiteral("挖"), QStringLiteral("控"), 1);
        const Issue issue = page.make();
        model.setIssue(issue);
        const Issue decided = changes::reject(issue, QStringLiteral("d-canal")).value();
        model.setIssue(decided);
        QCOMPARE(model.keysAt(model.index(0, 0)), QStringList{QStringLiteral("d-well")});
        QCOMPARE(model.keysAt(model.index(1, 0)), QStringList{QStringLiteral("d-road")});
        DoubtModel fresh;
        fresh.setIssue(decided);
        QCOMPARE(fresh.keysAt(fresh.index(0, 0)), QStringList{QStringLiteral("d-road")});
        model.postpone({QStringLiteral("d-well")});
        QCOMPARE(model.keysAt(model.index(1, 0)), QStringList{QStringLiteral("d-well")});
    }

    void whatIsPutOffGoesToTheEnd() {
        DoubtModel model;
        const QAbstractItemModelTester tester(&model);
        model.setIssue(canteenIssue());
        model.postpone({QStringLiteral("d-dig-1"), QStringLiteral("d-dig-2")});
        QCOMPARE(model.repairAt(model.nextAfter({}))->key, QStringLiteral("d-air"));
        QCOMPARE(model.repairCount(), 3);
    }

    void nothingIsResetWhereNoDoubtDiffers() {
        DoubtModel model;
        const Issue issue = canteenIssue();
        model.setIssue(issue);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const PartRef headline{.role = PartRole::Headline, .article = issue->articles.front()->id};
        const Result<Issue> typed = changes::typeText(issue, headline, {0, 0}, QStringLiteral("新"), QStringLiteral("b"));
        QVERIFY(typed);
        model.setIssue(*typed);
        QCOMPARE(reset.size(), 0);
        model.setIssue(*changes::reject(*typed, QStringLiteral("d-air")));
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.repairCount(), 2);
    }

    void appliedRepairsAreListed() {
        RepairListModel model;
        const QAbstractItemModelTester tester(&model);
        const Issue issue = canteenIssue();
        model.setIssue(issue);
        QCOMPARE(model.repairCount(), 1);
        QCOMPARE(countAppliedRepairs(issue), 1);
        QCOMPARE(model.repairAt(model.index(0, 0))->key, QStringLiteral("r-comma"));
        model.setIssue(*changes::acceptAll(issue, {QStringLiteral("d-dig-1"), QStringLiteral("d-dig-2")}));
        QCOMPARE(model.repairCount(), 3);
        QCOMPARE(model.rowCount(), 2);
    }

    void recipesAreSaidInOneLine() {
        const Recipe recipe{QStringLiteral("柳荫家园"), QString(), {{FurnitureKind::Slogan, QStringLiteral("邻里相守")}, {FurnitureKind::Section, QStringLiteral("弄堂故事")}, {FurnitureKind::Slogan, QStringLiteral("家园常新")}}, 34, {}};
        QCOMPARE(wordingOf(recipe), QStringLiteral("2 slogan(s), 1 section name(s), measure 34"));
        QCOMPARE(wordingOf(Recipe{QStringLiteral("柳荫家园"), QString()}), QStringLiteral("only its title"));
        RecipeCounts counts;
        QCOMPARE(wordingOf(counts), QStringLiteral("would change nothing on these pages"));
        counts.lines = {{FurnitureKind::Section, 2}, {FurnitureKind::Slogan, 5}};
        QCOMPARE(wordingOf(counts), QStringLiteral("would settle 7 line(s) on these pages (5 slogan(s), 2 section name(s))"));
    }

    void readings_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("reading");
        QTest::newRow("replaced") << QStringLiteral("挖") << QStringLiteral("控") << QStringLiteral("挖 → 控");
        QTest::newRow("removed") << QStringLiteral("\n") << QString() << QStringLiteral("take out ↵");
        QTest::newRow("added") << QString() << QStringLiteral("。") << QStringLiteral("put in 。");
        QTest::newRow("space") << QStringLiteral(" ") << QString() << QStringLiteral("take out ␣");
    }

    void readings() {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, reading);
        Repair repair;
        repair.before = before;
        repair.after = after;
        QCOMPARE(readingOf(repair), reading);
    }

    void theOutlineIsATree() {
        PageMaker page(QStringLiteral("甲题\n乙题\n丙题\n"));
        const ArticleId first = page.addArticle(QStringLiteral("甲题"), {});
        const ArticleId second = page.addArticle(QStringLiteral("乙题"), {}, first);
        const ArticleId third = page.addArticle(QStringLiteral("丙题"), {});
        OutlineModel model;
        const QAbstractItemModelTester tester(&model);
        model.setIssue(page.make());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.indexOf(second).parent(), model.indexOf(first));
        QCOMPARE(model.indexOf(third).row(), 1);
        QCOMPARE(model.indexOf(second).data().toString(), QStringLiteral("乙题"));
    }

    void aProfileHasAnIcon() {
        PageMaker page(QStringLiteral("甲题\n乙题\n"));
        const ArticleId first = page.addArticle(QStringLiteral("甲题"), {});
        const ArticleId second = page.addArticle(QStringLiteral("乙题"), {});
        OutlineModel model;
        model.setIssue(*changes::setArticleKind(page.make(), second, ArticleKind::Profile, {}));
        QVERIFY(!model.indexOf(first).data(Qt::DecorationRole).isValid());
        QVERIFY(!model.indexOf(second).data(Qt::DecorationRole).value<QIcon>().isNull());
    }

    void aDropAsksForAMove() {
        PageMaker page(QStringLiteral("甲题\n乙题\n"));
        const ArticleId first = page.addArticle(QStringLiteral("甲题"), {});
        const ArticleId second = page.addArticle(QStringLiteral("乙题"), {});
        OutlineModel model;
        model.setIssue(page.make());
        QSignalSpy asked(&model, &OutlineModel::moveRequested);
        const std::unique_ptr<QMimeData> dragged(model.mimeData({model.indexOf(second)}));
        QVERIFY(!model.dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {}));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<ArticleId>(), second);
        QVERIFY(asked[0][1].value<ArticleId>().isEmpty());
        QCOMPARE(asked[0][2].value<ArticleId>(), first);
        QMimeData foreign;
        foreign.setText(QStringLiteral("9"));
        QVERIFY(!model.dropMimeData(&foreign, Qt::MoveAction, 0, 0, {}));
        QCOMPARE(asked.size(), 1);
    }

    void aChangedHeadlineIsNoReset() {
        OutlineModel model;
        const Issue issue = canteenIssue();
        model.setIssue(issue);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const PartRef headline{.role = PartRole::Headline, .article = issue->articles.front()->id};
        model.setIssue(*changes::typeText(issue, headline, {0, 0}, QStringLiteral("新"), QStringLiteral("b")));
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 1);
        QVERIFY(model.index(0, 0).data().toString().startsWith(QStringLiteral("新鸿兴里")));
    }

    void namesAreFoundByPinyin_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("found");
        QTest::newRow("all") << QString() << 2;
        QTest::newRow("characters") << QStringLiteral("春蓉") << 1;
        QTest::newRow("initials") << QStringLiteral("wcr") << 1;
        QTest::newRow("syllables") << QStringLiteral("beihong") << 1;
        QTest::newRow("nobody") << QStringLiteral("xyz") << 0;
    }

    void namesAreFoundByPinyin() {
        QFETCH(QString, query);
        QFETCH(int, found);
        EntityModel model;
        const QAbstractItemModelTester tester(&model);
        model.setIssue(canteenIssue());
        EntityFilterModel filter;
        filter.setSourceModel(&model);
        filter.sort(EntityModel::NameColumn);
        filter.setQuery(query);
        QCOMPARE(filter.rowCount(), found);
        if (found == 2)
            QCOMPARE(filter.index(0, 0).data().toString(), QStringLiteral("王春蓉")); // people stand first
    }

    void entitiesKnowTheirMentions() {
        EntityModel model;
        model.setIssue(canteenIssue());
        QCOMPARE(model.mentionsAt(0).size(), size_t(1));
        QCOMPARE(model.mentionsAt(0).front().span, (Span{0, 3}));
        QCOMPARE(model.index(0, EntityModel::CountColumn).data().toInt(), 1);
    }

    void historyFollowsTheSession() {
        StoppedClock clock;
        Session session(canteenIssue(), {}, {}, clock);
        HistoryModel model(session);
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(session.apply(QStringLiteral("one"), changes::reject(session.issue(), QStringLiteral("d-air"))));
        QVERIFY(session.apply(QStringLiteral("two"), changes::reject(session.issue(), QStringLiteral("d-dig-1"))));
        QCOMPARE(model.rowCount(), 3);
        session.goTo(1);
        QCOMPARE(model.presentRow(), 1);
        QVERIFY(model.index(2).data(HistoryModel::UndoneRole).toBool());
        QVERIFY(session.apply(QStringLiteral("other"), changes::accept(session.issue(), QStringLiteral("d-dig-2"))));
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.index(2).data().toString().contains(QStringLiteral("other")));
    }
};

QTEST_GUILESS_MAIN(ModelsTest)
#include "models_test.moc"
