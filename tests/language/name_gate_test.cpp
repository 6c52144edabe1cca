#include "app/language/lexicon.h"

#include <QtTest>

namespace lilong {

class NameGateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesBeingWritten();
    void refusesOtherBytes_data();
    void refusesOtherBytes();
    void isBuiltIn();
};

void NameGateTest::survivesBeingWritten() {
    std::vector<std::int8_t> weights(NameGate::tableSize, 0);
    const std::uint32_t feature = 0xABCD1234U;
    weights[NameGate::rowOf(feature)] = -7;
    const NameGate gate = NameGate::read(NameGate(weights, -5).write());
    QVERIFY(!gate.isEmpty());
    QCOMPARE(gate.weight(feature), -7);
    QCOMPARE(gate.weight(~feature), 0);
    QVERIFY(gate.isOpen(-5));
    QVERIFY(!gate.isOpen(-6));
}

void NameGateTest::refusesOtherBytes_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("not packed") << QByteArray("a gate");
    QTest::newRow("another file") << qCompress(QByteArray(100'000, 'x'));
    QTest::newRow("cut off") << qCompress(qUncompress(NameGate(std::vector<std::int8_t>(NameGate::tableSize, 1), 3).write()).chopped(1));
}

void NameGateTest::refusesOtherBytes() {
    QFETCH(const QByteArray, bytes);
    QVERIFY(NameGate::read(bytes).isEmpty());
}

void NameGateTest::isBuiltIn() { QVERIFY(!Lexicon().nameGate().isEmpty()); }

} // namespace lilong

QTEST_GUILESS_MAIN(lilong::NameGateTest)
#include "name_gate_test.moc"
