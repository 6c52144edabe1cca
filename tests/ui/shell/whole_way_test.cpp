#include "app/publish/export_format.h"
#include "tests/ui/library/stored_issue.h"
#include "tests/ui/shell/open_window.h"
#include "ui/desk/desk_pane.h"
#include "ui/desk/doubts_panel.h"
#include "ui/desk/inspector.h"
#include "ui/desk/proof_view.h"
#include "ui/library/import_page.h"
#include "ui/library/library_page.h"
#include "ui/library/open_issue.h"

#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace lilong;

namespace {

/// The first place in the proof where `text` stands.
std::optional<ProofPlace> placeOf(const Issue& issue, const QString& text) {
    std::optional<ProofPlace> found;
    issue.forEachPart([&](const PartRef& ref, const PartPtr& part) {
        const auto at = textOf(part).indexOf(text);
        if (!found && at >= 0 && ref.role == PartRole::Block)
            found = ProofPlace{ref, at};
    });
    return found;
}

} // namespace

/// One editor's whole job, with the keys she would press.
class WholeWayTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void importsTheSample();
    void acceptsADoubt();
    void rejectsADoubt();
    void types();
    void tags();
    void undoesEverything();
    void savesAndFinds();

private:
    [[nodiscard]] Session& session() const { return w_->window->issue()->session(); }
    [[nodiscard]] DeskPane& desk() const { return *w_->find<DeskPane>(); }

    std::unique_ptr<OpenWindow> w_;
    std::optional<Issue> opened_;
};

void WholeWayTest::initTestCase() {
    w_ = std::make_unique<OpenWindow>();
    w_->window->start({QStringLiteral(LILONG_SOURCE_DIR "/resources/sample"), QStringLiteral(LILONG_SOURCE_DIR "/tests/data/pages/doubtful.txt")});
}

void WholeWayTest::importsTheSample() {
    auto* const import = w_->find<ImportPage>();
    QTRY_VERIFY(import->findChild<QTableView*>()->model()->rowCount() > 0);
    QTRY_VERIFY_WITH_TIMEOUT(import->findChildren<QPushButton*>().constLast()->isEnabled(), 60000);
    QTest::mouseClick(import->findChildren<QPushButton*>().constLast(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(w_->window->issue() != nullptr, 60000);
    QVERIFY(desk().isVisible());
    opened_ = session().issue();
    QVERIFY((*opened_)->articles.size() > 2);
    QVERIFY(QTest::qWaitForWindowActive(w_->window.get()));
}

void WholeWayTest::acceptsADoubt() {
    auto* const doubts = desk().inspector()->doubts();
    const int before = doubts->count();
    QVERIFY2(before >= 2, "the page with headings that belong nowhere has doubts");
    desk().inspector()->goTo(doubts);
    const auto doubt = doubts->current();
    QVERIFY(doubt);
    QTest::keyClick(doubts->list(), Qt::Key_A);
    QVERIFY(doubts->count() < before);
    QCOMPARE(session().issue()->decisions.value(doubt->key), Decision::Accepted);
}

void WholeWayTest::rejectsADoubt() {
    auto* const doubts = desk().inspector()->doubts();
    const auto doubt = doubts->current();
    QVERIFY(doubt);
    QTest::keyClick(doubts->list(), Qt::Key_X);
    QCOMPARE(session().issue()->decisions.value(doubt->key), Decision::Rejected);
}

void WholeWayTest::types() {
    const auto place = placeOf(session().issue(), QStringLiteral("。"));
    QVERIFY(place);
    auto* const proof = desk().proof();
    proof->setFocus();
    proof->placeCursor(*place);
    typeChinese(proof, QStringLiteral("甲乙"));
    QTRY_VERIFY(placeOf(session().issue(), QStringLiteral("甲乙。")));
}

void WholeWayTest::tags() {
    const auto place = placeOf(session().issue(), QStringLiteral("甲乙。"));
    QVERIFY(place);
    desk().proof()->select(*place, {place->part, place->offset + 2});
    const size_t before = session().issue()->people.size();
    w_->trigger("desk.tagPerson");
    QCOMPARE(session().issue()->people.size(), before + 1);
    QCOMPARE(session().issue()->people.back().name, QStringLiteral("甲乙"));
}

void WholeWayTest::undoesEverything() {
    QStringList labels;
    for (const auto& step : session().steps())
        labels.append(step.label);
    int steps = 0;
    while (w_->isEnabled("edit.undo") && steps++ < 100)
        w_->trigger("edit.undo");
    QVERIFY2(steps >= 4, qPrintable(labels.join(QStringLiteral(", "))));
    QVERIFY(session().issue() == *opened_);
    QVERIFY(!placeOf(session().issue(), QStringLiteral("甲乙")));
    while (w_->isEnabled("edit.redo"))
        w_->trigger("edit.redo");
    QVERIFY(placeOf(session().issue(), QStringLiteral("甲乙")));
}

void WholeWayTest::savesAndFinds() {
    const Issue last = session().issue();
    w_->trigger("file.save");
    QVERIFY2(!w_->window->isWindowModified(), qPrintable(w_->window->messages().newest()));
    w_->trigger("file.close");
    QVERIFY(!w_->window->issue());
    w_->open();
    w_->window->start({});
    auto* const library = w_->find<LibraryPage>();
    QTRY_COMPARE(library->findChild<QTableView*>()->model()->rowCount(), 1);
    library->search(QStringLiteral("甲乙"));
    auto* const hits = library->findChild<QListView*>(QStringLiteral("hits"));
    QTRY_VERIFY(hits->isVisible() && hits->model()->rowCount() > 0);
    QTest::keyClick(hits, Qt::Key_Return);
    QTRY_VERIFY(w_->window->issue() != nullptr);
    QCOMPARE(issueJson(session().issue()), issueJson(last));
    QVERIFY(!w_->window->isWindowModified());
    QVERIFY(desk().proof()->cursorPlace());
    QCOMPARE(desk().proof()->cursorPlace()->part, placeOf(last, QStringLiteral("甲乙"))->part);
}

QTEST_MAIN(WholeWayTest)
#include "whole_way_test.moc"
