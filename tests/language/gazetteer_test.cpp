#include "app/language/gazetteer.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace lilong;

namespace {

QStringList codesOf(const std::vector<Division>& divisions) {
    QStringList codes;
    for (const Division& division : divisions)
        codes << division.code.text();
    return codes;
}

DivisionCode code(const char* digits) { return DivisionCode::fromText(QString::fromLatin1(digits)); }

QByteArray tableBytes() {
    QFile file(QStringLiteral(LILONG_SOURCE_DIR "/resources/gazetteer/gazetteer.bin"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class GazetteerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreFound_data();
    void namesAreFound();
    void kindsAreTold();
    void namesakesAreAllFound();
    void codesSayWhereTheyLie();
    void codesAreReadBack_data();
    void codesAreReadBack();
    void codesHaveNames();
    void unitsAreListed();
    void aDamagedTableIsEmpty();
    void anythingMayBeAsked();
};

void GazetteerTest::namesAreFound_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("province") << QStringLiteral("江苏省") << QStringLiteral("32");
    QTest::newRow("province, short") << QStringLiteral("内蒙古") << QStringLiteral("15");
    QTest::newRow("not in the statistics") << QStringLiteral("澳门特别行政区") << QStringLiteral("82");
    QTest::newRow("city") << QStringLiteral("苏州市") << QStringLiteral("3205");
    QTest::newRow("county") << QStringLiteral("昆山市") << QStringLiteral("320583");
    QTest::newRow("county of a people") << QStringLiteral("景宁畲族自治县") << QStringLiteral("331127");
    QTest::newRow("county of a people, short") << QStringLiteral("景宁") << QStringLiteral("331127");
    QTest::newRow("street") << QStringLiteral("东华门街道") << QStringLiteral("110101001");
    QTest::newRow("street's office") << QStringLiteral("漓东街道") << QStringLiteral("450305004");
    QTest::newRow("street, short") << QStringLiteral("东华门") << QStringLiteral("110101001");
    QTest::newRow("residents' committee") << QStringLiteral("多福巷社区居委会") << QStringLiteral("110101001001");
    QTest::newRow("another word for it") << QStringLiteral("多福巷居民区") << QStringLiteral("110101001001");
    QTest::newRow("residents' committee, short") << QStringLiteral("多福巷") << QStringLiteral("110101001001");
    QTest::newRow("number in full width") << QStringLiteral("复兴路２２号社区") << QStringLiteral("110108001010");
}

void GazetteerTest::namesAreFound() {
    QFETCH(QString, name);
    QFETCH(QString, code);
    const Gazetteer gazetteer;
    QVERIFY2(codesOf(gazetteer.find(name)).contains(code), qPrintable(codesOf(gazetteer.find(name)).join(u' ')));
}

void GazetteerTest::kindsAreTold() {
    const Gazetteer gazetteer;
    const auto all = [](const std::vector<Division>& found, DivisionKind kind) {
        return std::all_of(found.begin(), found.end(), [kind](const Division& one) { return one.kind == kind; });
    };
    const std::vector<Division> villages = gazetteer.find(u"和平村委会"), committees = gazetteer.find(u"和平社区居委会");
    QVERIFY(villages.size() > 50 && committees.size() > 50);
    QVERIFY(all(villages, DivisionKind::Village) && all(committees, DivisionKind::Residents));
}

void GazetteerTest::namesakesAreAllFound() {
    const QStringList codes = codesOf(Gazetteer().find(u"鼓楼区"));
    QCOMPARE(codes, QStringList({QStringLiteral("320106"), QStringLiteral("320302"), QStringLiteral("350102"), QStringLiteral("410204")}));
}

void GazetteerTest::codesSayWhereTheyLie() {
    const DivisionCode village = code("310110009012");
    QCOMPARE(village.level(), DivisionLevel::Village);
    QStringList above;
    for (DivisionCode outer = village.parent(); !outer.isEmpty(); outer = outer.parent())
        above << outer.text();
    QCOMPARE(above, QStringList({QStringLiteral("310110009"), QStringLiteral("310110"), QStringLiteral("3101"), QStringLiteral("31")}));
    QVERIFY(village.isWithin(code("310110")) && village.isWithin(village) && village.isWithin(code("31")));
    QVERIFY(!village.isWithin(code("310109")) && !village.isWithin({}) && !code("3101").isWithin(village));
    QCOMPARE(code("441900003").parent(), code("4419")); // a city without counties
}

void GazetteerTest::codesAreReadBack_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isCode");
    for (const char* text : {"31", "3101", "310110", "310110009", "310110009012"})
        QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const char* text : {"", "3", "310", "31011000901", "ab", "-1", "00", "000000000000", "3101100090120"})
        QTest::newRow(qPrintable(QLatin1Char('"') + QString::fromLatin1(text) + QLatin1Char('"'))) << QString::fromLatin1(text) << false;
}

void GazetteerTest::codesAreReadBack() {
    QFETCH(QString, text);
    QFETCH(bool, isCode);
    QCOMPARE(DivisionCode::fromText(text).text(), isCode ? text : QString());
}

void GazetteerTest::codesHaveNames() {
    const Gazetteer gazetteer;
    QCOMPARE(gazetteer.nameOf(code("32")), QStringLiteral("江苏省"));
    QCOMPARE(gazetteer.nameOf(code("110101001")), QStringLiteral("东华门街道"));
    QCOMPARE(gazetteer.nameOf(code("110101001001")), QStringLiteral("多福巷"));
    for (const char* unknown : {"99", "110101001999", "110101999"})
        QCOMPARE(gazetteer.nameOf(code(unknown)), QString());
    QCOMPARE(gazetteer.nameOf({}), QString());
    QCOMPARE(gazetteer.nameOf(code("3101")), QString()); // the one city of a city has no name: 市辖区
}

void GazetteerTest::unitsAreListed() {
    const Gazetteer gazetteer;
    const std::vector<Gazetteer::Named> street = gazetteer.divisionsIn(code("110101001"));
    QVERIFY(street.size() > 5 && street.size() < 40);
    QCOMPARE(street.front().name, QStringLiteral("多福巷"));
    const std::vector<Gazetteer::Named> county = gazetteer.divisionsIn(code("110101"));
    QVERIFY(county.size() > 100);
    QVERIFY(std::all_of(county.begin(), county.end(), [](const auto& one) { return one.division.code.isWithin(code("110101")); }));
    QVERIFY(gazetteer.divisionsIn(code("110101001001")).empty());
    QVERIFY(gazetteer.divisionsIn({}).empty());
}

void GazetteerTest::aDamagedTableIsEmpty() {
    const QByteArray whole = tableBytes();
    const auto isEmpty = [](const QByteArray& bytes) {
        const Gazetteer gazetteer(bytes.constData(), static_cast<size_t>(bytes.size()));
        return gazetteer.isEmpty() && gazetteer.find(u"江苏省").empty() && gazetteer.nameOf(code("32")).isEmpty() && gazetteer.divisionsIn(code("32")).empty();
    };
    QVERIFY(!isEmpty(whole));
    for (const qsizetype length : {0, 3, 27, 28, 1000})
        QVERIFY(isEmpty(whole.left(length)));
    QVERIFY(isEmpty(whole.chopped(1)));
    for (const qsizetype place : {qsizetype{0}, qsizetype{5}, qsizetype{9}, whole.size() / 2, whole.size() - 1}) {
        QByteArray damaged = whole;
        damaged[place] = static_cast<char>(damaged[place] ^ 0x10);
        QVERIFY(isEmpty(damaged));
    }
}

void GazetteerTest::anythingMayBeAsked() {
    const Gazetteer gazetteer;
    for (const QString& name : {QString(), QStringLiteral("村"), QStringLiteral("社区"), QStringLiteral(" （）"), QString(300, u'村'), QString(QChar(0xD800)),
                                QString(QChar(0xFFFF)), QString(QChar(1))})
        QVERIFY2(gazetteer.find(name).empty(), qPrintable(name));
}

QTEST_GUILESS_MAIN(GazetteerTest)
#include "gazetteer_test.moc"
