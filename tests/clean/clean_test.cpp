#include "app/clean/clean.h"
#include "app/issue/column_break.h"
#include "tests/issue/sample_issue.h"

#include <QSet>

#include <ctime>
#include <limits>

using namespace lilong;

namespace {

const QString pageText = QStringLiteral("““邻邻里里””的的新新客客厅厅\n\n近日, 街道在文化中心举办了\n一场别开生面的邻里节活动, \n三百多位居⺠带着自家做的\n点心来到现场, 互相品尝。\n\n他们都来\"了大家好");

QStringList shown(const std::vector<RepairPtr>& repairs) {
    QStringList all;
    for (const RepairPtr& repair : repairs)
        all += QStringLiteral("%1 %2 %3→%4 %5").arg(repair->key, repair->rule, repair->before, repair->after).arg(int(repair->state));
    return all;
}

QSet<QString> keys(const Issue& issue) {
    QSet<QString> all;
    for (const RepairPtr& repair : issue.repairs())
        all.insert(repair->key);
    return all;
}

RepairPtr firstOf(const Issue& issue, const char* rule) {
    for (const RepairPtr& repair : issue.repairs()) {
        if (repair->rule == QLatin1String(rule))
            return repair;
    }
    return nullptr;
}

QString wholeText(const Issue& issue) {
    QString text;
    issue.forEachPart([&](const PartRef&, const PartPtr& part) { text += textOf(part); });
    return text;
}

} // namespace

class CleanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void repairsAPage();
    void secondRunFindsNothingNew();
    void secondRunSeesTheBreaksBetweenColumns();
    void honoursDecisions();
    void keepsTwinsApart();
    void keepsKeysWhenALineIsAdded();
    void leavesTheEditorsWordsAlone();
    void leavesPlacedTextAlone();
    void switchesRulesOff();
    void joinsTheFewLinesOfASecondSheet();
    void movesMentions();
    void stopsWhenAsked();
    void isLinear();

private:
    Result<Issue> run(const Issue& issue, const CleanOptions& options = {}) const { return clean(issue, *knowledge_, options, Progress()); }
    Issue cleaned(const QString& text) const { return run(Issue::fromSources({sample::source(text)})).value(); }
    std::shared_ptr<const Knowledge> knowledge_;
};

void CleanTest::initTestCase() {
    const auto loaded = Knowledge::load();
    QVERIFY(loaded.has_value());
    knowledge_ = *loaded;
}

void CleanTest::repairsAPage() {
    const Issue issue = cleaned(pageText);
    QCOMPARE(wholeText(issue), QStringLiteral("“邻里”的新客厅\n\n近日，街道在文化中心举办了一场别开生面的邻里节活动，三百多位居民带着自家做的点心来到现场，互相品尝。\n\n他们都来\"了大家好"));
    QCOMPARE(issue->state, IssueState::Cleaned);
    QCOMPARE(issue->doubts.size(), size_t(1));
    QCOMPARE(issue->doubts[0]->state, RepairState::Proposed);
    QCOMPARE(qsizetype(keys(issue).size()), qsizetype(issue.repairs().size()));
    VERIFY_LEDGER(issue);
}

void CleanTest::secondRunFindsNothingNew() {
    const Issue once = cleaned(pageText);
    const Issue twice = run(once).value();
    QVERIFY(twice.isSameAs(once));
}

/// Two columns in each line, put behind one another as the stage before cleaning does: only its repairs hold line ends there.
void CleanTest::secondRunSeesTheBreaksBetweenColumns() {
    const QString first = QStringLiteral("近日，街道在文化中心举办了一");
    const QString second = QStringLiteral("场别开生面的邻里节活动，三百");
    const QString third = QStringLiteral("多位居民一起来到活动的现场，");
    const QString fourth = QStringLiteral("大家互相品尝自家做的点心。");
    const QString raw = first + QLatin1Char(' ') + third + second + QLatin1Char(' ') + fourth;
    const SourcePtr page = sample::source(raw);
    const auto at = [&](const QString& line) { return Span{raw.indexOf(line), raw.indexOf(line) + line.size()}; };
    TracedTextBuilder builder;
    for (const QString& line : {first, second, third, fourth}) {
        const Span held = at(line);
        builder.add({{page->id, held}, held.length(), nullptr}, line);
        if (line == fourth)
            break;
        const Span gap{held.end, held.end + (line == third ? 0 : 1)};
        builder.add(columnBreak({page->id, gap}, slice(raw, gap), QStringLiteral("\n")), QStringLiteral("\n"));
    }
    IssueData data = Issue::fromSources({page}).data();
    data.furniture[0].part = makePart(std::move(builder).build());
    const Issue once = run(Issue::create(std::move(data)).value()).value();
    QCOMPARE(wholeText(once), first + second + third + fourth);
    const Issue twice = run(once).value();
    QCOMPARE(wholeText(twice), wholeText(once));
    QCOMPARE(shown(twice.repairs()), shown(once.repairs()));
    QVERIFY(twice.isSameAs(once));

    const Issue kept = run(once, {.switchedOff = {QStringLiteral("line-break")}}).value();
    QCOMPARE(wholeText(kept), wholeText(once)); // of a rule that does not run nothing is taken back
}

void CleanTest::honoursDecisions() {
    const Issue once = cleaned(pageText);
    const RepairPtr radical = firstOf(once, "folding");
    const RepairPtr quote = once->doubts[0];
    Issue decided = changes::reject(once, radical->key).value();
    decided = changes::accept(decided, quote->key).value();
    const Issue again = run(decided).value();
    QVERIFY(wholeText(again).contains(QStringLiteral("居⺠")));
    QVERIFY(wholeText(again).endsWith(QStringLiteral("他们都来“了大家好")));
    QCOMPARE(again.repair(radical->key)->state, RepairState::Rejected);
    QCOMPARE(again->doubts.size(), size_t(1));
    QCOMPARE(shown(run(again).value().repairs()), shown(again.repairs()));
    // The same decisions on the raw page give the same text.
    IssueData data = Issue::fromSources(once->sources).data();
    data.decisions = again->decisions;
    QCOMPARE(wholeText(run(Issue::create(data).value()).value()), wholeText(again));
}

void CleanTest::keepsTwinsApart() {
    const Issue once = cleaned(QStringLiteral("志愿者扶老人过马路⺠心所向皆是如此\n\n志愿者扶老人过马路⺠心所向皆是如此"));
    const std::vector<RepairPtr> twins = once.repairs();
    QCOMPARE(twins.size(), size_t(2));
    QVERIFY(twins[0]->key != twins[1]->key);
    const Issue rejected = changes::reject(once, twins[1]->key).value();
    const Issue again = run(rejected).value();
    QCOMPARE(wholeText(again), wholeText(rejected));
    QCOMPARE(again.repair(twins[1]->key)->state, RepairState::Rejected);
    QCOMPARE(again.repair(twins[0]->key)->state, RepairState::Applied);
}

void CleanTest::keepsKeysWhenALineIsAdded() {
    const QSet<QString> before = keys(cleaned(pageText));
    const QSet<QString> after = keys(cleaned(QStringLiteral("社区食堂, 开张了！\n\n") + pageText));
    QVERIFY(after.contains(before));
    QVERIFY(after.size() > before.size());
}

void CleanTest::leavesTheEditorsWordsAlone() {
    const Issue raw = Issue::fromSources({sample::source(QStringLiteral("今天,大家来了,很好"))});
    const PartRef page{.role = PartRole::Furniture, .furniture = raw->furniture[0].id};
    const Issue typed = changes::typeText(raw, page, {2, 3}, QStringLiteral(",,"), QStringLiteral("b")).value();
    QCOMPARE(wholeText(run(typed).value()), QStringLiteral("今天,,大家来了，很好"));
}

void CleanTest::leavesPlacedTextAlone() {
    const Issue placed = sample::article(QStringLiteral("标题,一\n正文,二\n第3版,三"));
    QCOMPARE(wholeText(run(placed).value()), wholeText(placed));
}

/// What had no room on a page stands on a second sheet, in lines of the first one's width.
void CleanTest::joinsTheFewLinesOfASecondSheet() {
    const QString paragraph = QStringLiteral("柳荫里的居民昨天在楼下开\n了一个会，说的是怎样给老楼装\n上电梯，谁家出多少钱，哪天动\n工，管道往哪里移，说好了。\n");
    const QString rest = QStringLiteral("大家约好了下个星期天上午\n再到楼下来看一遍图样。\n");
    auto first = std::make_shared<Source>(Source{SourceId(1), QStringLiteral("a.txt"), {}, QStringLiteral("UTF-8"), paragraph.repeated(3)});
    auto second = std::make_shared<Source>(Source{SourceId(2), QStringLiteral("a.txt"), {}, QStringLiteral("UTF-8"), rest});
    const Issue both = run(Issue::fromSources({first, second})).value();
    QVERIFY(wholeText(both).contains(QStringLiteral("星期天上午再到楼下")));
    const Issue alone = run(Issue::fromSources({second})).value();
    QVERIFY(!wholeText(alone).contains(QStringLiteral("星期天上午再到楼下")));
}

void CleanTest::switchesRulesOff() {
    const Issue issue = run(Issue::fromSources({sample::source(QStringLiteral("今天, 好"))}), {{QStringLiteral("punctuation-width")}}).value();
    QCOMPARE(wholeText(issue), QStringLiteral("今天,好"));
}

void CleanTest::movesMentions() {
    const Issue raw = Issue::fromSources({sample::source(QStringLiteral("今天 ，王宁来了"))});
    const PartRef page{.role = PartRole::Furniture, .furniture = raw->furniture[0].id};
    const Issue tagged = changes::tag(raw, page, {4, 6}, MentionKind::Person, MentionForm::Name, {}).value();
    const PartPtr part = run(tagged).value().part(page);
    QCOMPARE(part->mentions.size(), size_t(1));
    QCOMPARE(slice(textOf(part), part->mentions[0].span).toString(), QStringLiteral("王宁"));
}

void CleanTest::stopsWhenAsked() {
    CancelToken token;
    token.cancel();
    const Result<Issue> stopped = clean(Issue::fromSources({sample::source(pageText)}), *knowledge_, {}, Progress(token, {}));
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
}

/// Four times the text may not take sixteen times as long: the bound is loose, a square is far beyond it.
void CleanTest::isLinear() {
    // The processor's time, and the best of three: other work on the machine only ever makes a run longer.
    const auto spent = [&](int times) {
        const Issue raw = Issue::fromSources({sample::source((pageText + QStringLiteral("\n\n")).repeated(times))});
        std::clock_t best = std::numeric_limits<std::clock_t>::max();
        for (int attempt = 0; attempt < 3; ++attempt) {
            const std::clock_t start = std::clock();
            const bool done = run(raw).has_value();
            best = done ? std::min(best, std::max<std::clock_t>(1, std::clock() - start)) : -1;
        }
        return best;
    };
    const std::clock_t small = spent(100);
    const std::clock_t large = spent(400);
    QVERIFY(small > 0 && large > 0);
    QVERIFY2(large < small * 10, qPrintable(QStringLiteral("%1, then %2 ticks").arg(small).arg(large)));
}

QTEST_GUILESS_MAIN(CleanTest)
#include "clean_test.moc"
