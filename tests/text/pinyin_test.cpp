#include "app/text/pinyin.h"

#include <QtTest>

#include <algorithm>

using namespace lilong;

class PinyinTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spells_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("syllables");
        QTest::addColumn<QString>("initials");
        const auto row = [](const char* name, const char* syllables, const char* initials) {
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromLatin1(syllables) << QString::fromLatin1(initials);
        };
        row("王春蓉", "wang chun rong", "wcr");
        row("单雄", "shan xiong", "sx");
        row("仇英", "qiu ying", "qy");
        row("区明", "ou ming", "om");
        row("曾国", "zeng guo", "zg");
        row("解珍", "xie zhen", "xz");
        row("查良", "zha liang", "zl");
        row("盖叫天", "ge jiao tian", "gjt");
        row("朴实", "piao shi", "ps");
        row("尉迟恭", "yu chi gong", "ycg");
        row("长孙明", "zhang sun ming", "zsm");
        row("吕方", "lv fang", "lf");
        row("Anna", "a n n a", "anna");
        row("", "", "");
    }
    void spells() {
        QFETCH(QString, name);
        const Pinyin pinyin;
        QTEST(pinyin.syllables(name).join(QLatin1Char(' ')), "syllables");
        QTEST(pinyin.initials(name), "initials");
    }
    void matches_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("found");
        for (const char* query : {"", "王春蓉", "春蓉", "wcr", "cr", "WCR", "wang", "wang chun", "wangchunr", "wangcr", "王cr", "chunrong"})
            QTest::newRow(qPrintable(QStringLiteral("finds ") + QString::fromUtf8(query))) << QString::fromUtf8(query) << true;
        for (const char* query : {"wr", "x", "王荣", "wangx", "wcrw"})
            QTest::newRow(query) << QString::fromUtf8(query) << false;
    }
    void matches() {
        QFETCH(QString, query);
        QTEST(Pinyin().matches(u"王春蓉", query), "found");
    }
    void matchesFromTheStart() {
        const Pinyin pinyin;
        QVERIFY(pinyin.matchesStart(u"王春蓉", u"wchun") && pinyin.matchesStart(u"王春蓉", u"王c"));
        QVERIFY(!pinyin.matchesStart(u"王春蓉", u"cr"));
    }
    void knowsAllReadings() {
        const std::vector<QStringList> readings = Pinyin().readings(u"单玉");
        QCOMPARE(readings.size(), size_t(2));
        QCOMPARE(readings[0], (QStringList{QStringLiteral("shan"), QStringLiteral("dan")}));
        QCOMPARE(readings[1], QStringList{QStringLiteral("yu")});
    }
    void sortsByKeys() {
        const Pinyin pinyin;
        const QStringList order{QStringLiteral("安静"), QStringLiteral("陈平"), QStringLiteral("仇英"), QStringLiteral("单雄"), QStringLiteral("汪洋"),
                                QStringLiteral("王宁"), QStringLiteral("王宁宁"), QStringLiteral("张三")};
        for (qsizetype i = 1; i < order.size(); ++i)
            QVERIFY2(pinyin.sortKey(order[i - 1]) < pinyin.sortKey(order[i]), qPrintable(order[i]));
    }
    void matchesOtherReadings() {
        const Pinyin pinyin;
        QVERIFY(pinyin.matches(u"曾国", u"zeng") && pinyin.matches(u"曾国", u"ceng"));
        QVERIFY(pinyin.matches(u"吕方", u"lv") && pinyin.matches(u"吕方", u"lu"));
    }
    void sorts() {
        const Pinyin pinyin;
        QStringList names = {QStringLiteral("张三"), QStringLiteral("单雄"), QStringLiteral("安静"), QStringLiteral("王宁"), QStringLiteral("陈平"), QStringLiteral("仇英")};
        std::sort(names.begin(), names.end(), [&](const QString& a, const QString& b) { return pinyin.compare(a, b) < 0; });
        QCOMPARE(names, (QStringList{QStringLiteral("安静"), QStringLiteral("陈平"), QStringLiteral("仇英"), QStringLiteral("单雄"), QStringLiteral("王宁"), QStringLiteral("张三")}));
        QCOMPARE(pinyin.compare(u"王宁", u"王宁"), 0);
        QVERIFY(pinyin.compare(u"", u"王") < 0);
    }
};

QTEST_GUILESS_MAIN(PinyinTest)
#include "pinyin_test.moc"
