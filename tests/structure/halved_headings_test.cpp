#include "app/structure/halved_headings.h"

#include "app/language/knowledge.h"
#include "app/language/language_model.h"

#include <QTest>

using namespace lilong;

namespace {

constexpr int measure = 32; // cells

/// One article in two columns: its headline stands over both, its text is torn between them.
const QStringList page = {
    QStringLiteral("老茶馆重新开张，"),
    QStringLiteral("柳荫里的老茶馆关门整整三年以后，星期六又重新点起了炉子。清晨六点不到，门口已经站了二十多位老茶客，有人专门坐公共汽"),
    QStringLiteral("一杯还是一块钱"),
    QStringLiteral("车赶来。老板沈玉兰今年六十一岁，她把父亲留下来的铜壶擦得锃亮，第一壶水烧开的时候，屋子里响起一阵掌声。"),
};

} // namespace

class HalvedHeadingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        const auto loaded = Knowledge::load();
        QVERIFY(loaded.has_value());
        knowledge_ = *loaded;
        if (!knowledge_->languageModel().isAvailable())
            QSKIP("no word model installed");
    }

    void theHalvesAreOneHeading() {
        const std::vector<Fragment> joined = joinedFrom(page);
        QCOMPARE(joined.size(), size_t{3});
        QCOMPARE(joined[0].string(), QStringLiteral("老茶馆重新开张，一杯还是一块钱"));
        QVERIFY(joined[0].kind == FragmentKind::Heading && joined[0].headsColumn && joined[1].belowHeading && joined[0].halved > 0);
    }

    /// Each column is read down to the page's foot: what came between text and rest stood in the upper columns.
    void whatCameBetweenIsAnotherText() {
        QStringList other = page;
        other.insert(2, QStringLiteral("梧桐新村的老年大学今年秋天新开了六个班，报名的人数比去年增加了一倍。"));
        other.insert(2, QStringLiteral("手机摄影班"));
        const std::vector<Fragment> joined = joinedFrom(other);
        QCOMPARE(joined.size(), size_t{5});
        std::vector<bool> beside;
        for (const Fragment& fragment : joined)
            beside.push_back(fragment.besideHalves == joined[0].halved && joined[0].halved > 0);
        QCOMPARE(beside, (std::vector<bool>{false, false, true, true, false}));
    }

    void otherLinesStay_data() {
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("instead");
        QTest::newRow("a heading that can end") << 0 << QStringLiteral("老茶馆重新开张了");
        QTest::newRow("a salutation") << 0 << QStringLiteral("编辑同志：");
        QTest::newRow("a deck") << 2 << QStringLiteral("——访柳荫里老茶馆");
        QTest::newRow("a sentence") << 2 << QStringLiteral("茶还是一块钱。");
        QTest::newRow("text that goes on nothing") << 3 << QStringLiteral("梧桐新村的老年大学今年秋天新开了六个班，报名的人数比去年增加了一倍，最受欢迎的是手机摄影班。");
        QTest::newRow("text that nothing tears") << 1 << QStringLiteral("柳荫里的老茶馆关门整整三年以后，星期六又重新点起了炉子。清晨六点不到，门口已经站了二十多位老茶客。");
    }
    void otherLinesStay() {
        QFETCH(int, line);
        QFETCH(QString, instead);
        QStringList other = page;
        other[line] = instead;
        const std::vector<Fragment> joined = joinedFrom(other);
        QCOMPARE(joined.size(), size_t{4});
        for (size_t i = 0; i < joined.size(); ++i)
            QCOMPARE(joined[i].string(), other[static_cast<qsizetype>(i)]);
    }

private:
    /// Headings and texts in turn; the first text is indented, the second is full from its first line on.
    std::vector<Fragment> joinedFrom(const QStringList& texts) {
        const QString raw = texts.join(QStringLiteral("\n\n"));
        const std::vector<SourcePtr> sources{std::make_shared<const Source>(Source{SourceId(1), QStringLiteral("page.txt"), {}, QStringLiteral("UTF-8"), raw})};
        std::vector<Fragment> fragments = fragmentsOf(TracedText(*sources.front(), {0, raw.size()}), sources);
        for (size_t i = 0; i < fragments.size(); ++i) {
            Fragment& fragment = fragments[i];
            const bool text = i % 2 == 1;
            fragment.kind = text ? FragmentKind::Paragraph : FragmentKind::Heading;
            fragment.blankLinesBefore = 1;
            fragment.measure = measure;
            fragment.lines = text ? 4 : 1;
            fragment.firstLine = !text ? fragment.firstLine : i == 1 ? measure - 4 : measure;
            fragment.lastLine = text ? measure : fragment.lastLine;
        }
        joinHalvedHeadings(fragments, *knowledge_, sources);
        return fragments;
    }

    KnowledgePtr knowledge_;
};

QTEST_GUILESS_MAIN(HalvedHeadingsTest)
#include "halved_headings_test.moc"
