#include "app/structure/page_reading.h"

#include "app/language/knowledge.h"

#include <QTest>

using namespace lilong;

namespace {

constexpr FragmentKind P = FragmentKind::Paragraph;
constexpr FragmentKind H = FragmentKind::Heading;
constexpr FragmentKind B = FragmentKind::Byline;

const QString lamps = QStringLiteral("柳荫里的路灯坏了三个月，居民夜里回家要打手电。楼组长沈玉兰把路灯的号码抄在本子上，一盏一盏报修，路灯终于亮了");
const QString lampsEnd = QStringLiteral("路灯亮的那晚，沈玉兰数了一遍，柳荫里二十四盏路灯，一盏也不少。");
const QString garden = QStringLiteral("梧桐新村的屋顶上有一片菜园，番茄和丝瓜爬满了架子。王春梅每天清早上屋顶浇水，菜园的收成分给独居老人。");
const QString tornHere = QStringLiteral("这些年里小区的楼道干净了，花坛整齐了，居民的脸上也");
const QString gardenEnd = QStringLiteral("今年的菜园收了三百斤番茄，王春梅说，屋顶上的风最懂番茄。");

} // namespace

class PageReadingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        const auto loaded = Knowledge::load();
        QVERIFY(loaded.has_value());
        knowledge_ = *loaded;
    }

    void headlinesOpenAndBylinesClose() {
        add(H, QStringLiteral("路灯亮了"));
        add(P, lamps + u'。');
        add(B, QStringLiteral("□记者 周文澜"));
        add(H, QStringLiteral("屋顶上的菜园"));
        add(P, garden);
        add(B, QStringLiteral("□记者 顾银杏"));
        const PageReading reading = read();
        QCOMPARE(reading.roles[0], PageRole::Headline);
        QCOMPARE(reading.roles[3], PageRole::Headline);
        QCOMPARE(reading.articles, (std::vector<size_t>{0, 0, 0, 1, 1, 1}));
    }

    void aSingleHeadingBeforeTheBylineStandsInside() {
        add(H, QStringLiteral("路灯亮了"));
        add(P, lamps + u'。');
        add(H, QStringLiteral("一盏也不少"), 0);
        add(P, lampsEnd, 0);
        add(B, QStringLiteral("□记者 周文澜"), 0);
        const PageReading reading = read();
        QCOMPARE(reading.roles[2], PageRole::Crosshead);
        QCOMPARE(reading.articles, (std::vector<size_t>(5, 0)));
    }

    void aNumberedHeadingStandsInside() {
        add(H, QStringLiteral("路灯亮了"));
        add(P, lamps + u'。');
        add(H, QStringLiteral("一、一盏也不少"), 0);
        add(P, lampsEnd, 0);
        QCOMPARE(read().roles[2], PageRole::Crosshead);
    }

    /// A neighbour stands between two columns: the torn sentence says where the first article goes on.
    void goesBackToATornText() {
        add(H, QStringLiteral("路灯亮了"));
        add(P, lamps + QStringLiteral("，大家都"));
        add(H, QStringLiteral("屋顶上的菜园"));
        add(P, garden);
        add(B, QStringLiteral("□记者 顾银杏"), 0);
        add(P, QStringLiteral("来谢她。") + lampsEnd);
        add(B, QStringLiteral("□记者 周文澜"), 0);
        const PageReading reading = read({{1, 5, 4.0, 3.0}});
        QCOMPARE(reading.articles, (std::vector<size_t>{0, 0, 1, 1, 1, 0, 0}));
        QCOMPARE(reading.joins.size(), size_t{1});
        QCOMPARE(reading.joins.front().pair.second, size_t{5});
        QVERIFY(reading.joins.front().certainty > 0.6);
    }

    /// Two articles one above the other, both over two columns: each column's foot tears one, and the tops take turns.
    void tornTextsTakeTurns() {
        add(H, QStringLiteral("路灯亮了"));
        add(P, lamps + QStringLiteral("，大家都"));
        add(H, QStringLiteral("屋顶上的菜园"));
        add(P, garden + QStringLiteral("架子底下"));
        add(P, QStringLiteral("来谢她。") + lampsEnd);
        add(P, QStringLiteral("摆着凳子。") + gardenEnd);
        const PageReading reading = read({{1, 4, 3.0, 0.5}, {1, 5, 2.5, 0.0}, {3, 4, 3.0, 0.5}, {3, 5, 3.0, 0.0}});
        QCOMPARE(reading.articles, (std::vector<size_t>{0, 0, 1, 1, 0, 1}));
        QCOMPARE(reading.joins.size(), size_t{2});
    }

    /// A headline with its kicker stands over the second column, whose top goes on with the torn text of the first, while another text is at hand.
    void headsAboveTheRestOfATornTextHeadIt() {
        add(P, lamps + QStringLiteral("，大家都"));
        add(H, QStringLiteral("屋顶上的菜园"));
        add(P, garden);
        add(H, QStringLiteral("街坊故事"));
        add(H, QStringLiteral("柳荫里的二十四盏路灯"), 0);
        add(P, QStringLiteral("来谢她。") + lampsEnd);
        const std::vector<Continuation> pairs = {{0, 5, 6.0, 4.5}};
        const PageReading reading = read(pairs);
        QCOMPARE(reading.roles[4], PageRole::Headline);
        QCOMPARE(reading.articles[4], size_t{0});
        QCOMPARE(reading.articles[5], size_t{0});
        ReadingWeights weights;
        weights.tornToTorn = 10 * weights.goesBack;
        QVERIFY(read(pairs, weights).articles[4] != 0);
    }

    /// 答：… belongs where 问：… stands.
    void whatIsSaidInTurnStaysTogether() {
        add(H, QStringLiteral("路灯亮了"));
        add(P, QStringLiteral("问：路灯是怎么修好的？"));
        add(P, QStringLiteral("答：") + lamps + QStringLiteral("，大家都"));
        add(H, QStringLiteral("屋顶上的菜园"));
        add(P, garden + QStringLiteral("架子底下"));
        add(P, QStringLiteral("来谢她。") + lampsEnd);
        add(P, QStringLiteral("问：路灯还会坏吗？"));
        const PageReading reading = read({{2, 5, 2.5, 0.0}, {4, 5, 3.0, 0.0}});
        QCOMPARE(reading.articles[6], size_t{0});
    }

    /// A headline in halves: what came between the columns below them goes on with nothing there.
    void whatCameBetweenTheHalvesIsAnotherText_data() {
        QTest::addColumn<int>("besideHalves");
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("between") << 1 << false;
        QTest::newRow("nothing known") << 0 << true;
    }
    void whatCameBetweenTheHalvesIsAnotherText() {
        QFETCH(int, besideHalves);
        QFETCH(bool, goesOn);
        add(H, QStringLiteral("路灯亮了"));
        add(P, lamps + u'。');
        add(H, QStringLiteral("屋顶上的菜园"));
        page_.back().halved = 1;
        add(P, garden.chopped(1) + QStringLiteral("，她说"));
        add(P, QStringLiteral("星期天的早市照常开门，卖菜的人比买菜的人多，炸油条的锅从五点烧到九点。修鞋的老周说，他在这里坐了二十年，没有见过这么热闹的早晨。"));
        page_.back().besideHalves = besideHalves;
        QCOMPARE(read().articles[4] == 1, goesOn);
    }

    /// What stands between the two halves ends under a byline of its own.
    void aBylineClosesOnlyWhatStandsAboveIt() {
        add(H, QStringLiteral("路灯亮了"));
        add(P, lamps + QStringLiteral("，大家都"));
        add(H, QStringLiteral("屋顶上的菜园"));
        add(P, garden + QStringLiteral("她一共种了"));
        add(P, lampsEnd);
        add(B, QStringLiteral("□记者 周文澜"), 0);
        add(P, QStringLiteral("四年。") + gardenEnd);
        add(B, QStringLiteral("□记者 顾银杏"), 0);
        const PageReading reading = read({{3, 6, 7.0, 6.0}});
        QCOMPARE(reading.articles[6], reading.articles[3]);
        QVERIFY(reading.articles[4] != reading.articles[3]);
        QCOMPARE(reading.articles[5], reading.articles[4]);
    }

    void aShortLineInATornTextIsACaption() {
        add(H, QStringLiteral("路灯亮了"));
        add(P, lamps + QStringLiteral("，大家都"));
        add(P, QStringLiteral("沈玉兰在灯下抄号码。"));
        add(P, QStringLiteral("来谢她。") + lampsEnd);
        const PageReading reading = read({{1, 3, 5.0, 4.5}});
        QCOMPARE(reading.roles[2], PageRole::Caption);
        QCOMPARE(reading.joins.size(), size_t{1});
    }

    /// A reading that waits for the rest of a torn text behind a caption looks far worse than others until that rest is read.
    void waitsForTheRestOfATornText() {
        add(H, QStringLiteral("路灯亮了"));
        add(P, lamps + QStringLiteral("，大家都"));
        add(P, QStringLiteral("灯下的第一张照片。"));
        add(P, QStringLiteral("来谢她。") + lampsEnd);
        const PageReading reading = read({{1, 2, 14.0, 0.0}, {1, 3, 30.0, 8.0}});
        QCOMPARE(reading.joins.size(), size_t{1});
        QCOMPARE(reading.joins.front().pair.second, size_t{3});
    }

    /// Where a picture was taken out, more than the usual empty line is left.
    void aLineBelowTheRoomOfAPictureIsACaption_data() {
        QTest::addColumn<int>("emptyLines");
        QTest::addColumn<PageRole>("role");
        QTest::newRow("as everywhere") << 1 << PageRole::Crosshead;
        QTest::newRow("the room of a picture") << 3 << PageRole::Caption;
    }
    void aLineBelowTheRoomOfAPictureIsACaption() {
        QFETCH(int, emptyLines);
        add(H, QStringLiteral("路灯亮了"));
        add(P, lamps + QStringLiteral("，大家都"));
        add(H, QStringLiteral("沈玉兰抄下路灯号码"), emptyLines);
        add(P, QStringLiteral("来谢她。") + lampsEnd);
        add(P, gardenEnd);
        add(B, QStringLiteral("□记者 周文澜"));
        QTEST(read().roles[2], "role");
    }

    /// Two lines have the room of a picture above: what stands right below a torn text is no third caption, however much it looks like one.
    void captionsStandWhereThePageKeepsThem() {
        add(H, QStringLiteral("路灯亮了"));
        add(P, lamps + QStringLiteral("，大家都"));
        add(H, QStringLiteral("沈玉兰抄下路灯号码"), 3);
        add(P, QStringLiteral("来谢她。") + lampsEnd);
        add(H, QStringLiteral("居民夜里看新装路灯"), 3);
        add(P, lampsEnd + QStringLiteral("大家都说亮"));
        add(H, QStringLiteral("王春梅最懂屋顶上的番茄和丝瓜"));
        add(P, QStringLiteral("浇水的人从不缺，") + garden);
        add(P, gardenEnd);
        add(B, QStringLiteral("□记者 顾银杏"));
        ReadingWeights strict;
        strict.captionWithoutGap = -6.0;
        const PageReading reading = read({}, strict);
        QCOMPARE(reading.roles[2], PageRole::Caption);
        QVERIFY(reading.roles[6] != PageRole::Caption);
    }

    /// A byline on top closes nothing: the text below it has its crossheads, up to the next headline that is signed.
    void signedOnTopAnArticleHasCrossheads() {
        add(H, QStringLiteral("路灯亮了"));
        add(B, QStringLiteral("□记者 周文澜"), 0);
        add(P, lamps + u'。', 0);
        add(H, QStringLiteral("一盏也不少"), 0);
        add(P, lampsEnd, 0);
        add(H, QStringLiteral("屋顶上的菜园"));
        add(B, QStringLiteral("（梧桐新村 顾银杏）"), 0);
        add(P, garden + gardenEnd, 0);
        const PageReading reading = read();
        QCOMPARE(reading.roles[3], PageRole::Crosshead);
        QCOMPARE(reading.articles, (std::vector<size_t>{0, 0, 0, 0, 0, 1, 1, 1}));
    }

    /// Torn texts about two people whom headings name: each goes to the one that names her.
    void textsFollowTheNameInTheHeading() {
        add(FragmentKind::ProfileHeading, QStringLiteral("柳荫里居民区党总支书记沈玉兰"));
        add(P, QStringLiteral("每天清早她都要走一圈，沈玉兰说，走过才知道哪里要修。") + tornHere);
        add(FragmentKind::ProfileHeading, QStringLiteral("梧桐新村居民区党总支书记王春梅"));
        add(P, QStringLiteral("每天清早她都要走一圈，王春梅说，走过才知道哪里要修。") + tornHere);
        add(P, QStringLiteral("她常去看独居老人，沈玉兰的本子上记着二十四个名字，一个也不能少，风雨无阻去敲门，门开了她才放心，转身再去敲下一家的门。"));
        const std::vector<size_t> wanted{0, 0, 1, 1, 0};
        ReadingWeights nameless;
        nameless.namesItsPerson = nameless.namesAnothersPerson = 0;
        QVERIFY(read({}, nameless).articles != wanted);
        QCOMPARE(read().articles, wanted);
    }

    /// What a column's foot tears goes on before the next crosshead.
    void noCrossheadStandsBelowATornColumn_data() {
        QTest::addColumn<int>("lastLine");
        QTest::addColumn<bool>("rest");
        QTest::addColumn<bool>("inside");
        QTest::newRow("full") << 30 << true << false;
        QTest::newRow("full, and its rest is nowhere") << 30 << false << true;
        QTest::newRow("short: only the full stop was lost") << 12 << false << true;
    }
    void noCrossheadStandsBelowATornColumn() {
        QFETCH(int, lastLine);
        QFETCH(bool, rest);
        QFETCH(bool, inside);
        add(H, QStringLiteral("路灯亮了"));
        add(P, lamps + QStringLiteral("，大家都"));
        page_.back().measure = 30;
        page_.back().lastLine = lastLine;
        add(H, QStringLiteral("一盏也不少"));
        add(P, lampsEnd);
        add(B, QStringLiteral("□记者 周文澜"), 0);
        add(P, QStringLiteral("来谢她。") + lampsEnd);
        const PageReading reading = rest ? read({{1, 5, 3.0, 2.0}}) : read();
        QCOMPARE(reading.roles[2] == PageRole::Crosshead, inside);
    }

    /// Torn text goes on below a picture's caption; what begins a paragraph there stands below a heading.
    void noCaptionStandsAboveAParagraph_data() {
        QTest::addColumn<int>("firstLine");
        QTest::addColumn<bool>("caption");
        QTest::newRow("the rest") << 30 << true;
        QTest::newRow("a paragraph") << 26 << false;
    }
    void noCaptionStandsAboveAParagraph() {
        QFETCH(int, firstLine);
        add(H, QStringLiteral("路灯亮了"));
        add(P, lamps + QStringLiteral("，大家都"));
        add(H, QStringLiteral("沈玉兰抄下路灯号码"));
        add(P, garden);
        page_.back().measure = 30;
        page_.back().firstLine = firstLine;
        ReadingWeights weights;
        weights.captionInTorn = 10;
        QTEST(read({}, weights).roles[2] == PageRole::Caption, "caption");
    }

    /// Kicker and headline stand over the columns beside the first, whose text they tear.
    void headingsInATornTextHeadIt() {
        add(P, lamps + QStringLiteral("，大家都"));
        add(H, QStringLiteral("柳荫里的夜路"));
        add(H, QStringLiteral("二十四盏路灯亮了"), 0);
        add(P, QStringLiteral("来谢她。") + lampsEnd);
        page_.back().measure = page_.back().firstLine = 30;
        add(B, QStringLiteral("□记者 周文澜"), 0);
        const PageReading reading = read({{0, 3, 5.0, 4.5}});
        QCOMPARE(reading.roles[1], PageRole::Headline);
        QCOMPARE(reading.roles[2], PageRole::Headline);
        QCOMPARE(reading.articles, (std::vector<size_t>(5, 0)));
        QCOMPARE(reading.joins.size(), size_t{1});
    }

    /// The sentence goes on right below the heading, which so heads a text elsewhere; a text of its own below says the opposite.
    void aHeadingAmidAParagraphStandsApart_data() {
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("the paragraph goes on") << true;
        QTest::newRow("another text begins") << false;
    }
    void aHeadingAmidAParagraphStandsApart() {
        QFETCH(bool, goesOn);
        add(H, QStringLiteral("路灯亮了"));
        add(P, lamps + QStringLiteral("，大家都"));
        add(H, QStringLiteral("屋顶上的菜园"));
        add(P, goesOn ? QStringLiteral("来谢她。") + lampsEnd : garden);
        const PageReading reading = goesOn ? read({{1, 3, 5.0, 4.0}}) : read();
        QCOMPARE(reading.roles[2], goesOn ? PageRole::Apart : PageRole::Headline);
        QCOMPARE(reading.articles[2] == PageReading::nowhere, goesOn);
    }

    /// A page's wide headline may come behind a column of its text: a deck below it says that it is no crosshead.
    void aHeadlineWithItsDeckMayComeLate() {
        add(P, lamps + u'。');
        add(P, lampsEnd);
        add(H, QStringLiteral("路灯亮了"));
        add(H, QStringLiteral("——访柳荫里楼组长沈玉兰"));
        add(P, lampsEnd);
        const PageReading reading = read();
        QCOMPARE(reading.roles[2], PageRole::Headline);
        QCOMPARE(reading.roles[3], PageRole::Headline);
        QCOMPARE(reading.articles, (std::vector<size_t>(5, 0)));
    }

    void furnitureBelongsToNoArticle() {
        add(FragmentKind::Furniture, QStringLiteral("第2版"));
        add(H, QStringLiteral("路灯亮了"));
        add(P, lamps + u'。');
        const PageReading reading = read();
        QCOMPARE(reading.articles[0], PageReading::nowhere);
        QCOMPARE(reading.articles[2], size_t{0});
    }

    void readsNothing() { QVERIFY(read().roles.empty()); }

    void init() {
        page_.clear();
        text_.clear();
    }

private:
    void add(FragmentKind kind, const QString& text, int blank = 1) {
        spans_.resize(page_.size());
        spans_.push_back({text_.size(), text_.size() + text.size()});
        text_ += text + u'\n';
        Fragment fragment;
        fragment.kind = kind;
        fragment.blankLinesBefore = blank;
        fragment.lines = text.size() > 40 ? 4 : 1;
        page_.push_back(std::move(fragment));
    }

    PageReading read(const std::vector<Continuation>& pairs = {}, const ReadingWeights& weights = {}) {
        const Source source{SourceId(1), QStringLiteral("page.txt"), {}, QStringLiteral("UTF-8"), text_};
        for (size_t i = 0; i < page_.size(); ++i)
            page_[i].text = TracedText(source, spans_[i]);
        return readPage(page_, pairs, false, knowledge_->lexicon(), weights);
    }

    KnowledgePtr knowledge_;
    QString text_;
    std::vector<Span> spans_;
    std::vector<Fragment> page_;
};

QTEST_APPLESS_MAIN(PageReadingTest)
#include "page_reading_test.moc"
