#include "app/structure/seen_runs.h"
#include "app/structure/shared_pairs.h"

#include <QTest>

using namespace lilong;

namespace {

constexpr QStringView page = u"周文澜今天来了\n周文\n澜说，老茶馆\n沈玉兰说：老茶馆开门";

} // namespace

class SeenRunsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsATornWordFromElsewhere_data() {
        QTest::addColumn<QString>("upper");
        QTest::addColumn<QString>("lower");
        QTest::addColumn<QString>("likelierThan");
        QTest::newRow("three in a row beat a pair") << QStringLiteral("看见周文") << QStringLiteral("澜走来") << QStringLiteral("馆前走来");
        QTest::newRow("name torn behind its first character") << QStringLiteral("看见周") << QStringLiteral("文澜走来") << QStringLiteral("边走来");
        QTest::newRow("pair") << QStringLiteral("新的茶") << QStringLiteral("馆前") << QStringLiteral("树前");
    }
    void knowsATornWordFromElsewhere() {
        QFETCH(const QString, upper);
        QFETCH(const QString, lower);
        QFETCH(const QString, likelierThan);
        const SeenRuns seen(page);
        QVERIFY(seen.likelihood(upper, lower) > seen.likelihood(upper, likelierThan));
    }

    void saysNothingOfWhatThePageHasNot() {
        const SeenRuns seen(page);
        QCOMPARE(seen.likelihood(u"银杏", u"三村"), 0.0);
        QCOMPARE(seen.likelihood(u"", u"周文"), 0.0);
        QCOMPARE(seen.likelihood(u"来了", u"周文"), 0.0); // a line's end stands between them
    }

    void countsWordsOfBothPieces() {
        SharedPairs pairs(page);
        const auto spanOf = [](QStringView text) { const qsizetype start = page.indexOf(text); return Span{start, start + text.size()}; };
        const Span first = spanOf(u"澜说，老茶馆"), second = spanOf(u"沈玉兰说：老茶馆开门"), other = spanOf(u"周文澜今天来了");
        QCOMPARE(pairs.count(0, first, 1, second), 2); // 老茶, 茶馆
        QCOMPARE(pairs.count(0, first, 2, other), 0);
        QCOMPARE(pairs.count(0, first, 1, second), 2);
    }
};

QTEST_APPLESS_MAIN(SeenRunsTest)
#include "seen_runs_test.moc"
