#include "app/text/listed_lines.h"

#include <QTest>

namespace lilong {
namespace {

/// One letter for each line.
QString toldOf(const QStringList& lines) {
    static const QString letters = QStringLiteral("-ifsrwvc");
    QString told;
    for (const ListedLine line : listedLines(std::vector<QStringView>(lines.begin(), lines.end())))
        told += letters[static_cast<qsizetype>(line)];
    return told;
}

} // namespace

class ListedLinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsLinesByTheirNeighbours_data();
    void tellsLinesByTheirNeighbours();
    void opensAnItemByItself();
    void takesNothing();
};

void ListedLinesTest::tellsLinesByTheirNeighbours_data() {
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("told");
    QTest::newRow("a list") << QStringList{QStringLiteral("一、带好身份证；"), QStringLiteral("二、带好照片。")} << QStringLiteral("ii");
    QTest::newRow("one number") << QStringList{QStringLiteral("一、二年级的孩子"), QStringLiteral("都来了。")} << QStringLiteral("--");
    QTest::newRow("not the next number") << QStringList{QStringLiteral("2.大家来"), QStringLiteral("5.大家去")} << QStringLiteral("--");
    QTest::newRow("tens") << QStringList{QStringLiteral("十、关灯"), QStringLiteral("十一、锁门")} << QStringLiteral("ii");
    QTest::newRow("decimals") << QStringList{QStringLiteral("1.5元一斤"), QStringLiteral("2.5元两斤")} << QStringLiteral("--");
    QTest::newRow("bullets") << QStringList{QStringLiteral("——漏水346件；"), QStringLiteral("——停车28件；")} << QStringLiteral("ii");
    QTest::newRow("one dash") << QStringList{QStringLiteral("——访王春梅"), QStringLiteral("王春梅在家。")} << QStringLiteral("--");
    QTest::newRow("days of a week") << QStringList{QStringLiteral("星期一 红烧肉"), QStringLiteral("星期二 麻婆豆腐")} << QStringLiteral("ii");
    QTest::newRow("a week's plan") << QStringList{QStringLiteral("周一 9:00 唱歌 大厅"), QStringLiteral("周二 14:00 理发 望江亭")} << QStringLiteral("rr");
    QTest::newRow("a head with units") << QStringList{QStringLiteral("品名 单位 均价（元）"), QStringLiteral("番茄 袋装 3元"), QStringLiteral("鲜藕 散装 5元")} << QStringLiteral("rrr");
    QTest::newRow("from day to day") << QStringList{QStringLiteral("周一至周五上班，"), QStringLiteral("周二、周三休息")} << QStringLiteral("--");
    QTest::newRow("years") << QStringList{QStringLiteral("2005年 小区建成"), QStringLiteral("2009年 装上电梯")} << QStringLiteral("rr");
    QTest::newRow("choices") << QStringList{QStringLiteral("A.湿垃圾 B.干垃圾")} << QStringLiteral("i");
    QTest::newRow("fields") << QStringList{QStringLiteral("时间：6月8日"), QStringLiteral("地点：柳荫里")} << QStringLiteral("ff");
    QTest::newRow("one field") << QStringList{QStringLiteral("时间：6月8日"), QStringLiteral("大家都来。")} << QStringLiteral("--");
    QTest::newRow("a play") << QStringList{QStringLiteral("老张：谁？"), QStringLiteral("小陈：我。"), QStringLiteral("老张：哦。"), QStringLiteral("小陈：走。")} << QStringLiteral("ssss");
    QTest::newRow("she says") << QStringList{QStringLiteral("她说：谁？"), QStringLiteral("她说：我。")} << QStringLiteral("--");
    QTest::newRow("a table") << QStringList{QStringLiteral("时间 项目 地点"), QStringLiteral("5月6日 磨刀 柳荫里"), QStringLiteral("5月8日 理发 银杏三村")} << QStringLiteral("rrr");
    QTest::newRow("telephones") << QStringList{QStringLiteral("物业 55660022"), QStringLiteral("家庭医生（全天） 55660044")} << QStringLiteral("rr");
    QTest::newRow("numbers set apart") << QStringList{QStringLiteral("早上 7 点半，陆续来了 5 人"), QStringLiteral("晚上 8 点半，又来了 16 人")} << QStringLiteral("--");
    QTest::newRow("prose with numbers") << QStringList{QStringLiteral("组：第1名赵，第2名钱，第3名孙；"), QStringLiteral("组：第1名李，第2名周，第3名吴。")} << QStringLiteral("--");
    QTest::newRow("words") << QStringList{QStringLiteral("团结 友爱 互助")} << QStringLiteral("w");
    QTest::newRow("the close of a letter") << QStringList{QStringLiteral("此致"), QStringLiteral("敬礼！")} << QStringLiteral("cc");
    const QString wide = QStringLiteral("这一行比诗行宽得多，一页上大多数的行都有这么宽。");
    QTest::newRow("a poem") << QStringList{wide, wide, QStringLiteral("桂花落在窗台，"), QStringLiteral("落在布衫上。"), QStringLiteral("奶奶说别收，"), QStringLiteral("让它香一香。"), wide, wide}
                            << QStringLiteral("--vvvv--");
    QTest::newRow("a poem without marks") << QStringList{wide, wide, QStringLiteral("云（诗歌）"), QStringLiteral("□赵春山"), QStringLiteral("清晨的弄堂口"), QStringLiteral("有一朵云"), QStringLiteral("她弯下腰"),
                                                         QStringLiteral("扶起单车"), QStringLiteral("又去敲门"), QStringLiteral("像雨后的天"), QStringLiteral("下一篇的标题"), wide}
                                          << QStringLiteral("----vvvvvv--");
    QTest::newRow("a poem that its title announces") << QStringList{wide, wide, QStringLiteral("桂花树下（外一首）"), QStringLiteral("李长河"), QStringLiteral("你把一生"), QStringLiteral("磨成了粉笔灰"), QStringLiteral("落在我们肩上"),
                                                                    QStringLiteral("轻得像雪"), wide, wide} << QStringLiteral("----vvv---");
    QTest::newRow("a pupil's poem") << QStringList{wide, QStringLiteral("落叶"), QStringLiteral("落叶是秋天的信"), QStringLiteral("邮递员是风"), QStringLiteral("它把信送给小河"), QStringLiteral("又送给大海"),
                                                   QStringLiteral("柳荫小学一（1）班 向小舟"), wide} << QStringLiteral("--vvvv--");
    QTest::newRow("what and how much") << QStringList{QStringLiteral("白萝卜1根（约400克）"), QStringLiteral("盐、白胡椒粉各适量")} << QStringLiteral("rr");
    QTest::newRow("gifts") << QStringList{QStringLiteral("桂花里舞蹈队1200元"), QStringLiteral("无名氏1000元")} << QStringLiteral("rr");
    QTest::newRow("one amount") << QStringList{QStringLiteral("募集善款3600元"), QStringLiteral("孩子们的心意")} << QStringLiteral("--");
    QTest::newRow("candidates") << QStringList{QStringLiteral("主任候选人：江守拙 束文澜"), QStringLiteral("副主任候选人：白素云 郎永年")} << QStringLiteral("rr");
    QTest::newRow("headings of portraits") << QStringList{QStringLiteral("支部书记：江守拙"), QStringLiteral("党总支书记：白素云")} << QStringLiteral("--");
    QTest::newRow("headings in a pile") << QStringList{wide, wide, QStringLiteral("楼道亮了"), QStringLiteral("加梯之后"), QStringLiteral("门口的灯"), QStringLiteral("一碗热粥"), QStringLiteral("修车的人"), wide}
                                        << QStringLiteral("--------");
    QTest::newRow("empty lines between") << QStringList{QStringLiteral("1.关灯"), QString(), QStringLiteral("2.锁门")} << QStringLiteral("i-i");
}

void ListedLinesTest::tellsLinesByTheirNeighbours() {
    QFETCH(QStringList, lines);
    QTEST(toldOf(lines), "told");
}

void ListedLinesTest::opensAnItemByItself() {
    for (const char16_t* text : {u"第一，", u"一、关灯", u"1.关灯", u"①关灯", u"（二）关灯", u"问：谁？", u"答:我。"})
        QVERIFY2(opensAnItem(text), qPrintable(QString::fromUtf16(text)));
    for (const char16_t* text : {u"", u"一起来", u"1.5元", u"第一次", u"第一条旁边", u"问她", u"（社区宣文办）"})
        QVERIFY2(!opensAnItem(text), qPrintable(QString::fromUtf16(text)));
}

void ListedLinesTest::takesNothing() {
    QVERIFY(listedLines({}).empty());
    QCOMPARE(toldOf({QString(), QString()}), QStringLiteral("--"));
}

} // namespace lilong

QTEST_APPLESS_MAIN(lilong::ListedLinesTest)
#include "listed_lines_test.moc"
