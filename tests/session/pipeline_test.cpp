#include "app/session/import_job.h"

#include "app/issue/ledger.h"

#include <QTest>

#include <algorithm>

namespace lilong {
namespace {

const QString page = QStringLiteral("楼组长带头 弄堂换新颜\n近期，文昌里居民区党总支书记沈巧云带领志愿者们清理\n楼道。大家干 得很\n起劲。\n（社区通讯员 林小满）\n");

std::vector<DecodedText> textsOf(const QString& text) {
    return {DecodedText{QStringLiteral("page.txt"), QByteArray(64, 'a'), QStringLiteral("UTF-8"), true, text}};
}

} // namespace

class PipelineTest : public QObject {
    Q_OBJECT

    KnowledgePtr knowledge_;

private Q_SLOTS:
    void initTestCase();
    void goesTheWholeWay();
    void progressOnlyGrows();
    void stopsBetweenStages();
    void honoursDecisions();
    void takesWhatIsSureEnough();
    void refusesBlankPages();
};

void PipelineTest::initTestCase() {
    const Result<KnowledgePtr> knowledge = Knowledge::load();
    QVERIFY(knowledge);
    knowledge_ = *knowledge;
}

void PipelineTest::goesTheWholeWay() {
    const Result<Issue> issue = importPages(textsOf(page), *knowledge_, {}, Progress());
    QVERIFY2(issue, issue ? "" : qPrintable(issue.error().message()));
    QVERIFY(issue->data().state == IssueState::Cleaned);
    QVERIFY(!issue->data().articles.empty());
    QVERIFY(checkLedger(issue->data()));
    QCOMPARE(issue->data().sources[0]->text, page);
}

void PipelineTest::progressOnlyGrows() {
    double last = -1.0;
    bool grows = true;
    const Progress progress(CancelToken(), [&](double share, const QString&) {
        grows = grows && share >= last && share <= 1.0;
        last = share;
    });
    QVERIFY(importPages(textsOf(page), *knowledge_, {}, progress));
    QVERIFY(grows);
    QCOMPARE(last, 1.0);
}

void PipelineTest::stopsBetweenStages() {
    const CancelToken token;
    const Progress progress(token, [&](double share, const QString&) {
        if (share > 0.4)
            token.cancel();
    });
    const Result<Issue> issue = importPages(textsOf(page), *knowledge_, {}, progress);
    QVERIFY(!issue);
    QCOMPARE(issue.error().kind, Error::Kind::Cancelled);
}

void PipelineTest::honoursDecisions() {
    const Result<Issue> first = importPages(textsOf(page), *knowledge_, {}, Progress());
    QVERIFY(first);
    const std::vector<RepairPtr> made = first->repairs();
    QVERIFY(!made.empty());
    const Result<Issue> second = runPipeline(first->data().sources, {{made[0]->key, Decision::Rejected}}, *knowledge_, {}, Progress());
    QVERIFY(second);
    QCOMPARE(second->data().decisions.value(made[0]->key), Decision::Rejected);
    const RepairPtr again = second->repair(made[0]->key);
    QVERIFY(!again || again->state == RepairState::Rejected);
}

void PipelineTest::takesWhatIsSureEnough() {
    const std::vector<DecodedText> texts = textsOf(QStringLiteral("楼组长带头 弄堂换新颜\n近期，文昌里居民区的志愿者们清理\n楼道。大家干 得很\n起劲。他说\"好\n（社区通讯员 林小满）\n"));
    const Result<Issue> asFound = importPages(texts, *knowledge_, {}, Progress());
    QVERIFY(asFound);
    double surest = -1.0;
    for (const RepairPtr& doubt : asFound->data().doubts)
        surest = doubt->effect == RepairEffect::Replace ? std::max(surest, doubt->confidence) : surest;
    QVERIFY2(surest >= 0.0, "the unclosed quotation mark must be a doubt, or this test shows nothing");

    PipelineOptions options;
    options.acceptFrom = surest;
    const Result<Issue> trusting = importPages(texts, *knowledge_, options, Progress());
    QVERIFY(trusting);
    QVERIFY(checkLedger(trusting->data()));
    for (const RepairPtr& doubt : asFound->data().doubts) {
        const bool taken = trusting->data().decisions.value(doubt->key, Decision::Rejected) == Decision::Accepted;
        if (doubt->effect == RepairEffect::Replace)
            QCOMPARE(taken, doubt->confidence >= surest);
    }
}

void PipelineTest::refusesBlankPages() {
    const Result<Issue> issue = importPages(textsOf(QStringLiteral(" \f \n")), *knowledge_, {}, Progress());
    QVERIFY(!issue);
    QCOMPARE(issue.error().kind, Error::Kind::Input);
}

} // namespace lilong

QTEST_GUILESS_MAIN(lilong::PipelineTest)
#include "pipeline_test.moc"
