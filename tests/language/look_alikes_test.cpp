#include "app/language/look_alikes.h"
#include "app/language/word_patterns.h"

#include <QTest>

#include <map>

using namespace lilong;

class LookAlikesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void picturesAreCompared_data();
    void picturesAreCompared();
    void misreadingsAreKnown_data();
    void misreadingsAreKnown();
    void theLikeliestComesFirst();
    void someAreHardlyEverReadRight();
    void someAreAdded();
    void gapsAreFilled_data();
    void gapsAreFilled();
    void aDamagedTableIsEmpty();
};

void LookAlikesTest::picturesAreCompared_data() {
    QTest::addColumn<QString>("pair");
    QTest::addColumn<QString>("unlike");
    QTest::newRow("part added") << QStringLiteral("直真") << QStringLiteral("直嘴");
    QTest::newRow("open and closed") << QStringLiteral("已己") << QStringLiteral("已鹰");
    QTest::newRow("stroke length") << QStringLiteral("末未") << QStringLiteral("末圆");
    QTest::newRow("same phonetic") << QStringLiteral("晴睛") << QStringLiteral("晴八");
}

void LookAlikesTest::picturesAreCompared() {
    QFETCH(QString, pair);
    QFETCH(QString, unlike);
    const LookAlikes table;
    const double alike = table.likeness(pair[0].unicode(), pair[1].unicode());
    QVERIFY2(alike > 0.6, qPrintable(QString::number(alike)));
    QVERIFY(table.likeness(unlike[0].unicode(), unlike[1].unicode()) < 0.3);
    QCOMPARE(table.likeness(pair[1].unicode(), pair[0].unicode()), alike);
    QVERIFY(table.likeness(pair[0].unicode(), pair[0].unicode()) > 0.98);
}

void LookAlikesTest::misreadingsAreKnown_data() {
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("read");
    QTest::newRow("土 as 士") << QStringLiteral("土") << QStringLiteral("士");
    QTest::newRow("千 as 干") << QStringLiteral("千") << QStringLiteral("干");
}

void LookAlikesTest::misreadingsAreKnown() {
    QFETCH(QString, printed);
    QFETCH(QString, read);
    const LookAlikes table;
    const auto probability = table.readAs(printed[0].unicode(), read[0].unicode());
    QVERIFY(probability.has_value());
    QVERIFY(*probability < 0.0 && *probability > -4.0);
    QVERIFY(!table.readAs(u'的', u'鹰').has_value());
}

void LookAlikesTest::theLikeliestComesFirst() {
    std::vector<double> probabilities;
    LookAlikes().forEachPrinted(u'干', [&](char16_t, double probability) { probabilities.push_back(probability); });
    QVERIFY(!probabilities.empty());
    QVERIFY(std::is_sorted(probabilities.rbegin(), probabilities.rend()));
}

void LookAlikesTest::someAreHardlyEverReadRight() {
    const LookAlikes table;
    QVERIFY(table.isMisread(u'凳') > -0.1);
    QVERIFY(table.isMisread(u'一') < -1.5);
    QVERIFY(table.isIntruding(u'埠') > table.isIntruding(u'一') + 0.5);
}

/// What is added before a character depends on that character's strokes; most characters are never added.
void LookAlikesTest::someAreAdded() {
    const LookAlikes table;
    QVERIFY(table.isGhost(u'和', u'爷') > -1.2);
    QVERIFY(table.isGhost(u'和', u'爷') > *table.isGhost(u'了', u'爷') + 1.0);
    QVERIFY(table.isGhost(u'了', u'晾') > *table.isGhost(u'了', u'街') + 1.0);
    QVERIFY(!table.isGhost(u'街', u'爷').has_value());
}

void LookAlikesTest::gapsAreFilled_data() {
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("open");
    QTest::addColumn<QString>("fit");
    QTest::newRow("first of two") << QStringLiteral("?区") << 0 << QStringLiteral("社");
    QTest::newRow("second of two") << QStringLiteral("邻?") << 1 << QStringLiteral("居");
    QTest::newRow("middle of three") << QStringLiteral("志?者") << 1 << QStringLiteral("愿");
    QTest::newRow("last of four") << QStringLiteral("一心一?") << 3 << QStringLiteral("意");
}

void LookAlikesTest::gapsAreFilled() {
    QFETCH(QString, word);
    QFETCH(int, open);
    QFETCH(QString, fit);
    std::map<char16_t, int> fits;
    WordPatterns().forEachFit(word, open, [&](char16_t character, int common) { return fits.emplace(character, common).second; });
    QVERIFY(fits.contains(fit[0].unicode()));
    QVERIFY(fits[fit[0].unicode()] > 0);
    QVERIFY(!fits.contains(u'鹰'));
}

void LookAlikesTest::aDamagedTableIsEmpty() {
    const QByteArray damaged = QByteArrayLiteral("LLA2\xff\xff\xff\x7f and no more");
    const LookAlikes pictures(damaged.constData(), static_cast<size_t>(damaged.size()));
    QVERIFY(pictures.isEmpty());
    QCOMPARE(pictures.likeness(u'一', u'一'), 0.0);
    const WordPatterns patterns(damaged.constData(), static_cast<size_t>(damaged.size()));
    QVERIFY(patterns.isEmpty());
    patterns.forEachFit(u"邻?", 1, [](char16_t, int) { qFatal("an empty table answers"); return true; });
}

QTEST_APPLESS_MAIN(LookAlikesTest)
#include "look_alikes_test.moc"
