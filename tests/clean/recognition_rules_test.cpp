#include "app/language/knowledge.h"
#include "tests/clean/rule_check.h"

using namespace lilong;

/// The rules for what text recognition does to marks. The lines are what it makes of print: blanks behind half-width marks, glyphs not seen.
class RecognitionRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void misreadMarks_data();
    void misreadMarks() { check("misread-marks"); }
    void dashesBeforeNames_data();
    void dashesBeforeNames() {
        QFETCH(QString, raw);
        QFETCH(QString, expected);
        const auto knowledge = Knowledge::load();
        QVERIFY(knowledge);
        QCOMPARE(repaired("misread-marks", raw, knowledge->get()), expected);
    }
    void lostQuotationMarks_data();
    void lostQuotationMarks() { check("lost-quotation-mark"); }
    void quotationMarks_data();
    void quotationMarks() { check("quotation-marks"); }
    void spaces_data();
    void spaces() { check("spaces"); }

private:
    void check(const char* rule) {
        QFETCH(QString, raw);
        QFETCH(QString, expected);
        QCOMPARE(repaired(rule, raw), expected);
    }
};

void RecognitionRulesTest::dashesBeforeNames_data() {
    columns();
    row("place and name", "柳荫里一沈玉兰\n我的鞋摊", "柳荫里—沈玉兰\n我的鞋摊");
    row("with a hyphen", "梧桐新村-王春梅 \n", "梧桐新村—王春梅 \n");
    row("a name of no known form beside a line like it", "柳荫里一沈玉兰\n正文。\n桂花里一玻芳子\n", "柳荫里—沈玉兰\n正文。\n桂花里—玻芳子\n");
    stays("the same alone", "桂花里一玻芳子\n");
    stays("in running text", "她说柳荫里一沈玉兰来了，大家就笑");
    stays("no place", "大家一王春梅\n");
    stays("a word", "柳荫里一家人\n");
    stays("a word before what could be a name", "社区食堂一周菜谱\n");
}

void RecognitionRulesTest::misreadMarks_data() {
    columns();
    row("a line that is one quotation", "“花开了，水要天天浇-\n-一-访柳荫里花匠", "“花开了，水要天天浇”\n——访柳荫里花匠");
    row("a line that ends in a quotation", "门卫室的“小药箱-\n谁家孩子发烧", "门卫室的“小药箱”\n谁家孩子发烧");
    row("the same beside another line", "门卫室的“小药箱-     老井台边的桂花", "门卫室的“小药箱”     老井台边的桂花");
    stays("a quotation that was opened above", "“花开了\n水要天天浇-\n");
    row("quotation mark read twice", "三楼的“小菜园\"”，四季常青", "三楼的“小菜园”，四季常青");
    stays("quotation in a quotation", "“他说“好””");
    row("angle for round bracket", "将于5月29日〈周六) 上午开园", "将于5月29日（周六) 上午开园");
    row("angle over a line end", "一面铜鼓 〈纸板做\n的)，很响", "一面铜鼓 （纸板做\n的)，很响");
    row("double angle at a line's start", "《自治办 王宁 整理)", "（自治办 王宁 整理)");
    row("double angle before a figure", "小学五《2) 班", "小学五（2) 班");
    row("a title that a round bracket closes", "她爱唱《小燕子)给大家听", "她爱唱《小燕子{)|》}给大家听");
    row("bracket read twice", "(〈王宁摄)", "(王宁摄)");
    stays("title", "题目叫《楼道里的灯》，她说");
    stays("title in brackets", "（见《楼道里的灯》第三章）");
    row("square of a byline", "口本报记者 王宁", "□本报记者 王宁");
    row("square behind a sentence", "大家都放心了。口记者 王宁\n", "大家都放心了。□记者 王宁\n");
    row("square read as any character", "器本报记者 王宁\n", "□本报记者 王宁\n");
    row("square read as several", "品记者 王宁\n", "□记者 王宁\n");
    stays("an adjective", "小记者 王宁\n");
    stays("a word before the reporter", "听本报记者说，灯修好了");
    row("square before a place's writer", "口社区通讯员 王宁", "□社区通讯员 王宁");
    row("square before a credit", "O文/王宁 图/李静", "□文/王宁 图/李静");
    stays("mouth", "口袋里装着记者证");
    stays("mouth of a lane", "弄口记者正在采访");
    stays("a sentence about writers", "口记者们说，好。");
    row("dash, two readings", "收成对半一-按月结清", "收成对半——按月结清");
    row("dash, three readings", "说过-一-那就办", "说过——那就办");
    row("a one behind the dash", "收成对半一-一半归自己", "收成对半——一半归自己");
    stays("whole dash before a one", "收成对半——一半归自己");
    stays("weekdays", "周一-周五开放");
    stays("numbers", "十一-十五岁");
    stays("one by one", "她一一记下");
    row("dash behind a closing mark", "“不吃。”一一转身走了", "“不吃。”——转身走了");
    stays("one by one behind a closing mark", "对“五问”一一回答");
    row("dash at a line's end", "准时关门一一\n不是打烊", "准时关门——\n不是打烊");
    row("signature", "读完了。\n一一编者\n我今年", "读完了。\n——编者\n我今年");
    row("deck", "灯要一直亮着\n一访业委会主任王宁\n", "灯要一直亮着\n——访业委会主任王宁\n");
    stays("sentence that begins one by one", "一一核对以后，他才放心。");
    row("hyphen for a closing mark", "写着“我们自己来选-。今年", "写着“我们自己来选”。今年");
    row("doubled comma", "占91%,， “90后”有22人", "占91%， “90后”有22人");
    stays("thousands", "1,200元");
    row("middle dot", "外教安娜.贝克来了", "外教安娜·贝克来了");
    row("middle dot as an apostrophe", "英国人大卫'费舍尔来了", "英国人大卫·费舍尔来了");
    row("middle dot as a colon", "他叫皮埃尔:莫兰，法国人", "他叫皮埃尔·莫兰，法国人");
    row("middle dot read twice", "外教索菲亚`.贝克说", "外教索菲亚·贝克说");
    stays("a speaker's colon", "安娜:马上就来");
    row("a stroke that closes", "他写下“热心`二字", "他写下“热心”二字");
    row("middle dot as a stroke", "丹麦姑娘安娜`贝克", "丹麦姑娘安娜·贝克");
    row("stroke for an opening mark", "写了个`友好\"。", "写了个“友好\"。");
    row("full stop at a line's end", "大家都来了.\n第二天", "大家都来了。\n第二天");
    stays("list marks", "一.加强管理");
    stays("decimal", "3.5米高");
    row("speck", "服务中心。。    邮编: 200090", "服务中心    邮编: 200090");
    row("speck between blanks", "还清了 。 记账", "还清了  记账");
    stays("full stop before a gap", "都来了。    第二栏的话");
    row("degrees", "零下30\"C。这里", "零下30℃。这里");
    row("degrees, two marks", "热到38”\"C，", "热到38℃，");
    stays("vitamins", "补充维生素“C”");
    row("exclamation mark", "62个1 ”", "62个！ ”");
    row("question mark", "图什么2 ”", "图什么？ ”");
    stays("a figure that a quotation ends with", "她说“就坐2” ");
    row("one before a counter", "第]版", "第1版");
    row("one inside a number", "晚9点至]1点", "晚9点至11点");
    row("two ones", "闲置]]年的角落", "闲置11年的角落");
    row("maybe the same one twice", "1]月30日", "1{]|1}月30日");
    row("surely the same one twice", "夜里]11点", "夜里{]|}11点");
    stays("square brackets", "[2]号楼的字样");
    row("angle for a quotation mark", "他说: <做人要实在", "他说: “做人要实在");
}

void RecognitionRulesTest::lostQuotationMarks_data() {
    columns();
    row("a blank where the closing mark stood", "“选谁都要仔细。 他的话把大家逗笑了。", "“选谁都要仔细。”他的话把大家逗笑了。");
    row("before the next quotation", "说一句:“去问阿姐。 “阿姐”名叫王宁。", "说一句:“去问阿姐。”“阿姐”名叫王宁。");
    stays("closed", "“选谁都要仔细。” 他的话把大家逗笑了。");
    stays("no quotation is open", "大家都来了。 第二天也来了。");
    row("two blanks leave the choice", "“你好。 我也好。 大家好。", "“你好{。 |。”}我也好。 大家好。");
    row("opening mark at a blank", "棚子“长”出来， 飞线”收回去", "棚子“长”出来，“飞线”收回去");
    row("opening mark behind a colon", "他回头喊: 人都来啦，开工!”大家", "他回头喊:“人都来啦，开工!”大家");
    stays("two colons", "时间: 周六。他喊: 人都来啦!”");
    row("end of the paragraph, on a page of text recognition",
        "问: 好吗? 好。\n答: 很好, 真的。\n电话: 没有。\n\n他笑着说:“好，这一票\n有数了。\n\n下一段",
        "问: 好吗? 好。\n答: 很好, 真的。\n电话: 没有。\n\n他笑着说:“好，这一票\n有数了。”\n\n下一段");
    row("end of the paragraph, elsewhere", "他笑着说：“好，这一票\n有数了。\n\n下一段", "他笑着说：“好，这一票\n有数了{。|。”}\n\n下一段");
    row("a blank before the mark behind it", "办起“旧物博物馆 。大家都来看", "办起“旧物博物馆”。大家都来看");
    row("a blank before a comma", "叫我“拉塔 ，叫了一年。”她说", "叫我“拉塔{ |”}，叫了一年。”她说");
    stays("characters that stand apart", "“一 厘 米 ， 每 分 钟 一 百 次");
    stays("opening mark read for a closing one", "王宁同志收“。\n\n信来了。");
    row("several sentences to the paragraph's end", "问: 好, 好。\n答: 很好, 真的。\n电话: 没有。\n\n“音量小一点。城西的公约\n谈了一个月。\n\n下一段",
        "问: 好, 好。\n答: 很好, 真的。\n电话: 没有。\n\n“音量小一点。城西的公约\n谈了一个月{。|。”}\n\n下一段");
    stays("closes in the next piece", "他笑着说：“好。\n\n大家都来。”");
    stays("quotation inside", "“老法叫“元宝缝’，要凸出来。”他说");
    stays("closing mark seen as one stroke", "夜里的照明“自给自足'。\n\n下一段");
}

void RecognitionRulesTest::quotationMarks_data() {
    columns();
    row("two opening marks in a row", "“谁呀？““是我。”", "“谁呀？”“是我。”");
    row("opening for closing before a speaker", "问：“多少度？“他看看窗外，说：“零下。”", "问：“多少度？”他看看窗外，说：“零下。”");
    row("double marks inside", "“我们叫她“阿姐”，一直叫。”她说", "“我们叫她‘阿姐’，一直叫。”她说");
    stays("one after the other", "“阿姐”和“阿哥”都来了");
    row("stroke for the inner pair", "“张榜公布“三件事`，大家看。”", "“张榜公布‘三件事’，大家看。”");
    row("stroke for the outer mark", "聘请“街坊老师`、借来厂房", "聘请“街坊老师”、借来厂房");
    row("one mark seen as two", "评出“点灯人”\"。他们", "评出“点灯人”。他们");
}

void RecognitionRulesTest::spaces_data() {
    columns();
    row("names of two characters on a page with few gaps", "柳荫里小区居民 王宁\n\n", "柳荫里小区居民 王宁\n\n");
    row("slogan between empty lines, as wide as a column",
        "\n自己的弄堂 大家一起爱它\n\n柳荫里食堂门口早早排了队\n起了长队头顶的横幅上面写\n着横幅上面写着横幅上面写\n",
        "\n自己的弄堂 大家一起爱它\n\n柳荫里食堂门口早早排了队\n起了长队头顶的横幅上面写\n着横幅上面写着横幅上面写\n");
    row("slogan whose closing mark is half-width", "写着“我的家园 我来选\"。", "写着“我的家园 我来选\"。");
    row("clock time", "上午9: 30开园，电话: 3500", "上午9:30开园，电话:3500");
    row("spread out", "五 开 放 至 19:00 ，周末休息。", "五开放至19:00，周末休息。");
    row("credits", "文/王春梅 图/李静", "文/王春梅 图/李静");
    row("single characters are spread", "五 开 放 时 间", "五开放时间");
}

QTEST_APPLESS_MAIN(RecognitionRulesTest)
#include "recognition_rules_test.moc"
