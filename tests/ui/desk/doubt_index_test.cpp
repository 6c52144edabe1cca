#include "ui/desk/doubt_index.h"

#include "tests/ui/desk/page_maker.h"

#include "app/issue/changes.h"

#include <QTest>

#include <random>

using namespace lilong;

namespace {

constexpr int paragraphs = 40;

QString paragraph(int i) { return QStringLiteral("柳荫里第%1号楼的王春梅每天清早下楼买菜，顺路把邻居的报纸也带上。").arg(100 + i); }

/// Every paragraph has two doubts.
Issue doubtful() {
    QStringList texts;
    for (int i = 0; i < paragraphs; ++i)
        texts << paragraph(i);
    PageMaker page(texts.join(u'\n'));
    page.addArticle({}, texts);
    for (int i = 0; i < paragraphs; ++i) {
        page.addDoubt(QStringLiteral("a%1").arg(i), QStringLiteral("第%1号").arg(100 + i), QStringLiteral("第%1弄").arg(100 + i));
        page.addDoubt(QStringLiteral("b%1").arg(i), QStringLiteral("里第%1").arg(100 + i), QStringLiteral("外第%1").arg(100 + i));
    }
    return page.make();
}

std::vector<std::vector<Span>> allSpans(const DoubtIndex& index, const Issue& issue) {
    std::vector<std::vector<Span>> spans;
    issue.forEachPart([&](const PartRef&, const PartPtr& part) { spans.push_back(index.spansIn(part->text)); });
    return spans;
}

Issue with(const Issue& issue, std::vector<RepairPtr> doubts) {
    IssueData data = issue.data();
    data.doubts = std::move(doubts);
    return issue.changedTo(std::move(data)).value();
}

} // namespace

class DoubtIndexTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneDecisionIsOneStretch() {
        const Issue issue = doubtful();
        DoubtIndex index;
        QCOMPARE(index.follow(issue).size(), size_t(paragraphs)); // the two of a paragraph touch each other
        QVERIFY(index.follow(issue).empty());
        const RepairPtr decided = issue->doubts[14];
        const Issue rejected = changes::reject(issue, decided->key).value();
        const std::vector<RawSpan> stretches = index.follow(rejected);
        QCOMPARE(stretches, (std::vector<RawSpan>{decided->raw}));
        QCOMPARE(index.follow(issue), stretches); // undone
    }

    /// However doubts come and go, the index says what one says that was made from the state alone.
    void followingIsLikeReadingAnew() {
        const Issue issue = doubtful();
        std::mt19937 random(7);
        DoubtIndex index;
        Issue now = issue;
        for (int round = 0; round < 60; ++round) {
            std::vector<RepairPtr> doubts;
            const unsigned share = std::uniform_int_distribution<unsigned>(0, 10)(random);
            for (const RepairPtr& doubt : issue->doubts) {
                if (std::uniform_int_distribution<unsigned>(0, 9)(random) < share)
                    doubts.push_back(doubt);
            }
            if (round % 3 == 0)
                std::shuffle(doubts.begin(), doubts.end(), random);
            now = with(now, std::move(doubts));
            (void)index.follow(now);
            DoubtIndex anew;
            (void)anew.follow(now);
            QCOMPARE(allSpans(index, now), allSpans(anew, now));
        }
    }
};

QTEST_GUILESS_MAIN(DoubtIndexTest)
#include "doubt_index_test.moc"
