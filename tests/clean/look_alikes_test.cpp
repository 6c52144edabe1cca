#include "app/clean/look_alikes.h"

#include "app/clean/joined_readings.h"
#include "app/clean/look_alike_judge.h"
#include "app/clean/look_alike_pairs.h"
#include "app/issue/changes.h"
#include "app/language/knowledge.h"
#include "app/language/lexicon.h"

#include <QTest>

using namespace lilong;

class LookAlikeCorrectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void misreadWordsAreFound_data();
    void misreadWordsAreFound();
    void cleanTextIsLeftAlone();
    void namesAreProtected();
    void aNameMetOnceIsAskedAbout();
    void whatThePageSaysTwiceIsACandidate();
    void repeatedNamesAreAskedAbout();
    void bylinesAreSearched();
    void whatWasAddedIsProposed_data();
    void whatWasAddedIsProposed();
    void whatWasAddedGoesWhenAccepted();
    void ownWordsAreProtected();
    void aDecisionIsKept();
    void theRuleCanBeSwitchedOff();
    void oneDoubtIsNoProofOfItself();
    void neighboursAreReadTogether_data();
    void neighboursAreReadTogether();
    void pairsMustReadBetterTogether();
    void whatWasReadTogetherIsOneDecision();
    void whatWasDecidedAloneStaysAlone();
    void readingsSideBySideAreOneQuestion_data();
    void readingsSideBySideAreOneQuestion();
    void oneThatIsUnlikelyPullsNoneDown();
    void whatLeansOnAQuestionIsOne();
    void whatIsSureWaitsForNothingBehindAMark();
    void doubtsBesideMakeAPhraseLessSure();

private:
    [[nodiscard]] Issue issueWith(const QStringList& paragraphs, const std::vector<Mention>& mentions = {}) const;
    [[nodiscard]] Issue corrected(const Issue& issue, const CleanOptions& options = {}) const;
    KnowledgePtr knowledge_;
};

void LookAlikeCorrectionTest::initTestCase() {
    const auto knowledge = Knowledge::load();
    QVERIFY(knowledge.has_value());
    knowledge_ = *knowledge;
}

/// An issue of one article; the mentions stand in its first paragraph.
Issue LookAlikeCorrectionTest::issueWith(const QStringList& paragraphs, const std::vector<Mention>& mentions) const {
    const QString text = paragraphs.join(u'\n');
    const auto source = std::make_shared<const Source>(Source{SourceId(1), QStringLiteral("page"), {}, QStringLiteral("UTF-8"), text});
    IssueData data = Issue::fromSources({source}).data();
    data.furniture.clear();
    Article article{.id = data.nextId<ArticleId>()};
    qsizetype start = 0;
    for (const QString& paragraph : paragraphs) {
        const PartPtr part = makePart(TracedText(*source, {start, start + paragraph.size()}), start == 0 ? mentions : std::vector<Mention>());
        article.blocks.push_back(std::make_shared<const Block>(Block{data.nextId<BlockId>(), BlockType::Paragraph, part}));
        start += paragraph.size() + 1;
    }
    data.articles.push_back(std::make_shared<const Article>(std::move(article)));
    Result<Issue> issue = Issue::create(std::move(data));
    if (!issue)
        qFatal("%s", qUtf8Printable(issue.error().message()));
    return *issue;
}

Issue LookAlikeCorrectionTest::corrected(const Issue& issue, const CleanOptions& options) const {
    Result<Issue> made = correctLookAlikes(issue, *knowledge_, options, Progress());
    if (!made)
        qFatal("%s", qUtf8Printable(made.error().message()));
    return *made;
}

namespace {

/// A page of a poor scan: enough misread words that the page's rate of error is plain.
const QStringList poorPage{
    QStringLiteral("梧桐新村的居民区活动窒里，志恩者们正在忙着布置会场。社区卫生服努中心的医生为老人量血压。"),
    QStringLiteral("大家一起打扫楼道，清理垃圾，把小花园收抬得干干净净。居委会主仕说，这样的活动每个月都会举办。"),
    QStringLiteral("封控期间，物资由物业统一配送，孩于们在家里上网课。在大家的帮助下，我们渡过了难关。")};

QStringList readingsOf(const Issue& issue) {
    QStringList readings;
    for (const RepairPtr& repair : issue.repairs())
        readings.push_back(repair->before + u'>' + repair->after);
    return readings;
}

} // namespace

namespace {

QStringList poorPageWith(const QString& sentence) { return poorPage + QStringList{sentence}; }

RepairPtr repairWith(const Issue& issue, const QString& before) {
    for (const RepairPtr& repair : issue.repairs())
        if (repair->before == before)
            return repair;
    return nullptr;
}

} // namespace

void LookAlikeCorrectionTest::misreadWordsAreFound_data() {
    QTest::addColumn<QString>("reading");
    QTest::newRow("孩子") << QStringLiteral("于>子");
    QTest::newRow("志愿者") << QStringLiteral("恩>愿");
    QTest::newRow("服务") << QStringLiteral("努>务");
    QTest::newRow("收拾") << QStringLiteral("抬>拾");
    QTest::newRow("主任") << QStringLiteral("仕>任");
}

void LookAlikeCorrectionTest::misreadWordsAreFound() {
    QFETCH(QString, reading);
    const Issue issue = corrected(issueWith(poorPage));
    QVERIFY2(readingsOf(issue).contains(reading), qPrintable(readingsOf(issue).join(u' ')));
    for (const RepairPtr& repair : issue.repairs()) {
        QCOMPARE(repair->rule, lookAlikeRule);
        QVERIFY(repair->confidence > 0.0 && repair->confidence <= 1.0);
        QVERIFY(repair->reason.particulars.contains(repair->after));
    }
}

void LookAlikeCorrectionTest::cleanTextIsLeftAlone() {
    QStringList clean = poorPage;
    const std::pair<QChar, QChar> wrong[] = {{u'窒', u'室'}, {u'恩', u'愿'}, {u'努', u'务'}, {u'抬', u'拾'}, {u'仕', u'任'}, {u'于', u'子'}};
    for (QString& paragraph : clean)
        for (const auto& [read, printed] : wrong)
            paragraph.replace(read, printed);
    const Issue issue = issueWith(clean);
    QVERIFY2(corrected(issue).isSameAs(issue), qPrintable(readingsOf(corrected(issue)).join(u' ')));
}

void LookAlikeCorrectionTest::namesAreProtected() {
    QStringList paragraphs = poorPage;
    const qsizetype at = paragraphs[0].indexOf(u'恩');
    const Mention name{.kind = MentionKind::Person, .form = MentionForm::Title, .span = {at - 1, at + 2}};
    Mention again = name;
    again.span = {paragraphs[0].size(), paragraphs[0].size() + 3};
    paragraphs[0] += QStringLiteral("志恩者。");
    for (const RepairPtr& repair : corrected(issueWith(paragraphs, {name, again})).repairs())
        QVERIFY(repair->after != u"愿" || repair->state == RepairState::Proposed);
}

/// What the issue has only once may be a misread word that was taken for a name; that is asked, never done.
void LookAlikeCorrectionTest::aNameMetOnceIsAskedAbout() {
    const qsizetype at = poorPage[0].indexOf(u'恩');
    Mention name{.kind = MentionKind::Person, .form = MentionForm::Title, .span = {at - 1, at + 2}};
    const auto stateOf = [&] {
        for (const RepairPtr& repair : corrected(issueWith(poorPage, {name})).repairs())
            if (repair->after == u"愿")
                return std::optional(repair->state);
        return std::optional<RepairState>();
    };
    QCOMPARE(stateOf(), RepairState::Proposed);
    name.byEditor = true;
    QCOMPARE(stateOf(), std::nullopt);
}

/// A name that no dictionary has is what the page says it is: of two readings the one that it has elsewhere.
void LookAlikeCorrectionTest::whatThePageSaysTwiceIsACandidate() {
    QStringList paragraphs = poorPage;
    paragraphs += QStringLiteral("柳莺里在河边。柳莺里的木匠手艺人人夸，柳莺里的门从来不锁。柳营里拆掉的那天，大家都来送。");
    const QStringList readings = readingsOf(corrected(issueWith(paragraphs)));
    QVERIFY2(readings.contains(QStringLiteral("营>莺")), qPrintable(readings.join(u' ')));
}

/// 传 is no surname, 傅 is one and is mostly read so: also where the issue says it again and again.
void LookAlikeCorrectionTest::repeatedNamesAreAskedAbout() {
    QStringList paragraphs = poorPage;
    std::vector<Mention> names;
    for (const QString& sentence : {QStringLiteral("楼组长传玉兰每天敲门。"), QStringLiteral("传玉兰今年六十岁。")}) {
        const qsizetype at = paragraphs[0].size() + sentence.indexOf(u'传');
        names.push_back({.kind = MentionKind::Person, .form = MentionForm::Title, .span = {at, at + 3}});
        paragraphs[0] += sentence;
    }
    const Issue issue = corrected(issueWith(paragraphs, names));
    QVERIFY2(readingsOf(issue).count(QStringLiteral("传>傅")) == 2, qPrintable(readingsOf(issue).join(u' ')));
    for (const RepairPtr& repair : issue.repairs())
        QVERIFY(repair->before != u"传" || repair->state == RepairState::Proposed);
}

void LookAlikeCorrectionTest::bylinesAreSearched() {
    const Issue issue = issueWith(poorPageWith(QStringLiteral("通讯员 传玉兰")));
    const BlockId last = issue->articles[0]->blocks.back()->id;
    const Result<Issue> signedIssue = changes::promoteBlock(issue, issue->articles[0]->id, last, PartRole::Byline);
    QVERIFY(signedIssue.has_value());
    const QStringList readings = readingsOf(corrected(*signedIssue));
    QVERIFY2(readings.contains(QStringLiteral("传>傅")), qPrintable(readings.join(u' ')));
}

void LookAlikeCorrectionTest::whatWasAddedIsProposed_data() {
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("added");
    QTest::newRow("before a word") << QStringLiteral("门口摆着几盆人花，孩子们每天浇水。") << QStringLiteral("人");
    QTest::newRow("behind a mark") << QStringLiteral("楼里充电难、了晾晒更难，大家提了十年。") << QStringLiteral("了");
    QTest::newRow("before a character") << QStringLiteral("全楼三十九户人家，住得最和久的是沈玉兰。") << QStringLiteral("和");
    QTest::newRow("rightly between people") << QStringLiteral("王春梅和沈玉兰住在三楼，她们和居委会一起布置会场。") << QString();
    QTest::newRow("rightly before a character that calls one") << QStringLiteral("王春梅和孙女住在四楼。") << QString();
}

void LookAlikeCorrectionTest::whatWasAddedIsProposed() {
    QFETCH(QString, sentence);
    QFETCH(QString, added);
    const Issue issue = corrected(issueWith(poorPageWith(sentence)));
    QStringList found;
    for (const RepairPtr& repair : issue.repairs())
        if (repair->after.isEmpty() && repair->confidence >= 0.5) {
            found << repair->before;
            QCOMPARE(repair->state, RepairState::Proposed);
            QVERIFY(!repair->reason.sentence.isEmpty());
        }
    QCOMPARE(found.join(u' '), added);
}

void LookAlikeCorrectionTest::whatWasAddedGoesWhenAccepted() {
    const Issue issue = corrected(issueWith(poorPageWith(QStringLiteral("全楼三十九户人家，住得最和久的是沈玉兰。"))));
    const RepairPtr repair = repairWith(issue, QStringLiteral("和"));
    QVERIFY(repair);
    const Result<Issue> taken = changes::accept(issue, repair->key);
    QVERIFY(taken.has_value());
    QCOMPARE((*taken)->articles[0]->blocks.back()->part->text.text(), QStringLiteral("全楼三十九户人家，住得最久的是沈玉兰。"));
}

void LookAlikeCorrectionTest::ownWordsAreProtected() {
    CleanOptions options;
    options.ownWords = {QStringLiteral("志恩者")};
    const QStringList readings = readingsOf(corrected(issueWith(poorPage), options));
    QVERIFY(!readings.contains(QStringLiteral("恩>愿")));
    QVERIFY(readings.contains(QStringLiteral("努>务")));
}

void LookAlikeCorrectionTest::aDecisionIsKept() {
    const Issue first = corrected(issueWith(poorPage));
    QVERIFY(!first.repairs().empty());
    const RepairPtr repair = first.repairs().front();
    for (const Decision decision : {Decision::Rejected, Decision::Accepted}) {
        IssueData data = issueWith(poorPage).data();
        data.decisions.insert(repair->key, decision);
        const Issue again = corrected(*Issue::create(std::move(data)));
        QCOMPARE(again.repair(repair->key)->state, decision == Decision::Accepted ? RepairState::Applied : RepairState::Rejected);
        QCOMPARE(readingsOf(again).size(), readingsOf(first).size());
    }
}

void LookAlikeCorrectionTest::theRuleCanBeSwitchedOff() {
    CleanOptions options;
    options.switchedOff.insert(lookAlikeRule);
    const Issue issue = issueWith(poorPage);
    QVERIFY(corrected(issue, options).isSameAs(issue));
}

void LookAlikeCorrectionTest::oneDoubtIsNoProofOfItself() {
    const SearchedParts parts = searchedParts(issueWith(poorPage));
    const auto [found, characters, isPoor] = findLookAlikes(parts.texts, *knowledge_);
    QVERIFY(isPoor);
    QVERIFY(found.size() > 3);
    const LookAlikeJudge many(found, characters);
    const LookAlikeJudge one({found.front()}, characters);
    QVERIFY(many.rateWithout(found.front()) > one.rateWithout(found.front()) + 0.3);
    QVERIFY(one.rateWithout(found.front()) < -2.5);
}

/// Neither character makes a word while the other is wrong.
void LookAlikeCorrectionTest::neighboursAreReadTogether_data() {
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("one leans on the other") << QStringLiteral("沈玉兰从柜子里取出一只扩资杯，倒上热茶。") << QStringLiteral("扩资") << QStringLiteral("搪瓷");
    QTest::newRow("both at once") << QStringLiteral("天冷了，周文澜给大家煮了一碗热蚀钝。") << QStringLiteral("蚀钝") << QStringLiteral("馄饨");
}

void LookAlikeCorrectionTest::neighboursAreReadTogether() {
    QFETCH(QString, sentence);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const Issue issue = corrected(issueWith(poorPageWith(sentence)));
    const RepairPtr repair = repairWith(issue, before);
    QVERIFY2(repair, qPrintable(readingsOf(issue).join(u' ')));
    QCOMPARE(repair->after, after);
    QCOMPARE(repair->effect, RepairEffect::Replace);
    QVERIFY(repair->confidence >= 0.5 && repair->confidence < 1.0);
    QVERIFY(repair->reason.particulars.contains(after) && repair->reason.particulars.contains(before));
}

void LookAlikeCorrectionTest::whatWasReadTogetherIsOneDecision() {
    const QStringList page = poorPageWith(QStringLiteral("天冷了，周文澜给大家煮了一碗热蚀钝。"));
    const RepairPtr repair = repairWith(corrected(issueWith(page)), QStringLiteral("蚀钝"));
    QVERIFY(repair);
    for (const Decision decision : {Decision::Rejected, Decision::Accepted}) {
        IssueData data = issueWith(page).data();
        data.decisions.insert(repair->key, decision);
        const Issue again = corrected(*Issue::create(std::move(data)));
        QCOMPARE(again.repair(repair->key)->state, decision == Decision::Accepted ? RepairState::Applied : RepairState::Rejected);
        const QString text = again->articles[0]->blocks.back()->part->text.text();
        QCOMPARE(text.contains(QStringLiteral("一碗热馄饨。")), decision == Decision::Accepted);
        QCOMPARE(text.size(), page.back().size());
    }
}

/// An earlier look found one of the two by itself, and the editor said what to do with it.
void LookAlikeCorrectionTest::whatWasDecidedAloneStaysAlone() {
    const QString sentence = QStringLiteral("天冷了，周文澜给大家煮了一碗热蚀钝。");
    const QString text = poorPageWith(sentence).join(u'\n');
    const qsizetype at = text.indexOf(u'钝');
    const QString key = repairKey(lookAlikeRule, QStringLiteral("钝"), QStringLiteral("饨"), QStringView(text).left(at), QStringView(text).mid(at + 1), 0);
    IssueData data = issueWith(poorPageWith(sentence)).data();
    data.decisions.insert(key, Decision::Rejected);
    const Issue issue = corrected(*Issue::create(std::move(data)));
    QVERIFY(!repairWith(issue, QStringLiteral("蚀钝")));
    QVERIFY(issue.repair(key));
    QCOMPARE(issue.repair(key)->state, RepairState::Rejected);
}

/// Two halves that each make a word with the other say little where what stands there reads well.
void LookAlikeCorrectionTest::pairsMustReadBetterTogether() {
    const auto gain = [this](const QString& text, qsizetype at, const QString& printed) {
        return modelGain({.text = 0, .at = at, .printed = {printed[0].unicode(), printed[1].unicode()}}, text, *knowledge_);
    };
    QVERIFY(gain(QStringLiteral("煮了一碗小蚀钝"), 5, QStringLiteral("馄饨")) > 5);
    QVERIFY(gain(QStringLiteral("她坐在门口只听不说"), 5, QStringLiteral("吩咐")) < 2);
}

void LookAlikeCorrectionTest::readingsSideBySideAreOneQuestion_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("they touch") << QStringLiteral("热蚀钝") << QStringLiteral("热馄饨") << QStringList{QStringLiteral("馄饨")};
    QTest::newRow("in one word") << QStringLiteral("这位恚愿着") << QStringLiteral("这位志愿者") << QStringList{QStringLiteral("志愿者")};
    QTest::newRow("in two words") << QStringLiteral("吃后肉葛卜") << QStringLiteral("吃牛肉萝卜") << QStringList{QStringLiteral("牛肉萝")};
    QTest::newRow("a mark between") << QStringLiteral("吃后，葛卜") << QStringLiteral("吃牛，萝卜") << QStringList{QStringLiteral("牛，萝")};
    QTest::newRow("a line's end between") << QStringLiteral("吃后\n葛卜") << QStringLiteral("吃牛\n萝卜") << QStringList{QStringLiteral("牛"), QStringLiteral("萝")};
    QTest::newRow("far apart") << QStringLiteral("后肉和葛卜") << QStringLiteral("牛肉和萝卜") << QStringList{QStringLiteral("牛"), QStringLiteral("萝")};
}

void LookAlikeCorrectionTest::readingsSideBySideAreOneQuestion() {
    QFETCH(QString, text);
    QFETCH(QString, better);
    QFETCH(QStringList, expected);
    std::vector<JudgedReading> readings;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (text[i] != better[i])
            readings.push_back({.span = {i, i + 1}, .read = text.mid(i, 1), .printed = better.mid(i, 1), .probability = 0.9 - 0.1 * static_cast<double>(i)});
    const auto joined = joinedReadings(text, readings, std::vector<bool>(readings.size(), true));
    QStringList printed;
    for (const JudgedReading& reading : joined) {
        printed << reading.printed;
        QCOMPARE(reading.read, text.mid(reading.span.start, reading.span.length()));
        QVERIFY(!reading.reason.sentence.isEmpty());
    }
    QCOMPARE(printed, expected);
    QCOMPARE(joined.back().probability, readings.back().probability);
}

void LookAlikeCorrectionTest::oneThatIsUnlikelyPullsNoneDown() {
    const JudgedReading likely{.span = {1, 2}, .read = QStringLiteral("蚀"), .printed = QStringLiteral("馄"), .probability = 0.9};
    const JudgedReading unlikely{.span = {2, 3}, .read = QStringLiteral("钝"), .printed = QStringLiteral("饨"), .probability = 0.4};
    const auto joined = joinedReadings(QStringLiteral("热蚀钝"), {likely, unlikely}, {true, true});
    QCOMPARE(joined.size(), size_t(2));
    QCOMPARE(joined.front().probability, 0.9);
}

/// Put right alone, the sure one would leave a word that is still wrong.
void LookAlikeCorrectionTest::whatLeansOnAQuestionIsOne() {
    const JudgedReading sure{.span = {1, 2}, .read = QStringLiteral("蚀"), .printed = QStringLiteral("馄"), .probability = 0.99, .isCertain = true};
    JudgedReading other{.span = {2, 3}, .read = QStringLiteral("钝"), .printed = QStringLiteral("饨"), .probability = 0.7};
    for (const bool isCertain : {false, true}) {
        other.isCertain = isCertain;
        const auto joined = joinedReadings(QStringLiteral("热蚀钝"), {sure, other}, {true, true});
        QCOMPARE(joined.size(), size_t(1));
        QCOMPARE(joined.front().isCertain, isCertain);
    }
}

void LookAlikeCorrectionTest::whatIsSureWaitsForNothingBehindAMark() {
    const JudgedReading sure{.span = {1, 2}, .read = QStringLiteral("苹"), .printed = QStringLiteral("芋"), .probability = 0.99, .isCertain = true};
    JudgedReading other{.span = {3, 4}, .read = QStringLiteral("者"), .printed = QStringLiteral("煮"), .probability = 0.7};
    for (const bool isCertain : {false, true}) {
        other.isCertain = isCertain;
        QCOMPARE(joinedReadings(QStringLiteral("洋苹，者熟"), {sure, other}, {true, true}).size(), size_t(isCertain ? 1 : 2));
    }
}

void LookAlikeCorrectionTest::doubtsBesideMakeAPhraseLessSure() {
    const std::vector<SearchedText> texts{{.text = poorPage.join(u'\n'), .covered = {}, .names = {}}};
    std::vector<LookAlike> found = findLookAlikes(texts, *knowledge_).found;
    const auto child = std::find_if(found.begin(), found.end(), [](const LookAlike& reading) { return reading.read == u'于' && reading.printed == u'子'; });
    QVERIFY(child != found.end());
    const LookAlike reading = *child;
    const LookAlikeJudge alone({reading}, 150);
    QVERIFY(alone.ofPhrase(reading) > 0.99 * alone.probability(reading));
    LookAlike doubt = reading;
    doubt.at += 2;
    doubt.atMost = 0.3;
    const LookAlikeJudge doubted({reading, doubt}, 150);
    QVERIFY(1.0 - doubted.ofPhrase(reading) > 2.0 * (1.0 - doubted.probability(reading)));
    doubt.at = reading.at + 9;
    const LookAlikeJudge far({reading, doubt}, 150);
    QVERIFY(far.ofPhrase(reading) > 0.99 * far.probability(reading));
}

QTEST_APPLESS_MAIN(LookAlikeCorrectionTest)
#include "look_alikes_test.moc"
