#include "app/language/language_model.h"

#include <QtTest/QTest>

namespace lilong {

class LanguageModelTest : public QObject {
    Q_OBJECT

    LanguageModel model_;

private Q_SLOTS:
    void initTestCase() {
        if (!model_.isAvailable())
            QSKIP("no word model is installed");
    }

    void continuationIsWhatTheWholeGains_data() {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::newRow("torn word") << QStringLiteral("每天清晨志愿") << QStringLiteral("者们来到弄堂");
        QTest::newRow("two sentences") << QStringLiteral("大家都回家了") << QStringLiteral("电梯已经修好");
        QTest::newRow("one character each") << QStringLiteral("居") << QStringLiteral("民");
        QTest::newRow("unknown characters") << QStringLiteral("龘龘") << QStringLiteral("靐");
    }

    void continuationIsWhatTheWholeGains() {
        QFETCH(QString, left);
        QFETCH(QString, right);
        const double gain = model_.score(left + right) - model_.score(left) - model_.score(right);
        QVERIFY(qAbs(model_.continuation(left, right) - gain) < 1e-4); // the model counts in single precision
    }

    void looksAtHanCharactersNextToTheBreakOnly() {
        QCOMPARE(model_.continuation(u"1994年，志愿", u"者们。"), model_.continuation(u"志愿", u"者们"));
        QCOMPARE(model_.continuation(u"志愿，", u"者们"), 0.0);
    }
};

} // namespace lilong

QTEST_GUILESS_MAIN(lilong::LanguageModelTest)
#include "language_model_test.moc"
