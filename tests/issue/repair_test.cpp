#include "tests/issue/sample_issue.h"

using namespace lilong;

class RepairTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keyNamesTheFinding() {
        const auto key = [](const char* left, const char* right, int ordinal) {
            return repairKey(u"spaces", u" ", u"", QString::fromUtf8(left), QString::fromUtf8(right), ordinal);
        };
        const QString one = key("今天社区开会", "讨论停车问题", 0);
        QCOMPARE(one.size(), 16);
        QCOMPARE(key("今天社区开会", "讨论停车问题", 0), one);
        QCOMPARE(key("很早以前今天社 区开会", "讨 论停车问题很久", 0), one); // only the nearest six, white space aside
        QVERIFY(key("今天社区开会", "讨论停车问题", 1) != one);
        QVERIFY(key("今天社区开会", "讨论垃圾分类", 0) != one);
        QVERIFY(repairKey(u"folding", u" ", u"", u"今天社区开会", u"讨论停车问题", 0) != one);
    }

    void reasonFillsItsPlaces() {
        const Reason reason{QStringLiteral("“%1” becomes “%2”."), {QStringLiteral("挖"), QStringLiteral("控")}};
        QCOMPARE(reason.translated(), QStringLiteral("“挖” becomes “控”."));
        QCOMPARE(Reason{}.translated(), QString());
    }
};

QTEST_GUILESS_MAIN(RepairTest)
#include "repair_test.moc"
