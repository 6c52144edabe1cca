#include "tests/ui/desk/shown_desk.h"

#include "ui/desk/desk_status.h"
#include "ui/desk/find_bar.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lilong;

namespace {

const QString firstText = QStringLiteral("食堂三月开张，食堂里坐满了人。");
const QString secondText = QStringLiteral("王春梅说：老食堂2012年关门，新食堂2023年开张。");
const QString thirdText = QStringLiteral("合唱队在食堂门口唱歌。");

/// Two articles: 食堂 twice, twice and once; two years.
Issue canteenPage() {
    PageMaker page(QStringList{QStringLiteral("柳荫里开饭了"), firstText, secondText, QStringLiteral("唱起来"), thirdText}.join(QLatin1Char('\n')));
    page.addArticle(QStringLiteral("柳荫里开饭了"), {firstText, secondText});
    page.mention(1, QStringLiteral("王春梅"), MentionKind::Person);
    page.addArticle(QStringLiteral("唱起来"), {thirdText});
    page.data().masthead.title = QStringLiteral("柳荫家园");
    return page.make();
}

struct Desk : ShownDesk {
    explicit Desk(const Issue& issue = canteenPage(), const QString& archive = {}, StoredIssueId id = {}) : ShownDesk(issue, archive, id) {}
    FindBar& bar() { return *pane.findBar(); }
    void open(Qt::Key key, const QString& sought) {
        QTest::keyClick(&proof(), key, Qt::ControlModifier);
        bar().sought()->clear();
        write(bar().sought(), sought);
    }
    bool waitForMatches(int count) {
        return QTest::qWaitFor([&] { return !bar().isSearching() && bar().list()->model()->rowCount() == count; });
    }
    /// Which part and where, of what is selected in the proof.
    PartSpan selected() {
        const std::vector<PartSpan> spans = proof().selectedSpans();
        return spans.size() == 1 ? spans.front() : PartSpan();
    }
    void key(QWidget* where, Qt::Key pressed, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(where, pressed, modifiers); }
};

const QString canteen = QStringLiteral("食堂");

} // namespace

/// Finding and replacing with the keys that an editor has.
class FindTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void enterGoesRoundTheMatches() {
        Desk desk;
        desk.open(Qt::Key_F, canteen);
        QVERIFY(desk.bar().sought()->hasFocus());
        QVERIFY(!desk.bar().replacement()->isVisible());
        QVERIFY(desk.waitForMatches(5));
        QCOMPARE(desk.bar().count(), QStringLiteral("5 places"));
        QVERIFY(!desk.bar().list()->model()->index(0, 0).data(Qt::CheckStateRole).isValid());
        const std::vector<PartSpan> places{{desk.block(0, 0), {0, 2}}, {desk.block(0, 0), {7, 9}}, {desk.block(0, 1), {6, 8}}, {desk.block(0, 1), {17, 19}}, {desk.block(1, 0), {4, 6}}};
        for (const PartSpan& place : places) {
            desk.key(desk.bar().sought(), Qt::Key_Return);
            QCOMPARE(desk.selected(), place);
        }
        QCOMPARE(desk.bar().count(), QStringLiteral("5 of 5"));
        desk.key(desk.bar().sought(), Qt::Key_Return); // round the end
        QCOMPARE(desk.selected(), places.front());
        desk.key(desk.bar().sought(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(desk.selected(), places.back());
        QVERIFY(desk.bar().sought()->hasFocus());
        desk.key(desk.bar().sought(), Qt::Key_Escape);
        QVERIFY(!desk.bar().isVisible());
        QVERIFY(desk.proof().hasFocus());
        QCOMPARE(desk.selected(), places.back()); // she is where she looked
    }

    void enterBeforeTheSearchHasEndedWaitsForIt() {
        Desk desk;
        desk.open(Qt::Key_F, canteen);
        desk.key(desk.bar().sought(), Qt::Key_Return);
        QTRY_COMPARE(desk.selected(), (PartSpan{desk.block(0, 0), {0, 2}}));
    }

    void f3GoesOnFromTheCursorInTheProof() {
        Desk desk;
        desk.open(Qt::Key_F, canteen);
        QVERIFY(desk.waitForMatches(5));
        desk.proof().placeCursor({desk.block(0, 1), 8});
        desk.proof().setFocus();
        desk.key(&desk.proof(), Qt::Key_F3);
        QCOMPARE(desk.selected(), (PartSpan{desk.block(0, 1), {17, 19}}));
        QVERIFY(desk.proof().hasFocus());
        desk.proof().placeCursor({desk.block(0, 1), 8});
        desk.key(&desk.proof(), Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(desk.selected(), (PartSpan{desk.block(0, 1), {6, 8}}));
    }

    void whatIsSelectedIsLookedFor() {
        Desk desk;
        desk.proof().select({desk.block(1, 0), 0}, {desk.block(1, 0), 3});
        desk.key(&desk.proof(), Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(desk.bar().sought()->text(), QStringLiteral("合唱队"));
    }

    void reachAndOptionsHaveKeys() {
        Desk desk;
        desk.proof().placeCursor({desk.block(1, 0), 0});
        desk.open(Qt::Key_F, canteen);
        QVERIFY(desk.waitForMatches(5));
        desk.key(desk.bar().sought(), Qt::Key_1, Qt::AltModifier);
        QCOMPARE(desk.bar().reach(), FindBar::Reach::Article);
        QVERIFY(desk.waitForMatches(1));
        desk.key(desk.bar().sought(), Qt::Key_2, Qt::AltModifier);
        QVERIFY(desk.waitForMatches(5));
        desk.key(desk.bar().sought(), Qt::Key_3, Qt::AltModifier); // no archive yet
        QCOMPARE(desk.bar().reach(), FindBar::Reach::Issue);
        QVERIFY(desk.waitForMatches(5));
        desk.bar().sought()->setText(QStringLiteral("\\d{4}年"));
        QVERIFY(desk.waitForMatches(0));
        desk.key(desk.bar().sought(), Qt::Key_X, Qt::AltModifier);
        QVERIFY(desk.bar().wish().query.regularExpression);
        QVERIFY(desk.waitForMatches(2));
    }

    void aBadExpressionIsExplained() {
        Desk desk;
        desk.open(Qt::Key_F, QStringLiteral("(食堂"));
        desk.key(desk.bar().sought(), Qt::Key_X, Qt::AltModifier);
        QTRY_VERIFY(!desk.bar().isSearching());
        QVERIFY2(!desk.bar().message().isEmpty(), "a bad expression was passed over in silence");
        QVERIFY(!desk.bar().message().contains(QStringLiteral("U_REGEX")));
        QCOMPARE(desk.bar().list()->model()->rowCount(), 0);
        write(desk.bar().sought(), QStringLiteral(")"));
        QVERIFY(desk.waitForMatches(5));
        QVERIFY(desk.bar().message().isEmpty());
    }

    void tickedPlacesAreReplacedInOneStep() {
        Desk desk;
        desk.open(Qt::Key_H, canteen);
        QVERIFY(desk.bar().replacement()->isVisible());
        desk.key(desk.bar().sought(), Qt::Key_Tab);
        desk.bar().replacement()->setFocus();
        write(desk.bar().replacement(), QStringLiteral("饭堂"));
        QVERIFY(desk.waitForMatches(5));
        desk.bar().list()->setFocus();
        desk.bar().list()->setCurrentIndex(desk.bar().list()->model()->index(1, 0));
        desk.key(desk.bar().list(), Qt::Key_Space);
        const size_t steps = desk.session.steps().size();
        desk.key(desk.bar().list(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.text(0, 0), QStringLiteral("饭堂三月开张，食堂里坐满了人。"));
        QCOMPARE(desk.text(1, 0), QStringLiteral("合唱队在饭堂门口唱歌。"));
        QCOMPARE(desk.session.steps().size(), steps + 1);
        QCOMPARE(desk.session.issue()->articles.front()->blocks.size(), 2u); // and no block was split
        QCOMPARE(desk.session.issue().part(desk.block(0, 1))->mentions.size(), 1u);
        QVERIFY(desk.waitForMatches(1)); // what is listed follows the issue
        desk.key(&desk.proof(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.text(0, 0), firstText);
        QCOMPARE(desk.text(0, 1), secondText);
        QCOMPARE(desk.text(1, 0), thirdText);
    }

    void groupsStandInWhatReplaces() {
        Desk desk;
        desk.open(Qt::Key_H, QStringLiteral("(\\d{4})年"));
        desk.key(desk.bar().sought(), Qt::Key_X, Qt::AltModifier);
        desk.bar().replacement()->setText(QStringLiteral("公元$1年"));
        QVERIFY(desk.waitForMatches(2));
        desk.key(desk.bar().replacement(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.text(0, 1), QStringLiteral("王春梅说：老食堂公元2012年关门，新食堂公元2023年开张。"));
    }

    void altEnterReplacesOneAfterTheOther() {
        Desk desk;
        desk.open(Qt::Key_H, canteen);
        desk.bar().replacement()->setText(QStringLiteral("饭堂"));
        QVERIFY(desk.waitForMatches(5));
        desk.key(desk.bar().sought(), Qt::Key_Return, Qt::AltModifier); // looks at the first
        QCOMPARE(desk.text(0, 0), firstText);
        QCOMPARE(desk.selected(), (PartSpan{desk.block(0, 0), {0, 2}}));
        desk.key(desk.bar().sought(), Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(desk.text(0, 0), QStringLiteral("饭堂三月开张，食堂里坐满了人。"));
        QTRY_COMPARE(desk.selected(), (PartSpan{desk.block(0, 0), {7, 9}}));
    }

    void otherIssuesAreAskedAboutChangedAndPutBack() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.lilong"));
        StoppedClock clock;
        const auto archive = Archive::open(path, Archive::Mode::Create, clock).value();
        const StoredIssueId other = archive->save(canteenPage()).value(), open = archive->save(canteenPage()).value();
        const auto otherText = [&] {
            QStringList texts;
            archive->load(other).value().forEachPart([&](const PartRef&, const PartPtr& part) { texts << part->text.text(); });
            return texts.join(QLatin1Char('\n'));
        };
        const QString before = otherText();
        Desk desk(archive->load(open).value(), path, open);
        desk.open(Qt::Key_H, canteen);
        desk.bar().replacement()->setText(QStringLiteral("饭堂"));
        desk.key(desk.bar().sought(), Qt::Key_3, Qt::AltModifier);
        QVERIFY(desk.waitForMatches(10));
        desk.key(desk.bar().sought(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(desk.bar().message().contains(QStringLiteral("This changes 1 other issues of the archive, 5 places")), qPrintable(desk.bar().message()));
        QCOMPARE(otherText(), before);
        QCOMPARE(desk.text(0, 0), firstText);
        desk.key(desk.bar().sought(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.text(0, 0), QStringLiteral("饭堂三月开张，饭堂里坐满了人。"));
        QVERIFY(!otherText().contains(canteen));
        QAction* const takeBack = desk.actions.action(QStringLiteral("desk.takeBackReplacing"));
        QVERIFY(takeBack->isEnabled());
        desk.key(&desk.proof(), Qt::Key_F3, Qt::ControlModifier);
        QTRY_COMPARE(otherText(), before);
        QTRY_VERIFY(!takeBack->isEnabled());
    }
};

QTEST_MAIN(FindTest)
#include "find_test.moc"
