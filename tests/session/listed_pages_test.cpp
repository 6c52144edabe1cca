#include "app/session/import_job.h"

#include <QTest>

#include <span>

namespace lilong {
namespace {

/// Running text, for without some no page shows how wide its columns are.
const QString prose = QStringLiteral("弄堂里的叫卖声\n小时候，天还没亮透，弄堂里就响起了叫卖声。最\n早来的是卖豆腐花的，挑着一副担子，一头是炉子\n，一头是碗筷，声音拖得长长的，像是从很远的地\n"
                                     "方飘来。接着是卖白兰花的阿婆，胳膊上挽着一只\n竹篮，篮里铺着湿毛巾。她不大声喊，只是轻轻地\n说：“白兰花要吗？”\n（顾秀英）\n");

/// An issue's articles, each part on a line of its own behind its letter.
QStringList outlineOf(const Issue& issue) {
    QStringList outline;
    const auto add = [&](const char* letter, const PartPtr& part) {
        if (part)
            outline << QLatin1String(letter) + QLatin1Char(' ') + part->text.text();
    };
    for (const ArticlePtr& article : std::span(issue.data().articles).subspan(1)) {
        add("K", article->kicker);
        add("H", article->headline);
        add("D", article->deck);
        for (const BlockPtr& block : article->blocks)
            add(block->type == BlockType::Paragraph ? "P" : block->type == BlockType::Crosshead ? "X" : "C", block->part);
        add("B", article->byline);
    }
    return outline;
}

} // namespace

/// Notices, letters, tables and poems stand in the order in which they were printed, line by line.
class ListedPagesTest : public QObject {
    Q_OBJECT

    KnowledgePtr knowledge_;

private Q_SLOTS:
    void initTestCase();
    void keepsEveryLineInItsPlace_data();
    void keepsEveryLineInItsPlace();
};

void ListedPagesTest::initTestCase() {
    const Result<KnowledgePtr> knowledge = Knowledge::load();
    QVERIFY(knowledge);
    knowledge_ = *knowledge;
}

void ListedPagesTest::keepsEveryLineInItsPlace_data() {
    QTest::addColumn<QString>("page");
    QTest::addColumn<QStringList>("outline");
    QTest::newRow("a letter, its signature and its date") << QStringLiteral("一封迟到的感谢信\n敬爱的居委会：\n我是银杏三村12号楼402室的居民沈玉兰。上\n个月我因病住院，家中只有一位八十多岁的老\n母亲无人照料，是居委会的周文澜书记"
                                                                            "和志愿\n者小李每天上门送饭，陪她说话。在此，我向\n你们表示衷心的感谢！\n此致\n敬礼\n居民 沈玉兰\n2024年5月3日\n")
                                                          << QStringList{QStringLiteral("H 一封迟到的感谢信"), QStringLiteral("P 敬爱的居委会："),
                                                                         QStringLiteral("P 我是银杏三村12号楼402室的居民沈玉兰。上个月我因病住院，家中只有一位八十多岁的老母亲无人照料，是居委会的周文澜书记和志愿者小李每天上门"
                                                                                        "送饭，陪她说话。在此，我向你们表示衷心的感谢！"),
                                                                         QStringLiteral("P 此致"), QStringLiteral("P 敬礼"), QStringLiteral("B 居民 沈玉兰 2024年5月3日")};
    QTest::newRow("a notice with a list") << QStringLiteral("流感疫苗接种通知\n2023年流感疫苗接种工作已经开始，现将有关\n事项通知如下：\n（一）接种对象：60周岁及以上的本市户籍老\n人免费接种；其他居民自费接种。\n（二）注意事项：\n"
                                                            "1.请携带身份证、医保卡；\n2.发热、急性病发作期、对鸡蛋过敏者不宜接\n种；\n3.接种后须留观30分钟。\n特此通知。\n银杏社区卫生服务站\n2023年10月8日\n")
                                          << QStringList{QStringLiteral("H 流感疫苗接种通知"), QStringLiteral("P 2023年流感疫苗接种工作已经开始，现将有关事项通知如下："),
                                                         QStringLiteral("P （一）接种对象：60周岁及以上的本市户籍老人免费接种；其他居民自费接种。"), QStringLiteral("P （二）注意事项："),
                                                         QStringLiteral("P 1.请携带身份证、医保卡；"), QStringLiteral("P 2.发热、急性病发作期、对鸡蛋过敏者不宜接种；"), QStringLiteral("P 3.接种后须留观30分钟。"),
                                                         QStringLiteral("P 特此通知。"), QStringLiteral("B 银杏社区卫生服务站 2023年10月8日")};
    QTest::newRow("a table") << QStringLiteral("便民服务时间公告\n柳荫里居委会五月份继续为居民提供便民服务\n，欢迎大家前来。\n时间 项目 地点\n5月6日（周一） 磨剪刀 柳荫里广场\n5月8日（周三） 理发 居委会活动室\n5月15日（周三） 测血压 "
                                               "卫生服务站\n")
                             << QStringList{QStringLiteral("H 便民服务时间公告"), QStringLiteral("P 柳荫里居委会五月份继续为居民提供便民服务，欢迎大家前来。"), QStringLiteral("P 时间 项目 地点"),
                                            QStringLiteral("P 5月6日（周一） 磨剪刀 柳荫里广场"), QStringLiteral("P 5月8日（周三） 理发 居委会活动室"), QStringLiteral("P 5月15日（周三） 测血压 卫生服务站")};
    QTest::newRow("a poem under its byline") << QStringLiteral("最美的云（诗歌）\n□赵春山\n清晨的弄堂口\n有一朵白色的云\n她弯下腰\n扶起一辆倒地的单车\n又去敲响\n三楼张阿婆的门\n口罩遮住了她的脸\n我只记得那双眼睛\n"
                                                               "像雨后的天\n关于防范电信网络诈骗的温馨提示\n近期电信网络诈骗案件高发，凡是自称公检法要求\n转账的，都是诈骗。如有疑问，请拨打反诈专线。\n")
                                             << QStringList{QStringLiteral("H 最美的云（诗歌）"), QStringLiteral("P 清晨的弄堂口"), QStringLiteral("P 有一朵白色的云"), QStringLiteral("P 她弯下腰"),
                                                            QStringLiteral("P 扶起一辆倒地的单车"), QStringLiteral("P 又去敲响"), QStringLiteral("P 三楼张阿婆的门"), QStringLiteral("P 口罩遮住了她的脸"),
                                                            QStringLiteral("P 我只记得那双眼睛"), QStringLiteral("P 像雨后的天"), QStringLiteral("B □赵春山"), QStringLiteral("H 关于防范电信网络诈骗的温馨提示"),
                                                            QStringLiteral("P 近期电信网络诈骗案件高发，凡是自称公检法要求转账的，都是诈骗。如有疑问，请拨打反诈专线。")};
    QTest::newRow("short items above a long one") << QStringLiteral("出门提示\n1.关好门窗\n2.拔掉插头\n3.把楼道里的自行车推到车棚里去，不要堵住了\n大家的路。\n")
                                                  << QStringList{QStringLiteral("H 出门提示"), QStringLiteral("P 1.关好门窗"), QStringLiteral("P 2.拔掉插头"),
                                                                 QStringLiteral("P 3.把楼道里的自行车推到车棚里去，不要堵住了大家的路。")};
    QTest::newRow("announcements") << QStringLiteral("六月活动预告\n社区活动中心六月有两场活动，欢迎居民带着\n家人前来参加。\n时间：6月8日上午9时\n地点：社区活动中心一楼\n内容：包粽子、做香囊、听老人讲故事\n报名：即日起到居委会登记\n")
                                   << QStringList{QStringLiteral("H 六月活动预告"), QStringLiteral("P 社区活动中心六月有两场活动，欢迎居民带着家人前来参加。"), QStringLiteral("P 时间：6月8日上午9时"),
                                                  QStringLiteral("P 地点：社区活动中心一楼"), QStringLiteral("P 内容：包粽子、做香囊、听老人讲故事"), QStringLiteral("P 报名：即日起到居委会登记")};
}

void ListedPagesTest::keepsEveryLineInItsPlace() {
    QFETCH(QString, page);
    const Result<Issue> issue = importPages({DecodedText{QStringLiteral("page.txt"), QByteArray(64, 'a'), QStringLiteral("UTF-8"), true, prose + page}}, *knowledge_, {}, Progress());
    QVERIFY2(issue, issue ? "" : qPrintable(issue.error().message()));
    const QStringList outline = outlineOf(*issue);
    QTEST(outline, "outline");
    for (const ArticlePtr& article : issue->data().articles) {
        for (const BlockPtr& block : article->blocks)
            QVERIFY2(!block->cutEnd, qPrintable(block->part->text.text()));
    }
}

} // namespace lilong

QTEST_GUILESS_MAIN(lilong::ListedPagesTest)
#include "listed_pages_test.moc"
