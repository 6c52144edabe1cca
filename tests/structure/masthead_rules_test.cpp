#include "app/structure/masthead_rules.h"

#include <QTest>

using namespace lilong;

namespace {

Fragment fragment(const QString& line, FragmentKind kind) {
    TracedTextBuilder builder;
    builder.add({.raw = {SourceId(1), {0, line.size()}}, .length = line.size(), .repair = nullptr}, line);
    Fragment made;
    made.text = std::move(builder).build();
    made.kind = kind;
    return made;
}

Fragment heading(const char* line) { return fragment(QString::fromUtf8(line), FragmentKind::Heading); }
Fragment prose(const char* line) { return fragment(QString::fromUtf8(line), FragmentKind::Paragraph); }
Fragment folio(const char* line) {
    Fragment made = fragment(QString::fromUtf8(line), FragmentKind::Furniture);
    made.furniture = FurnitureKind::Folio;
    return made;
}

} // namespace

class MastheadRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsMastheadLines_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("masthead");
        const auto row = [](const char* line, bool masthead) { QTest::newRow(line) << QString::fromUtf8(line) << masthead; };
        row("内部交流 注意保存      农历乙巳年正月廿九      总第61期", true);
        row("2023年7月12日                                                       星期三                                              第4版 来信", true);
        row("柳荫     家园     LIUYIN HOMES     柳荫街道宣传中心 主办", true);
        row("第3版          综合新闻", true); // the page's first line
        row("柳荫月刊 第6页 街坊事", true); // a running head
        row("柳荫月刊 A8 编辑：周文澜 校对：沈玉兰", true);
        row("服务热线：025-5550-0431 扫一扫，听邻居说", true);
        row("新车棚 老故事", false);
        row("2019年9月至2020年12月，柳荫里修缮一新", false);
        row("柳荫街道主办的运动会，邻居们都来了", false);
    }
    void findsMastheadLines() {
        QFETCH(QString, line);
        const auto source = std::make_shared<Source>();
        source->id = SourceId(1);
        source->text = line;
        std::vector<Fragment> page{fragment(line, FragmentKind::Heading), prose("老人们在弄堂口下棋。")};
        findMastheadLines(page, {source});
        QTEST(page.front().kind == FragmentKind::Furniture, "masthead");
    }

    /// The same line is one where nothing but furniture stands above it, and none below a headline.
    void findsAFolioBelowTheMasthead_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<FragmentKind>("above");
        QTest::addColumn<bool>("masthead");
        QTest::newRow("below furniture") << QStringLiteral("1版 微新闻") << FragmentKind::Furniture << true;
        QTest::newRow("below a headline") << QStringLiteral("1版 微新闻") << FragmentKind::Heading << false;
        QTest::newRow("a row of headlines, one of them numbered") << QStringLiteral("井台信箱 第118期 那一班车等了我一分钟 路灯为什么只亮八盏") << FragmentKind::Furniture << false;
    }
    void findsAFolioBelowTheMasthead() {
        QFETCH(QString, line);
        QFETCH(FragmentKind, above);
        const auto source = std::make_shared<Source>();
        source->id = SourceId(1);
        source->text = line;
        std::vector<Fragment> page{fragment(source->text, above), fragment(source->text, FragmentKind::Heading), prose("老人们在弄堂口下棋。")};
        page.front().text = TracedText(Source{SourceId(2), {}, {}, {}, QStringLiteral("井台边的灯")}, {0, 5});
        findMastheadLines(page, {source, std::make_shared<Source>(Source{SourceId(2), {}, {}, {}, QStringLiteral("井台边的灯")})});
        QTEST(page[1].kind == FragmentKind::Furniture, "masthead");
    }

    /// Columns of text may begin right below the page's name.
    void namesThePageAboveText() {
        std::vector<Fragment> page{folio("第7版"), heading("弄堂口"), prose("老人们在弄堂口下棋。"), heading("新车棚"), prose("车棚搭好了。")};
        page[1].blankLinesBefore = page[2].blankLinesBefore = 1;
        findSectionNames(page);
        QCOMPARE(page[1].kind, FragmentKind::Furniture);
        QCOMPARE(page[3].kind, FragmentKind::Heading);
    }

    void namesThePageBesideItsFolio() {
        std::vector<Fragment> page{folio("第5版"), heading("议事厅"), heading("有事坐下来慢慢谈"), heading("柳荫里的新车棚"), prose("老人们在弄堂口下棋。")};
        findSectionNames(page);
        QCOMPARE(page[1].kind, FragmentKind::Furniture);
        QCOMPARE(page[1].furniture, FurnitureKind::Section);
        QCOMPARE(page[2].kind, FragmentKind::Heading);
    }
    void leavesAShortHeadlineToItsText() {
        std::vector<Fragment> page{folio("第5版"), heading("见信如面"), prose("老人们在弄堂口下棋。")};
        findSectionNames(page);
        QCOMPARE(page[1].kind, FragmentKind::Heading);
    }
    void takesASloganBehindTheMasthead() {
        std::vector<Fragment> page{folio("第5版"), heading("团结 友爱 互助"), prose("老人们在弄堂口下棋。")};
        spreadMasthead(page);
        QCOMPARE(page[1].furniture, FurnitureKind::Slogan);
        QCOMPARE(page[1].kind, FragmentKind::Furniture);
    }
};

QTEST_GUILESS_MAIN(MastheadRulesTest)
#include "masthead_rules_test.moc"
