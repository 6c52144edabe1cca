#include "app/foundation/clock.h"
#include "app/foundation/error.h"
#include "app/foundation/id.h"

#include <QtTest>

using namespace lilong;

class FoundationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsErrors() {
        const QString what = QStringLiteral("The file is empty.");
        QCOMPARE((Error{Error::Kind::File, what}).message(), what);
        QCOMPARE((Error{Error::Kind::File, what, QStringLiteral("a.txt"), QStringLiteral("Choose another.")}).message(),
                 QStringLiteral("a.txt: The file is empty. Choose another."));
        const Result<int> failed = fail(Error::Kind::Input, what);
        QVERIFY(!failed);
        QCOMPARE(failed.error(), (Error{Error::Kind::Input, what}));
    }
    void keepsIdsApart() {
        using AnyId = Id<struct Any>;
        QVERIFY(AnyId().isEmpty());
        QVERIFY(!AnyId(3).isEmpty());
        QVERIFY(AnyId(3) == AnyId(3) && AnyId(3) < AnyId(4));
        static_assert(!std::is_convertible_v<Id<struct Other>, AnyId>);
    }
    void tellsTheTimeInUtc() { QCOMPARE(SystemClock().now().timeSpec(), Qt::UTC); }
};

QTEST_GUILESS_MAIN(FoundationTest)
#include "foundation_test.moc"
