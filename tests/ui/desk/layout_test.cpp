#include "tests/ui/desk/shown_desk.h"

#include "ui/desk/history_panel.h"
#include "ui/desk/inspector.h"
#include "ui/desk/outline_edits.h"
#include "ui/desk/outline_panel.h"

#include <QAction>
#include <QListView>
#include <QSet>
#include <QSignalSpy>
#include <QMimeData>
#include <QTreeView>

using namespace lilong;

namespace {

Issue threeArticles() {
    PageMaker page(QStringLiteral("甲题\n甲文。\n乙题\n乙文。\n丙题\n丙文。\n"));
    page.addArticle(QStringLiteral("甲题"), {QStringLiteral("甲文。")});
    page.addArticle(QStringLiteral("乙题"), {QStringLiteral("乙文。")});
    page.addArticle(QStringLiteral("丙题"), {QStringLiteral("丙文。")});
    return page.make();
}

struct Desk : ShownDesk {
    explicit Desk(const Issue& issue = canteenIssue()) : ShownDesk(issue) {}
    OutlinePanel& outline() { return *pane.inspector()->outline(); }
    const Article& article(size_t index = 0) { return *session.issue()->articles[index]; }
    using ShownDesk::block;
    PartRef block(size_t index) { return block(0, index); }
    void trigger(const char* id) { actions.action(QLatin1String(id))->trigger(); }
    QString order() {
        QString titles;
        for (const ArticlePtr& each : session.issue()->articles)
            titles += textOf(each->headline).left(1);
        return titles;
    }
};

} // namespace

class LayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfBlock_data() {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<PartRole>("role");
        QTest::addColumn<BlockType>("type");
        QTest::newRow("crosshead") << Qt::Key_4 << PartRole::Block << BlockType::Crosshead;
        QTest::newRow("caption") << Qt::Key_5 << PartRole::Block << BlockType::Caption;
        QTest::newRow("kicker") << Qt::Key_2 << PartRole::Kicker << BlockType::Paragraph;
        QTest::newRow("headline") << Qt::Key_1 << PartRole::Headline << BlockType::Paragraph;
        QTest::newRow("deck") << Qt::Key_3 << PartRole::Deck << BlockType::Paragraph;
        QTest::newRow("byline") << Qt::Key_6 << PartRole::Byline << BlockType::Paragraph;
    }

    void everyKindOfBlock() {
        QFETCH(Qt::Key, key);
        QFETCH(PartRole, role);
        QFETCH(BlockType, type);
        Desk desk;
        const Issue before = desk.session.issue();
        const QString text = textOf(desk.article().blocks[3]->part);
        desk.proof().placeCursor({desk.block(3), 1});
        QTest::keyClick(&desk.proof(), key, Qt::ControlModifier | Qt::AltModifier);
        const ProofRow* const row = desk.proof().currentRow();
        QVERIFY(row);
        QCOMPARE(row->style.role, role);
        QCOMPARE(row->style.block, role == PartRole::Block ? type : BlockType::Paragraph);
        QCOMPARE(textOf(row->part), text);
        QTest::keyClick(&desk.proof(), Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(desk.proof().currentRow()->style.role, PartRole::Block);
        QCOMPARE(textOf(desk.proof().currentRow()->part), text);
        desk.session.undo();
        desk.session.undo();
        QVERIFY(desk.session.issue() == before);
    }

    void portraitAndBack() {
        PageMaker page(QStringLiteral("沈玉兰的花\n她种了三十年花。\n"));
        page.addArticle(QStringLiteral("沈玉兰的花"), {QStringLiteral("她种了三十年花。")});
        Desk desk(page.make());
        const PartRef headline{.role = PartRole::Headline, .article = desk.article().id};
        const auto press = [&] { QTest::keyClick(&desk.proof(), Qt::Key_G, Qt::ControlModifier | Qt::AltModifier); };
        desk.proof().placeCursor({headline, 1});
        press();
        QCOMPARE(desk.article().kind, ArticleKind::Profile);
        QVERIFY(desk.article().person.isEmpty());
        desk.proof().select({headline, 0}, {headline, 3});
        desk.trigger("desk.tagPerson"); // whom it names is whom it portrays
        QCOMPARE(desk.article().person, desk.session.issue()->people.front().id);
        press();
        QCOMPARE(desk.article().kind, ArticleKind::Article);
        QVERIFY(desk.article().person.isEmpty());
        press();
        QCOMPARE(desk.article().person, desk.session.issue()->people.front().id); // known already
    }

    void severalBlocksAtOnce() {
        Desk desk;
        desk.proof().select({desk.block(0), 1}, {desk.block(1), 3});
        desk.trigger("desk.crosshead");
        QCOMPARE(desk.article().blocks[0]->type, BlockType::Crosshead);
        QCOMPARE(desk.article().blocks[1]->type, BlockType::Crosshead);
        QCOMPARE(desk.session.steps().size(), size_t(2));
    }

    void furnitureToTextAndBack() {
        Desk desk;
        desk.proof().placeCursor({desk.block(1), 0});
        const PartRef qr{.role = PartRole::Furniture, .furniture = desk.session.issue()->furniture.front().id};
        desk.proof().placeCursor({qr, 2});
        desk.trigger("desk.toText");
        QVERIFY(desk.session.issue()->furniture.empty());
        QCOMPARE(desk.article().blocks.size(), size_t(5));
        QCOMPARE(textOf(desk.article().blocks[2]->part), QStringLiteral("扫描二维码关注")); // behind the block last worked in
        QCOMPARE(desk.proof().cursorPlace()->part, desk.block(2));
        desk.trigger("desk.toFurniture");
        QCOMPARE(desk.session.issue()->furniture.size(), size_t(1));
        QCOMPARE(desk.article().blocks.size(), size_t(4));
        desk.trigger("desk.toNewArticle");
        QCOMPARE(desk.session.issue()->articles.size(), size_t(2));
        QVERIFY(desk.session.issue()->furniture.empty());
    }

    void theLastBlockOfAnArticleCanGo() {
        Desk desk(threeArticles());
        desk.proof().placeCursor({desk.block(1, 0), 0});
        desk.trigger("desk.toFurniture");
        QCOMPARE(textOf(desk.session.issue()->furniture.front().part), QStringLiteral("乙文。"));
        desk.proof().placeCursor({{.role = PartRole::Headline, .article = desk.article(1).id}, 0});
        desk.trigger("desk.toFurniture");
        QCOMPARE(desk.order(), QStringLiteral("甲丙"));
    }

    void blocksMoveOverBorders() {
        Desk desk(threeArticles());
        desk.proof().placeCursor({desk.block(1, 0), 0});
        const BlockId moved = desk.article(1).blocks[0]->id;
        QTest::keyClick(&desk.proof(), Qt::Key_Up, Qt::AltModifier);
        QVERIFY(desk.session.issue().block(desk.article(0).id, moved));
        QCOMPARE(desk.proof().cursorPlace()->part.article, desk.article(0).id);
        QTest::keyClick(&desk.proof(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(desk.article(0).blocks[0]->id, moved);
        QTest::keyClick(&desk.proof(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk.article(0).blocks[1]->id, moved);
        QTest::keyClick(&desk.proof(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk.article(1).blocks[0]->id, moved);
    }

    void articlesSplitAndJoin() {
        Desk desk;
        desk.proof().placeCursor({desk.block(2), 0});
        QTest::keyClick(&desk.proof(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.session.issue()->articles.size(), size_t(2));
        QCOMPARE(desk.proof().cursorPlace()->part.article, desk.article(1).id);
        QTest::keyClick(&desk.proof(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.session.issue()->articles.size(), size_t(1));
        QCOMPARE(desk.article().blocks.size(), size_t(4));
    }

    void blocksSplitAndJoinByKey() {
        Desk desk;
        const Issue before = desk.session.issue();
        desk.proof().placeCursor({desk.block(2), 2});
        QTest::keyClick(&desk.proof(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.article().blocks.size(), size_t(5));
        QTest::keyClick(&desk.proof(), Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(desk.article().blocks.size(), size_t(4));
        QCOMPARE(textOf(desk.article().blocks[2]->part), textOf(before->articles[0]->blocks[2]->part));
    }

    void articlesNestAndStandAloneByKeyInTheProof() {
        Desk desk(threeArticles());
        desk.proof().placeCursor({desk.block(1, 0), 0});
        QTest::keyClick(&desk.proof(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(desk.article(1).parent, desk.article(0).id);
        QTest::keyClick(&desk.proof(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(desk.article(1).parent.isEmpty());
    }

    /// What the list does with a line that is dragged: the same data, dropped at the same places.
    void draggingInTheOutlineReordersAndNests() {
        Desk desk(threeArticles());
        QAbstractItemModel& outline = *desk.outline().list()->model();
        QCOMPARE(desk.outline().list()->dragDropMode(), QAbstractItemView::InternalMove);
        const auto drag = [&outline](int row, int to, const QModelIndex& into) {
            const std::unique_ptr<QMimeData> line(outline.mimeData({outline.index(row, 0)}));
            outline.dropMimeData(line.get(), Qt::MoveAction, to, 0, into);
        };
        drag(2, 0, {});
        QCOMPARE(desk.order(), QStringLiteral("丙甲乙"));
        drag(2, -1, outline.index(0, 0));
        QCOMPARE(desk.article(1).parent, desk.article(0).id);
        QCOMPARE(desk.order(), QStringLiteral("丙乙甲"));
        desk.session.undo();
        desk.session.undo();
        QCOMPARE(desk.order(), QStringLiteral("甲乙丙"));
    }

    void theOutlineReordersAndNestsByKey() {
        Desk desk(threeArticles());
        desk.trigger("desk.showOutline");
        QTreeView* const list = desk.outline().list();
        list->setCurrentIndex(list->model()->index(2, 0));
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(desk.order(), QStringLiteral("甲丙乙"));
        QCOMPARE(textOf(desk.session.issue().article(desk.outline().current())->headline), QStringLiteral("丙题"));
        QTest::keyClick(list, Qt::Key_Tab);
        QCOMPARE(desk.article(1).parent, desk.article(0).id);
        QCOMPARE(list->model()->rowCount(), 2);
        QTest::keyClick(list, Qt::Key_Backtab);
        QVERIFY(desk.article(1).parent.isEmpty());
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk.order(), QStringLiteral("甲乙丙"));
        QCOMPARE(desk.session.steps().size(), size_t(5));
    }

    void whatStandsInAnArticleMovesWithIt() {
        PageMaker page(QStringLiteral("甲题\n乙题\n丙题\n丁题\n"));
        const ArticleId first = page.addArticle(QStringLiteral("甲题"), {});
        page.addArticle(QStringLiteral("乙题"), {}, first);
        const ArticleId third = page.addArticle(QStringLiteral("丙题"), {});
        page.addArticle(QStringLiteral("丁题"), {}, third);
        Desk desk(page.make());
        const Result<Issue> moved = moveSubtree(desk.session.issue(), first, {}, {});
        QVERIFY(moved);
        QVERIFY(desk.session.apply(QStringLiteral("move"), moved));
        QCOMPARE(desk.order(), QStringLiteral("丙丁甲乙"));
        QVERIFY(!moveSubtree(desk.session.issue(), first, desk.session.issue()->articles.back()->id, {}));
        QVERIFY(desk.session.apply(QStringLiteral("nest"), moveSubtree(desk.session.issue(), third, first, {})));
        QCOMPARE(desk.order(), QStringLiteral("甲乙丙丁"));
    }

    void choosingInTheOutlineShowsTheArticle() {
        Desk desk(threeArticles());
        QTreeView* const list = desk.outline().list();
        list->setCurrentIndex(list->model()->index(2, 0));
        QCOMPARE(desk.proof().cursorPlace()->part.article, desk.article(2).id);
    }

    void lostTextIsMarkedAtTheNearerEnd() {
        Desk desk(threeArticles());
        const auto block = [&] { return desk.article().blocks.front(); };
        const auto press = [&] { QTest::keyClick(&desk.proof(), Qt::Key_X, Qt::ControlModifier | Qt::AltModifier); };
        desk.proof().placeCursor({desk.block(0), 3});
        press();
        QVERIFY(block()->cutEnd && !block()->cutStart);
        desk.proof().placeCursor({desk.block(0), 0});
        press();
        QVERIFY(block()->cutEnd && block()->cutStart);
        press(); // the same key again
        QVERIFY(block()->cutEnd && !block()->cutStart);
        desk.session.undo();
        desk.session.undo();
        QVERIFY(block()->cutEnd && !block()->cutStart);
        desk.proof().placeCursor({{.role = PartRole::Headline, .article = desk.article().id}, 0});
        const size_t steps = desk.session.steps().size();
        press(); // a heading is no paragraph
        QCOMPARE(desk.session.steps().size(), steps);
    }

    void historyGoesThere() {
        Desk desk;
        const Issue start = desk.session.issue();
        desk.proof().placeCursor({desk.block(3), 0});
        QTest::keyClicks(&desk.proof(), QStringLiteral("a"));
        desk.trigger("desk.caption");
        QListView* const list = desk.pane.inspector()->history()->list();
        QCOMPARE(list->model()->rowCount(), 3);
        Q_EMIT list->activated(list->model()->index(0, 0));
        QVERIFY(desk.session.issue() == start);
        QCOMPARE(list->model()->rowCount(), 3);
    }

    void everyDeskActionHasItsOwnKeys() {
        ActionCatalogue actions;
        QSet<QString> keys;
        for (QAction* const action : actions.ofScope(ActionScope::Desk) + actions.ofScope(ActionScope::Window)) {
            QVERIFY2(!action->shortcuts().isEmpty(), qPrintable(action->objectName()));
            for (const QKeySequence& sequence : action->shortcuts()) {
                QVERIFY2(!keys.contains(sequence.toString()), qPrintable(action->objectName()));
                keys.insert(sequence.toString());
            }
        }
    }

    void everyWidgetThatTakesTheFocusHasAName() {
        Desk desk;
        for (const QWidget* const widget : desk.pane.findChildren<QWidget*>()) {
            if (widget->window() != &desk.pane)
                continue; // pop-ups of combo boxes and completers are Qt's own
            const bool takesFocus = widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy();
            const bool hasText = widget->property("text").isValid() && !widget->property("text").toString().isEmpty();
            if (takesFocus && !hasText && !widget->objectName().startsWith(QLatin1String("qt_")))
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(LayoutTest)
#include "layout_test.moc"
