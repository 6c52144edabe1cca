#include "app/session/repair_again.h"

#include "app/clean/catalogue.h"
#include "app/issue/changes.h"
#include "app/issue/ledger.h"
#include "app/session/session.h"
#include "tests/session/sample_issue.h"

#include <QTest>

namespace lilong {
namespace {

// Broken lines, half-width marks, a torn word, a name, a mark that nothing closes, a heading that belongs to nobody.
const QString page = QStringLiteral(
    "楼组长带头 弄堂换新颜\n"
    "近期,文昌里居民区党总支书记沈巧云带领志愿者们清\n"
    "理楼道，大家干 得很起劲，从早上八点一直忙到中午\n"
    "十二点，堆放多年的杂物一样一样搬出了门洞，楼道里\n"
    "头一回亮堂起来。居民周文澜说，这样的弄堂才像个家\n"
    "，以后要天天这样，人人都来出一份力。\n"
    "（社区通讯员 林小满）\n"
    "\n"
    "老裁缝的新手艺\n"
    "缝纫铺里的王春梅今年六十八岁...她十六岁跟着师\n"
    "傅学裁衣，四十多年没有离开过这条弄堂，邻居们的衣\n"
    "裳都经过她的手。她说\"做衣裳和做人一样，针脚要密\n"
    "。大家都来向她学，铺子里的灯常常亮到夜里九点，弄\n"
    "堂里的人都叫她老裁缝。\n"
    "（社区通讯员 林小满）\n"
    "\n"
    "夏夜纳凉晚会本周六举行\n");

std::vector<SourcePtr> pages(const QString& text = page) {
    return {std::make_shared<const Source>(Source{SourceId(1), QStringLiteral("page.txt"), QByteArray(64, 'a'), QStringLiteral("UTF-8"), text})};
}

QString wholeText(const Issue& issue) {
    QStringList lines;
    issue.forEachPart([&](const PartRef& ref, const PartPtr& part) { lines << QString::number(static_cast<int>(ref.role)) + QLatin1Char(' ') + textOf(part); });
    return lines.join(QLatin1Char('\n'));
}

/// The block that holds a text.
PartRef blockWith(const Issue& issue, const QString& text) {
    for (const ArticlePtr& article : issue->articles) {
        for (const BlockPtr& block : article->blocks) {
            if (textOf(block->part).contains(text))
                return {.role = PartRole::Block, .article = article->id, .block = block->id};
        }
    }
    return {};
}

RepairPtr appliedOf(const Issue& issue, const char* rule) {
    for (const RepairPtr& repair : issue.repairs()) {
        if (repair->rule == QLatin1String(rule) && repair->state == RepairState::Applied)
            return repair;
    }
    return nullptr;
}

QSet<QString> doubtsOf(const Issue& issue) {
    QSet<QString> keys;
    for (const RepairPtr& doubt : issue->doubts)
        keys << doubt->key;
    return keys;
}

/// The texts of an article's parts with their tags: "清晨，[银杏三村]的早市".
QString describedTags(const Article& article) {
    QStringList lines;
    const auto add = [&lines](const PartPtr& part) {
        QString text = textOf(part);
        for (auto mention = part ? part->mentions.rbegin() : std::vector<Mention>().rbegin(); part && mention != part->mentions.rend(); ++mention)
            text.insert(mention->span.end, QStringLiteral("|%1]").arg(mention->person.number())).insert(mention->span.start, QLatin1Char('['));
        lines << text;
    };
    for (const PartPtr& head : {article.kicker, article.headline, article.deck, article.byline})
        add(head);
    for (const BlockPtr& block : article.blocks)
        add(block->part);
    return lines.join(QLatin1Char('\n'));
}

Span spanOf(const Issue& issue, const PartRef& ref, const QString& text) {
    const qsizetype start = textOf(issue.part(ref)).indexOf(text);
    return {start, start + text.size()};
}

} // namespace

class RepairAgainTest : public QObject {
    Q_OBJECT

    KnowledgePtr knowledge_;

    Issue imported(const PipelineOptions& options = {}) const { return runPipeline(pages(), {}, *knowledge_, options, Progress()).value(); }
    Result<Issue> again(const Issue& issue, const PipelineOptions& options = {}) const { return repairAgain(issue, *knowledge_, options, Progress()); }
    /// What running again must never differ in: it finds nothing the second time.
    void verifySettled(const Issue& issue, const PipelineOptions& options = {}) const {
        const Result<Issue> twice = again(issue, options);
        QVERIFY(twice);
        QVERIFY(*twice == issue);
        QVERIFY(twice->isSameAs(issue));
    }

private Q_SLOTS:
    void initTestCase();
    void findsNothingNewBehindAnImport();
    void doesWhatAnImportDoes();
    void keepsDecisions();
    void keepsWhatWasTyped();
    void keepsBlocksAsTheyWereMoved();
    void keepsTagsAndWhatWasUntagged();
    void findsNamesAnew();
    void switchedOffRulesAreTakenBack();
    void switchedOnRulesAreFollowed();
    void anyRuleCanBeSwitchedOffAndOn_data();
    void anyRuleCanBeSwitchedOffAndOn();
    void doesNotWriteOverTheEditor();
    void leavesSettledUnplacedText();
    void placesLateComers();
    void structuresOnlyNewPages();
    void isOneStep();
    void stopsWhenAsked();
};

void RepairAgainTest::initTestCase() {
    const Result<KnowledgePtr> knowledge = Knowledge::load();
    QVERIFY(knowledge);
    knowledge_ = *knowledge;
    const Issue issue = imported();
    QCOMPARE(issue->articles.size(), size_t(2));
    for (const ArticlePtr& article : issue->articles)
        QVERIFY2(article->headline && article->byline && article->blocks.size() == 1, qPrintable(wholeText(issue)));
    QVERIFY(appliedOf(issue, "punctuation-width"));
    QVERIFY(appliedOf(issue, "ellipsis-dash"));
    QVERIFY(!issue->people.empty());
}

void RepairAgainTest::findsNothingNewBehindAnImport() { verifySettled(imported()); }

void RepairAgainTest::doesWhatAnImportDoes() {
    const Issue raw = Issue::fromSources(pages());
    const Result<Issue> made = again(raw);
    QVERIFY(made);
    QCOMPARE(wholeText(*made), wholeText(imported()));
    QVERIFY(made->data().state == IssueState::Cleaned);
    QCOMPARE(made->data().people.size(), imported()->people.size());
    verifySettled(*made);
}

void RepairAgainTest::keepsDecisions() {
    Issue issue = imported();
    QVERIFY2(!issue->doubts.empty(), "the unclosed quotation mark must be a doubt, or this test shows less");
    const QString taken = appliedOf(issue, "ellipsis-dash")->key;
    issue = changes::reject(issue, taken).value();
    const QString doubt = issue->doubts.front()->key;
    issue = changes::reject(issue, doubt).value();
    const Issue after = again(issue).value();
    QVERIFY(after == issue);
    QCOMPARE(after->decisions.value(taken), Decision::Rejected);
    QCOMPARE(after.repair(taken)->state, RepairState::Rejected);
    QVERIFY(wholeText(after).contains(QStringLiteral("六十八岁...")));
}

void RepairAgainTest::keepsWhatWasTyped() {
    Issue issue = imported();
    const PartRef ref = blockWith(issue, QStringLiteral("起劲"));
    issue = changes::typeText(issue, ref, spanOf(issue, ref, QStringLiteral("大家干得很起劲")), QStringLiteral("人人动手"), QStringLiteral("b")).value();
    issue = changes::typeText(issue, ref, {0, 0}, QStringLiteral("【本报讯】"), QStringLiteral("c")).value();
    const Issue after = again(issue).value();
    QVERIFY(textOf(after.part(ref)).startsWith(QStringLiteral("【本报讯】")));
    QVERIFY(textOf(after.part(ref)).contains(QStringLiteral("人人动手")));
    QVERIFY(after == issue);
}

void RepairAgainTest::keepsBlocksAsTheyWereMoved() {
    Issue issue = imported();
    const PartRef first = blockWith(issue, QStringLiteral("起劲"));
    const PartRef second = blockWith(issue, QStringLiteral("缝纫铺"));
    QVERIFY2(!first.article.isEmpty() && !second.article.isEmpty(), qPrintable(wholeText(issue)));
    issue = changes::splitBlock(issue, first.article, first.block, spanOf(issue, first, QStringLiteral("居民周文澜")).start).value();
    issue = changes::moveBlock(issue, second.article, second.block, first.article, 0).value();
    issue = changes::setBlockType(issue, first.article, first.block, BlockType::Caption).value();
    issue = changes::blockToFurniture(issue, first.article, second.block, FurnitureKind::Unplaced).value();
    const Issue after = again(issue).value();
    QCOMPARE(wholeText(after), wholeText(issue));
    QCOMPARE(after.block(first.article, first.block)->type, BlockType::Caption);
    verifySettled(after);
}

void RepairAgainTest::keepsTagsAndWhatWasUntagged() {
    Issue issue = imported();
    const PartRef ref = blockWith(issue, QStringLiteral("沈巧云"));
    issue = changes::refuseMention(issue, ref, spanOf(issue, ref, QStringLiteral("沈巧云"))).value();
    issue = changes::tag(issue, ref, spanOf(issue, ref, QStringLiteral("弄堂")), MentionKind::Place, MentionForm::Name, {}).value();
    QVERIFY(again(issue).value() == issue);
}

/// Names in text that she has put right since are found; what is known of the others in the archive stays.
void RepairAgainTest::findsNamesAnew() {
    Issue issue = imported();
    const PartRef ref = blockWith(issue, QStringLiteral("周文澜"));
    IssueData linked = issue.data();
    linked.people.front().record = RecordId(7);
    issue = issue.changedTo(std::move(linked)).value();
    issue = changes::typeText(issue, ref, spanOf(issue, ref, QStringLiteral("居民周文澜说")), QStringLiteral("居民沈玉兰说"), QStringLiteral("b")).value();
    const Issue after = again(issue).value();
    const auto isNamed = [&](const QString& name) {
        return std::any_of(after->people.begin(), after->people.end(), [&](const Person& person) { return person.name == name; });
    };
    QVERIFY(isNamed(QStringLiteral("沈玉兰")));
    QVERIFY(!isNamed(QStringLiteral("周文澜")));
    QCOMPARE(after->people.front().record, RecordId(7));
    verifySettled(after);
}

void RepairAgainTest::switchedOffRulesAreTakenBack() {
    const Issue issue = imported();
    const PipelineOptions options{.clean = {.switchedOff = {QStringLiteral("ellipsis-dash")}}};
    const Issue after = again(issue, options).value();
    QVERIFY(wholeText(issue).contains(QStringLiteral("六十八岁……她十六岁")));
    QVERIFY(wholeText(after).contains(QStringLiteral("六十八岁...她十六岁")));
    QVERIFY(!appliedOf(after, "ellipsis-dash"));
    QVERIFY(after->decisions.isEmpty()); // nobody decided anything
    QVERIFY(checkLedger(after.data()));
    QVERIFY(countsOf(issue, after).takenBack > 0);
    verifySettled(after, options);
    QVERIFY(wholeText(again(after).value()) == wholeText(issue)); // and back again
}

void RepairAgainTest::switchedOnRulesAreFollowed() {
    const PipelineOptions without{.clean = {.switchedOff = {QStringLiteral("punctuation-width"), QStringLiteral("ellipsis-dash")}}};
    const Issue issue = imported(without);
    QVERIFY(wholeText(issue).contains(QStringLiteral("近期,文昌里")));
    const Issue after = again(issue).value();
    QVERIFY(wholeText(after).contains(QStringLiteral("近期，文昌里")));
    QVERIFY(wholeText(after).contains(QStringLiteral("六十八岁……她十六岁")));
    QVERIFY(countsOf(issue, after).made > 0);
    QVERIFY(checkLedger(after.data()));
    verifySettled(after);
}

void RepairAgainTest::anyRuleCanBeSwitchedOffAndOn_data() {
    QTest::addColumn<QString>("rule");
    for (const Rule& rule : catalogue())
        QTest::newRow(rule.name) << QString::fromLatin1(rule.name);
    for (const char* rule : {"columns", "torn-paragraph", "look-alike"})
        QTest::newRow(rule) << QString::fromLatin1(rule);
}

void RepairAgainTest::anyRuleCanBeSwitchedOffAndOn() {
    QFETCH(QString, rule);
    const Issue issue = imported();
    const PipelineOptions without{.clean = {.switchedOff = {rule}}};
    const Issue off = again(issue, without).value();
    verifySettled(off, without);
    QVERIFY(checkLedger(off.data()));
    const Issue on = again(off).value();
    QCOMPARE(wholeText(on), wholeText(issue));
    QCOMPARE(doubtsOf(on), doubtsOf(issue));
}

void RepairAgainTest::doesNotWriteOverTheEditor() {
    const PipelineOptions without{.clean = {.switchedOff = {QStringLiteral("ellipsis-dash")}}};
    Issue issue = imported(without);
    const PartRef ref = blockWith(issue, QStringLiteral("六十八岁..."));
    issue = changes::typeText(issue, ref, spanOf(issue, ref, QStringLiteral("...")), QStringLiteral("。。"), QStringLiteral("b")).value();
    const Issue after = again(issue).value();
    QVERIFY(textOf(after.part(ref)).contains(QStringLiteral("六十八岁。。她十六岁")));
    verifySettled(after);
}

/// A notice that was answered, and what the editor put aside herself, are settled.
void RepairAgainTest::leavesSettledUnplacedText() {
    Issue issue = imported();
    for (const RepairPtr& doubt : std::vector<RepairPtr>(issue->doubts)) {
        if (doubt->effect == RepairEffect::Notice)
            issue = changes::accept(issue, doubt->key).value();
    }
    QVERIFY(again(issue).value() == issue);
}

void RepairAgainTest::placesLateComers() {
    const QString slogan = QStringLiteral("夏夜纳凉晚会本周六举行");
    const Issue issue = imported();
    const auto isUnplaced = [&](const Issue& one) {
        return std::any_of(one->furniture.begin(), one->furniture.end(),
                           [&](const Furniture& item) { return item.kind == FurnitureKind::Unplaced && textOf(item.part) == slogan; });
    };
    QVERIFY2(isUnplaced(issue), qPrintable(wholeText(issue)));
    PipelineOptions options;
    options.recipe.lines = {{FurnitureKind::Slogan, slogan}};
    const Issue after = again(issue, options).value();
    QVERIFY(!isUnplaced(after));
    QCOMPARE(after->furniture.size(), issue->furniture.size());
    QCOMPARE(countsOf(issue, after).placed, 1);
    QVERIFY(std::none_of(after->doubts.begin(), after->doubts.end(), [](const RepairPtr& doubt) { return doubt->effect == RepairEffect::Notice; }));
    verifySettled(after, options);
}

/// A page that came to an issue on which an editor has worked already.
void RepairAgainTest::structuresOnlyNewPages() {
    const Issue first = changes::setState(imported(), IssueState::Read).value();
    IssueData data = first.data();
    const auto added = std::make_shared<const Source>(Source{SourceId(2), QStringLiteral("page2.txt"), QByteArray(64, 'b'), QStringLiteral("UTF-8"),
                                                             QStringLiteral("银杏三村的早市\n每天清晨,银杏三村的早市最热闹。\n（社区通讯员 沈玉兰）\n")});
    data.sources.push_back(added);
    const auto id = data.nextId<FurnitureId>();
    data.furniture.push_back({id, FurnitureKind::Unplaced, makePart(TracedText(*added, {0, added->text.size()}))});
    const Issue issue = first.changedTo(std::move(data)).value();
    const Issue after = again(issue).value();
    QCOMPARE(after->articles.size(), first->articles.size() + 1);
    for (size_t i = 0; i < first->articles.size(); ++i)
        QCOMPARE(describedTags(*after->articles[i]), describedTags(*first->articles[i]));
    const PartRef made = blockWith(after, QStringLiteral("每天清晨，银杏三村"));
    QVERIFY(!made.article.isEmpty());
    QVERIFY(!after.part(made)->mentions.empty());
    QCOMPARE(after->state, IssueState::Read);
    verifySettled(after);
}

void RepairAgainTest::isOneStep() {
    class StillClock final : public Clock {
        QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(0); }
    } clock;
    const PipelineOptions options{.clean = {.switchedOff = {QStringLiteral("ellipsis-dash")}}};
    Session session(imported(), {}, {}, clock);
    const Issue before = session.issue();
    QVERIFY(session.apply(QStringLiteral("again"), again(session.issue())));
    QVERIFY(!session.canUndo()); // nothing to do is no step
    QVERIFY(session.apply(QStringLiteral("again"), again(session.issue(), options)));
    QCOMPARE(session.steps().size(), size_t(2));
    session.undo();
    QVERIFY(session.issue().isSameAs(before));
}

void RepairAgainTest::stopsWhenAsked() {
    const CancelToken token;
    token.cancel();
    const Result<Issue> made = repairAgain(imported(), *knowledge_, {}, Progress(token, {}));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, Error::Kind::Cancelled);
}

} // namespace lilong

QTEST_GUILESS_MAIN(lilong::RepairAgainTest)
#include "repair_again_test.moc"
