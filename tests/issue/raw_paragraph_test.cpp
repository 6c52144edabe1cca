#include "app/issue/raw_paragraph.h"
#include "tests/issue/sample_issue.h"

using namespace lilong;

namespace {

const PartRef second = sample::block(22);

/// Two paragraphs; in the second a rule's repair, an accepted doubt and a typed word, in the first a repair too.
Issue repaired() {
    Issue issue = sample::withDoubts(sample::article(QStringLiteral("封控期间的小故事\n居民都侍在家里\n志愿者送莱上门\n第3版")),
                                     {sample::repair(QStringLiteral("stay"), {12, 13}, QStringLiteral("侍"), QStringLiteral("待")),
                                      sample::repair(QStringLiteral("greens"), {21, 22}, QStringLiteral("莱"), QStringLiteral("菜"))});
    issue = changes::acceptAll(issue, {QStringLiteral("stay"), QStringLiteral("greens")}).value();
    return changes::typeText(issue, second, {7, 7}, QStringLiteral("来了"), QStringLiteral("burst")).value();
}

} // namespace

class RawParagraphTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheRawTextOfOneParagraphAndPutsItBack() {
        const Issue before = repaired();
        QCOMPARE(sample::textAt(before, second), QStringLiteral("志愿者送菜上门来了"));
        const RawShown raw = showRaw(before, second).value();
        QCOMPARE(sample::textAt(raw.issue, second), QStringLiteral("志愿者送莱上门"));
        QCOMPARE(sample::textAt(raw.issue, sample::block(21)), QStringLiteral("居民都待在家里")); // another paragraph
        QCOMPARE(raw.issue->decisions.value(QStringLiteral("greens")), Decision::Rejected);
        QCOMPARE(raw.issue->doubts.size(), size_t(1)); // to be accepted again from the list
        VERIFY_LEDGER(raw.issue);
        QVERIFY(showsRaw(raw.issue, raw.paragraph));
        QCOMPARE(hideRaw(raw.issue, raw.paragraph).value(), before);
    }

    void keepsTheParagraphInOnePiece() {
        Issue issue = sample::article(QStringLiteral("小故事\n居民都在\n家里\n第3版"));
        issue = changes::joinWithPrevious(issue, ArticleId(10), BlockId(22)).value();
        const RawSpan gap{SourceId(1), {8, 9}};
        IssueData data = issue.data();
        auto article = std::make_shared<Article>(*data.articles[0]);
        Part part = *article->blocks[0]->part;
        TracedText text = part.text.sliced({0, 4});
        Repair closed = sample::repair(QStringLiteral("break"), gap.span, QStringLiteral("\n"), {}, QStringLiteral("line-break"));
        closed.state = RepairState::Applied;
        text.appendMark({gap, 0, std::make_shared<const Repair>(closed)});
        text.append(part.text.sliced({4, 6}));
        auto block = std::make_shared<Block>(*article->blocks[0]);
        block->part = makePart(text);
        article->blocks[0] = block;
        data.articles[0] = article;
        issue = issue.changedTo(data).value();
        issue = changes::typeText(issue, sample::block(21), {0, 1}, QStringLiteral("村"), QStringLiteral("b")).value();
        const RawShown raw = showRaw(issue, sample::block(21)).value();
        QCOMPARE(sample::textAt(raw.issue, sample::block(21)), QStringLiteral("居民都在家里"));
        QCOMPARE(raw.issue->articles[0]->blocks.size(), issue->articles[0]->blocks.size());
    }

    void refusesWhereNothingWasChanged() {
        const Issue plain = sample::article(QStringLiteral("小故事\n居民都在\n第3版"));
        QCOMPARE(showRaw(plain, sample::block(21)).error().kind, Error::Kind::Input);
        QCOMPARE(showRaw(plain, sample::block(99)).error().kind, Error::Kind::Input);
    }

    void doesNotWriteOverWhatCameSince() {
        const RawShown raw = showRaw(repaired(), second).value();
        const Issue typed = changes::typeText(raw.issue, second, {0, 0}, QStringLiteral("新"), QStringLiteral("c")).value();
        QVERIFY(!showsRaw(typed, raw.paragraph));
        QVERIFY(!hideRaw(typed, raw.paragraph));
        // Work elsewhere stays.
        const Issue elsewhere = changes::typeText(raw.issue, sample::headline(), {0, 0}, QStringLiteral("新"), QStringLiteral("c")).value();
        const Issue back = hideRaw(elsewhere, raw.paragraph).value();
        QCOMPARE(sample::textAt(back, second), QStringLiteral("志愿者送菜上门来了"));
        QCOMPARE(sample::textAt(back, sample::headline()), QStringLiteral("新封控期间的小故事"));
        QVERIFY(back->doubts.empty());
        QCOMPARE(back->decisions.value(QStringLiteral("greens")), Decision::Accepted);
    }
};

QTEST_APPLESS_MAIN(RawParagraphTest)
#include "raw_paragraph_test.moc"
