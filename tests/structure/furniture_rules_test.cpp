#include "app/structure/furniture_rules.h"

#include <QTest>

using namespace lilong;

class FurnitureRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsFurniture_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("kind"); // -1: none
        const auto row = [](const char* line, int kind) { QTest::newRow(line) << QString::fromUtf8(line) << kind; };
        const auto number = [](FurnitureKind kind) { return static_cast<int>(kind); };
        row("扫描二维码", number(FurnitureKind::Qr));
        row("关注“柳荫里一家亲”", number(FurnitureKind::Qr));
        row("第3版", number(FurnitureKind::Folio));
        row("2023年7月12日 星期三 农历癸卯年五月廿五", number(FurnitureKind::Masthead));
        row("总第186期", number(FurnitureKind::Masthead));
        row("柳荫街道办事处主办", number(FurnitureKind::Masthead));
        row("新闻热线：021-5550-0199", number(FurnitureKind::Noise));
        row("扫一扫", number(FurnitureKind::Qr));
        row("同 / 住 / 一 / 条 / 弄", number(FurnitureKind::Slogan));
        row("咨询电话：0510-5550-0166", number(FurnitureKind::Noise));
        row("本版摄影 华明", number(FurnitureKind::Masthead));
        row("地址就在弄堂口，走几步就到。", -1);
        row("LIUYIN COMMUNITY NEWS", number(FurnitureKind::Noise));
        row("2023年7月12日，柳荫街道举行换届选举。", -1);
        row("关注老人的一日三餐", -1);
        row("扫一扫，看访谈录音", number(FurnitureKind::Qr));
        row("扫码加入“柳荫里一家”", number(FurnitureKind::Qr));
        row("扫码充电的车主要排队，不能占道。", -1);
        row("第2页", number(FurnitureKind::Folio));
        row("A6", number(FurnitureKind::Folio));
        row("主办：柳荫里社区党委", number(FurnitureKind::Masthead));
        row("农历癸卯年五月廿五", number(FurnitureKind::Masthead));
        row("版式：王宁", number(FurnitureKind::Masthead));
        row("半|", number(FurnitureKind::Noise));
        row("ae", number(FurnitureKind::Noise));
        row("好", -1);
        row("第一次上台，他有些紧张。", -1);
        row("（上接2版）", number(FurnitureKind::Folio));
        row("详见村口的黑板", -1);
        row("本期导读", number(FurnitureKind::Masthead));
        row("老食堂又开张了 3版", number(FurnitureKind::Masthead));
        row("今日天气：多云 12℃—18℃", number(FurnitureKind::Masthead));
        row("2024年9月1日—9月7日", number(FurnitureKind::Masthead));
        row("2024年9月1日—9月7日，食堂停业。", -1);
        row("责任编辑 周文澜 版式 沈玉兰", number(FurnitureKind::Masthead));
        row("柳荫旧事·第十二期", number(FurnitureKind::Masthead));
        row("火警119 物业55660022", number(FurnitureKind::Noise));
        row("番茄 500克 3.20", -1);
        row("第？版", number(FurnitureKind::Folio));
        row("邮编：210006", number(FurnitureKind::Noise));
        row("]", number(FurnitureKind::Noise));
        row("-人          过、          、", number(FurnitureKind::Noise));
        row("6                  分", number(FurnitureKind::Noise));
        row("柳      荫      里", -1);
    }
    void knowsFurniture() {
        QFETCH(QString, line);
        const auto kind = furnitureKindOf(line);
        QTEST(kind ? static_cast<int>(*kind) : -1, "kind");
    }

    void fillsTheMastheadOnce() {
        Masthead masthead;
        masthead.number = QStringLiteral("第9期");
        readMasthead({QStringLiteral("2022年12月"), QStringLiteral("第10期"), QStringLiteral("银杏 邻里报")}, masthead);
        QCOMPARE(masthead, (Masthead{QStringLiteral("银杏邻里报"), {}, QStringLiteral("2022-12"), QStringLiteral("第9期")}));
    }

    void readsATitleInTwoPieces() {
        Masthead masthead;
        readMasthead({QStringLiteral("柳荫     家园     LIUYIN HOMES     柳荫街道宣传中心 主办")}, masthead);
        QCOMPARE(masthead.title, QStringLiteral("柳荫家园"));
        QCOMPARE(masthead.publisher, QStringLiteral("柳荫街道宣传中心"));
    }
};

QTEST_GUILESS_MAIN(FurnitureRulesTest)
#include "furniture_rules_test.moc"
