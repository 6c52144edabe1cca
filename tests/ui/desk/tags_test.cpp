#include "tests/ui/desk/shown_desk.h"

#include "app/issue/changes.h"
#include "app/language/knowledge.h"
#include "app/tag/tag.h"
#include "ui/desk/entities_panel.h"
#include "ui/desk/everywhere_card.h"
#include "ui/desk/inspector.h"
#include "ui/desk/mention_card.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace lilong;

namespace {

const QString firstText = QStringLiteral("沈玉兰在柳荫里住了三十年。");
const QString secondText = QStringLiteral("沈玉兰说，沈玉兰芳是她女儿。时光过得真快，大家都等沈玉兰。");
const QString thirdText = QStringLiteral("后来沈玉兰搬走了，时光不等人。");

/// Two articles: 沈玉兰 four times, once more inside 沈玉兰芳; 时光 tagged as a person twice, by a run.
Issue lanePage(const QString& title = QStringLiteral("柳荫家园")) {
    PageMaker page(QStringList{QStringLiteral("弄堂里的人"), firstText, secondText, QStringLiteral("搬走的邻居"), thirdText}.join(QLatin1Char('\n')));
    page.addArticle(QStringLiteral("弄堂里的人"), {firstText, secondText});
    page.mention(1, QStringLiteral("沈玉兰芳"), MentionKind::Person);
    page.mention(1, QStringLiteral("时光"), MentionKind::Person);
    page.addArticle(QStringLiteral("搬走的邻居"), {thirdText});
    page.data().masthead.title = title;
    Issue issue = page.make();
    // The same person in the second article.
    IssueData data = issue.data();
    Article article = *data.articles.back();
    Part part = *article.blocks.front()->part;
    const qsizetype at = part.text.text().indexOf(QStringLiteral("时光"));
    part.mentions.push_back({.kind = MentionKind::Person, .form = MentionForm::Name, .span = {at, at + 2}, .person = data.people.back().id});
    Block block = *article.blocks.front();
    block.part = std::make_shared<const Part>(part);
    article.blocks.front() = std::make_shared<const Block>(block);
    data.articles.back() = std::make_shared<const Article>(article);
    return issue.changedTo(std::move(data)).value();
}

struct Desk : ShownDesk {
    explicit Desk(const Issue& issue = lanePage(), const QString& archive = {}, StoredIssueId id = {}) : ShownDesk(issue, archive, id) {}
    EverywhereCard& everywhere() { return *pane.everywhere(); }
    MentionCard& card() { return *pane.mentionCard(); }
    const std::vector<Mention>& mentions(size_t article, size_t index) const { return session.issue().part(block(article, index))->mentions; }
    size_t allMentions() const { return mentions(0, 0).size() + mentions(0, 1).size() + mentions(1, 0).size(); }
    /// How often a text is tagged in the issue.
    int tagged(const QString& text) const {
        int count = 0;
        session.issue().forEachPart([&](const PartRef&, const PartPtr& part) {
            for (const Mention& mention : part->mentions)
                count += slice(part->text.text(), mention.span) == text;
        });
        return count;
    }
    void select(size_t article, size_t index, const QString& wanted) {
        const qsizetype at = text(article, index).indexOf(wanted);
        proof().select({block(article, index), at}, {block(article, index), at + wanted.size()});
    }
    void cursorIn(size_t article, size_t index, const QString& wanted) {
        proof().placeCursor({block(article, index), text(article, index).indexOf(wanted) + 1});
    }
    void key(QWidget& where, Qt::Key pressed, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&where, pressed, modifiers); }
    void cardKey(Qt::Key pressed) { QTest::keyClick(everywhere().list(), pressed); }
    /// "+ …沈玉兰说…": the rows of the card with their boxes (+ ticked, - not, nothing: none) and what stands beside them.
    QStringList rows() {
        QStringList list;
        const QAbstractItemModel& model = *everywhere().list()->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            const QVariant box = index.data(Qt::CheckStateRole);
            list << QStringList{!box.isValid() ? QString() : box.toInt() == Qt::Checked ? QStringLiteral("+") : QStringLiteral("-"),
                                index.data(Qt::AccessibleTextRole).toString()}.join(QLatin1Char(' ')).trimmed();
        }
        return list;
    }
};

const QString lan = QStringLiteral("沈玉兰");
const QString shiguang = QStringLiteral("时光");

} // namespace

/// Tagging once and everywhere, and refusing for good, with the keys that an editor has.
class TagsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void taggingListsTheOtherPlaces() {
        Desk desk;
        desk.select(0, 0, lan);
        desk.key(desk.proof(), Qt::Key_F6);
        QCOMPARE(desk.tagged(lan), 1);
        QVERIFY(desk.everywhere().isVisible());
        QTRY_VERIFY(desk.everywhere().list()->hasFocus());
        const QStringList rows = desk.rows();
        QCOMPARE(rows.size(), 4);
        QVERIFY2(rows[0].startsWith(QStringLiteral("+ 沈玉兰说，")) && rows[0].endsWith(QStringLiteral("; 弄堂里的人")), qPrintable(rows[0]));
        QVERIFY2(rows[1].startsWith(QLatin1Char('-')) && rows[1].contains(QStringLiteral("a piece of 沈玉兰芳")), qPrintable(rows[1]));
        QVERIFY(rows[2].startsWith(QLatin1Char('+')));
        QVERIFY(rows[3].startsWith(QStringLiteral("+ 后来沈玉兰")) && rows[3].endsWith(QStringLiteral("; 搬走的邻居")));
    }

    void keysOfTheActionsTickNothing() {
        Desk desk;
        desk.select(0, 0, lan);
        desk.key(desk.proof(), Qt::Key_F6);
        const QStringList rows = desk.rows();
        desk.key(*desk.everywhere().list(), Qt::Key_A, Qt::AltModifier);
        QCOMPARE(desk.rows(), rows);
        desk.cardKey(Qt::Key_A);
        QVERIFY(desk.rows() != rows);
    }

    void enterTagsThemAllAsOneStep() {
        Desk desk;
        desk.select(0, 0, lan);
        desk.key(desk.proof(), Qt::Key_F6);
        desk.cardKey(Qt::Key_Return);
        QCOMPARE(desk.tagged(lan), 4);
        QCOMPARE(desk.tagged(QStringLiteral("沈玉兰芳")), 1);
        QVERIFY(!desk.everywhere().isVisible());
        QVERIFY(desk.proof().hasFocus());
        QCOMPARE(desk.session.steps().size(), size_t(2)); // opened, and this
        desk.key(desk.proof(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.tagged(lan), 0);
        QVERIFY(!desk.session.canUndo());
        desk.key(desk.proof(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.tagged(lan), 4);
    }

    void spaceLeavesOneOut() {
        Desk desk;
        desk.select(0, 0, lan);
        desk.key(desk.proof(), Qt::Key_F6);
        desk.cardKey(Qt::Key_Space); // not the first
        desk.cardKey(Qt::Key_Down);
        desk.cardKey(Qt::Key_Down);
        desk.cardKey(Qt::Key_Down);
        desk.cardKey(Qt::Key_Space); // nor the last
        QCOMPARE(desk.rows()[0].front(), QChar(u'-'));
        desk.cardKey(Qt::Key_Return);
        QCOMPARE(desk.tagged(lan), 2);
        QCOMPARE(desk.mentions(1, 0).size(), size_t(1));
    }

    void aTicksNoneAndAll() {
        Desk desk;
        desk.select(0, 0, lan);
        desk.key(desk.proof(), Qt::Key_F6);
        desk.cardKey(Qt::Key_A);
        desk.cardKey(Qt::Key_A);
        QCOMPARE(desk.rows().filter(QLatin1String("+ ")).size(), 3);
        desk.cardKey(Qt::Key_A);
        desk.cardKey(Qt::Key_Return); // nothing is ticked: nothing is done
        QCOMPARE(desk.tagged(lan), 1);
        QCOMPARE(desk.session.steps().size(), size_t(2));
    }

    void escapeLeavesTheRest() {
        Desk desk;
        desk.select(0, 0, lan);
        desk.key(desk.proof(), Qt::Key_F6);
        desk.cardKey(Qt::Key_Down);
        desk.cardKey(Qt::Key_Escape);
        QVERIFY(!desk.everywhere().isVisible());
        QCOMPARE(desk.tagged(lan), 1);
        QCOMPARE(desk.proof().cursorPlace()->part, desk.block(0, 0)); // back where she was
    }

    void theArticleOnly() {
        Desk desk;
        desk.select(0, 0, lan);
        desk.key(desk.proof(), Qt::Key_F6);
        desk.cardKey(Qt::Key_1);
        QCOMPARE(desk.rows().size(), 3);
        desk.cardKey(Qt::Key_Return);
        QCOMPARE(desk.tagged(lan), 3);
        desk.cursorIn(0, 0, lan);
        desk.key(desk.proof(), Qt::Key_F7, Qt::ControlModifier); // and later the rest
        desk.cardKey(Qt::Key_2);
        QCOMPARE(desk.rows().filter(QLatin1String("tagged already")).size(), 2);
        desk.cardKey(Qt::Key_Return);
        QCOMPARE(desk.tagged(lan), 4);
        QCOMPARE(desk.session.steps().size(), size_t(3));
    }

    void bordersMoveByKeys() {
        Desk desk;
        const auto move = [&](Qt::Key key) { desk.key(desk.proof(), key, Qt::AltModifier | Qt::ShiftModifier); };
        const QString longName = QStringLiteral("沈玉兰芳");
        const qsizetype start = desk.text(0, 1).indexOf(longName);
        desk.proof().placeCursor({desk.block(0, 1), start + 3}); // nearer to its end
        move(Qt::Key_Left);
        QCOMPARE(desk.tagged(lan), 1);
        QCOMPARE(desk.proof().cursorPlace()->offset, start + 3);
        QVERIFY2(desk.card().text().startsWith(QStringLiteral("“沈玉兰”, a person")), qPrintable(desk.card().text()));
        QVERIFY(desk.proof().hasFocus());
        move(Qt::Key_Left);
        move(Qt::Key_Right); // one step with the first
        QCOMPARE(desk.tagged(lan), 1);
        QCOMPARE(desk.session.steps().size(), size_t(2));
        QCOMPARE(desk.session.issue()->people.back().name, lan); // and the longer one is nobody any more
        QCOMPARE(desk.session.issue()->people.size(), size_t(2));
        desk.proof().placeCursor({desk.block(0, 1), start});
        move(Qt::Key_Left); // its start, over the comma
        QCOMPARE(desk.tagged(QStringLiteral("，沈玉兰")), 1);
        desk.key(desk.proof(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.tagged(longName), 1);
        QVERIFY(!desk.session.canUndo());
    }

    void bordersMoveInTheCard() {
        Desk desk;
        desk.cursorIn(0, 1, QStringLiteral("沈玉兰芳"));
        desk.key(desk.proof(), Qt::Key_F6, Qt::ControlModifier);
        QVERIFY(desk.card().hasFocus());
        desk.key(desk.card(), Qt::Key_Left);
        desk.key(desk.card(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(desk.tagged(QStringLiteral("玉兰")), 1);
        desk.key(desk.card(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(desk.tagged(lan), 1);
        QVERIFY(desk.card().hasFocus());
        QCOMPARE(desk.session.steps().size(), size_t(2));
    }

    void bordersStopAtWhatIsInTheWay() {
        Desk desk;
        QSignalSpy refused(&desk.pane, &DeskPane::refused);
        desk.proof().placeCursor({desk.block(0, 0), 0});
        desk.key(desk.proof(), Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(refused.takeFirst().front().toString(), QStringLiteral("Put the cursor into a tag first."));
        desk.select(0, 0, lan);
        desk.key(desk.proof(), Qt::Key_F6);
        desk.cardKey(Qt::Key_Escape);
        desk.proof().placeCursor({desk.block(0, 0), 0});
        desk.key(desk.proof(), Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(refused.takeFirst().front().toString(), QStringLiteral("The paragraph ends here."));
        QCOMPARE(desk.tagged(lan), 1);
    }

    void nothingElseNothingAsked() {
        Desk desk;
        desk.select(0, 0, QStringLiteral("柳荫里"));
        desk.key(desk.proof(), Qt::Key_F7);
        QVERIFY(!desk.everywhere().isVisible());
        QVERIFY(desk.proof().hasFocus());
        desk.key(desk.proof(), Qt::Key_F7, Qt::ControlModifier);
        QVERIFY(desk.everywhere().isVisible()); // asked for, it says so
        QCOMPARE(desk.everywhere().message(), QStringLiteral("It stands nowhere else."));
    }

    void workElsewhereClosesTheList() {
        Desk desk;
        desk.select(0, 0, lan);
        desk.key(desk.proof(), Qt::Key_F6);
        QTest::keyClicks(&desk.proof(), QStringLiteral("a"));
        QVERIFY(!desk.everywhere().isVisible());
    }

    void aSuggestionIsConfirmedAtTheCursor() {
        Desk desk;
        desk.cursorIn(1, 0, shiguang);
        desk.key(desk.proof(), Qt::Key_F6);
        QVERIFY(desk.mentions(1, 0).front().byEditor);
        QCOMPARE(desk.tagged(shiguang), 2);
        QVERIFY(!desk.everywhere().isVisible());
    }

    void oneKeyRefusesOneTag() {
        Desk desk;
        desk.cursorIn(0, 1, shiguang);
        desk.key(desk.proof(), Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(desk.tagged(shiguang), 1);
        QVERIFY(desk.card().isVisible());
        QVERIFY2(desk.card().text().contains(QStringLiteral("“时光” is tagged here no more")), qPrintable(desk.card().text()));
        QVERIFY(desk.proof().hasFocus());
        QTest::keyClick(&desk.proof(), Qt::Key_End);
        QVERIFY(!desk.card().isVisible());
    }

    void theSameKeyGoesFurther() {
        Desk desk;
        desk.cursorIn(0, 1, shiguang);
        desk.key(desk.proof(), Qt::Key_F6, Qt::ShiftModifier);
        desk.key(desk.proof(), Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(desk.tagged(shiguang), 0);
        QCOMPARE(desk.card().subject().refused, std::optional(RefusalScope::Issue));
        desk.key(desk.proof(), Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(desk.card().subject().refused, std::optional(RefusalScope::Newsletter));
        QVERIFY(desk.session.issue()->decisions.contains(refusalKey(MentionKind::Person, shiguang, RefusalScope::Newsletter)));
        QCOMPARE(desk.session.steps().size(), size_t(2)); // one step
        desk.key(desk.proof(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.tagged(shiguang), 2);
        QVERIFY(desk.session.issue()->decisions.isEmpty());
        QVERIFY(!desk.card().isVisible());
    }

    void theCardSaysWhyAndRefuses() {
        Desk desk;
        desk.cursorIn(0, 1, shiguang);
        desk.key(desk.proof(), Qt::Key_F6, Qt::ControlModifier);
        QVERIFY(desk.card().isVisible());
        QTRY_VERIFY(desk.card().hasFocus());
        QTRY_VERIFY2(desk.card().text().contains(QStringLiteral("surname 时")), qPrintable(desk.card().text())); // the dictionary is read aside
        desk.key(desk.card(), Qt::Key_2);
        QCOMPARE(desk.tagged(shiguang), 0);
        QVERIFY(desk.card().hasFocus());
        desk.key(desk.card(), Qt::Key_Escape);
        QVERIFY(desk.proof().hasFocus());
    }

    void withoutATitleThereIsNoNewsletter() {
        Desk desk(lanePage({}));
        desk.cursorIn(0, 1, shiguang);
        desk.key(desk.proof(), Qt::Key_F6, Qt::ControlModifier);
        QTRY_VERIFY(desk.card().hasFocus());
        desk.key(desk.card(), Qt::Key_3);
        QCOMPARE(desk.tagged(shiguang), 2);
        for (int i = 0; i < 3; ++i)
            desk.key(desk.proof(), Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(desk.card().subject().refused, std::optional(RefusalScope::Issue));
    }

    void whatIsRefusedStaysSoWhenTaggedAgain_data() {
        QTest::addColumn<int>("presses");
        QTest::addColumn<int>("left");
        QTest::newRow("not refused") << 0 << 2;
        QTest::newRow("here") << 1 << 1;
        QTest::newRow("in the issue") << 2 << 0;
    }
    void whatIsRefusedStaysSoWhenTaggedAgain() {
        QFETCH(int, presses);
        QFETCH(int, left);
        // What a run makes of a page, tagged again after the editor's word.
        PageMaker page(QStringLiteral("居委会主任钱丽娟来了\n居委会主任钱丽娟说，明天开工。\n"));
        page.addArticle(QStringLiteral("居委会主任钱丽娟来了"), {QStringLiteral("居委会主任钱丽娟说，明天开工。")});
        const KnowledgePtr knowledge = Knowledge::load().value();
        Desk desk(tag(page.make(), *knowledge, {}).value());
        const QString name = QStringLiteral("钱丽娟");
        QCOMPARE(desk.tagged(name), 2);
        desk.cursorIn(0, 0, name);
        for (int i = 0; i < presses; ++i)
            desk.key(desk.proof(), Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(desk.tagged(name), left);
        QVERIFY(desk.session.apply(QStringLiteral("again"), tag(desk.session.issue(), *knowledge, {})));
        QCOMPARE(desk.tagged(name), left);
    }

    void theListOfNamesRefusesToo() {
        Desk desk;
        desk.actions.action(QStringLiteral("desk.showNames"))->trigger();
        EntitiesPanel& names = *desk.pane.inspector()->entities();
        QTest::keyClicks(names.filter(), QStringLiteral("sg"));
        desk.key(*names.filter(), Qt::Key_Return);
        QVERIFY(desk.card().isVisible());
        QVERIFY(!desk.card().subject().refused);
        desk.key(*names.list(), Qt::Key_Delete);
        QCOMPARE(desk.tagged(shiguang), 1);
        QCOMPARE(desk.card().subject().refused, std::optional(RefusalScope::Mention));
        QCOMPARE(desk.session.issue()->decisions.size(), 1);
    }

    void theArchiveIsAskedFirstAndTakenBackAsOne() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.lilong"));
        StoppedClock clock;
        const auto archive = Archive::open(path, Archive::Mode::Create, clock).value();
        const StoredIssueId other = archive->save(lanePage()).value(), open = archive->save(lanePage()).value();
        const auto inOther = [&] {
            int count = 0;
            archive->load(other).value().forEachPart([&](const PartRef&, const PartPtr& part) {
                for (const Mention& mention : part->mentions)
                    count += slice(part->text.text(), mention.span) == lan;
            });
            return count;
        };
        Desk desk(archive->load(open).value(), path, open);
        desk.select(0, 0, lan);
        desk.key(desk.proof(), Qt::Key_F6);
        desk.cardKey(Qt::Key_3);
        QTRY_COMPARE(desk.rows().size(), 4 + 5); // the other issue's five, one of them a piece of a longer name
        desk.cardKey(Qt::Key_Return);
        QVERIFY2(desk.everywhere().message().contains(QStringLiteral("This changes 1 other issues of the archive, 4 places")), qPrintable(desk.everywhere().message()));
        QCOMPARE(inOther(), 0);
        QCOMPARE(desk.tagged(lan), 1);
        desk.cardKey(Qt::Key_Return);
        QTRY_COMPARE(desk.tagged(lan), 4);
        QCOMPARE(inOther(), 4);
        QAction* const takeBack = desk.actions.action(QStringLiteral("desk.takeBackTags"));
        QVERIFY(takeBack->isEnabled());
        desk.key(desk.proof(), Qt::Key_F7, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(inOther(), 0);
        QTRY_VERIFY(!takeBack->isEnabled());
        QCOMPARE(desk.tagged(lan), 4); // this issue's own undo is another thing
    }

    void withoutAnArchiveThereIsNone() {
        Desk desk;
        desk.select(0, 0, lan);
        desk.key(desk.proof(), Qt::Key_F6);
        QSignalSpy refused(&desk.pane, &DeskPane::refused);
        desk.cardKey(Qt::Key_3);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(desk.everywhere().reach(), EverywhereCard::Reach::Issue);
    }
};

QTEST_MAIN(TagsTest)
#include "tags_test.moc"
