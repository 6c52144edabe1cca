#include "app/clean/name_likeness.h"

#include "app/language/lexicon.h"

#include <QTest>

using namespace lilong;

class NameLikenessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreTold_data();
    void namesAreTold();
    void whatStandsBesideThemCounts();
    void thePlaceMustLieInTheName();

private:
    Lexicon lexicon_;
};

void NameLikenessTest::namesAreTold_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("misread");
    QTest::newRow("surname") << QStringLiteral("傅玉兰") << QStringLiteral("传玉兰");
    QTest::newRow("given name") << QStringLiteral("周磊") << QStringLiteral("周舌");
    QTest::newRow("compound surname") << QStringLiteral("欧阳磊") << QStringLiteral("欧阳舌");
}

void NameLikenessTest::namesAreTold() {
    QFETCH(QString, name);
    QFETCH(QString, misread);
    qsizetype at = 0;
    while (name[at] == misread[at])
        ++at;
    QVERIFY(nameLikeness(lexicon_, name, at) > nameLikeness(lexicon_, misread, at) + 0.5);
}

void NameLikenessTest::whatStandsBesideThemCounts() {
    const double alone = nameLikeness(lexicon_, QStringLiteral("今天熊律师"), 2);
    QVERIFY(alone > nameLikeness(lexicon_, QStringLiteral("今天熊和猴"), 2));
    QVERIFY(nameLikeness(lexicon_, QStringLiteral("居委会主任周磊"), 6) > nameLikeness(lexicon_, QStringLiteral("周磊"), 1));
}

void NameLikenessTest::thePlaceMustLieInTheName() {
    QCOMPARE(nameLikeness(lexicon_, QStringLiteral("周文澜的了着"), 5), 0.0);
}

QTEST_APPLESS_MAIN(NameLikenessTest)
#include "name_likeness_test.moc"
