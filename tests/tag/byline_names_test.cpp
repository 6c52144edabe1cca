// Which names a byline holds, with spaces and where its spaces were lost.

#include "app/language/lexicon.h"
#include "app/tag/byline_names.h"

#include <QtTest/QTest>

namespace lilong {

class BylineNamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsNames_data();
    void findsNames();

private:
    Lexicon lexicon_;
};

void BylineNamesTest::findsNames_data() {
    QTest::addColumn<QString>("marked"); // [ and ] stand round the names
    const auto row = [](const char* tag, const char* marked) { QTest::newRow(tag) << QString::fromUtf8(marked); };
    row("spaces", "□记者 [沈玉兰] 通讯员 [周文澜]");
    row("no spaces", "□记者[沈玉兰]通讯员[周文澜]");
    row("two names in a row", "□本报记者[沈玉兰][韩小雪]");
    row("a word as a name", "（清溪社区 [高兴]）");
    row("a word as a name, no space", "（清溪社区[高兴]）");
    row("the suffix's last character is a surname", "（柳荫里社区[王春]）");
    row("a compound surname", "（银杏社区[司马光明]）");
    row("a verb behind", "（自治办[沈玉兰]整理）");
    row("strokes", "文/[王春梅]图/[周文]");
    row("one who signs for both", "□记者[王春梅]文/图");
    row("a neighbour", "梧桐新村居民[潘文民]");
    row("a school class", "柳荫小学五（2）班[欧阳小溪]");
    row("offices alone", "（镇文化站、社区团委、宣传办）");
    row("a district alone", "（恒丰里居民区）");
    row("a district that sends in", "（恒丰里社区供稿）");
    row("a place that begins like a name", "（洛龙区[龚海鸿]）");
    row("another place like a name", "秦家镇[梁明]");
    row("a given name that ends in a hill", "文/[段小山]图/[罗江]");
    row("foreign names are left to the model", "柳荫里居民 卢克·温特");
}

void BylineNamesTest::findsNames() {
    QFETCH(QString, marked);
    const QString plain = QString(marked).remove(u'[').remove(u']');
    const Characters text(plain);
    QString found = plain;
    const std::vector<FoundName> names = BylineNames(lexicon_).find(text);
    for (auto name = names.rbegin(); name != names.rend(); ++name) {
        found.insert(text.offset(name->end), u']');
        found.insert(text.offset(name->start), u'[');
    }
    QCOMPARE(found, marked);
}

} // namespace lilong

QTEST_APPLESS_MAIN(lilong::BylineNamesTest)
#include "byline_names_test.moc"
