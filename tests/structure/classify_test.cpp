#include "app/structure/classify.h"

#include "app/issue/issue.h"
#include "app/text/character_class.h"

#include <QTest>

using namespace lilong;

namespace {

const QString text = QStringLiteral("柳荫里的老食堂关了三年，门口的灯一直没有人修。去年秋天，居民们把锅台重新砌好，又把旧桌椅擦了一遍。");

} // namespace

class ClassifyTest : public QObject {
    Q_OBJECT

    KnowledgePtr knowledge_;

    static Issue issueOf(const QString& page) {
        return Issue::fromSources({std::make_shared<Source>(Source{SourceId(1), QStringLiteral("page.txt"), {}, QStringLiteral("UTF-8"), page})});
    }

    static std::vector<Fragment> fragmentsOfIssue(const Issue& issue, int measure) {
        std::vector<Fragment> fragments = fragmentsOf(issue->furniture.front().part->text, issue->sources);
        for (Fragment& fragment : fragments) {
            fragment.measure = measure;
            fragment.lines = 1 + cells(QString(fragment.string()).remove(QLatin1Char(' '))) / (measure + 1);
        }
        return fragments;
    }

    /// A letter each: P paragraph, H heading, R profile heading, B byline, C caption, F furniture.
    static QString lettersOf(const std::vector<Fragment>& fragments) {
        QString kinds;
        for (const Fragment& fragment : fragments)
            kinds += QLatin1Char("PHRBCF"[static_cast<size_t>(fragment.kind)]);
        return kinds;
    }

    QString kindsOf(const QString& page, int measure) const {
        const Issue issue = issueOf(page);
        std::vector<Fragment> fragments = fragmentsOfIssue(issue, measure);
        classify(fragments, *knowledge_, issue->sources);
        return lettersOf(fragments);
    }

private Q_SLOTS:
    void initTestCase() {
        const auto loaded = Knowledge::load();
        QVERIFY(loaded);
        knowledge_ = *loaded;
    }

    void tellsKinds_data() {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("kinds");
        const QString below = QLatin1Char('\n') + text;
        QTest::newRow("a deck names its guest") << QStringLiteral("借出去的伞都回来了\n——本报记者对话沈玉兰") + below << QStringLiteral("HHP");
        QTest::newRow("a name with a dash closes a text") << QStringLiteral("借出去的伞都回来了") + below + QStringLiteral("\n——沈玉兰") << QStringLiteral("HPB");
        QTest::newRow("speech is no headline") << text + QStringLiteral("\n王春梅说：“我\n还想再学一年，你们呢？”") + below << QStringLiteral("PPPP");
        QTest::newRow("a name torn below a surname") << QStringLiteral("陪他练琴的是楼组长黄\n文澜。") + text << QStringLiteral("PP");
        QTest::newRow("a heading that ends in no name") << QStringLiteral("老楼里的手风琴又响了\n文澜。") + text << QStringLiteral("HP");
        QTest::newRow("a headline that lost a mark") << text + QStringLiteral("\n\n门卫室的“小药箱\n\n") + text << QStringLiteral("PHP");
        QTest::newRow("the same at a column's top") << text.chopped(3) + QStringLiteral("\n\n门卫室的“小药箱\n\n") + text << QStringLiteral("PHP");
        QTest::newRow("a mark at the front opens speech") << text + QStringLiteral("\n\n“门卫室的小药箱\n\n") + text << QStringLiteral("PPP");
        QTest::newRow("one character alone") << text + QStringLiteral("\n\n涛\n\n") + text << QStringLiteral("PFP");
        QTest::newRow("a line spread over its column") << QStringLiteral("想 出 这 个 主 意 的 是 小 沈") + below << QStringLiteral("PP");
        QTest::newRow("a notice set apart") << QStringLiteral("停 水 通 知") + below << QStringLiteral("HP");
        QTest::newRow("a news byline behind its text") << text + QStringLiteral("\n本报讯（记者 沈玉兰）\n老食堂又开张了") + below << QStringLiteral("PBHP");
        QTest::newRow("a news byline above its text") << QStringLiteral("老食堂又开张了\n本报讯（记者 沈玉兰）") + below << QStringLiteral("HPP");
        QTest::newRow("a name below a headline") << QStringLiteral("井台边的桂花\n周文澜") + below << QStringLiteral("HBP");
        QTest::newRow("whom the text names has not written it") << QStringLiteral("井台边的桂花\n周文澜") + below + QStringLiteral("周文澜也来了。") << QStringLiteral("HHP");
        QTest::newRow("a place and a name below a headline") << QStringLiteral("葱油拌面\n梧桐新村 钱阿英") + below << QStringLiteral("HBP");
        QTest::newRow("a byline read as a column's heading") << text + QStringLiteral("\n□记者 周文澜") + below << QStringLiteral("PBP");
        QTest::newRow("an officeholder below a headline") << QStringLiteral("新书记来了\n柳荫社区书记 周文澜") + below << QStringLiteral("HRP");
        QTest::newRow("a page of portraits") << QStringLiteral("邻里群像\n梧桐新村 钱阿英") + below + QStringLiteral("\n银杏三村 何晓萍") + below + QStringLiteral("\n柳荫里 周文澜") + below
                                             << QStringLiteral("HRPRPRP");
        QTest::newRow("an office behind a text with a headline") << QStringLiteral("老食堂开张") + below + QStringLiteral("\n梧桐新村业主委员会\n井台边的桂花") + below << QStringLiteral("HPBHP");
        QTest::newRow("an office that heads the page's text") << text + QStringLiteral("\n梧桐新村业主委员会\n井台边的桂花") + below << QStringLiteral("PHHP");
        QTest::newRow("an office and a day") << QStringLiteral("老食堂开张") + below + QStringLiteral("\n梧桐新村管理处\n8月23日\n井台边的桂花") + below << QStringLiteral("HPBHP");
        QTest::newRow("a telephone heads nothing") << text + QStringLiteral("\n物业热线021-55660022") + below << QStringLiteral("PPP");
        QTest::newRow("the reader is sent on") << text + QStringLiteral("\n（下转第3版）") + below << QStringLiteral("PFP");
    }
    void tellsKinds() {
        QFETCH(QString, page);
        constexpr int measure = 24; // cells
        QTEST(kindsOf(page, measure), "kinds");
    }

    /// A paragraph's first line alone looks like a heading; the text below shows where it belongs by its own first line.
    /// Recognition read the first line among the headings of other columns, and the rest far below.
    void tellsAFirstLineByItsRestFarOff() {
        const QString rest = QStringLiteral("愿者们的付出，逢年过节总要上门看看，问一问家里缺不缺米，灯亮不亮。");
        const Issue issue = issueOf(QStringLiteral("一声谢谢\n\n这些年来，街道一直感谢着志\n\n") + (text + QStringLiteral("\n\n")).repeated(5) + rest);
        std::vector<Fragment> fragments = fragmentsOfIssue(issue, 30);
        fragments.back().firstLine = 30;
        classify(fragments, *knowledge_, issue->sources);
        QCOMPARE(lettersOf(fragments), QStringLiteral("HPPPPPPP"));
        fragments.back().firstLine = 26; // a paragraph of its own
        classify(fragments, *knowledge_, issue->sources);
        QCOMPARE(lettersOf(fragments), QStringLiteral("HHPPPPPP"));
    }

    void tellsAFirstLineByTheOneBelow_data() {
        QTest::addColumn<int>("firstLine");
        QTest::addColumn<QString>("kinds");
        QTest::newRow("below goes on") << 24 << QStringLiteral("PPPPP");
        QTest::newRow("below begins") << 20 << QStringLiteral("PPPHP");
    }
    void tellsAFirstLineByTheOneBelow() {
        QFETCH(int, firstLine);
        const Issue issue = issueOf(text + u'\n' + text + u'\n' + text + QStringLiteral("\n\n王春梅早年学过三年的\n\n手艺，后来老食堂开张了，她就回到柳荫里当厨师，一当就是二十年，锅台擦得发亮。"));
        std::vector<Fragment> fragments = fragmentsOfIssue(issue, 24);
        for (Fragment& fragment : fragments)
            fragment.firstLine = 20;
        fragments.back().firstLine = firstLine;
        fragments[3].lastLine = 20;
        classify(fragments, *knowledge_, issue->sources);
        QTEST(lettersOf(fragments), "kinds");
    }
};

QTEST_APPLESS_MAIN(ClassifyTest)
#include "classify_test.moc"
