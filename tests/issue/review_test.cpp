#include "app/issue/review.h"
#include "tests/issue/sample_issue.h"

using namespace lilong;

namespace {

/// A headline, two paragraphs and a folio, with a doubt in each and one in the folio.
Issue doubtful() {
    const Issue page = sample::article(QStringLiteral("封挖期间的小故事\n居民都待在家里\n志愿者送菜上门\n第3版"));
    Repair surest = sample::repair(QStringLiteral("a"), {1, 2}, QStringLiteral("挖"), QStringLiteral("控"));
    surest.confidence = 0.95;
    Repair even = sample::repair(QStringLiteral("b"), {9, 10}, QStringLiteral("居"), QStringLiteral("屋"));
    even.confidence = 0.5;
    Repair unlikely = sample::repair(QStringLiteral("c"), {17, 18}, QStringLiteral("志"), QStringLiteral("士"), QStringLiteral("misread-marks"));
    unlikely.confidence = 0.49;
    const Repair folio = sample::repair(QStringLiteral("d"), {26, 27}, QStringLiteral("3"), QStringLiteral("8"));
    return sample::withDoubts(page, {surest, even, unlikely, folio});
}

QStringList keysOf(const std::vector<RepairPtr>& repairs) {
    QStringList keys;
    for (const RepairPtr& repair : repairs)
        keys << repair->key;
    return keys;
}

QStringList keysOf(const Issue& issue, const ReviewFilter& filter) { return keysOf(filtered(issue, repairsOf(issue, filter.state), filter)); }

} // namespace

class ReviewFilterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filters_data() {
        QTest::addColumn<ReviewFilter>("filter");
        QTest::addColumn<QString>("keys");
        QTest::newRow("everything") << ReviewFilter{} << QStringLiteral("a b c d");
        QTest::newRow("rule") << ReviewFilter{.rule = QStringLiteral("misread-marks")} << QStringLiteral("c");
        QTest::newRow("unknown rule") << ReviewFilter{.rule = QStringLiteral("none")} << QString();
        QTest::newRow("article") << ReviewFilter{.article = ArticleId(10)} << QStringLiteral("a b c");
        QTest::newRow("in no article") << ReviewFilter{.article = ArticleId()} << QStringLiteral("d");
        QTest::newRow("likely") << ReviewFilter{.certainty = Certainty::Likely} << QStringLiteral("a d");
        QTest::newRow("even, the border in") << ReviewFilter{.certainty = Certainty::Even} << QStringLiteral("b");
        QTest::newRow("unlikely") << ReviewFilter{.certainty = Certainty::Unlikely} << QStringLiteral("c");
        QTest::newRow("together") << ReviewFilter{.rule = QStringLiteral("look-alike"), .article = ArticleId(10), .certainty = Certainty::Likely} << QStringLiteral("a");
    }

    void filters() {
        QFETCH(ReviewFilter, filter);
        QFETCH(QString, keys);
        QCOMPARE(keysOf(doubtful(), filter).join(QLatin1Char(' ')), keys);
    }

    void everyRepairHasOneState() {
        Issue issue = changes::reject(doubtful(), QStringLiteral("b")).value();
        issue = changes::accept(issue, QStringLiteral("a")).value();
        issue = changes::typeText(issue, sample::headline(), {5, 6}, QStringLiteral("大"), QStringLiteral("burst")).value();
        QCOMPARE(keysOf(repairsOf(issue, ReviewState::Open)), (QStringList{QStringLiteral("c"), QStringLiteral("d")}));
        QCOMPARE(keysOf(repairsOf(issue, ReviewState::TurnedDown)), QStringList{QStringLiteral("b")});
        QCOMPARE(keysOf(repairsOf(issue, ReviewState::Accepted)), QStringList{QStringLiteral("a")});
        QVERIFY(repairsOf(issue, ReviewState::ByRule).empty());
        QCOMPARE(repairsOf(issue, ReviewState::Typed).size(), size_t(1));
        QCOMPARE(repairsOf(issue, ReviewState::Applied).size(), size_t(2));
        IssueData undecided = issue.data();
        undecided.decisions.clear();
        QCOMPARE(keysOf(repairsOf(issue.changedTo(undecided).value(), ReviewState::ByRule)), QStringList{QStringLiteral("a")});
    }

    void countsWhatCanBeAskedFor() {
        const Issue issue = doubtful();
        const ReviewCounts counts = countsOf(issue, repairsOf(issue, ReviewState::Open));
        QCOMPARE(counts.rules.value(QStringLiteral("look-alike")), 3);
        QCOMPARE(counts.rules.value(QStringLiteral("misread-marks")), 1);
        QCOMPARE(counts.articles.value(ArticleId(10)), 3);
        QCOMPARE(counts.articles.value(ArticleId()), 1);
        QCOMPARE(counts.certainties.value(Certainty::Likely), 2);
    }
};

QTEST_APPLESS_MAIN(ReviewFilterTest)
#include "review_test.moc"
