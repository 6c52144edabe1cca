#include "app/clean/scaled_sums.h"

#include <QtTest/QTest>

namespace lilong {

class ScaledSumsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// 0.5 to the power of 5,000 is far below the least number that fits.
    void keepsProductsInReach() {
        constexpr size_t length = 5000;
        ScaledSums sums(length + 1, 2);
        sums.row(0)[0] = 1.0;
        for (size_t i = 0; i < length; ++i) {
            sums.scale(i);
            const double factor = sums.factor(i, i + 1);
            sums.row(i + 1)[0] += factor * 0.5 * sums.row(i)[0];
            sums.row(i + 1)[1] += factor * 0.25 * sums.row(i)[0];
        }
        QVERIFY(qAbs(std::log(sums.row(length)[0]) + sums.exponent(length) - 5000 * std::log(0.5)) < 1e-6);
        QVERIFY(qAbs(sums.row(length)[1] / sums.row(length)[0] - 0.5) < 1e-12);
    }

    void addsWhatComesFromRowsOfOtherExponents() {
        ScaledSums sums(3, 1);
        sums.row(0)[0] = 0.1;
        sums.scale(0);
        sums.row(1)[0] += sums.factor(0, 1) * 0.001;
        sums.row(2)[0] += sums.factor(0, 2) * 0.2;
        sums.scale(1);
        sums.row(2)[0] += sums.factor(1, 2) * 0.5;
        QVERIFY(qAbs(std::exp(sums.exponent(2)) * sums.row(2)[0] - (0.1 * 0.2 + 0.1 * 0.001 * 0.5)) < 1e-12);
    }

    void leavesARowOfNothing() {
        ScaledSums sums(1, 3);
        sums.scale(0);
        QCOMPARE(sums.row(0)[1], 0.0);
        QCOMPARE(sums.exponent(0), 0.0);
    }
};

} // namespace lilong

QTEST_GUILESS_MAIN(lilong::ScaledSumsTest)
#include "scaled_sums_test.moc"
