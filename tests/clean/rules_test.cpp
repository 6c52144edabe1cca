#include "app/clean/byline_cue.h"
#include "app/clean/catalogue.h"
#include "app/language/knowledge.h"
#include "tests/clean/rule_check.h"

using namespace lilong;

class RulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void folding_data();
    void folding() { check("folding"); }
    void doubledGlyphs_data();
    void doubledGlyphs() { check("doubled-glyphs"); }
    void spaces_data();
    void spaces() { check("spaces"); }
    void punctuationWidth_data();
    void punctuationWidth() { check("punctuation-width"); }
    void quotationMarks_data();
    void quotationMarks() { check("quotation-marks"); }
    void ellipsisAndDashes_data();
    void ellipsisAndDashes() { check("ellipsis-dash"); }
    void lineBreaks_data();
    void lineBreaks() { check("line-break"); }
    void everyVisibleChangeHasAReason();
    void tellsBylines_data();
    void tellsBylines();

private:
    void check(const char* rule);
    std::shared_ptr<const Knowledge> knowledge_;
};

void RulesTest::initTestCase() {
    const auto loaded = Knowledge::load();
    QVERIFY(loaded.has_value());
    knowledge_ = *loaded;
}

void RulesTest::check(const char* rule) {
    QFETCH(QString, raw);
    QTEST(repaired(rule, raw, knowledge_.get()), "expected");
}

void RulesTest::folding_data() {
    columns();
    row("radicals", "居⺠区的⼈们", "居民区的人们");
    row("full-width digits", "共３６户ＡＢ楼", "共36户AB楼");
    row("zero width", "社\u200B区\uFEFF", "社区");
    row("control", "社\x01区", "社区");
    row("compatibility", "\uF9B4導", "領導");
    row("vertical marks", "\uFE41好\uFE42", "「好」");
    row("ligature", "Wi\uFB01", "Wifi");
    row("private use, told once", "甲\uE001乙\uE001丙", "甲{\uE001!}乙\uE001丙");
    stays("house marks", "好，（①℃㎡№％）……“”——．／");
    stays("line ends and indents", "　　社区\r\n\t新闻");
    stays("rare Han", "𠮷𬱖");
}

void RulesTest::doubledGlyphs_data() {
    columns();
    row("with marks", "““邻邻里里””的的新新客客厅厅", "“邻里”的新客厅");
    row("whole line", "社社区区食食堂堂开开张张了了", "社区食堂开张了");
    row("with spaces", "社社区区食食堂堂 开开张张了了", "社区食堂 开张了");
    row("second line", "““邻邻里里””的的新新客客厅厅\n开开张张", "“邻里”的新客厅\n开张");
    row("digits", "22002244年年，，我我们们这这样样过过", "2024年，我们这样过");
    row("printed twice", "楼道里的新风景楼道里的新风景", "楼道里的新风景");
    row("printed twice, short", "社区新闻社区新闻", "社区新闻{社区新闻|}");
    row("years", "11998833年年，，第第一一批批住住户户来来了了", "1983年，第一批住户来了");
    row("two headlines in one line", "社社区区食食堂堂开开张张了了。今天来人，老老人人们们说说好好", "社区食堂开张了。今天来人，老人们说好");
    row("beside a plain headline", "清晨五点的巡逻 墙墙根根下下““冒冒””出出几几排排小小菜菜", "清晨五点的巡逻 墙根下“冒”出几排小菜");
    row("four characters, the whole line", "守守夜夜的的灯灯", "守夜的灯");
    row("two characters on such a page", "““邻邻里里””的的新新客客厅厅\n今天开了。\n灯灯下下", "“邻里”的新客厅\n今天开了。\n灯下");
    row("a word on such a page", "““邻邻里里””的的新新客客厅厅\n今天开了。\n家家户户", "“邻里”的新客厅\n今天开了。\n家家户户");
    stays("a name", "方圆圆、李思思、王媛媛都来了");
    stays("one to one", "一一对应，点点滴滴");
    stays("kin", "妈妈和爷爷奶奶天天来");
    stays("one by one", "一一说来");
    stays("reduplications", "说说笑笑，热热闹闹");
    stays("a line of them", "家家户户高高兴兴");
    stays("three of them", "干干净净整整齐齐漂漂亮亮");
    stays("cheers", "加油加油");
    stays("numbers", "11223344556677");
}

void RulesTest::spaces_data() {
    columns();
    row("after marks", "天晴了， 大家出门。 真好", "天晴了，大家出门。真好");
    row("before marks", "有156户 ，开工", "有156户，开工");
    row("around digits", "3 月 13 日，来了 200 多人", "3月13日，来了200多人");
    row("latin beside Han", "学会用 AED 急救", "学会用AED急救");
    row("plus", "“白 + 黑”，“5 + 2”", "“白+黑”，“5+2”");
    row("half-width marks of Chinese", "热线: 021, 请拨打", "热线:021,请拨打");
    row("trailing", "第一行  \n第二行", "第一行\n第二行");
    row("a torn word in a sentence", "带领老人和 孩子一起种花，效果很好。", "带领老人和孩子一起种花，效果很好。");
    row("full-width space in a headline", "脚踏实地　服务社区", "脚踏实地 服务社区");
    row("a name set wide", "□记者 王 宁", "□记者 王宁");
    row("a box before a byline", "□ 记者 周禾", "□记者 周禾");
    stays("headline", "脚踏实地 服务社区");
    stays("headline with a rate", "参选率达94.6% 新班子更年轻");
    row("two even phrases with marks", "\n“小院管家”爱“唠叨” 谁家有事都找她\n", "\n“小院管家”爱“唠叨” 谁家有事都找她\n");
    row("uneven phrases with marks", "\n“小院管家” 谁家有事都爱找她\n", "\n“小院管家”谁家有事都爱找她\n");
    stays("slogan in a sentence", "大家共同打造“和美楼组 温暖邻里”，成效很好。");
    stays("byline", "□记者 周禾 王宁");
    stays("byline in brackets", "老人们都说好。（党群中心 程姗）");
    stays("English", "Hello, my neighbours 2024");
    stays("columns", "左边的一栏文字    右边的一栏文字");
    stays("tab", "姓名\t电话");
    stays("indent", "　　近日，街道开会。");
}

void RulesTest::punctuationWidth_data() {
    columns();
    row("comma", "天晴了,大家出门", "天晴了，大家出门");
    row("colon", "他说:好;对", "他说：好；对");
    row("question", "好不好?好!", "好不好？好！");
    row("brackets", "五(2)班(社区)来了", "五（2）班（社区）来了");
    row("before Han", "共2100,其余不计", "共2100，其余不计");
    row("colon before a number", "电话:021-55500186", "电话：021-55500186");
    row("after latin at the end", "社区保安学会用AED!", "社区保安学会用AED！");
    row("opening bracket alone", "他说(还没有", "他说（还没有");
    stays("thousands", "共3,000户");
    stays("time", "每天16:30开门");
    stays("decimal", "平均1.5岁");
    stays("address", "网址https://example.org/a?b=1,2看");
    stays("English", "Yes, we can (really)!");
    stays("full-width in numbers", "５．１／２");
}

void RulesTest::quotationMarks_data() {
    columns();
    row("ASCII", "他说:\"好的\",笑了。", "他说:“好的”,笑了。");
    row("two pairs", "\"大白\"和\"红马甲\"都来了", "“大白”和“红马甲”都来了");
    row("over lines", "他说\"今天\n天气好\"。", "他说“今天\n天气好”。");
    row("nested", "他说：\"这叫'微心愿'。\"", "他说：“这叫‘微心愿’。”");
    row("half and half", "一句“好邻居\"，很暖", "一句“好邻居”，很暖");
    row("wrong direction at the end", "一句“好邻居“，很暖", "一句“好邻居”，很暖");
    row("wrong direction at the start", "他说：”好邻居”很暖", "他说：“好邻居”很暖");
    row("lost close after a colon", "他说：\"这件事交给我可以少", "他说：“这件事交给我可以少");
    row("strokes of two kinds", "'前浪\"书记\"暖\"心故事", "“前浪”书记“暖”心故事");
    row("no partner", "他们都来\"了大家好", "他们都来{\"|“}了大家好");
    row("closed twice", "“好邻居\"”，很暖", "“好邻居”{”|}，很暖");
    row("told, not guessed", "他说“今天很好。", "他说{“!}今天很好。");
    stays("apostrophe", "It's fine, neighbours' day");
    stays("right already", "他说：“这叫‘微心愿’。”大家笑了。");
    stays("inches in English", "a 5\" pipe");
}

void RulesTest::ellipsisAndDashes_data() {
    columns();
    row("dots", "他说...我来", "他说……我来");
    row("stops", "等等。。。", "等等……");
    row("raised dots", "还有· · ·", "还有……");
    row("one", "还有…很多", "还有……很多");
    row("midline", "花园⋯⋯变样", "花园……变样");
    row("hyphens", "他--来了", "他——来了");
    row("spaced dashes", "他— —来了", "他——来了");
    row("box lines", "他──来了", "他——来了");
    stays("single dash", "瑞安里—王宁");
    stays("phone", "021-5550-0186");
    stays("leaders", "目录..........3");
    stays("rule", "社区\n----------\n新闻");
    stays("right already", "他说……我——来");
    stays("a foreign name", "马可·贝尼");
    stays("decimals and versions", "1.5和v2.0.1");
    stays("OCR's one", "瑞安里一王宁");
}

void RulesTest::lineBreaks_data() {
    columns();
    const char* column = "近日，街道在文化中心举办了\n一场别开生面的邻里节活动，\n三百多位居民带着自家做的\n点心来到现场，互相品尝。\n";
    row("column", column, "近日，街道在文化中心举办了一场别开生面的邻里节活动，三百多位居民带着自家做的点心来到现场，互相品尝。\n");
    row("torn mark", "横幅上写着“我的家园\n”\n。83岁的他", "横幅上写着“我的家园”。83岁的他");
    row("latin word", "近日，街道在文化中心播放了一部 film\nabout 邻里的短片，三百多位居民来看\n片子讲了三户人家，从吵架到和好了。", "近日，街道在文化中心播放了一部 film about 邻里的短片，三百多位居民来看片子讲了三户人家，从吵架到和好了。");
    row("CRLF", "近日，街道在文化中心举办了\r\n一场别开生面的邻里节活动，\r\n三百多位居民带着自家做的\r\n点心来到现场，互相品尝。", "近日，街道在文化中心举办了一场别开生面的邻里节活动，三百多位居民带着自家做的点心来到现场，互相品尝。");
    stays("empty line", "近日，街道在文化中心举办了\n\n一场别开生面的邻里节活动，\n\n三百多位居民带着自家做的");
    stays("indent", "三百多位居民来到了现场，\n　　一场别开生面的邻里节活动\n　　近日，街道在文化中心举办");
    row("full stop at the measure", "近日，街道在文化中心举办\n了一场别开生面的邻里节活动。\n三百多位居民带着自家做的点心\n来到现场，互相品尝说说家常。\n大家都说，明年秋天一定再\n聚在这里，带上孩子和老邻居。",
        "近日，街道在文化中心举办了一场别开生面的邻里节活动。三百多位居民带着自家做的点心来到现场，互相品尝说说家常。\n大家都说，明年秋天一定再聚在这里，带上孩子和老邻居。");
    row("caption between", "三月的一个傍晚，柳荫里的沈玉\n兰推着小车，把热汤送到每家每\n户的门口，一边走，一边数着今\n天还有哪\n沈玉兰送热汤（周文澜摄）\n几位老人没有下楼，谁家的灯还\n没有亮起来，她都记在本子上。",
        "三月的一个傍晚，柳荫里的沈玉兰推着小车，把热汤送到每家每户的门口，一边走，一边数着今天还有哪\n沈玉兰送热汤（周文澜摄）\n几位老人没有下楼，谁家的灯还没有亮起来，她都记在本子上。");
    row("caption with its credit below", "三月的一个傍晚，柳荫里的沈玉\n兰推着小车，把热汤送到每家每\n户的门口，一边走，一边数着灯，\n孩子们在井台边上数着石板路。\n（周文澜摄）\n哪一盏没有亮起来，她都记在本\n子上，第二天一早再去敲敲门。",
        "三月的一个傍晚，柳荫里的沈玉兰推着小车，把热汤送到每家每户的门口，一边走，一边数着灯，\n孩子们在井台边上数着石板路。\n（周文澜摄）\n哪一盏没有亮起来，她都记在本子上，第二天一早再去敲敲门。");
    row("a bracket behind a colon", "沈玉兰把晒干的橘皮装进小布袋，\n一袋一袋，挂在每家每户的门把手\n上，路过的人都说，这条弄堂今年\n比哪一年都香。\n答：\n（笑）我的老伴也常常这\n样说，楼下的灯坏了三个月，老人\n晚上不敢出门，我就想着先把它修\n好了。", "沈玉兰把晒干的橘皮装进小布袋，一袋一袋，挂在每家每户的门把手上，路过的人都说，这条弄堂今年比哪一年都香。\n答：（笑）我的老伴也常常这样说，楼下的灯坏了三个月，老人晚上不敢出门，我就想着先把它修好了。");
    row("a last line full of marks", "加装电梯，难在一楼。18号楼 102 室的住户\n潘国梁起初坚决不同意：“挡了光，又吵，凭\n什么？”居委会主任鲁小燕前后上门 11 次，\n把日照测算图一张张摊在桌上，又陪着他到梧\n桐里小区实地听了半天噪声。街道社区规划师\n秦望舒根据一楼住户的意见，把电梯井道往外\n移了 1.2 米，外墙改用浅色玻璃。“图纸改\n了六稿，改到第六稿，潘师傅自己拿笔签了字。”\n秦望舒笑着说。",
        "加装电梯，难在一楼。18号楼 102 室的住户潘国梁起初坚决不同意：“挡了光，又吵，凭什么？”居委会主任鲁小燕前后上门 11 次，把日照测算图一张张摊在桌上，又陪着他到梧桐里小区实地听了半天噪声。街道社区规划师秦望舒根据一楼住户的意见，把电梯井道往外移了 1.2 米，外墙改用浅色玻璃。“图纸改了六稿，改到第六稿，潘师傅自己拿笔签了字。”\n秦望舒笑着说。");
    row("a squeezed line before a quotation",
        "沈玉兰把晒干的橘皮装进小布袋，\n一袋一袋，挂在每家每户的门把手\n上，路过的人都说，这条弄堂今年\n比哪一年都香。\n银杏三村的花房里，架子上摆\n着邻居送的三盆兰花，周文澜说，这是\n街坊们的大事情。\n“头一盆是我们在河边捡回来的\n\n，叶子都黄了，浇了一个月的水\n才慢慢活过来，如今开得最好。",
        "沈玉兰把晒干的橘皮装进小布袋，一袋一袋，挂在每家每户的门把手上，路过的人都说，这条弄堂今年比哪一年都香。\n银杏三村的花房里，架子上摆着邻居送的三盆兰花，周文澜说，这是街坊们的大事情。\n“头一盆是我们在河边捡回来的\n\n，叶子都黄了，浇了一个月的水才慢慢活过来，如今开得最好。");
    row("a date", "“老师，明年暑假我还能来吗？”8月28\n日，柳荫里街道社区文化活动中心里，", "“老师，明年暑假我还能来吗？”8月28日，柳荫里街道社区文化活动中心里，");
    stays("a number that is no date", "年货大街今天摆摊的商户共有128\n日前，柳荫里街道社区文化活动中心里，");
    stays("one line a paragraph", "社区食堂开张了。\n老人们说，这里的饭菜又热又软，价钱也公道，以后不用自己烧了。\n欢迎大家来。");
    stays("headings in a row", "社区食堂开张了\n楼道里有新椅子\n花园里种上月季\n菜场里换了新灯");
    stays("byline", "三百多位居民带着自家做的\n□记者 周禾\n一场别开生面的邻里节活动，");
    stays("columns side by side", "近日，街道在文化     一场别开生面的\n中心举办了一场的     邻里节活动热闹");
    stays("page end", "近日，街道在文化中心举办了\f一场别开生面的邻里节活动，\f三百多位居民带着自家做的\f");
}

void RulesTest::everyVisibleChangeHasAReason() {
    const QString page = text("居⺠区３６户\n““邻邻里里””的的新新客客厅厅\n他说:\"好...的\",--共２户");
    for (const Rule& rule : catalogue()) {
        const PageLines lines(page);
        for (const Finding& finding : rule.find({page, lines, nullptr})) {
            QVERIFY2(!finding.reason.sentence.isEmpty(), rule.name);
            QVERIFY2(!finding.reason.translated().contains(QLatin1Char('%')), rule.name);
            QVERIFY2(finding.confidence > 0 && finding.confidence <= 1, rule.name);
            QVERIFY2(finding.effect == RepairEffect::Notice || finding.after != slice(page, finding.span), rule.name);
        }
    }
}

void RulesTest::tellsBylines_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("byline");
    for (const char* line : {"□记者 周禾", "（党群中心 程姗）", "(社区宣文办)", "文/冯桐 图/禤豪", "本报记者 王宁", "通讯员 李明 摄影 张三"})
        QTest::newRow(line) << text(line) << true;
    for (const char* line : {"社区食堂开张了", "记者在院子里坐了半天，抄下五本旧账", "（", "他说（见上）", ""})
        QTest::newRow(*line ? line : "empty") << text(line) << false;
}

void RulesTest::tellsBylines() {
    QFETCH(QString, line);
    QTEST(looksLikeByline(line), "byline");
}

QTEST_GUILESS_MAIN(RulesTest)
#include "rules_test.moc"
