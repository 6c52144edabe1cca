#include "app/structure/captions.h"

#include "app/issue/issue.h"
#include "app/structure/classify.h"
#include "app/text/character_class.h"

#include <QTest>

using namespace lilong;

namespace {

constexpr int measure = 24; // cells
const QString text = QStringLiteral("柳荫里的老食堂关了三年，门口的灯一直没有人修。去年秋天，居民们把锅台重新砌好，又把旧桌椅擦了一遍。");

} // namespace

class CaptionsTest : public QObject {
    Q_OBJECT

    KnowledgePtr knowledge_;

    static Issue issueOf(const QString& page) {
        return Issue::fromSources({std::make_shared<Source>(Source{SourceId(1), QStringLiteral("page.txt"), {}, QStringLiteral("UTF-8"), page})});
    }

    /// Lines of up to one and a half measures are one printed line, as a caption's are; longer ones are text that was joined.
    static std::vector<Fragment> fragmentsOfIssue(const Issue& issue) {
        std::vector<Fragment> fragments = fragmentsOf(issue->furniture.front().part->text, issue->sources);
        for (Fragment& fragment : fragments) {
            const int width = cells(fragment.string());
            fragment.lines = 2 * width <= 3 * measure ? 1 : 1 + width / measure;
            fragment.measure = measure;
            fragment.lastLine = fragment.lines == 1 ? width : width % measure;
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

    std::vector<Fragment> captionsOf(const QString& page) const {
        const Issue issue = issueOf(page);
        std::vector<Fragment> fragments = fragmentsOfIssue(issue);
        classify(fragments, *knowledge_, issue->sources);
        findCaptions(fragments, *knowledge_, issue->sources);
        return fragments;
    }

private Q_SLOTS:
    void initTestCase() {
        const auto loaded = Knowledge::load();
        QVERIFY(loaded);
        knowledge_ = *loaded;
    }

    void findsACaptionWhoseCreditBroke_data() {
        QTest::addColumn<QString>("credit");
        QTest::newRow("who took it") << QStringLiteral("（周\n文澜摄）");
        QTest::newRow("whose it is") << QStringLiteral("（图/周文\n澜）");
    }
    void findsACaptionWhoseCreditBroke() {
        QFETCH(QString, credit);
        const std::vector<Fragment> fragments = captionsOf(text + QStringLiteral("\n\n沈玉兰在老食堂里包馄饨。") + credit + QStringLiteral("\n\n") + text);
        QCOMPARE(lettersOf(fragments), QStringLiteral("PCP"));
        QVERIFY(fragments[1].string().endsWith(credit.remove(u'\n')));
    }

    /// Behind the credit nothing goes on, however short the text above was cut.
    void creditsCloseCaptions() {
        QVERIFY(captionsOf(text.chopped(4) + QStringLiteral("\n沈玉兰在院里拉坯。（周文澜摄）\n") + text)[1].endsItself);
    }

    void findsKinds_data() {
        QTest::addColumn<QString>("between");
        QTest::addColumn<QString>("kinds");
        QTest::newRow("smaller type, broken") << QStringLiteral("去年冬天，沈玉兰在老食堂里教邻居\n包馄饨。") << QStringLiteral("PCP");
        QTest::newRow("who lent it") << QStringLiteral("1970年代的柳荫里，坐在门口的是老\n井匠。\n（沈玉兰提供）") << QStringLiteral("PCP");
        QTest::newRow("who lent it, behind the last words") << QStringLiteral("1970年代的柳荫里，坐在门口的是老\n井匠。（沈玉兰提供）") << QStringLiteral("PCP");
        QTest::newRow("a credit that lost its bracket") << QStringLiteral("去年冬天，沈玉兰在老食堂里教邻居\n包馄饨。文澜摄）") << QStringLiteral("PCP");
        QTest::newRow("who sent the text in") << QStringLiteral("大家都说好吃。\n（沈玉兰提供）") << QStringLiteral("PPBP");
        QTest::newRow("a line cut by the picture") << QStringLiteral("她说，好的泥是凉的，\n沈玉兰在院里拉坯。（周文澜摄）") << QStringLiteral("PPCP");
        QTest::newRow("a crosshead above a picture") << QStringLiteral("院子里的窑\n沈玉兰在院里拉坯。（周文澜摄）") << QStringLiteral("PHCP");
    }
    void findsKinds() {
        QFETCH(QString, between);
        QTEST(lettersOf(captionsOf(text + u'\n' + between + u'\n' + text)), "kinds");
    }
};

QTEST_APPLESS_MAIN(CaptionsTest)
#include "captions_test.moc"
