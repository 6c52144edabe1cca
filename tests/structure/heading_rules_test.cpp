#include "app/structure/heading_rules.h"
#include "app/structure/profile_heading.h"

#include <QTest>

using namespace lilong;

class HeadingRulesTest : public QObject {
    Q_OBJECT

    const Lexicon lexicon_;

private Q_SLOTS:
    void knowsBylines_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("wanted");
        QTest::newRow("reporter") << QStringLiteral("□记者 周文澜") << true;
        QTest::newRow("own reporter") << QStringLiteral("本报记者 周文澜 韩雪") << true;
        QTest::newRow("square") << QStringLiteral("□周文澜") << true;
        QTest::newRow("who leads the talk") << QStringLiteral("□主持人 周文澜") << true;
        QTest::newRow("square and two characters") << QStringLiteral("□韩梅") << true;
        QTest::newRow("office") << QStringLiteral("（社区宣文办）") << true;
        QTest::newRow("text and picture") << QStringLiteral("文/图 周文澜") << true;
        QTest::newRow("a sentence in brackets") << QStringLiteral("（他说，今年不一样。）") << false;
        QTest::newRow("text about reporters") << QStringLiteral("记者来到柳荫里，看到居民们正在排队。") << false;
        QTest::newRow("heading") << QStringLiteral("社区食堂开张") << false;
        QTest::newRow("signature with a dash") << QStringLiteral("——编者") << true;
        QTest::newRow("deck with a dash") << QStringLiteral("——与周文澜的一次长谈") << false;
        QTest::newRow("deck of a talk") << QStringLiteral("——本报记者对话王春梅") << false;
        QTest::newRow("deck of a visit") << QStringLiteral("——访柳荫里食堂") << false;
    }
    void knowsBylines() {
        QFETCH(QString, line);
        QTEST(isByline(line), "wanted");
    }

    void knowsBylinesThatLostTheirSpace_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("wanted");
        QTest::newRow("one name") << QStringLiteral("通讯员沈玉兰") << true;
        QTest::newRow("two names") << QStringLiteral("记者周文澜王春梅") << true;
        QTest::newRow("a foreign name and another") << QStringLiteral("通讯员阿依古丽·买买提周文澜") << true;
        QTest::newRow("a square read as a character") << QStringLiteral("口沈玉兰") << true;
        QTest::newRow("a word that begins so") << QStringLiteral("口述历史") << false;
        QTest::newRow("brackets misread and lost") << QStringLiteral("〈银杏三村社区 周文澜") << true;
        QTest::newRow("a title") << QStringLiteral("《柳荫里的灯》") << false;
        QTest::newRow("a kicker") << QStringLiteral("记者走社区") << false;
        QTest::newRow("a word") << QStringLiteral("记者调查") << false;
        QTest::newRow("text") << QStringLiteral("记者来到柳荫里") << false;
    }
    void knowsBylinesThatLostTheirSpace() {
        QFETCH(QString, line);
        QVERIFY(!isByline(line));
        QTEST(isByline(line, lexicon_), "wanted");
    }

    void knowsTheCommaOfRunningText_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("wanted");
        QTest::newRow("clauses") << QStringLiteral("接到来信以后，本报找到了柳荫里的物业") << true;
        QTest::newRow("halves of a headline") << QStringLiteral("菜棚“高”起来，水渠“活”起来") << false;
        QTest::newRow("half a sentence as long as the other") << QStringLiteral("食堂的师傅沈玉兰说，晚归的年轻人和下了") << true;
        QTest::newRow("inside a quotation") << QStringLiteral("沈玉兰：“灯亮了，我们就不怕了”") << false;
        QTest::newRow("none") << QStringLiteral("柳荫里的灯亮了") << false;
    }
    void knowsTheCommaOfRunningText() {
        QFETCH(QString, line);
        QTEST(hasTextComma(line), "wanted");
    }

    void knowsTornNames_data() {
        QTest::addColumn<QString>("above");
        QTest::addColumn<QString>("below");
        QTest::addColumn<bool>("wanted");
        QTest::newRow("surname above") << QStringLiteral("新来的楼组长沈") << QStringLiteral("玉兰，今年三十岁") << true;
        QTest::newRow("last character below") << QStringLiteral("新来的楼组长沈玉") << QStringLiteral("兰说，她不怕") << true;
        QTest::newRow("the text goes on behind no name") << QStringLiteral("新来的楼组长沈") << QStringLiteral("玉米熟了，大家") << false;
        QTest::newRow("no surname") << QStringLiteral("楼道里的灯") << QStringLiteral("玉兰，今年三十岁") << false;
        QTest::newRow("a word that ends like a surname") << QStringLiteral("这里是个好地方") << QStringLiteral("玉兰，今年三十岁") << false;
        QTest::newRow("another picture's caption") << QStringLiteral("新来的楼组长沈") << QStringLiteral("玉兰（左）在浇花") << false;
    }
    void knowsTornNames() {
        QFETCH(QString, above);
        QFETCH(QString, below);
        QTEST(isTornName(above, below, lexicon_), "wanted");
    }

    void knowsSignatures_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("wanted");
        QTest::newRow("any name behind a printed space") << QStringLiteral("柳荫里社区居民 束文澜") << true;
        QTest::newRow("a foreigner") << QStringLiteral("柳荫里居民 马可·贝克") << true;
        QTest::newRow("a sentence") << QStringLiteral("柳荫里居民都来了") << false;
        QTest::newRow("two phrases") << QStringLiteral("柳荫里的灯 照亮回家路") << false;
    }
    void knowsSignatures() {
        QFETCH(QString, line);
        QTEST(couldBeSignature(line, lexicon_), "wanted");
    }

    void aPrintedSpaceTellsAWriter() {
        QVERIFY(signsBehindASpace(u"银杏小学五（2）班 束文澜"));
        QVERIFY(!signsBehindASpace(u"银杏小学五（2）班的沈玉兰"));
    }

    void anInterviewsKickerPortraysNobody() {
        QVERIFY(!profileHeading(u"对话梧桐新村居民区党总支书记王春梅", lexicon_));
        QVERIFY(!profileHeading(u"本期对话：梧桐新村居民区党总支书记王春梅", lexicon_));
    }

    void readsProfileHeadings_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("place");
        QTest::newRow("place+role—name") << QStringLiteral("梧桐新村居民区党总支书记—王春梅") << QStringLiteral("王春梅") << QStringLiteral("梧桐新村居民区");
        QTest::newRow("place+role+name") << QStringLiteral("梧桐新村居民区党总支书记王春梅") << QStringLiteral("王春梅") << QStringLiteral("梧桐新村居民区");
        QTest::newRow("place—name") << QStringLiteral("银杏路90弄—张建国") << QStringLiteral("张建国") << QStringLiteral("银杏路90弄");
        QTest::newRow("name：role") << QStringLiteral("张建国：居民区党总支书记") << QStringLiteral("张建国") << QStringLiteral("居民区");
        QTest::newRow("compound surname") << QStringLiteral("梧桐新村居民区党总支书记欧阳春") << QStringLiteral("欧阳春") << QStringLiteral("梧桐新村居民区");
        QTest::newRow("no name") << QStringLiteral("一枚鸡蛋的温度") << QString() << QString();
        QTest::newRow("two phrases") << QStringLiteral("脚踏实地 服务社区") << QString() << QString();
    }
    void readsProfileHeadings() {
        QFETCH(QString, line);
        QFETCH(QString, name);
        QFETCH(QString, place);
        const auto heading = profileHeading(line, lexicon_);
        QCOMPARE(heading ? heading->name : QString(), name);
        QCOMPARE(heading ? heading->place : QString(), place);
    }

    void namesThePersonThatTheTextRepeats_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("name");
        QTest::newRow("a role that is no title") << QStringLiteral("热心人沈玉兰") << QStringLiteral("沈玉兰");
        QTest::newRow("a rare surname behind a title") << QStringLiteral("梧桐新村居民区党总支书记逄海宁") << QStringLiteral("逄海宁");
        QTest::newRow("a word of the text") << QStringLiteral("谁家种的白菜") << QString();
        QTest::newRow("a lane") << QStringLiteral("书香飘进安澜巷") << QString();
        QTest::newRow("a deck") << QStringLiteral("——访柳荫里居民沈玉兰") << QString();
        QTest::newRow("what she says") << QStringLiteral("沈玉兰：嗓子哑了，井水不能断") << QStringLiteral("沈玉兰");
        QTest::newRow("a colon read as its like") << QStringLiteral("沈玉兰；井水比我有耐心") << QStringLiteral("沈玉兰");
        QTest::newRow("a misread name") << QStringLiteral("沈玉芝：井水比我有耐心") << QStringLiteral("沈玉芝");
        QTest::newRow("a misread name behind a title") << QStringLiteral("安澜巷居民比玉兰") << QStringLiteral("比玉兰");
        QTest::newRow("a name that the text has not") << QStringLiteral("周文澜：井水比我有耐心") << QString();
        QTest::newRow("no name") << QStringLiteral("小贴士：井水怎样用") << QString();
    }
    void namesThePersonThatTheTextRepeats() {
        QFETCH(QString, line);
        const auto heading = profileHeading(line, u"沈玉兰住在安澜巷，逄海宁替她收了白菜。", lexicon_);
        QTEST(heading ? heading->name : QString(), "name");
    }

    void namesThePersonOfAHeading() {
        const auto person = personInHeading(u"梧桐新村居民区党总支书记王春梅工作纪实", lexicon_);
        QVERIFY(person);
        QCOMPARE(person->name, QStringLiteral("王春梅"));
        QVERIFY(!personInHeading(u"停水的日子里，党总支书记王春梅的三本账", lexicon_));
        QVERIFY(!personInHeading(u"党总支书记王春梅的旧账本", lexicon_));
    }

    void knowsWhatCouldBeAHeading_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("wanted");
        QTest::newRow("deck with a dash") << QStringLiteral("——访柳荫里居民沈玉兰") << true;
        QTest::newRow("text behind a dash") << QStringLiteral("——。") << false;
        QTest::newRow("news") << QStringLiteral("本报讯（特约记者 周文澜）柳荫里") << false;
        QTest::newRow("a phrase") << QStringLiteral("一枚鸡蛋的温度") << true;
    }
    void knowsWhatCouldBeAHeading() {
        QFETCH(QString, line);
        Fragment fragment;
        TracedTextBuilder builder;
        builder.add({.raw = {SourceId(1), {0, line.size()}}, .length = line.size(), .repair = nullptr}, line);
        fragment.text = std::move(builder).build();
        QTEST(couldBeHeading(fragment), "wanted");
    }

    void knowsCaptions() {
        QVERIFY(isCaptionByForm(u"居民在柳荫里棋社领取奖状。（周文澜摄）"));
        QVERIFY(isCaptionByForm(u"图为活动现场"));
        QVERIFY(isCaptionByForm(u"居民们在柳荫里的树下商量。（图/周文澜）"));
        QVERIFY(isCaptionByForm(u"居民在柳荫里棋社领取奖状。《周文澜摄）"));
        QVERIFY(isCaptionByForm(u"居民们在柳荫里的树下商量。〈图/周文澜）"));
        QVERIFY(!isByline(u"（图/周文澜）"));
        QVERIFY(isCaptionByForm(u"食堂的晚餐时间 华明/摄"));
        QVERIFY(!isCaptionByForm(u"老照片里的航摄"));
        QVERIFY(!isCaptionByForm(u"社区食堂开张"));
        QVERIFY(tellsAPicture(u"志愿者在活动室前翻看签到本", lexicon_));
        QVERIFY(!tellsAPicture(u"不留一处死角", lexicon_));
    }
};

QTEST_GUILESS_MAIN(HeadingRulesTest)
#include "heading_rules_test.moc"
