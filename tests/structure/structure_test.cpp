#include "app/issue/changes.h"
#include "app/issue/ledger.h"
#include "app/issue/column_break.h"
#include "app/structure/fragment.h"
#include "app/structure/structure.h"
#include "app/text/character_class.h"

#include <QRandomGenerator>
#include <QTest>

using namespace lilong;

namespace {

/// What a page became, in short lines: "H headline", "K kicker", "D deck", "S section", "P text", "X crosshead", "C caption", "B byline", "F furniture".
QStringList outline(const Issue& issue) {
    QStringList lines;
    issue.forEachPart([&](const PartRef& ref, const PartPtr& part) {
        static const QHash<PartRole, QString> letters = {{PartRole::Kicker, QStringLiteral("K ")}, {PartRole::Headline, QStringLiteral("H ")},
            {PartRole::Deck, QStringLiteral("D ")}, {PartRole::Section, QStringLiteral("S ")}, {PartRole::Byline, QStringLiteral("B ")},
            {PartRole::Furniture, QStringLiteral("F ")}};
        QString letter = letters.value(ref.role);
        if (ref.role == PartRole::Block) {
            const BlockType type = issue.block(ref.article, ref.block)->type;
            letter = type == BlockType::Paragraph ? QStringLiteral("P ") : type == BlockType::Caption ? QStringLiteral("C ") : QStringLiteral("X ");
        }
        lines << letter + part->text.text();
    });
    return lines;
}

} // namespace

class StructureTest : public QObject {
    Q_OBJECT

    KnowledgePtr knowledge_;

    Issue structured(const QString& page, const Decisions& decisions = {}) const {
        auto source = std::make_shared<Source>(Source{SourceId(1), QStringLiteral("page.txt"), {}, QStringLiteral("UTF-8"), page});
        IssueData data = Issue::fromSources({source}).data();
        data.decisions = decisions;
        const Result<Issue> made = structure(*Issue::create(std::move(data)), *knowledge_, Progress());
        if (!made)
            qFatal("%s", qPrintable(made.error().message()));
        return *made;
    }

private Q_SLOTS:
    void initTestCase() {
        const auto loaded = Knowledge::load();
        QVERIFY(loaded);
        knowledge_ = *loaded;
    }

    void dealsOutAPage_data() {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QStringList>("wanted");
        const QString stalls = QStringLiteral("周文澜修了四十年鞋，柳荫里的街坊都叫他“鞋医生”。\n他的摊子摆在弄堂口，一只木箱、两把椅子。\n"
                                              "修鞋的活儿不多，聊天的人不少。\n□记者 王春梅\n");
        const QString garden = QStringLiteral("银杏三村的屋顶菜园收了第一茬番茄，沈玉兰称了称，三十斤。\n菜园是去年春天开的，谁种谁浇水。\n收成一半送给食堂，一半分给种菜的人。\n");
        QTest::newRow("piled headings in another order than their texts")
            << stalls + garden + QStringLiteral("屋顶菜园收番茄\n\n柳荫里的“鞋医生”修鞋四十年\n不收街坊的钱")
            << QStringList{QStringLiteral("K 柳荫里的“鞋医生”修鞋四十年"), QStringLiteral("H 不收街坊的钱"), QStringLiteral("P 周文澜修了四十年鞋，柳荫里的街坊都叫他“鞋医生”。"),
                           QStringLiteral("P 他的摊子摆在弄堂口，一只木箱、两把椅子。"), QStringLiteral("P 修鞋的活儿不多，聊天的人不少。"), QStringLiteral("B □记者 王春梅"),
                           QStringLiteral("H 屋顶菜园收番茄"), QStringLiteral("P 银杏三村的屋顶菜园收了第一茬番茄，沈玉兰称了称，三十斤。"),
                           QStringLiteral("P 菜园是去年春天开的，谁种谁浇水。"), QStringLiteral("P 收成一半送给食堂，一半分给种菜的人。")};
        QTest::newRow("a page's headline with its byline over profiles, and no text of its own")
            << QStringLiteral("齐心协力 守望相助 共建家园\n\n柳荫里的书记们：一年三百六十五天在楼里\n\n□记者 周文澜 整理报道\n\n老书记带头\n\n"
                              "柳荫里居民区党总支书记王春梅\n\n王春梅每天清早先到楼里走一圈，看看谁家的灯没有亮。\n\n"
                              "银杏三村居民区党总支书记沈玉兰\n\n沈玉兰的本子上记着每一户的电话，夜里也有人打来。")
            << QStringList{QStringLiteral("K 齐心协力 守望相助 共建家园"), QStringLiteral("H 柳荫里的书记们：一年三百六十五天在楼里"), QStringLiteral("B □记者 周文澜 整理报道"),
                           QStringLiteral("S 老书记带头"), QStringLiteral("H 柳荫里居民区党总支书记王春梅"), QStringLiteral("P 王春梅每天清早先到楼里走一圈，看看谁家的灯没有亮。"),
                           QStringLiteral("H 银杏三村居民区党总支书记沈玉兰"), QStringLiteral("P 沈玉兰的本子上记着每一户的电话，夜里也有人打来。")};
        QTest::newRow("kicker, headline, deck")
            << QStringLiteral("柳荫里加装电梯工程完工\n七楼老人终于下楼了\n三年协商四十次，最后一户昨天签字 全楼十四户都说值得\n昨天上午，柳荫里五号楼的新电梯正式启用。\n□记者 周文澜")
            << QStringList{QStringLiteral("K 柳荫里加装电梯工程完工"), QStringLiteral("H 七楼老人终于下楼了"),
                           QStringLiteral("D 三年协商四十次，最后一户昨天签字 全楼十四户都说值得"), QStringLiteral("P 昨天上午，柳荫里五号楼的新电梯正式启用。"),
                           QStringLiteral("B □记者 周文澜")};
        QTest::newRow("a theme over a headline of two clauses")
            << QStringLiteral("梧桐街道冬季专版\n\n水房里，三代人守着一口大锅\n\n昨天上午，柳荫里的老水房重新开张。\n□记者 周文澜")
            << QStringList{QStringLiteral("K 梧桐街道冬季专版"), QStringLiteral("H 水房里，三代人守着一口大锅"), QStringLiteral("P 昨天上午，柳荫里的老水房重新开张。"),
                           QStringLiteral("B □记者 周文澜")};
        QTest::newRow("a short headline over what large type has no room for")
            << QStringLiteral("一碗面，先记账\n老面馆的一本旧账簿，记着上夜班的邻居们的每一碗汤\n昨天上午，柳荫里的老水房重新开张。\n□记者 周文澜")
            << QStringList{QStringLiteral("H 一碗面，先记账"), QStringLiteral("D 老面馆的一本旧账簿，记着上夜班的邻居们的每一碗汤"), QStringLiteral("P 昨天上午，柳荫里的老水房重新开张。"),
                           QStringLiteral("B □记者 周文澜")};
        QTest::newRow("a kicker that names whom the page talks to")
            << QStringLiteral("本期对话：柳荫里居民区调解员王春梅\n“先把账本摊在桌上”\n一场拖了三年的纠纷怎样解开\n昨天上午，王春梅又坐到了老水房的桌边。\n□记者 周文澜")
            << QStringList{QStringLiteral("K 本期对话：柳荫里居民区调解员王春梅"), QStringLiteral("H “先把账本摊在桌上”"), QStringLiteral("D 一场拖了三年的纠纷怎样解开"),
                           QStringLiteral("P 昨天上午，王春梅又坐到了老水房的桌边。"), QStringLiteral("B □记者 周文澜")};
        QTest::newRow("how many people a deck is about")
            << QStringLiteral("弄堂口的灯\n\n7位邻居的四季\n\n昨天上午，柳荫里的老水房重新开张。\n□记者 周文澜")
            << QStringList{QStringLiteral("H 弄堂口的灯"), QStringLiteral("D 7位邻居的四季"), QStringLiteral("P 昨天上午，柳荫里的老水房重新开张。"), QStringLiteral("B □记者 周文澜")};
        QTest::newRow("a headline that lost a mark, between kicker and deck")
            << QStringLiteral("腊月里的柳荫街道\n\n“门一开，大家都在\n\n书记来敲门 医生一起来 孩子们送春联\n\n昨天上午，王春梅带着三位医生上门看望老人。\n□记者 周文澜")
            << QStringList{QStringLiteral("K 腊月里的柳荫街道"), QStringLiteral("H “门一开，大家都在"), QStringLiteral("D 书记来敲门 医生一起来 孩子们送春联"),
                           QStringLiteral("P 昨天上午，王春梅带着三位医生上门看望老人。"), QStringLiteral("B □记者 周文澜")};
        QTest::newRow("a headline of two even lines over a small text")
            << QStringLiteral("柳荫里加装电梯完工\n七楼老人终于下楼了\n三年协商四十次 全楼十四户都说值得\n昨天上午，柳荫里五号楼的新电梯正式启用，十四户人家站在楼下鼓掌，老人们都说值得。\n□记者 周文澜\n"
                              "下班也能看牙医\n门诊开到八点半\n本月起，社区牙科增设晚间门诊。\n（社区服务办）")
            << QStringList{QStringLiteral("K 柳荫里加装电梯完工"), QStringLiteral("H 七楼老人终于下楼了"), QStringLiteral("D 三年协商四十次 全楼十四户都说值得"),
                           QStringLiteral("P 昨天上午，柳荫里五号楼的新电梯正式启用，十四户人家站在楼下鼓掌，老人们都说值得。"), QStringLiteral("B □记者 周文澜"),
                           QStringLiteral("H 下班也能看牙医门诊开到八点半"), QStringLiteral("P 本月起，社区牙科增设晚间门诊。"), QStringLiteral("B （社区服务办）")};
        QTest::newRow("a folio with the page's name is no row of a table")
            << QStringLiteral("第3页 邻里\n历时三年 修旧如旧\n老水房又冒热气\n昨天上午，柳荫里的老水房重新开张。\n□记者 周文澜")
            << QStringList{QStringLiteral("K 历时三年 修旧如旧"), QStringLiteral("H 老水房又冒热气"), QStringLiteral("P 昨天上午，柳荫里的老水房重新开张。"), QStringLiteral("B □记者 周文澜"),
                           QStringLiteral("F 第3页 邻里")};
        QTest::newRow("piled portraits that speak over two lines")
            << QStringLiteral("沈玉兰每天四点起来烧水，冬天也一样，街坊们都认得她的脚步。\n王春梅的面坊在弄堂尽头，两间木屋。面要等太阳出来才晒。\n周文澜摆摊卖菜，谁家老人不便就顺路送上门。\n"
                              "沈玉兰：“水要烧得滚，人就不会\n走远”\n王春梅：“面线断了，就不\n叫太平”\n周文澜：“菜叶上有露水，\n人就不会走错”")
            << QStringList{QStringLiteral("H 沈玉兰：“水要烧得滚，人就不会走远”"), QStringLiteral("P 沈玉兰每天四点起来烧水，冬天也一样，街坊们都认得她的脚步。"),
                           QStringLiteral("H 王春梅：“面线断了，就不叫太平”"), QStringLiteral("P 王春梅的面坊在弄堂尽头，两间木屋。面要等太阳出来才晒。"),
                           QStringLiteral("H 周文澜：“菜叶上有露水，人就不会走错”"), QStringLiteral("P 周文澜摆摊卖菜，谁家老人不便就顺路送上门。")};
        QTest::newRow("a letter whose greeting opens its text")
            << QStringLiteral("写给弄堂的信\n本期信箱收到来信四十封，写得最多的是声音和狗。\n板胡响到九点半\n编辑同志：我住在柳荫里对面，窗下就是自乐班的场子。\n（柳荫里居民 王春梅）")
            << QStringList{QStringLiteral("H 写给弄堂的信"), QStringLiteral("P 本期信箱收到来信四十封，写得最多的是声音和狗。"), QStringLiteral("H 板胡响到九点半"),
                           QStringLiteral("P 编辑同志：我住在柳荫里对面，窗下就是自乐班的场子。"), QStringLiteral("B （柳荫里居民 王春梅）")};
        QTest::newRow("a letter's headline is no crosshead and no caption")
            << QStringLiteral("井台边的灯\n\n编辑同志：\n\n弄堂口的灯坏了半个月，老人晚上不敢出门。\n\n找一本旧相册\n\n编辑同志：\n\n搬家那天丢了一本相册，里面有全家的照片。")
            << QStringList{QStringLiteral("H 井台边的灯"), QStringLiteral("P 编辑同志："), QStringLiteral("P 弄堂口的灯坏了半个月，老人晚上不敢出门。"),
                           QStringLiteral("H 找一本旧相册"), QStringLiteral("P 编辑同志："), QStringLiteral("P 搬家那天丢了一本相册，里面有全家的照片。")};
        QTest::newRow("a caption inside a paragraph goes behind it")
            << QStringLiteral("老楼装上了电梯\n她每天给楼里的老人送报纸，也帮大家收快递，邻居们都说多亏了这位热心的志\n\n沈玉兰（左）给邻居送报纸\n\n愿者，日子才过得这样踏实。")
            << QStringList{QStringLiteral("H 老楼装上了电梯"),
                           QStringLiteral("P 她每天给楼里的老人送报纸，也帮大家收快递，邻居们都说多亏了这位热心的志愿者，日子才过得这样踏实。"), QStringLiteral("C 沈玉兰（左）给邻居送报纸")};
        QTest::newRow("a single heading inside an article is a crosshead")
            << QStringLiteral("社区食堂开张\n昨天中午，社区食堂迎来第一批客人。\n一碗面的温度\n掌勺的师傅凌晨四点就到了。\n（社区宣文办）\n小剧场开始报名\n今年的暑托班共有两期。\n（社区服务办）")
            << QStringList{QStringLiteral("H 社区食堂开张"), QStringLiteral("P 昨天中午，社区食堂迎来第一批客人。"), QStringLiteral("X 一碗面的温度"),
                           QStringLiteral("P 掌勺的师傅凌晨四点就到了。"), QStringLiteral("B （社区宣文办）"), QStringLiteral("H 小剧场开始报名"),
                           QStringLiteral("P 今年的暑托班共有两期。"), QStringLiteral("B （社区服务办）")};
        QTest::newRow("masthead lines and what stands between them are furniture")
            << QStringLiteral("柳荫里\n社区报\n家门口的事 大家来说\n2023年7月12日\n总第186期\n扫描二维码\n垃圾分类有了新办法\n本周起，居民可以预约上门回收旧家具。")
            << QStringList{QStringLiteral("H 垃圾分类有了新办法"), QStringLiteral("P 本周起，居民可以预约上门回收旧家具。"), QStringLiteral("F 柳荫里"),
                           QStringLiteral("F 社区报"), QStringLiteral("F 家门口的事 大家来说"), QStringLiteral("F 2023年7月12日"), QStringLiteral("F 总第186期"),
                           QStringLiteral("F 扫描二维码")};
    }

    void dealsOutAPage() {
        QFETCH(QString, page);
        QFETCH(QStringList, wanted);
        QCOMPARE(outline(structured(page)), wanted);
    }

    void readsTheMasthead() {
        const Issue issue = structured(QStringLiteral("柳荫里\n社区报\n柳荫街道办事处主办\n2023年7月12日 星期三\n总第186期\n垃圾分类有了新办法\n本周起，居民可以预约上门回收旧家具。"));
        QCOMPARE(issue->masthead, (Masthead{QStringLiteral("柳荫里社区报"), QStringLiteral("柳荫街道办事处"), QStringLiteral("2023-07-12"), QStringLiteral("总第186期")}));
    }

    void givesPiledUpProfileHeadingsBack() {
        const Issue issue = structured(QStringLiteral(
            "小巷里的新书记\n换届以后，三位新书记上任了。\n（社区宣文办）\n\n"
            "作为新当选的书记，我心里又高兴又紧张。梧桐新村的老人多，停车难，我想先把这两件事办好。\n"
            "2019年我来到银杏一村居民区工作，从楼组长做起。\n居民的信任，是我最大的底气。\n"
            "桂花里的弄堂窄，消防车开不进来，这是我上任后遇到的第一个难题。\n\n"
            "桂花里居民区党总支书记—沈玉兰\n\n银杏一村居民区党总支书记—张建国\n\n梧桐新村居民区党总支书记—王春梅"));
        QStringList headings;
        for (const ArticlePtr& article : issue->articles) {
            if (article->kind == ArticleKind::Profile)
                headings << textOf(article->headline) + QStringLiteral(" / ") + textOf(article->blocks.front()->part).left(5) + QString::number(article->blocks.size());
        }
        QCOMPARE(headings, (QStringList{QStringLiteral("梧桐新村居民区党总支书记—王春梅 / 作为新当选1"), QStringLiteral("银杏一村居民区党总支书记—张建国 / 2019年2"),
                                        QStringLiteral("桂花里居民区党总支书记—沈玉兰 / 桂花里的弄1")}));
    }

    void knowsProfileHeadingsByWhatIsSaidAndByTheirSisters_data() {
        QTest::addColumn<QString>("heading");
        QTest::newRow("her own words") << QStringLiteral("沈玉兰：“井水还是甜的”");
        QTest::newRow("an office as above, a name of no known form") << QStringLiteral("楼组长：耄梅芳");
    }
    void knowsProfileHeadingsByWhatIsSaidAndByTheirSisters() {
        QFETCH(QString, heading);
        const Issue issue = structured(QStringLiteral("弄堂里的热心人\n\n弄堂里住着几位热心人，街坊都认得她们。\n\n楼组长：王春梅\n\n王春梅每天清早先到楼里走一圈。\n\n")
                                       + heading + QStringLiteral("\n\n沈玉兰守着井台四十年，谁来打水都帮一把。"));
        QCOMPARE(issue->articles.size(), 3U);
        QCOMPARE(issue->articles.back()->kind, ArticleKind::Profile);
        QCOMPARE(textOf(issue->articles.back()->headline), heading);
    }

    /// No mark stands between quotations in a row: a full line may stop there.
    void readsOnBetweenQuotations_data() {
        QTest::addColumn<QString>("above");
        QTest::addColumn<int>("measure");
        QTest::addColumn<bool>("readsOn");
        QTest::newRow("a full line") << QStringLiteral("今年新添了“学修车”") << 18 << true;
        QTest::newRow("a short line") << QStringLiteral("今年新添了“学修车”") << 30 << false;
        QTest::newRow("no quotation") << QStringLiteral("今年新添了两门修车课") << 20 << false;
    }
    void readsOnBetweenQuotations() {
        QFETCH(QString, above);
        QFETCH(int, measure);
        const Source source{SourceId(1), QStringLiteral("page.txt"), {}, QStringLiteral("UTF-8"), above + QStringLiteral("“小小气象员”两门课。")};
        Fragment first;
        first.text = TracedText(source, {0, above.size()});
        first.lastLine = cells(above);
        first.measure = measure;
        Fragment second;
        second.text = TracedText(source, {above.size(), source.text.size()});
        QTEST(stopsBetweenQuotations(first, second), "readsOn");
    }

    /// Portraits in the first person never say the name that stands above them.
    void knowsProfileHeadingsOfSeveralSpeakers_data() {
        QTest::addColumn<QString>("second");
        QTest::addColumn<qsizetype>("profiles");
        QTest::newRow("two who speak") << QStringLiteral("白素云：“吵架的人最怕有人听”") << qsizetype(2);
        QTest::newRow("one among crossheads") << QStringLiteral("吵架的人最怕有人听") << qsizetype(0);
    }
    void knowsProfileHeadingsOfSeveralSpeakers() {
        QFETCH(QString, second);
        const Issue issue = structured(QStringLiteral("我为什么留下来\n\n社区里有一群年轻人，我们请他们讲讲自己。\n\n石小玉：“奶奶们把我当孙女”\n\n我学的是会计，本来想干一年就走。\n\n")
                                       + second + QStringLiteral("\n\n我做调解，头一年我总想讲道理。后来发现，先听完，气就消了一半。"));
        QTEST(qsizetype(std::ranges::count_if(issue->articles, [](const ArticlePtr& article) { return article->kind == ArticleKind::Profile; })), "profiles");
    }

    void cutsAProfileWhereThePersonOfAPiledHeadingIsNamed() {
        const Issue issue = structured(QStringLiteral(
            "换届之后\n三位新书记上任了。\n（社区宣文办）\n梧桐新村居民区党总支书记王春梅\n王春梅今年31岁，是街道最年轻的书记。\n"
            "张建国当过二十年电工，最放心不下的是用电安全。\n\n银杏一村居民区党总支书记张建国"));
        QCOMPARE(issue->articles.size(), size_t(3));
        QCOMPARE(textOf(issue->articles[2]->headline), QStringLiteral("银杏一村居民区党总支书记张建国"));
        QVERIFY(textOf(issue->articles[2]->blocks.front()->part).startsWith(QStringLiteral("张建国当过")));
        QCOMPARE(issue->articles[1]->blocks.size(), size_t(1));
    }

    void alignsPiledUpHeadlinesWithTheirTexts() {
        const Issue issue = structured(QStringLiteral(
            "去年冬天，柳荫里的水管冻裂了十一处，王师傅带着徒弟一家一家地修。\n□记者 周文澜\n"
            "银杏三村的图书角昨天开门，第一本书是沈玉兰借走的。\n（社区宣文办）\n"
            "梧桐新村的孩子们把旧轮胎做成了花盆，摆在楼道口。\n（社区服务办）\n"
            "修水管的冬天\n图书角开门了\n旧轮胎里种出花"));
        QStringList headlines;
        for (const ArticlePtr& article : issue->articles)
            headlines << textOf(article->headline) + QStringLiteral(" / ") + textOf(article->blocks.front()->part).left(4);
        QCOMPARE(headlines, (QStringList{QStringLiteral("修水管的冬天 / 去年冬天"), QStringLiteral("图书角开门了 / 银杏三村"), QStringLiteral("旧轮胎里种出花 / 梧桐新村")}));
    }

    void keepsAWholeArticleWhole() {
        const Issue issue = structured(QStringLiteral(
            "老食堂又开张了\n去年冬天，柳荫里的老食堂换了新的锅灶，门口的灯也修好了。\n第一天只做了四十份饭，不到半个钟头就卖光了。\n"
            "食堂隔壁的车棚边上有个图书角，等饭的人都爱去坐一坐。\n借书不用登记，看完放回去就行。\n（柳荫里 王建国）\n"
            "春天的第一场雨\n昨天夜里下了雨，梧桐新村的孩子们把花盆搬到了院子里。\n（梧桐新村 沈玉兰）\n"
            "车棚边上的图书角"));
        QCOMPARE(issue->articles.size(), size_t(2));
        const Article& first = *issue->articles[0];
        QCOMPARE(textOf(first.headline), QStringLiteral("老食堂又开张了"));
        QCOMPARE(textOf(first.byline), QStringLiteral("（柳荫里 王建国）"));
        QVERIFY2(first.blocks[2]->type == BlockType::Crosshead, qPrintable(outline(issue).join(QLatin1Char(10))));
        QCOMPARE(textOf(first.blocks[2]->part), QStringLiteral("车棚边上的图书角"));
        QVERIFY(textOf(first.blocks[3]->part).startsWith(QStringLiteral("食堂隔壁的车棚边")));
    }

    void keepsWhatIsSaidOfAPersonTogether() {
        const Issue issue = structured(QStringLiteral(
            "街坊里的热心人\n今年，居民们选出了两位热心人。\n（社区宣文办）\n"
            "王春梅每天五点起床，先把楼道里的灯查一遍，再给三楼的老人买菜。\n"
            "每到星期三，槐树底下就摆开一张桌子，坐着懂水电的、懂种菜的，还有什么都懂一点的沈玉兰。\n"
            "大家有事都问沈玉兰，她把椅子往前一拉，听人把话说完。\n"
            "沈玉兰说，听人说话也是一门手艺。\n"
            "热心人王春梅\n热心人沈玉兰"));
        QCOMPARE(issue->articles.size(), size_t(3));
        QCOMPARE(textOf(issue->articles[2]->headline), QStringLiteral("热心人沈玉兰"));
        QCOMPARE(issue->articles[2]->blocks.size(), size_t(3));
    }

    void alignsAHugePile() {
        // More headings than a text is held against: each still finds the text of its person.
        const QString surnames = QStringLiteral("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗");
        const QString given = QStringLiteral("春梅兰芳秀英玉华桂珍红霞静敏丽");
        QString texts, pile;
        int people = 0;
        for (const QChar surname : surnames) {
            for (qsizetype i = 0; i < given.size(); ++i, ++people) {
                const QString name = QString(surname) + given[i] + given[(i + 3) % given.size()];
                texts += QStringLiteral("%1每天一早就来到楼下，看看老人们起了没有，再去把门口的花浇一遍，年年如此。\n\n").arg(name);
                pile += QStringLiteral("柳荫里居民区党总支书记%1\n").arg(name);
            }
        }
        const Issue issue = structured(texts + pile);
        int right = 0;
        for (const ArticlePtr& article : issue->articles) {
            const QString name = article->headline ? textOf(article->headline).right(3) : QString();
            right += !name.isEmpty() && !article->blocks.empty() && textOf(article->blocks.front()->part).startsWith(name);
        }
        QCOMPARE(people, 300);
        QVERIFY2(right > 285, qPrintable(QString::number(right)));
    }

    void takesAPileWhoseLinesHoldSeveralHeadings() {
        const Issue issue = structured(QStringLiteral(
            "去年冬天，柳荫里的水管冻裂了十一处，王师傅带着徒弟一家一家地修。\n□记者 周文澜\n"
            "银杏三村的图书角昨天开门，第一本书是沈玉兰借走的。\n（社区宣文办）\n"
            "梧桐新村的孩子们把旧轮胎做成了花盆，摆在楼道口。\n（社区服务办）\n"
            "王师傅修水管的那个冬天 银杏三村的图书角昨天开门了 孩子们把旧轮胎做成了花盆"));
        QStringList headlines;
        for (const ArticlePtr& article : issue->articles)
            headlines << textOf(article->headline);
        QCOMPARE(headlines, (QStringList{QStringLiteral("王师傅修水管的那个冬天"), QStringLiteral("银杏三村的图书角昨天开门了"), QStringLiteral("孩子们把旧轮胎做成了花盆")}));
    }

    /// The page after cleaning: the lines of a block are joined to one paragraph.
    [[nodiscard]] Issue structuredBlocks(const QStringList& blocks) const {
        const QString page = blocks.join(QStringLiteral("\n\n"));
        auto source = std::make_shared<Source>(Source{SourceId(1), QStringLiteral("page.txt"), {}, QStringLiteral("UTF-8"), page});
        TracedTextBuilder text;
        for (qsizetype i = 0; i < page.size(); ++i) {
            const RawSpan raw{SourceId(1), {i, i + 1}};
            const bool joins = page[i] == QLatin1Char('\n') && page[i - 1] != QLatin1Char('\n') && page[i + 1] != QLatin1Char('\n');
            if (joins)
                text.add(columnBreak(raw, QStringLiteral("\n"), QString(), ColumnBreak::Joins), QString());
            else
                text.add(Run{raw, 1, nullptr}, page.mid(i, 1));
        }
        IssueData data = Issue::fromSources({source}).data();
        data.furniture.front().part = makePart(std::move(text).build());
        return *structure(*Issue::create(std::move(data)), *knowledge_, Progress());
    }

    void beginsAnArticleWhereAColumnStoppedInMidSentence() {
        const Issue issue = structuredBlocks(
            {QStringLiteral("修鞋摊搬回弄堂口"),
             QStringLiteral("周文澜修了四十年鞋，柳荫里弄的街\n坊都叫他“鞋医生”。他的摊子从前摆在\n弄堂口，一只木箱、两把椅子，修鞋的活\n儿不多，聊天的人不少，他总笑着说：我"),
             QStringLiteral("荒园变菜园\n银杏三村的屋顶菜园昨天上午收了第\n一茬番茄，沈玉兰称了称，有三十斤，一\n半送给食堂，一半分给种菜的人。"),
             QStringLiteral("这个摊子是给街坊歇脚用的，修鞋倒是顺\n便的事情。")});
        QVERIFY2(outline(issue).contains(QStringLiteral("H 荒园变菜园")), qPrintable(outline(issue).join(QLatin1Char('/'))));
    }

    void takesAQuotedCallForAHeadlineWhereOneIsDue() {
        const Issue issue = structured(QStringLiteral("社区食堂开张\n昨天中午，社区食堂迎来第一批客人。\n（社区宣文办）\n“哪位是沈玉兰？”\n启事贴出去不到半天，居委会的电话就响了。\n（社区服务办）"));
        QCOMPARE(issue->articles.size(), size_t(2));
        QCOMPARE(textOf(issue->articles[1]->headline), QStringLiteral("“哪位是沈玉兰？”"));
    }

    void asksAboutAHeadingWithoutText() {
        const Issue issue = structured(QStringLiteral("柳荫新事\n昨天，社区食堂开张了。\n（社区宣文办）\n\n飞鸟与鱼"));
        QCOMPARE(issue->doubts.size(), size_t(1));
        QCOMPARE(issue->doubts.front()->effect, RepairEffect::Notice);
        QCOMPARE(issue->furniture.back().kind, FurnitureKind::Unplaced);
    }

    void marksTextThatStopsInMidSentence() {
        const Issue issue = structured(QStringLiteral("社区食堂开张\n昨天中午，社区食堂迎来了第一批客人，老人们围坐在一起，一边吃着热腾腾的面，一边聊着\n\n（社区宣文办）"));
        QVERIFY(issue->articles.front()->blocks.front()->cutEnd);
    }

    void keepsApartWhatTheEditorKeptApart() {
        const QString page = QStringLiteral("老楼装上了电梯\n她每天给楼里的老人送报纸，也帮大家收快递，邻居们都说多亏了这位热心的志\n\n愿者，日子才过得这样踏实。");
        const Issue joined = structured(page);
        QCOMPARE(joined->articles.front()->blocks.size(), size_t(1));
        const std::vector<RepairPtr> repairs = joined.repairs();
        QCOMPARE(repairs.size(), size_t(1));
        QCOMPARE(repairs.front()->effect, RepairEffect::Join);
        const Issue apart = structured(page, {{repairs.front()->key, Decision::Rejected}});
        QCOMPARE(apart->articles.front()->blocks.size(), size_t(2));
    }

    /// Whatever a page holds, every character of it is accounted for.
    void keepsTheLedgerOnAnyPage() {
        const QString alphabet = QStringLiteral("的一是在不了有和人这中大为上个国我以要他时来用们。，！？“”（）□—：、 \n\n\n\t　1234年月日第期版AZ𠮷");
        QRandomGenerator random(20230712);
        for (int round = 0; round < 300; ++round) {
            QString page;
            for (int i = random.bounded(400); i > 0; --i) {
                const int at = random.bounded(static_cast<int>(alphabet.size()));
                const qsizetype start = alphabet[at].isLowSurrogate() ? at - 1 : at;
                page += alphabet.mid(start, alphabet[start].isHighSurrogate() ? 2 : 1);
            }
            const Issue issue = structured(page);
            QVERIFY(Issue::create(issue.data()));
        }
    }

    void stopsWhenAsked() {
        CancelToken token;
        token.cancel();
        auto source = std::make_shared<Source>(Source{SourceId(1), QStringLiteral("page.txt"), {}, QStringLiteral("UTF-8"), QStringLiteral("字")});
        const Result<Issue> stopped = structure(Issue::fromSources({source}), *knowledge_, Progress(token, {}));
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(StructureTest)
#include "structure_test.moc"
