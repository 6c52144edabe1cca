#include "app/issue/repair_difference.h"

#include "tests/issue/sample_issue.h"

using namespace lilong;

namespace {

const QString page = QStringLiteral("里弄新事\n甲乙丙。\n丁戊己。\n版");
const QString first = QStringLiteral("k1"), second = QStringLiteral("k2");

Issue withTwoDoubts() {
    return sample::withDoubts(sample::article(page), {sample::repair(second, {10, 11}, QStringLiteral("丁"), QStringLiteral("了")),
                                                      sample::repair(first, {5, 6}, QStringLiteral("甲"), QStringLiteral("申"))});
}

} // namespace

class RepairDifferenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameStateDiffersInNothing() {
        const Issue issue = changes::accept(withTwoDoubts(), first).value();
        QVERIFY(repairDifferences(issue, issue).empty());
        // Work on the text beside a repair is none on the repair.
        const Issue typed = changes::typeText(issue, sample::block(22), {2, 3}, QStringLiteral("子"), QStringLiteral("b")).value();
        QCOMPARE(repairDifferences(issue, typed).size(), size_t(1));
        QCOMPARE(repairDifferences(issue, typed).front().after->rule, editorRule);
    }

    void whatWasDecidedSince() {
        const Issue then = withTwoDoubts();
        const Issue now = changes::reject(changes::accept(then, second).value(), first).value();
        const std::vector<RepairDifference> found = repairDifferences(then, now);
        QCOMPARE(found.size(), size_t(2));
        QCOMPARE(found[0].key, first); // in the order of the page
        QCOMPARE(found[0].before->state, RepairState::Proposed);
        QCOMPARE(found[0].after->state, RepairState::Rejected);
        QCOMPARE(found[0].part, sample::block(21));
        QCOMPARE(found[1].after->state, RepairState::Applied);
        QCOMPARE(found[1].part, sample::block(22));
    }

    void whatOnlyOneStateKnows() {
        const Issue without = sample::article(page), with = withTwoDoubts();
        QVERIFY(!repairDifferences(without, with).front().before);
        QVERIFY(!repairDifferences(with, without).front().after);
        QCOMPARE(repairDifferences(with, without).front().part, sample::block(21));
    }

    void oneArticleOnly() {
        const Issue then = withTwoDoubts();
        const Issue now = changes::splitArticle(changes::acceptAll(then, {first, second}).value(), ArticleId(10), BlockId(22)).value();
        QCOMPARE(repairDifferences(then, now).size(), size_t(2));
        const std::vector<RepairDifference> moved = repairDifferences(then, now, now->articles.back()->id);
        QCOMPARE(moved.size(), size_t(1));
        QCOMPARE(moved.front().key, second);
        QCOMPARE(repairDifferences(then, now, ArticleId(10)).size(), size_t(2)); // it stood there then
    }
};

QTEST_GUILESS_MAIN(RepairDifferenceTest)
#include "repair_difference_test.moc"
