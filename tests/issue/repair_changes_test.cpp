#include "tests/issue/sample_issue.h"

using namespace lilong;
using sample::repair;

namespace {

//                                       0         9                  18      (offsets of the lines)
const QString pageText = QStringLiteral("封挖期间的小故事\n居民都待在家里\n志愿者送菜上门\n第3版");

Issue page() { return sample::article(pageText); }
Repair control() { return repair(QStringLiteral("k"), {1, 2}, QStringLiteral("挖"), QStringLiteral("控")); }

} // namespace

class RepairChangesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acceptsAndTakesBack();
    void rejectsAProposal();
    void refusesAcceptWhereTheTextWasEdited();
    void acceptsOverARulesRepair();
    void acceptsInsertions();
    void acceptsNotices();
    void joinsBlocks();
    void joinsAcrossArticles();
    void decidesManyAtOnce();
    void takesARepairOfSeveralPiecesBackAndAcceptsItAgain();
};

void RepairChangesTest::acceptsAndTakesBack() {
    const Issue doubtful = sample::withDoubts(page(), {control()});
    const Issue accepted = changes::accept(doubtful, QStringLiteral("k")).value();
    QCOMPARE(sample::textAt(accepted, sample::headline()), QStringLiteral("封控期间的小故事"));
    QVERIFY(accepted->doubts.empty());
    QCOMPARE(accepted->decisions.value(QStringLiteral("k"), Decision::Rejected), Decision::Accepted);
    QCOMPARE(accepted.repair(QStringLiteral("k"))->state, RepairState::Applied);
    QCOMPARE(accepted.repair(QStringLiteral("k"))->confidence, 0.8);
    VERIFY_LEDGER(accepted);

    const Issue rejected = changes::reject(accepted, QStringLiteral("k")).value();
    QCOMPARE(sample::textAt(rejected, sample::headline()), QStringLiteral("封挖期间的小故事"));
    QCOMPARE(rejected->decisions.value(QStringLiteral("k")), Decision::Rejected);
    QCOMPARE(rejected->doubts.size(), size_t(1));
    QCOMPARE(rejected->doubts[0]->state, RepairState::Rejected);

    const Issue again = changes::accept(rejected, QStringLiteral("k")).value();
    QCOMPARE(sample::textAt(again, sample::headline()), QStringLiteral("封控期间的小故事"));
}

void RepairChangesTest::rejectsAProposal() {
    const Issue rejected = changes::reject(sample::withDoubts(page(), {control()}), QStringLiteral("k")).value();
    QCOMPARE(sample::textAt(rejected, sample::headline()), QStringLiteral("封挖期间的小故事"));
    QCOMPARE(rejected->doubts[0]->state, RepairState::Rejected);
    QCOMPARE(rejected->decisions.value(QStringLiteral("k")), Decision::Rejected);
}

void RepairChangesTest::refusesAcceptWhereTheTextWasEdited() {
    const Issue doubtful = sample::withDoubts(page(), {control()});
    const Issue typed = changes::typeText(doubtful, sample::headline(), {0, 3}, QStringLiteral("那个"), QStringLiteral("b")).value();
    const Result<Issue> accepted = changes::accept(typed, QStringLiteral("k"));
    QVERIFY(!accepted);
    QCOMPARE(accepted.error().kind, Error::Kind::Input);
    // As one of many it is left as it is.
    const Issue many = changes::acceptAll(typed, {QStringLiteral("k"), QStringLiteral("nobody")}).value();
    QCOMPARE(many->doubts, typed->doubts);
    QCOMPARE(sample::textAt(many, sample::headline()), sample::textAt(typed, sample::headline()));
    // Typing elsewhere does not matter.
    const Issue elsewhere = changes::typeText(doubtful, sample::headline(), {5, 6}, QStringLiteral("大"), QStringLiteral("b")).value();
    QCOMPARE(sample::textAt(changes::accept(elsewhere, QStringLiteral("k")).value(), sample::headline()), QStringLiteral("封控期间的大故事"));
}

void RepairChangesTest::acceptsOverARulesRepair() {
    Repair whole = repair(QStringLiteral("whole"), {0, 4}, QStringLiteral("封挖期间"), QStringLiteral("封控期间"));
    Issue issue = sample::withDoubts(page(), {control(), whole});
    IssueData data = issue.data();
    auto article = std::make_shared<Article>(*data.articles[0]);
    article->headline = std::make_shared<const Part>(
        replaced(*article->headline, {1, 2}, QStringLiteral("扌穵"), repair(QStringLiteral("f"), {}, {}, {}, QStringLiteral("folding")), data.sources).value());
    data.articles[0] = article;
    issue = issue.changedTo(data).value();
    QCOMPARE(sample::textAt(changes::accept(issue, QStringLiteral("whole")).value(), sample::headline()), QStringLiteral("封控期间的小故事"));
    // What the editor accepted is not written over.
    const Issue chosen = changes::accept(sample::withDoubts(page(), {control(), whole}), QStringLiteral("k")).value();
    QVERIFY(!changes::accept(chosen, QStringLiteral("whole")));
}

void RepairChangesTest::acceptsInsertions() {
    const Issue issue = sample::withDoubts(page(), {repair(QStringLiteral("i"), {4, 4}, {}, QStringLiteral("里"))});
    const Issue accepted = changes::accept(issue, QStringLiteral("i")).value();
    QCOMPARE(sample::textAt(accepted, sample::headline()), QStringLiteral("封挖期间里的小故事"));
    QCOMPARE(sample::textAt(changes::reject(accepted, QStringLiteral("i")).value(), sample::headline()), QStringLiteral("封挖期间的小故事"));
}

void RepairChangesTest::acceptsNotices() {
    Repair notice = repair(QStringLiteral("n"), {0, 1}, QStringLiteral("封"), QStringLiteral("封"));
    notice.effect = RepairEffect::Notice;
    const Issue seen = changes::accept(sample::withDoubts(page(), {notice}), QStringLiteral("n")).value();
    QVERIFY(seen->doubts.empty());
    QVERIFY(seen.repairs().empty());
    QCOMPARE(seen->decisions.size(), 1);
}

void RepairChangesTest::joinsBlocks() {
    Repair join = repair(QStringLiteral("j"), {16, 17}, QStringLiteral("\n"), {});
    join.effect = RepairEffect::Join;
    const Issue issue = changes::setCut(sample::withDoubts(page(), {join}), ArticleId(10), BlockId(22), false, true).value();
    const Issue joined = changes::accept(issue, QStringLiteral("j")).value();
    QCOMPARE(joined->articles[0]->blocks.size(), size_t(1));
    QCOMPARE(sample::textAt(joined, sample::block(21)), QStringLiteral("居民都待在家里志愿者送菜上门"));
    QVERIFY(joined->articles[0]->blocks[0]->cutEnd);
    QVERIFY(joined->doubts.empty());
    // The blocks stand together already: only the decision remains.
    const Issue byHand = changes::joinWithPrevious(issue, ArticleId(10), BlockId(22)).value();
    QVERIFY(changes::accept(byHand, QStringLiteral("j")).has_value());
}

void RepairChangesTest::joinsAcrossArticles() {
    Repair join = repair(QStringLiteral("j"), {16, 17}, QStringLiteral("\n"), {});
    join.effect = RepairEffect::Join;
    const Issue split = changes::splitArticle(sample::withDoubts(page(), {join}), ArticleId(10), BlockId(22)).value();
    const Issue joined = changes::accept(split, QStringLiteral("j")).value();
    QCOMPARE(joined->articles.size(), size_t(1));
    VERIFY_LEDGER(joined);
    // A heading is no block: nothing to join.
    Repair wrong = repair(QStringLiteral("w"), {8, 9}, QStringLiteral("\n"), {});
    wrong.effect = RepairEffect::Join;
    QVERIFY(!changes::accept(sample::withDoubts(page(), {wrong}), QStringLiteral("w")));
}

void RepairChangesTest::decidesManyAtOnce() {
    const Issue issue = sample::withDoubts(page(), {control(), repair(QStringLiteral("l"), {9, 11}, QStringLiteral("居民"), QStringLiteral("大家")),
                                                    repair(QStringLiteral("m"), {17, 20}, QStringLiteral("志愿者"), QStringLiteral("队员"))});
    const QStringList keys = {QStringLiteral("k"), QStringLiteral("l"), QStringLiteral("m")};
    const Issue all = changes::acceptAll(issue, keys).value();
    QCOMPARE(sample::textAt(all, sample::block(21)), QStringLiteral("大家都待在家里"));
    QCOMPARE(sample::textAt(all, sample::block(22)), QStringLiteral("队员送菜上门"));
    QVERIFY(all->doubts.empty());
    const Issue none = changes::rejectAll(all, keys).value();
    QCOMPARE(none->doubts.size(), size_t(3));
    QCOMPARE(none->articles[0]->blocks[0]->part->text, page()->articles[0]->blocks[0]->part->text);
}

void RepairChangesTest::takesARepairOfSeveralPiecesBackAndAcceptsItAgain() {
    // Blocks 21 and 22 in the wrong order, so that the text over their border comes from two places of the page.
    Issue issue = changes::moveBlock(page(), ArticleId(10), BlockId(22), ArticleId(10), 0).value();
    issue = changes::joinWithPrevious(issue, ArticleId(10), BlockId(21)).value();
    IssueData data = issue.data();
    auto article = std::make_shared<Article>(*data.articles[0]);
    auto block = std::make_shared<Block>(*article->blocks[0]);
    block->part = std::make_shared<const Part>(replaced(*block->part, {6, 8}, QStringLiteral("下"), control(), data.sources).value());
    article->blocks[0] = block;
    data.articles[0] = article;
    const Issue applied = issue.changedTo(data).value();
    QCOMPARE(sample::textAt(applied, sample::block(22)), QStringLiteral("志愿者送菜上下民都待在家里"));
    const Issue back = changes::reject(applied, QStringLiteral("k")).value();
    QCOMPARE(sample::textAt(back, sample::block(22)), QStringLiteral("志愿者送菜上门居民都待在家里"));
    const Issue again = changes::accept(back, QStringLiteral("k")).value();
    QCOMPARE(sample::textAt(again, sample::block(22)), QStringLiteral("志愿者送菜上下民都待在家里"));
    QVERIFY(again->doubts.empty());
}

QTEST_GUILESS_MAIN(RepairChangesTest)
#include "repair_changes_test.moc"
