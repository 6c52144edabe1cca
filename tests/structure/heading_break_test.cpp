#include "app/structure/heading_break.h"

#include "app/language/knowledge.h"
#include "app/text/character_class.h"

#include <QTest>

using namespace lilong;

class HeadingBreakTest : public QObject {
    Q_OBJECT

    KnowledgePtr knowledge_;

private Q_SLOTS:
    void initTestCase() {
        const auto loaded = Knowledge::load();
        QVERIFY(loaded);
        knowledge_ = *loaded;
    }

    void judgesTwoLines_data() {
        QTest::addColumn<QString>("above");
        QTest::addColumn<QString>("below");
        QTest::addColumn<bool>("one");
        const auto row = [](const char* name, const char* above, const char* below, bool one) {
            QTest::newRow(name) << QString::fromUtf8(above) << QString::fromUtf8(below) << one;
        };
        row("a word is torn", "柳荫里来了一群志愿", "者们", true);
        row("a quotation is open", "沈玉兰的“小", "书房”开门了", true);
        row("a comma", "老楼装上新电梯，", "老人下得了楼", true);
        row("a number and its unit", "一个冬天送出35", "只热水袋", true);
        row("a mark that begins no line", "家有“双城”", "：候鸟老人", true);
        row("a deck with a dash", "灯亮着，门开着", "——访柳荫里居民王春梅", false);
        row("the lower line had room", "走近柳荫里", "那些修了三十年自行车的人", false);
        row("two phrases", "石桥街道好邻居群像", "一条街上的热心人", false);
    }
    void judgesTwoLines() {
        QFETCH(QString, above);
        QFETCH(QString, below);
        QTEST(brokenHeadingOdds(above, below, cells(above), knowledge_->languageModel()) > 0.0, "one");
    }

    void knowsDecks() {
        QVERIFY(opensLikeADeck(u"——与沈玉兰的一次长谈"));
        QVERIFY(opensLikeADeck(u"记六位身边的好邻居"));
        QVERIFY(!opensLikeADeck(u"记得回家吃饭"));
    }
};

QTEST_GUILESS_MAIN(HeadingBreakTest)
#include "heading_break_test.moc"
