// Where a place's name begins and ends, what its surroundings say, and which division it is.

#include "app/language/knowledge.h"
#include "app/tag/place_cues.h"
#include "app/tag/place_shapes.h"
#include "app/tag/tag.h"
#include "tests/tag/tagged_issue.h"

#include <QtTest/QTest>

#include <algorithm>

namespace lilong {

using In = TaggedIssue::Role;

namespace {

/// Takes [ and ] out of a text: they stand round its places.
QString withoutMarks(const QString& marked, std::vector<FoundName>& names) {
    QString text;
    for (const QChar c : marked) {
        const auto here = static_cast<size_t>(text.size());
        if (c == u'[')
            names.push_back({NameModel::Kind::Place, here, here});
        else if (c == u']')
            names.back().end = here;
        else
            text += c;
    }
    return text;
}

QString withMarks(const QString& text, const std::vector<FoundName>& names) {
    QString marked = text;
    for (auto name = names.rbegin(); name != names.rend(); ++name) {
        marked.insert(static_cast<qsizetype>(name->end), u']');
        marked.insert(static_cast<qsizetype>(name->start), u'[');
    }
    return marked;
}

const Place* placeNamed(const Issue& issue, QStringView name) {
    const auto found = std::find_if(issue->places.begin(), issue->places.end(), [name](const Place& place) { return place.name == name; });
    return found == issue->places.end() ? nullptr : &*found;
}

/// "310109|虹口区" for what lies in 虹口区; "-" for what is no place.
QString divisionOf(const Issue& issue, QStringView name) {
    const Place* place = placeNamed(issue, name);
    const Place* outer = place ? issue.place(place->within) : nullptr;
    return place ? place->code + (outer ? u'|' + outer->name : QString()) : QStringLiteral("-");
}

Masthead published(const QString& publisher) {
    Masthead masthead;
    masthead.publisher = publisher;
    return masthead;
}

} // namespace

class PlacesTest : public QObject {
    Q_OBJECT
    KnowledgePtr knowledge_;

    Issue taggedText(const QString& text, const Masthead& masthead = {}) {
        TaggedIssue draft;
        draft.startArticle(ArticleKind::Article);
        for (const QString& line : text.split(u'\n'))
            draft.add(In::Paragraph, line);
        IssueData data = draft.build().data();
        data.masthead = masthead;
        const Result<Issue> tagged = tag(*Issue::create(std::move(data)), *knowledge_, {});
        if (!tagged)
            qFatal("%s", qPrintable(tagged.error().message()));
        return *tagged;
    }

private Q_SLOTS:
    void initTestCase() { knowledge_ = *Knowledge::load(); }

    void endsAreSetRight_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row = [](const char* name, const QString& before, const QString& after) { QTest::newRow(name) << before << after; };
        row("numbered part", QStringLiteral("来到[银杏三村]第二居民区。"), QStringLiteral("来到[银杏三村第二居民区]。"));
        row("numbered part without 第", QStringLiteral("[银杏三村]二居民区的空地"), QStringLiteral("[银杏三村二居民区]的空地"));
        row("lane behind a road", QStringLiteral("住在[澄江路]90弄里"), QStringLiteral("住在[澄江路90弄]里"));
        row("lane in Chinese numerals", QStringLiteral("住在[澄江路]九十弄里"), QStringLiteral("住在[澄江路九十弄]里"));
        row("two that are one", QStringLiteral("[柳荫新村][第三居民区]开会"), QStringLiteral("[柳荫新村第三居民区]开会"));
        row("branch", QStringLiteral("送进[银杏医院][柳荫分院]，"), QStringLiteral("送进[银杏医院柳荫分院]，"));
        row("a road behind a district", QStringLiteral("[虹口区密云路]的南头"), QStringLiteral("[虹口区][密云路]的南头"));
        row("a street office behind a district", QStringLiteral("[虹口区曲阳路街道]开会"), QStringLiteral("[虹口区][曲阳路街道]开会"));
        row("a hospital behind a district", QStringLiteral("送到[虹口区妇幼保健院]。"), QStringLiteral("送到[虹口区妇幼保健院]。"));
        row("two that are two", QStringLiteral("[虹口区][曲阳路街道]开会"), QStringLiteral("[虹口区][曲阳路街道]开会"));
        row("committees of a street are not its name", QStringLiteral("[银杏街道]第一居委会"), QStringLiteral("[银杏街道]第一居委会"));
        row("village behind a town", QStringLiteral("[银杏镇]七一村"), QStringLiteral("[银杏镇]七一村"));
        row("venue", QStringLiteral("从[银杏路]口袋公园出发"), QStringLiteral("从[银杏路口袋公园]出发"));
        row("longer word than the venue", QStringLiteral("[江州市]小学生足球赛"), QStringLiteral("[江州市]小学生足球赛"));
        row("canteen", QStringLiteral("到[银杏社区]食堂吃饭"), QStringLiteral("到[银杏社区食堂]吃饭"));
        row("station", QStringLiteral("到[银杏新村]站的路"), QStringLiteral("到[银杏新村站]的路"));
        row("somebody stands there", QStringLiteral("在[银杏路]站岗"), QStringLiteral("在[银杏路]站岗"));
        row("office", QStringLiteral("[江州市]人民法院"), QStringLiteral("[江州市]人民法院"));
        row("preposition before", QStringLiteral("请[沿银杏东路]北上"), QStringLiteral("请沿[银杏东路]北上"));
        row("particle before", QStringLiteral("银杏镇[的沿柳村]有"), QStringLiteral("银杏镇的[沿柳村]有"));
        row("a name may begin like a preposition", QStringLiteral("来到[沿江路]散步"), QStringLiteral("来到[沿江路]散步"));
        row("a name may begin like a particle", QStringLiteral("清单上有[和平公园]的花"), QStringLiteral("清单上有[和平公园]的花"));
        row("first character left behind", QStringLiteral("，九[柳坪村]的人"), QStringLiteral("，九[柳坪村]的人"));
        row("first character taken in", QStringLiteral("，舞[柳河大桥]附近"), QStringLiteral("，[舞柳河大桥]附近"));
        row("a verb is none", QStringLiteral("记[柳荫里居民区]书记"), QStringLiteral("记[柳荫里居民区]书记"));
        row("urban area of a city", QStringLiteral("从[苏州市]区出发"), QStringLiteral("从[苏州]市区出发"));
        row("seat of a county", QStringLiteral("过[昆山县]城，"), QStringLiteral("过[昆山]县城，"));
        row("town at the seat of a county", QStringLiteral("回到[柳阴县]城关镇"), QStringLiteral("回到[柳阴县]城关镇"));
        row("shore", QStringLiteral("在[银杏湖畔]散步"), QStringLiteral("在[银杏湖]畔散步"));
        row("inside", QStringLiteral("【[银杏苑里]的灯"), QStringLiteral("【[银杏苑]里的灯"));
        row("a heating station", QStringLiteral("[银杏桥]供热站的师傅"), QStringLiteral("[银杏桥供热站]的师傅"));
        row("an estate that ends in 里", QStringLiteral("走进[柳溪里]的院子"), QStringLiteral("走进[柳溪里]的院子"));
        row("inside a river that is a word", QStringLiteral("跳进[黄河里]的水"), QStringLiteral("跳进[黄河]里的水"));
        row("a house of an estate", QStringLiteral("住[龙井里]8号"), QStringLiteral("住[龙井里]8号"));
        row("which side of an estate", QStringLiteral("[银柳江][西里社区]的人"), QStringLiteral("[银柳江西里社区]的人"));
        row("a district and its road", QStringLiteral("[虹口区][东里街]上"), QStringLiteral("[虹口区][东里街]上"));
        row("a road goes on", QStringLiteral("[柳伦路]上的灯"), QStringLiteral("[柳伦路]上的灯"));
    }
    void endsAreSetRight() {
        QFETCH(QString, before);
        QFETCH(QString, after);
        std::vector<FoundName> names;
        const QString text = withoutMarks(before, names);
        PlaceShapes(knowledge_->lexicon()).mend(Characters(text), names);
        QCOMPARE(withMarks(text, names), after);
    }

    void surroundingsTell_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("road behind a preposition") << QStringLiteral("骑车经过[沪柳公路]时");
        QTest::newRow("road before a position") << QStringLiteral("。[芳柳路]上一处围墙渗水");
        QTest::newRow("estate behind 的") << QStringLiteral("街道的[银柳佳园]，消防通道");
        QTest::newRow("a word that holds a particle") << QStringLiteral("走在[颐和路]上，");
        QTest::newRow("a street in front") << QStringLiteral("每逢周三，[柳坨前街]的铺子");
        QTest::newRow("an old lane of the north") << QStringLiteral("住在[石柳胡同]的人");
        QTest::newRow("house behind a lane") << QStringLiteral("，[柳事巷]10号院的租客");
        QTest::newRow("called so") << QStringLiteral("小花园取名“[听竹轩]”，很好听");
        QTest::newRow("on a sign") << QStringLiteral("门上挂着“[邻里书房]”的牌子");
        QTest::newRow("a quotation is no place") << QStringLiteral("他说“进屋”，又说“到家里坐”");
        QTest::newRow("lived beside") << QStringLiteral("她住在[玉门桥]附近");
        QTest::newRow("beside somebody") << QStringLiteral("她坐在奶奶旁边");
        QTest::newRow("people of a country") << QStringLiteral("他是意大利[巴勒莫]人");
        QTest::newRow("common noun") << QStringLiteral("走在水泥路上，沿小路回家");
        QTest::newRow("no word's end before it") << QStringLiteral("大家都说起芳柳路怎样怎样");
        QTest::newRow("crossing") << QStringLiteral("挂在柳贡路口的树上");
        QTest::newRow("words between") << QStringLiteral("，平柳寨等村的人");
    }
    void surroundingsTell() {
        QFETCH(QString, text);
        std::vector<FoundName> names, found;
        const QString plain = withoutMarks(text, names);
        for (const CuedPlace& place : PlaceCues(knowledge_->lexicon()).find(Characters(plain)))
            found.push_back({NameModel::Kind::Place, place.start, place.end});
        QCOMPARE(withMarks(plain, found), text);
    }

    void whatIsCalledSoIsAPlaceEverywhere() {
        TaggedIssue issue;
        issue.startArticle(ArticleKind::Article);
        issue.add(In::Headline, QStringLiteral("“[[l|大伙儿的灶房]]”开门了"));
        issue.add(In::Paragraph, QStringLiteral("空了三年的库房装上了灶台，取名“[[l|大伙儿的灶房]]”。"));
        issue.add(In::Paragraph, QStringLiteral("傍晚，“[[l|大伙儿的灶房]]”里有七口灶在烧。"));
        const Result<Issue> tagged = tag(issue.build(), *knowledge_, {});
        QVERIFY(tagged);
        QCOMPARE(namesIn(*tagged), issue.expected());
    }

    void divisionsAreResolved() {
        const Issue issue = taggedText(QStringLiteral("上海市虹口区曲阳路街道昨天开会。玉二居民区和鸿雁居民区的居民来到曲阳公园。\n曲阳路街道说，南京的客人明天来。\n"
                                                      "家住密云路的老人说，玉二居民区很好。"));
        QCOMPARE(divisionOf(issue, u"上海市"), QStringLiteral("31"));
        QCOMPARE(divisionOf(issue, u"虹口区"), QStringLiteral("310109|上海市"));
        QCOMPARE(divisionOf(issue, u"曲阳路街道"), QStringLiteral("310109010|虹口区"));
        QCOMPARE(divisionOf(issue, u"南京"), QStringLiteral("3201"));
        QCOMPARE(divisionOf(issue, u"玉二居民区"), QStringLiteral("310109010002|曲阳路街道"));
        QCOMPARE(divisionOf(issue, u"密云路"), QString());
    }

    void theMastheadTellsNamesakesApart() {
        const QString text = QStringLiteral("昨天，鼓楼区的居民来到这里。");
        QCOMPARE(divisionOf(taggedText(text), u"鼓楼区"), QString());
        QCOMPARE(divisionOf(taggedText(text, published(QStringLiteral("宁海路街道办事处"))), u"鼓楼区"), QStringLiteral("320106"));
        QCOMPARE(divisionOf(taggedText(text, published(QStringLiteral("鼓西街道办事处"))), u"鼓楼区"), QStringLiteral("350102"));
    }

    void whatItLiesInTellsNamesakesApart() {
        QCOMPARE(divisionOf(taggedText(QStringLiteral("昨天，徐州市鼓楼区的居民来到这里。")), u"鼓楼区"), QStringLiteral("320302|徐州市"));
        QCOMPARE(divisionOf(taggedText(QStringLiteral("昨天，福州市鼓楼区的居民来到这里。")), u"鼓楼区"), QStringLiteral("350102|福州市"));
    }

    void whatNoGazetteerHasIsFound() {
        const Issue issue = taggedText(QStringLiteral("家住柳荫梧桐里居民区的老人们有了新的活动室。"));
        QCOMPARE(divisionOf(issue, u"柳荫梧桐里居民区"), QString());
        QVERIFY(placeNamed(issue, u"柳荫梧桐里居民区")->category == PlaceCategory::Residential);
    }

    void aGivenNameMayEndLikeARiver() {
        const Issue issue = taggedText(QStringLiteral("周三巡逻：组长沈安河，组员沈玉兰。"));
        QCOMPARE(divisionOf(issue, u"沈安河"), QStringLiteral("-"));
    }

    void aLaneIsOnePlaceHoweverItIsWritten() {
        const Issue issue = taggedText(QStringLiteral("家住密云路215弄的老人们说，密云路二百十五弄昨天装了新灯。"));
        QCOMPARE(std::count_if(issue->places.begin(), issue->places.end(), [](const Place& place) { return place.category == PlaceCategory::Lane; }), 1);
    }

    void aSecondRunSaysTheSame() {
        const Issue once = taggedText(QStringLiteral("上海市虹口区曲阳路街道昨天开会。玉二居民区的居民来了。"));
        const Result<Issue> twice = tag(once, *knowledge_, {});
        QVERIFY(twice);
        QVERIFY((*twice)->places == once->places);
    }
};

} // namespace lilong

QTEST_GUILESS_MAIN(lilong::PlacesTest)
#include "places_test.moc"
