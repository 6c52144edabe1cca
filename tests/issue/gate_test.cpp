#include "app/issue/gate.h"

#include "app/issue/page_states.h"
#include "tests/issue/sample_issue.h"

using namespace lilong;
using Kind = GateFinding::Kind;

namespace {

Issue complete(const QString& text) {
    return changes::setMasthead(sample::article(text), {QStringLiteral("柳荫家园"), QStringLiteral("柳荫里居民区"), QStringLiteral("2023-07"), QStringLiteral("12")}).value();
}

QStringList said(const std::vector<GateFinding>& findings) {
    QStringList list;
    for (const GateFinding& one : findings)
        list << one.sentence;
    return list;
}

/// The issue with a second page, whose only text is unplaced.
Issue withSecondPage(const Issue& issue) {
    IssueData data = issue.data();
    const SourcePtr page = sample::source(QStringLiteral("梧桐新村"), 2);
    data.sources.push_back(page);
    data.furniture.push_back({FurnitureId(91), FurnitureKind::Unplaced, makePart(TracedText(*page, {0, 4}))});
    return issue.changedTo(std::move(data)).value();
}

} // namespace

class GateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCleanIssuePasses() { QCOMPARE(said(gateFindings(complete(QStringLiteral("题\n正文。\n版")))), QStringList()); }

    void asksForTheMasthead() {
        const Issue issue = changes::setMasthead(sample::article(QStringLiteral("题\n正文。\n版")), {QStringLiteral("柳荫家园"), {}, {}, QStringLiteral("12")}).value();
        QCOMPARE(said(gateFindings(issue)), QStringList({QStringLiteral("The newsletter's publisher is not known."), QStringLiteral("The issue's date is not known.")}));
    }

    void listsOpenDoubtsWhereTheyStand() {
        Repair open = sample::repair(QStringLiteral("k1"), {3, 4}, QStringLiteral("文"), QStringLiteral("闻"));
        open.reason = {QStringLiteral("It reads better."), {}};
        Repair closed = sample::repair(QStringLiteral("k2"), {2, 3}, QStringLiteral("正"), QStringLiteral("证"));
        closed.state = RepairState::Rejected;
        const auto found = gateFindings(sample::withDoubts(complete(QStringLiteral("题\n正文。\n版")), {closed, open}));
        QCOMPARE(said(found), QStringList(QStringLiteral("正【文→闻】。 — It reads better.")));
        QCOMPARE(found.front().part, std::optional(sample::block(21)));
        QCOMPARE(found.front().span, (Span{1, 2}));
        QCOMPARE(found.front().repair, QStringLiteral("k1"));
        QCOMPARE(found.front().page, SourceId(1));
    }

    void aJoinStandsWhereTheFirstHalfEnds() {
        Repair join = sample::repair(QStringLiteral("j"), {5, 6}, QStringLiteral("\n"), {});
        join.effect = RepairEffect::Join;
        join.reason = {QStringLiteral("One sentence."), {}};
        const auto found = gateFindings(sample::withDoubts(complete(QStringLiteral("题\n春天到\n了。\n版")), {join}));
        QCOMPARE(said(found), QStringList(QStringLiteral("春天到【+】了。 — One sentence.")));
        QCOMPARE(found.front().part, std::optional(sample::block(21)));
        QCOMPARE(found.front().span, (Span{2, 3}));
    }

    void aLineBreakBetweenPartsStandsWhereTheFirstEnds() {
        Repair lineBreak = sample::repair(QStringLiteral("b"), {5, 6}, QStringLiteral("\n"), {});
        lineBreak.reason = {QStringLiteral("One line."), {}};
        const auto found = gateFindings(sample::withDoubts(complete(QStringLiteral("题\n春天到\n了。\n版")), {lineBreak}));
        QCOMPARE(said(found), QStringList(QStringLiteral("春天到【+】了。 — One line.")));
        QCOMPARE(found.front().part, std::optional(sample::block(21)));
        QCOMPARE(found.front().span, (Span{2, 3}));
    }

    void longWordsAreShortened_data() {
        QTest::addColumn<int>("length");
        QTest::addColumn<bool>("isWhole");
        QTest::newRow("as long as is shown") << 32 << true;
        QTest::newRow("longer") << 33 << false;
    }

    void longWordsAreShortened() {
        QFETCH(int, length);
        QFETCH(bool, isWhole);
        const QString words = QString(length, QChar(0x6625));
        Repair notice = sample::repair(QStringLiteral("n"), {2, 2 + length}, words, {});
        notice.effect = RepairEffect::Notice;
        const auto found = gateFindings(sample::withDoubts(complete(QStringLiteral("题\n%1\n版").arg(words)), {notice}));
        QCOMPARE(found.front().sentence.contains(words), isWhole);
        QCOMPARE(found.front().sentence.count(QStringLiteral("…")), isWhole ? 0 : 1);
        QCOMPARE(found.front().span, (Span{0, length}));
    }

    void readsThePartsInOrder() {
        Issue issue = complete(QStringLiteral("“题\n正文。\n（乙》\n版"));
        issue = changes::setCut(issue, ArticleId(10), BlockId(21), true, true).value();
        QCOMPARE(said(gateFindings(issue)),
                 QStringList({QStringLiteral("The mark “ is not closed: “题"), QStringLiteral("The page lost the text before “正文。”."),
                              QStringLiteral("The page lost the text behind “正文。”."), QStringLiteral("The mark （ is not closed: （乙》"),
                              QStringLiteral("The mark 》 is closed and was not opened: （乙》")}));
    }

    void aQuotationMayRunOverParagraphs() {
        QCOMPARE(said(gateFindings(complete(QStringLiteral("题\n他说：“甲。\n“乙。”\n版")))), QStringList());
    }

    void namesWithoutATag() {
        const Issue issue = complete(QStringLiteral("题\n王春梅来了。\n版"));
        const auto found = gateFindings(issue, {{{sample::block(21), {0, 3}, MentionKind::Person}}, {}});
        QCOMPARE(said(found), QStringList(QStringLiteral("“王春梅” looks like somebody's name and has no tag.")));
        QCOMPARE(found.front().span, (Span{0, 3}));
    }

    void conflictsComeFirst() {
        Conflict conflict;
        conflict.key = QStringLiteral("c");
        conflict.reason = {QStringLiteral("Two people are one."), {}};
        const auto found = gateFindings(complete(QStringLiteral("“题\n正文。\n版")), {{}, {conflict}});
        QCOMPARE(said(found), QStringList({QStringLiteral("Two people are one."), QStringLiteral("The mark “ is not closed: “题")}));
        QCOMPARE(found.front().conflict, QStringLiteral("c"));
    }

    void headingsWithoutABody() {
        const Issue issue = complete(QStringLiteral("题\n正文。\n版"));
        const Issue bare = changes::setBlockType(issue, ArticleId(10), BlockId(21), BlockType::Caption).value();
        QCOMPARE(said(gateFindings(bare)), QStringList(QStringLiteral("Nothing stands under the heading “题”.")));
        const Issue untitled = changes::demoteHead(issue, ArticleId(10), PartRole::Headline).value();
        QCOMPARE(said(gateFindings(untitled)), QStringList(QStringLiteral("The article that begins “题” has no heading.")));
    }

    void whatIsLetPassStaysPassed() {
        Issue issue = complete(QStringLiteral("“题\n正文。\n版"));
        const GateFinding found = gateFindings(issue).front();
        QCOMPARE(openFindings(gateFindings(issue)), 1);
        issue = changes::letPass(issue, found).value();
        // An edit elsewhere does not bring it back.
        issue = changes::typeText(issue, sample::block(21), {0, 0}, QStringLiteral("新"), QStringLiteral("b")).value();
        QVERIFY(gateFindings(issue).front().isPassed);
        QCOMPARE(openFindings(gateFindings(issue)), 0);
        issue = changes::letPass(issue, found, false).value();
        QCOMPARE(openFindings(gateFindings(issue)), 1);
    }

    void aDoubtIsNotLetPass() {
        const Issue issue = sample::withDoubts(complete(QStringLiteral("题\n正文。\n版")), {sample::repair(QStringLiteral("k"), {2, 3}, QStringLiteral("正"), QStringLiteral("证"))});
        QVERIFY(!changes::letPass(issue, gateFindings(issue).front()));
    }

    void onePageOnly() {
        const Issue issue = withSecondPage(complete(QStringLiteral("“题\n正文。\n版")));
        QCOMPARE(gateFindings(issue).size(), size_t(2));
        QCOMPARE(said(gateFindings(issue, {}, SourceId(2))), QStringList(QStringLiteral("“梧桐新村” stands nowhere yet.")));
    }

    void pagesHaveStatesOfTheirOwn() {
        Issue issue = withSecondPage(changes::setState(complete(QStringLiteral("题\n正文。\n版")), IssueState::Cleaned).value());
        QCOMPARE(pageState(issue.data(), SourceId(2)), IssueState::Cleaned);
        issue = changes::setPageState(issue, SourceId(1), IssueState::Ready).value();
        QCOMPARE(pageState(issue.data(), SourceId(1)), IssueState::Ready);
        QCOMPARE(pageState(issue.data(), SourceId(2)), IssueState::Cleaned);
        QCOMPARE(issue->state, IssueState::Cleaned);
        issue = changes::setPageState(issue, SourceId(2), IssueState::Read).value();
        QCOMPARE(issue->state, IssueState::Read);
        issue = changes::setState(issue, IssueState::SecondRead).value();
        QCOMPARE(pageState(issue.data(), SourceId(1)), IssueState::SecondRead);
        QVERIFY(!changes::setPageState(issue, SourceId(7), IssueState::Read));
    }

    void anArticleKnowsItsPages() {
        const Issue issue = withSecondPage(complete(QStringLiteral("题\n正文。\n版")));
        QCOMPARE(pagesOf(*issue->articles.front(), issue.data()), (std::vector<SourceId>{SourceId(1)}));
    }
};

QTEST_GUILESS_MAIN(GateTest)
#include "gate_test.moc"
