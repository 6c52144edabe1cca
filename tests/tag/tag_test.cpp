#include "app/issue/changes.h"
#include "app/language/knowledge.h"
#include "app/tag/tag.h"
#include "tests/tag/tagged_issue.h"

#include <QtTest/QTest>

#include <algorithm>

namespace lilong {

using In = TaggedIssue::Role;

namespace {

/// "p:王芳 t:王书记>王芳 l:杨浦区": the names of an issue in reading order.
QString spelt(const std::vector<ExpectedName>& names) {
    QStringList list;
    for (const ExpectedName& name : names)
        list << name.letter + u':' + name.text + (name.fullName.isEmpty() ? QString() : u'>' + name.fullName);
    return list.join(u' ');
}

const Person* personNamed(const Issue& issue, QStringView name) {
    const auto found = std::find_if(issue->people.begin(), issue->people.end(), [name](const Person& person) { return person.name == name; });
    return found == issue->people.end() ? nullptr : &*found;
}

QString rolesOf(const Issue& issue, QStringView name) {
    QStringList list;
    if (const Person* person = personNamed(issue, name))
        for (const auto& role : person->roles) {
            const Place* place = issue.place(role.place);
            list << (place ? place->name + u'|' : QString()) + role.title;
        }
    return list.join(u' ');
}

} // namespace

class TagTest : public QObject {
    Q_OBJECT
    KnowledgePtr knowledge_;

    Issue tagged(const Issue& issue, const NameMemory& memory = {}) {
        const Result<Issue> result = tag(issue, *knowledge_, {}, memory);
        if (!result)
            qFatal("%s", qPrintable(result.error().message()));
        return *result;
    }
    Issue taggedText(const QString& text, In role = In::Paragraph) {
        TaggedIssue issue;
        issue.startArticle(ArticleKind::Article);
        for (const QString& line : text.split(u'\n'))
            issue.add(role, line);
        return tagged(issue.build());
    }

private Q_SLOTS:
    void initTestCase() { knowledge_ = *Knowledge::load(); }

    void findsNames_data() {
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const QString& text) { QTest::newRow(name) << text; };
        row("title before", QStringLiteral("居委会主任[[p|钱丽娟]]说，明天加装电梯的工程就要开工了。"));
        row("single given name", QStringLiteral("居民[[p|陶静]]告诉记者，楼道里装上了新灯。"));
        row("compound surname", QStringLiteral("志愿者[[p|欧阳文慧]]每天六点就来到小区门口。"));
        row("rare compound surname", QStringLiteral("网格员[[p|闾丘明慧]]推着车来了。"));
        row("rare compound surname, short", QStringLiteral("住一楼的[[p|羊舌静]]也来帮忙。"));
        row("a word behind an occupation", QStringLiteral("检票员[[p|曲折]]也没有走。"));
        row("a foreign name that begins with a word", QStringLiteral("[[l|英国]]人[[p|大卫·费舍尔]]娶了镇上的姑娘。"));
        row("a name that is told", QStringLiteral("我住在二楼，名叫[[p|封信]]。"));
        row("a foreign name whose parts are names", QStringLiteral("厨师[[p|卢卡斯·席尔瓦]]教大家做饭。"));
        row("before an adverb", QStringLiteral("一楼的[[p|路平]]原来不同意。后来[[p|路平]]说，装吧。"));
        row("levels of places", QStringLiteral("[[l|虹口区]][[l|曲阳路街道]]的活动室昨天重新开放。"));
        row("lane", QStringLiteral("家住[[l|密云路215弄]]的老人们有了新的活动室。"));
        row("estate and road", QStringLiteral("[[l|春光新村]]门口的[[l|四达路]]昨天铺好了沥青。"));
        row("place inside an organisation", QStringLiteral("[[l|东长治居民区]]党总支书记[[p|陆建英]]主持会议。"));
        row("list", QStringLiteral("志愿者[[p|王志芳]]、[[p|李国强]]、[[p|张美琴]]获得表扬。"));
        row("title mention", QStringLiteral("党总支书记[[p|陆建英]]来了。居民都说，[[t|陆书记>陆建英]]办事公道。"));
        row("familiar mention", QStringLiteral("社工[[p|何晓敏]]刚来半年，大家叫她[[t|小何>何晓敏]]。"));
        row("foreign name in parts", QStringLiteral("[[l|英国]]姑娘[[p|安娜·贝克]]住在五楼。邻居说，[[p|安娜>安娜·贝克]]爱笑，[[t|贝克女士>安娜·贝克]]的猫也爱笑。"));
        row("nickname before its owner", QStringLiteral("人称“[[p|活算盘>王春梅]]”的[[p|王春梅]]退休前是会计。"));
        row("nickname told behind", QStringLiteral("“[[p|铁脚板>王春梅]]”名叫[[p|王春梅]]，今年六十七岁。"));
        row("nickname without marks", QStringLiteral("[[p|王春梅]]算账从不用纸笔，街坊都叫她[[p|铁算盘>王春梅]]。"));
        row("a form of address without marks", QStringLiteral("退休工人[[p|沈国梁]]住在二楼，邻居们都叫他[[t|沈伯>沈国梁]]。"));
        row("what somebody is told to do", QStringLiteral("调解员[[p|王春梅]]没有叫他来，也没有喊他帮忙。"));
        row("what two are told to do", QStringLiteral("[[p|沈玉兰]]没有叫他们来，自己先到了。"));
        row("a full name before a title", QStringLiteral("邻居[[p|尚文]]说，巷口的灯亮了。顺带一提，[[p|尚文]]警官也来过。"));
        row("one who speaks, before a mark", QStringLiteral("党支部书记[[p|温正]]说，信任是一点一点攒起来的。"));
        row("one who does what a noun says", QStringLiteral("教练[[p|江山]]评价她手腕有力。"));
        row("a word beside a name in a list", QStringLiteral("会上[[p|沈玉兰]]当选主任，[[p|石林]]、[[p|周文澜]]当选副主任。"));
        row("nickname of somebody unnamed", QStringLiteral("志愿者[[p|沈玉兰]]带来了绰号“[[p|小铜锣]]”的女孩。"));
        row("the grandfather, not the grandson", QStringLiteral("[[p|沈国梁]]退休十年了。孙子[[p|沈晓东]]教他用手机，[[t|沈师傅>沈国梁]]学得很快。"));
        row("before a verb that begins like a name", QStringLiteral("七十岁的[[p|沈桂芬]]拉住她的手。老先生[[p|周平]]放下书，笑了。"));
        row("sounds to their end", QStringLiteral("队长[[p|热合木提]]是外卖骑手。"));
        row("a word behind a school class", QStringLiteral("三年级的[[p|杨梅]]写了两张福字。"));
        row("the pupil is no master", QStringLiteral("修表的[[p|杨国栋]]来了。三年级的[[p|杨小满]]跟在后面，[[t|杨师傅>杨国栋]]笑了。"));
        row("a form of address in quotation marks", QStringLiteral("街坊们都叫她“[[t|孙阿婆]]”，她住在二楼。"));
        row("the beginning of a foreign name", QStringLiteral("护士[[p|阿依古丽·买买提]]来了。[[t|阿依护士>阿依古丽·买买提]]给老人量了血压。"));
        row("told behind who it is", QStringLiteral("这个中学生叫[[p|高兴]]，爱画画。"));
        row("an old head of an office", QStringLiteral("[[p|季玉兰]]来了。大家都说，[[t|季老书记>季玉兰]]种过这些树。"));
        row("nobody's title", QStringLiteral("楼上的[[t|潘阿姨]]送来一碗馄饨。"));
    }
    void findsNames() {
        QFETCH(QString, text);
        TaggedIssue issue;
        issue.startArticle(ArticleKind::Article);
        issue.add(In::Paragraph, text);
        QCOMPARE(spelt(namesIn(tagged(issue.build()))), spelt(issue.expected()));
    }

    void findsNoNames_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("generic places") << QStringLiteral("街道、社区、居民区、小区和居委会一起推动社区治理，打造美丽家园。");
        QTest::newRow("words that begin like surnames") << QStringLiteral("大家高兴地表示，马上就能用上新电梯，任务完成得很好。");
        QTest::newRow("everybody's titles") << QStringLiteral("书记、主任、楼组长和志愿者带头，阿姨爷叔们纷纷响应。");
        QTest::newRow("party prose") << QStringLiteral("坚守初心、担当使命，不断增强居民的获得感、幸福感、安全感。");
        QTest::newRow("measure words that are surnames") << QStringLiteral("这支队伍每天巡逻，那支队伍管浇水。");
        QTest::newRow("time of kin") << QStringLiteral("石榴树是父亲生前种下的。");
        QTest::newRow("empty heading") << QStringLiteral("温馨提示");
    }
    void findsNoNames() {
        QFETCH(QString, text);
        QCOMPARE(spelt(namesIn(taggedText(text))), QString());
    }

    void provenOnceHoldsEverywhere() {
        const Issue issue = taggedText(QStringLiteral("党总支书记施慧标介绍了情况。\n那天施慧标没有吃饭。\n后来施慧标才回家。\n大家都等施慧标。"));
        const std::vector<ExpectedName> names = namesIn(issue);
        QCOMPARE(std::count_if(names.begin(), names.end(), [](const ExpectedName& n) { return n.text == u"施慧标"; }), 4);
        QCOMPARE(issue->people.size(), size_t(1));
    }

    void readsBylines_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("reporters") << QStringLiteral("□记者 [[p|闵晓东]] [[p|袁佳]]");
        QTest::newRow("correspondent") << QStringLiteral("（通讯员 [[p|骆文娟]]）");
        QTest::newRow("office") << QStringLiteral("（党建办 [[p|楼志强]]）");
        QTest::newRow("offices only") << QStringLiteral("（社区宣文办）");
    }
    void readsBylines() {
        QFETCH(QString, text);
        TaggedIssue issue;
        issue.startArticle(ArticleKind::Article);
        issue.add(In::Paragraph, QStringLiteral("活动室重新开放。"));
        issue.add(In::Byline, text);
        QCOMPARE(spelt(namesIn(tagged(issue.build()))), spelt(issue.expected()));
    }

    void provesANameThatIsAWord() {
        TaggedIssue issue;
        issue.startArticle(ArticleKind::Profile);
        issue.add(In::Headline, QStringLiteral("楼组长：[[p|包容]]"));
        issue.add(In::Paragraph, QStringLiteral("[[p|包容]]今年三十三岁，邻里之间多一点包容，是她常说的话。每天晚上八点，[[p|包容]]都去巡楼。"));
        QCOMPARE(spelt(namesIn(tagged(issue.build()))), spelt(issue.expected()));
    }

    void aTitleAsksForAName() {
        TaggedIssue issue;
        issue.startArticle(ArticleKind::Article);
        issue.add(In::Paragraph, QStringLiteral("那天夜里，值班的保安[[p|时光]]丢下饭盒就跑。"));
        issue.add(In::Paragraph, QStringLiteral("第二天一早，[[t|时队长>时光]]又来了。"));
        QCOMPARE(spelt(namesIn(tagged(issue.build()))), spelt(issue.expected()));
    }
    void aTitleAsksForASurnameThatNoListHas() {
        TaggedIssue issue;
        issue.startArticle(ArticleKind::Article);
        issue.add(In::Paragraph, QStringLiteral("楼下的[[p|励文澜]]送来一盆月季。"));
        issue.add(In::Paragraph, QStringLiteral("我去道谢，[[t|励师傅>励文澜]]笑了。[[p|励文澜]]种了半辈子花。"));
        QCOMPARE(spelt(namesIn(tagged(issue.build()))), spelt(issue.expected()));
    }
    void aHeadingSetsItsNameApart() {
        TaggedIssue issue;
        issue.startArticle(ArticleKind::Profile);
        issue.add(In::Headline, QStringLiteral("[[p|时光]]：“灯要亮到最后一户”"));
        issue.add(In::Paragraph, QStringLiteral("[[p|时光]]笑了，名字是外婆起的。"));
        QCOMPARE(spelt(namesIn(tagged(issue.build()))), spelt(issue.expected()));
    }

    void readsFurtherRoles_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("person");
        QTest::addColumn<QString>("roles");
        const auto row = [](const char* name, const QString& text, const QString& person, const QString& roles) {
            QTest::newRow(name) << text << person << roles;
        };
        row("occupation", QStringLiteral("修表匠周文澜干了四十年。"), QStringLiteral("周文澜"), QStringLiteral("修表匠"));
        row("relation", QStringLiteral("女儿沈玉兰今年六岁。"), QStringLiteral("沈玉兰"), QStringLiteral("女儿"));
        row("two offices", QStringLiteral("柳荫里居民区党总支书记、居委会主任王春梅说，明天开工。"), QStringLiteral("王春梅"),
            QStringLiteral("居委会主任 柳荫里居民区|党总支书记"));
        row("in brackets", QStringLiteral("发言的有王春梅（业委会主任）和沈玉兰。"), QStringLiteral("王春梅"), QStringLiteral("业委会主任"));
        row("between commas", QStringLiteral("姑娘叫周文澜，19岁，大学生，爱画画。"), QStringLiteral("周文澜"), QStringLiteral("大学生"));
        row("also", QStringLiteral("王春梅是楼组长，也是合唱队的队长。"), QStringLiteral("王春梅"), QStringLiteral("楼组长 队长"));
        row("verb behind a list", QStringLiteral("王春梅、沈玉兰当选业委会副主任。"), QStringLiteral("王春梅"), QStringLiteral("业委会副主任"));
        row("later sentence", QStringLiteral("王春梅来得最早。62岁的她是退休护士。"), QStringLiteral("王春梅"), QStringLiteral("退休护士"));
        row("and also, of a pronoun", QStringLiteral("王春梅来得最早。62岁的她是退休护士，也是楼组长。"), QStringLiteral("王春梅"),
            QStringLiteral("退休护士 楼组长"));
        row("taken on", QStringLiteral("王春梅去年搬来，今年又回来当队长。"), QStringLiteral("王春梅"), QStringLiteral("队长"));
        row("made to take on", QStringLiteral("王春梅去年搬来，大家劝她当队长。"), QStringLiteral("王春梅"), QString());
        row("quoted", QStringLiteral("志愿者王春梅负责当“记分员”，一分不错。"), QStringLiteral("王春梅"), QStringLiteral("志愿者 记分员"));
        row("business", QStringLiteral("开面馆的王春梅说，明天九点开门。"), QStringLiteral("王春梅"), QStringLiteral("面馆老板"));
        row("business, for years", QStringLiteral("开了二十年出租车的王春梅说，这条路他最熟。"), QStringLiteral("王春梅"), QStringLiteral("出租车司机"));
        row("trade", QStringLiteral("修了四十年鞋的王春梅说，线要拉紧。"), QStringLiteral("王春梅"), QStringLiteral("鞋匠"));
        row("school class", QStringLiteral("三年级的王春梅说，她写了两张福字。"), QStringLiteral("王春梅"), QStringLiteral("三年级学生"));
        row("list with a head", QStringLiteral("大会推选2名“楼道观察员”：王春梅得40票，居民沈玉兰得39票。"), QStringLiteral("王春梅"), QStringLiteral("楼道观察员"));
        row("all of a row", QStringLiteral("王春梅、沈玉兰和周文澜三位退伍兵站成一排。"), QStringLiteral("王春梅"), QStringLiteral("退伍兵"));
        row("one of a group", QStringLiteral("业委会成员里，党员有五人，最年长的王春梅七十岁了。"), QStringLiteral("王春梅"), QStringLiteral("业委会成员"));
        row("one of a group, met there", QStringLiteral("志愿者里有位退休护士王春梅，量血压最快。"), QStringLiteral("王春梅"), QStringLiteral("退休护士 志愿者"));
        row("somebody to a group", QStringLiteral("王春梅是柳荫里护绿队的“定海针”。"), QStringLiteral("王春梅"), QStringLiteral("柳荫里|护绿队"));
        row("a stall", QStringLiteral("卖豆腐的王春梅说，明天早点来。"), QStringLiteral("王春梅"), QStringLiteral("摊主"));
        row("a stall, for years", QStringLiteral("卖了二十年水产的王春梅说，明天早点来。"), QStringLiteral("王春梅"), QStringLiteral("摊主"));
        row("teaching", QStringLiteral("教口琴的王春梅说，明天早点来。"), QStringLiteral("王春梅"), QStringLiteral("教师"));
        row("a craft", QStringLiteral("修伞师傅王春梅说，明天早点来。"), QStringLiteral("王春梅"), QStringLiteral("修伞师傅"));
        row("at work", QStringLiteral("在物流公司上班的王春梅说，明天早点来。"), QStringLiteral("王春梅"), QStringLiteral("职工"));
        row("the next one's title", QStringLiteral("教插花的是王春梅，教拍照的是大学生沈玉兰。"), QStringLiteral("王春梅"), QString());
        row("another's office in a list", QStringLiteral("主任王春梅，委员沈玉兰、周文澜到会。"), QStringLiteral("王春梅"), QStringLiteral("主任"));
        row("a verb's end is no body", QStringLiteral("返乡摄影师王春梅给老人拍照。"), QStringLiteral("王春梅"), QStringLiteral("摄影师"));
        row("a title is not torn", QStringLiteral("评委会主任由作家王春梅担任。"), QStringLiteral("王春梅"), QStringLiteral("作家"));
        row("what one who does is called", QStringLiteral("守灯人王春梅每晚从七点坐到九点半。"), QStringLiteral("王春梅"), QStringLiteral("守灯人"));
        row("what one is like is no role", QStringLiteral("年轻人王春梅每晚七点到。"), QStringLiteral("王春梅"), QString());
        row("business, for so many years", QStringLiteral("王春梅在城里开二十年货车，今年回来了。"), QStringLiteral("王春梅"), QStringLiteral("货车司机"));
        row("his wife", QStringLiteral("周文澜来了，他的妻子王春梅也来了。"), QStringLiteral("王春梅"), QString());
        row("form of address", QStringLiteral("居民周文澜先生来了。阿姨沈玉兰也来了。"), QStringLiteral("沈玉兰"), QString());
    }
    void readsFurtherRoles() {
        QFETCH(QString, text);
        QFETCH(QString, person);
        QTEST(rolesOf(taggedText(text), person), "roles");
    }

    void readsRolesOfAProfilesWriter() {
        TaggedIssue issue;
        issue.startArticle(ArticleKind::Profile);
        issue.add(In::Headline, QStringLiteral("柳荫里居民区党总支书记—王春梅"));
        issue.add(In::Paragraph, QStringLiteral("我原是轴承厂的质检员。去年我又担任了柳荫里居民区党总支书记和居委会主任。有人说：“我是楼组长。”"));
        QCOMPARE(rolesOf(tagged(issue.build()), u"王春梅"), QStringLiteral("柳荫里居民区|党总支书记 质检员 居委会主任"));
    }

    void takesForResidentsWhomAHeadingOnlyPlaces_data() {
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("roles");
        QTest::newRow("another resident") << QStringLiteral("梧桐新村—沈玉兰") << QStringLiteral("柳荫里居民区|居民");
        QTest::newRow("beside officials") << QStringLiteral("梧桐新村党总支书记—沈玉兰") << QString();
    }
    void takesForResidentsWhomAHeadingOnlyPlaces() {
        QFETCH(QString, other);
        TaggedIssue issue;
        for (const QString& heading : {QStringLiteral("柳荫里居民区—王春梅"), other}) {
            issue.startArticle(ArticleKind::Profile);
            issue.add(In::Headline, heading);
            issue.add(In::Paragraph, QStringLiteral("搬回来那天下着雨，灯亮到半夜。"));
        }
        QTEST(rolesOf(tagged(issue.build()), u"王春梅"), "roles");
    }

    void readsRoles() {
        const Issue issue = taggedText(QStringLiteral("东长治居民区党总支书记陆建英主持会议。街道党工委副书记张国良出席。\n志愿者王志芳、李国强也来了。"));
        QCOMPARE(rolesOf(issue, u"陆建英"), QStringLiteral("东长治居民区|党总支书记"));
        QCOMPARE(rolesOf(issue, u"张国良"), QStringLiteral("街道党工委副书记"));
        QCOMPARE(rolesOf(issue, u"李国强"), QStringLiteral("志愿者"));
    }

    void linksTitlesWithinTheArticleFirst() {
        TaggedIssue issue;
        issue.startArticle(ArticleKind::Article);
        issue.add(In::Paragraph, QStringLiteral("居委会主任徐美华说，明天开会。[[t|徐主任]]带来了图纸。"));
        issue.startArticle(ArticleKind::Article);
        issue.add(In::Paragraph, QStringLiteral("居委会主任徐国平表示感谢。会后，[[t|徐主任]]又去了工地。"));
        const Issue made = tagged(issue.build());
        QStringList owners;
        for (const ExpectedName& name : namesIn(made))
            if (name.letter == u't')
                owners << name.fullName;
        QCOMPARE(owners, QStringList({QStringLiteral("徐美华"), QStringLiteral("徐国平")}));
        QCOMPARE(personNamed(made, u"徐美华")->aliases, QStringList(QStringLiteral("徐主任")));
    }

    void nestsNeighbouringPlaces() {
        const Issue issue = taggedText(QStringLiteral("杨浦区定海路街道的居民来了。"));
        QCOMPARE(issue->places.size(), size_t(2));
        QCOMPARE(issue->places[1].within, issue->places[0].id);
        QCOMPARE(issue->places[0].category, PlaceCategory::Administrative);
    }

    void namesThePersonOfAProfile() {
        TaggedIssue issue;
        issue.startArticle(ArticleKind::Profile);
        issue.add(In::Headline, QStringLiteral("东长治居民区党总支书记陆建英"));
        issue.add(In::Paragraph, QStringLiteral("居民钱丽娟说，陆建英办事公道。钱丽娟又说，大家放心。"));
        const Issue made = tagged(issue.build());
        QVERIFY(personNamed(made, u"陆建英"));
        QCOMPARE(made->articles.front()->person, personNamed(made, u"陆建英")->id);
    }

    /// Two portraits name their person in the heading; what stands among them and is about one person is a third.
    void findsAPortraitInARow_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<ArticleKind>("kind");
        QTest::newRow("about one person") << QStringLiteral("束文澜每天清早就到了。束文澜说，早一点心里踏实。") << ArticleKind::Profile;
        QTest::newRow("about two") << QStringLiteral("束文澜每天清早就到了。周文澜说，早一点心里踏实。") << ArticleKind::Article;
        QTest::newRow("named in passing") << QStringLiteral("活动室新刷了墙，报名找束文澜。") << ArticleKind::Article;
    }
    void findsAPortraitInARow() {
        QFETCH(QString, text);
        TaggedIssue issue;
        const auto portrait = [&issue](ArticleKind kind, const QString& headline, const QString& said) {
            issue.startArticle(kind);
            issue.add(In::Headline, headline);
            issue.add(In::Paragraph, said);
            issue.add(In::Byline, QStringLiteral("（柳荫里居民区）"));
        };
        issue.startArticle(ArticleKind::Article);
        issue.add(In::Headline, QStringLiteral("他们一直都在"));
        issue.add(In::Paragraph, QStringLiteral("让我们再来看看他们。"));
        portrait(ArticleKind::Profile, QStringLiteral("东长治居民区党总支书记陆建英"), QStringLiteral("陆建英总在路上。"));
        portrait(ArticleKind::Article, QStringLiteral("早到的人"), text);
        portrait(ArticleKind::Profile, QStringLiteral("江湾居民区党总支书记钱丽娟"), QStringLiteral("钱丽娟总在楼里。"));
        const Issue made = tagged(issue.build());
        QTEST(made->articles[2]->kind, "kind");
        QCOMPARE(made->articles[3]->parent, made->articles[0]->id);
    }

    void keepsWhatTheEditorTagged() {
        TaggedIssue draft;
        draft.startArticle(ArticleKind::Article);
        draft.add(In::Paragraph, QStringLiteral("春风送来了好消息。大家都说春风好。"));
        const Issue plain = draft.build();
        const PartRef ref{.role = PartRole::Block, .article = plain->articles[0]->id, .block = plain->articles[0]->blocks[0]->id};
        const Result<Issue> byHand = changes::tag(plain, ref, {0, 2}, MentionKind::Person, MentionForm::Name, QStringLiteral("春风"));
        QVERIFY(byHand);
        const PersonId id = (*byHand)->people.front().id;
        const Issue made = tagged(*byHand);
        const std::vector<Mention>& mentions = made.part(ref)->mentions;
        QCOMPARE(mentions.size(), size_t(2));
        QVERIFY(mentions[0].byEditor);
        QCOMPARE(mentions[0].person, id);
        QCOMPARE(mentions[1].person, id); // proven by the editor, it holds everywhere
        QCOMPARE(slice(made.part(ref)->text.text(), mentions[1].span), QStringLiteral("春风"));
    }

    /// 钱丽娟 stands twice in one paragraph and once in another; the given refusal is made, and all is tagged again.
    void honoursRefusals_data() {
        QTest::addColumn<int>("scope");
        QTest::addColumn<QString>("left");
        QTest::newRow("one mention") << int(RefusalScope::Mention) << QStringLiteral("p:钱丽娟 p:钱丽娟");
        QTest::newRow("in the issue") << int(RefusalScope::Issue) << QString();
        QTest::newRow("in the newsletter") << int(RefusalScope::Newsletter) << QString();
    }
    void honoursRefusals() {
        QFETCH(int, scope);
        QFETCH(QString, left);
        const Issue once = taggedText(QStringLiteral("居委会主任钱丽娟说，明天开工。后来钱丽娟走了。\n居民都等钱丽娟。"));
        QCOMPARE(spelt(namesIn(once)), QStringLiteral("p:钱丽娟 p:钱丽娟 p:钱丽娟"));
        const PartRef ref{.role = PartRole::Block, .article = once->articles[0]->id, .block = once->articles[0]->blocks[0]->id};
        const auto reach = RefusalScope(scope);
        const Result<Issue> refused = reach == RefusalScope::Mention ? changes::refuseMention(once, ref, {5, 8})
                                                                     : changes::refuseName(once, MentionKind::Person, QStringLiteral("钱丽娟"), reach);
        QVERIFY(refused);
        QCOMPARE(spelt(namesIn(tagged(*refused))), left);
        QCOMPARE(tagged(*refused)->people.empty(), left.isEmpty());
    }

    void anEarlierIssueRefuses() {
        NameMemory memory;
        memory.refuse({MentionKind::Person, QStringLiteral("钱丽娟")}, QStringLiteral("第1期"));
        TaggedIssue draft;
        draft.startArticle(ArticleKind::Article);
        draft.add(In::Paragraph, QStringLiteral("居委会主任钱丽娟和居民[[p|陶静]]来了。"));
        QCOMPARE(spelt(namesIn(tagged(draft.build(), memory))), spelt(draft.expected()));
    }

    /// What the editor tagged in an earlier issue is found without a cue, and does not break a longer name.
    void anEarlierIssueTeaches_data() {
        QTest::addColumn<MentionKind>("kind");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text"); ///< tagged where the name should be found
        QTest::newRow("place") << MentionKind::Place << QStringLiteral("梧园") << QStringLiteral("活动室里，[[l|梧园]]又添了两张长桌，[[l|梧园]]的灯也换了。");
        QTest::newRow("place at the end") << MentionKind::Place << QStringLiteral("梧园") << QStringLiteral("新添的两张长桌都送到[[l|梧园]]。");
    }
    void anEarlierIssueTeaches() {
        QFETCH(MentionKind, kind);
        QFETCH(QString, name);
        QFETCH(QString, text);
        TaggedIssue draft;
        draft.startArticle(ArticleKind::Article);
        draft.add(In::Paragraph, text);
        NameMemory memory;
        memory.tag({kind, name}, QStringLiteral("第1期"));
        QVERIFY(spelt(namesIn(tagged(draft.build()))) != spelt(draft.expected())); // or there would be nothing to learn
        QCOMPARE(spelt(namesIn(tagged(draft.build(), memory))), spelt(draft.expected()));
    }
    void aCommonWordStaysOne() {
        NameMemory memory;
        memory.tag({MentionKind::Person, QStringLiteral("时光")}, QStringLiteral("第1期"));
        TaggedIssue draft;
        draft.startArticle(ArticleKind::Article);
        draft.add(In::Paragraph, QStringLiteral("老人们在这里度过了一段快乐的时光。时光过得真快。居民[[p|时光]]说，下周还来。"));
        QCOMPARE(spelt(namesIn(tagged(draft.build(), memory))), spelt(draft.expected()));
    }
    void whatIsKnownBreaksNoLongerName() {
        NameMemory memory;
        memory.tag({MentionKind::Person, QStringLiteral("钱丽")}, QStringLiteral("第1期"));
        TaggedIssue draft;
        draft.startArticle(ArticleKind::Article);
        draft.add(In::Paragraph, QStringLiteral("居委会主任[[p|钱丽娟]]说，明天开工。居民[[p|钱丽]]告诉记者，她等了三年。大家都等[[p|钱丽娟]]。"));
        QCOMPARE(spelt(namesIn(tagged(draft.build(), memory))), spelt(draft.expected()));
    }

    void aSecondRunChangesNothing() {
        const Issue once = taggedText(QStringLiteral("杨浦区定海路街道的居民钱丽娟说，[[t|钱阿姨]]是大家起的称呼。钱阿姨很热心。"));
        const Issue twice = tagged(once);
        QVERIFY(once->people == twice->people);
        QVERIFY(once->places == twice->places);
        QCOMPARE(spelt(namesIn(twice)), spelt(namesIn(once)));
    }

    void dropsWhoIsNamedNoMore() {
        const Issue issue = taggedText(QStringLiteral("居委会主任钱丽娟说，明天开工。"));
        QCOMPARE(issue->people.size(), size_t(1));
        const PartRef ref{.role = PartRole::Block, .article = issue->articles[0]->id, .block = issue->articles[0]->blocks[0]->id};
        const Result<Issue> typed = changes::typeText(issue, ref, {0, 9}, QStringLiteral("大家都说"), QStringLiteral("burst"));
        QVERIFY(typed);
        QVERIFY(tagged(*typed)->people.empty());
    }

    void neverSplitsRareCharacters() {
        const Issue issue = taggedText(QStringLiteral("居民𬱖国强、王𠮷英说，明天开会。𠮷"));
        issue.forEachPart([](const PartRef&, const PartPtr& part) {
            for (const Mention& mention : part->mentions)
                QVERIFY(isValidSpan(part->text.text(), mention.span));
        });
        QVERIFY(personNamed(issue, u"王𠮷英"));
    }

    void stopsWhenAsked() {
        TaggedIssue draft;
        draft.startArticle(ArticleKind::Article);
        draft.add(In::Paragraph, QStringLiteral("居民钱丽娟说。"));
        const CancelToken token;
        token.cancel();
        const Result<Issue> result = tag(draft.build(), *knowledge_, Progress(token, {}));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Cancelled);
    }

    void survivesAnything() {
        QString text;
        for (char32_t c = 1; c < 0x3000; c += 7)
            text += QString::fromUcs4(&c, 1);
        text.remove(u'\n');
        QVERIFY(!taggedText(text)->articles.empty());
        QVERIFY(tagged(Issue::fromSources({}))->people.empty());
    }
};

} // namespace lilong

QTEST_GUILESS_MAIN(lilong::TagTest)
#include "tag_test.moc"
